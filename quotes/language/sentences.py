"""Where do sentences and paragraphs begin and end? „Am 21. Oktober sagte Dr. Maier zu.“ is one sentence.

A quotation counts as one token, so that full stops inside it do not end the sentence of the reporter.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from quotes.language.datelines import behind_dateline
from quotes.language.function_words import NEVER_NAMES
from quotes.language.words import Token
from quotes.lexicon.tables import abbreviations

PARAGRAPH = re.compile(r"[^\s\ufeff][^\n]*")
MONTHS = tuple(
    "Januar Jänner Februar Feber März April Mai Juni Juli August September Oktober November Dezember".split()
)
SENTENCE_END = frozenset(".!?…")
CLOSERS = frozenset(')]}’‘“”"»«‹›')
LONGEST_SENTENCE = 300
"""Tokens after which a sentence ends anyhow: a list without a full stop. The longest of 729 articles had 110."""

INSIDE_END = re.compile(r"[.!?…][\s“”‘’‹›»«\"'\]\)]*$")
AFTER_ORDINAL = frozenset(MONTHS) | frozenset(
    "Jahrhundert Jahrhunderts Mal Geburtstag Bundestag Platz Runde Spieltag Liga Bundesliga Minute Weltkrieg "
    "Weltkriegs Klasse Stock Etage Obergeschoss Lebensjahr Jahrestag Bürgermeister Bürgermeisterin Vorsitzender "
    "Vorsitzende Vorsitzenden Beigeordneter Beigeordnete".split()
)

BEFORE_ORDINAL = frozenset("der die das den dem des zum zur beim im am vom ihr ihre ihren sein seine seinen".split())


def split_paragraphs(text: str) -> list[tuple[int, int]]:
    """(start, end) of every line that is not blank, without the white space around it."""
    return [(match.start(), match.start() + len(match[0].rstrip())) for match in PARAGRAPH.finditer(text)]


def paragraph_around(text: str, start: int, end: int) -> tuple[int, int]:
    """(start, end) of the paragraph or paragraphs that `text[start:end]` stands in.

    >>> paragraph_around("Eins.\\nZwei „drei“.\\nVier.", 11, 17)
    (6, 18)
    """
    first = text.rfind("\n", 0, start) + 1
    line = text.find("\n", max(start, end - 1))
    last = len(text) if line < 0 else line
    block = text[first:last]
    return first + len(block) - len(block.lstrip("\ufeff \t\r")), first + len(block.rstrip())


def split_sentences(text: str, tokens: Sequence[Token]) -> list[Sequence[Token]]:
    """The tokens of one paragraph, cut into sentences; its dateline belongs to none."""
    begin = behind_dateline(tokens)
    sentences: list[Sequence[Token]] = []
    for i in [i for i, (_, _, word, quotation) in enumerate(tokens) if quotation >= 0 or word in SENTENCE_END]:
        if i + 1 - begin >= LONGEST_SENTENCE:
            begin = cut_longest(tokens, begin, i + 1, sentences)
        if i >= begin and ends_sentence(text, tokens, i):
            begin = cut_off(tokens, begin, i + 1, sentences)
    begin = cut_longest(tokens, begin, len(tokens), sentences)
    if begin < len(tokens):
        sentences.append(tokens[begin:])
    return sentences


def cut_longest(tokens: Sequence[Token], begin: int, reached: int, sentences: list[Sequence[Token]]) -> int:
    """Cut off what is too long before token `reached`; where the next sentence begins."""
    while reached - begin >= LONGEST_SENTENCE:
        begin = cut_off(tokens, begin, begin + LONGEST_SENTENCE, sentences)
    return begin


def cut_off(tokens: Sequence[Token], begin: int, stop: int, sentences: list[Sequence[Token]]) -> int:
    """Add the sentence that ends before token `stop`, with the marks that close it; where the next one begins."""
    while stop < len(tokens) and tokens[stop].text in CLOSERS and tokens[stop].start == tokens[stop - 1].end:
        stop += 1
    sentences.append(tokens[begin:stop])
    return stop


def ends_sentence(text: str, tokens: Sequence[Token], i: int) -> bool:
    """Does the sentence end with token `i`?"""
    token = tokens[i]
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if token.quotation >= 0:
        return quotation_ends_sentence(text, token, following)
    if token.text not in SENTENCE_END:
        return False
    if following is None:
        return True
    if following.text in CLOSERS and following.start == token.end and i + 2 < len(tokens):
        following = tokens[i + 2]
    if following.quotation >= 0:
        return not (token.text == "." and (stands_for_more(tokens, i) or is_counted(tokens, i)))
    if not starts_sentence(following):
        return False
    return token.text != "." or not is_abbreviation(tokens, i, following)


def quotation_ends_sentence(text: str, token: Token, following: Token | None) -> bool:
    """A quotation ends the sentence when its own words end one and no frame follows: „… muss.“ Danach ..."""
    if following is None:
        return True
    if not INSIDE_END.search(text, max(token.start, token.end - 8), token.end):
        return False
    if following.quotation >= 0:
        return True
    return following.text not in SENTENCE_END and starts_sentence(following)


def starts_sentence(token: Token) -> bool:
    """A capital letter, a digit, an opening mark or a dash can begin a sentence; a lower-case word or comma cannot."""
    first = token.text[0]
    return first.isupper() or first.isdigit() or first in '„“»«"‚›([–—-•'


def is_abbreviation(tokens: Sequence[Token], i: int, following: Token) -> bool:
    """Is the full stop at `i` part of „Dr.“, „J.“, „z. B.“ or „21. Oktober“?"""
    if i == 0 or tokens[i - 1].end != tokens[i].start:
        return False
    if tokens[i - 1].text.isdigit():
        if is_counted(tokens, i) and following.text.casefold() not in NEVER_NAMES:
            return True  # „des 1. Zusatzartikels“, „die 2. Große Strafkammer“
        return len(tokens[i - 1].text) <= 2 and (following.text in AFTER_ORDINAL or following.text.isdigit())
    return stands_for_more(tokens, i) and not closes_with_initial(tokens, i, following)


def closes_with_initial(tokens: Sequence[Token], i: int, following: Token) -> bool:
    """„..., sagte Anna B. Der Angeklagte ...“: does a withheld surname end the sentence? What follows says so."""
    if i < 2 or len(tokens[i - 1].text) != 1 or not (tokens[i - 1].is_capital and tokens[i - 2].is_capital):
        return False
    return following.text[0].isupper() and following.text.casefold() in NEVER_NAMES


def is_counted(tokens: Sequence[Token], i: int) -> bool:
    """Does the full stop make an ordinal: „die 22. „lange Nacht““, „beim 3. „Stadtlauf““?"""
    if i < 2 or tokens[i - 1].end != tokens[i].start:
        return False
    return (
        tokens[i - 1].text.isdigit()
        and len(tokens[i - 1].text) <= 3
        and tokens[i - 2].text.casefold() in BEFORE_ORDINAL
    )


def stands_for_more(tokens: Sequence[Token], i: int) -> bool:
    """Is the word before the full stop at `i` an abbreviation or an initial?"""
    if i == 0 or tokens[i - 1].end != tokens[i].start:
        return False
    word = tokens[i - 1].text
    return word.casefold() in known_abbreviations() or (len(word) == 1 and word.isalpha())


@lru_cache(maxsize=1)
def known_abbreviations() -> frozenset[str]:
    """The lexicon's abbreviations in lower case without their full stop."""
    return frozenset(entry.rstrip(".").casefold() for entry in abbreviations())
