"""Where does such a phrase begin and end? „in einem am Freitag erschienenen Interview mit der „Neuen Post““."""

from __future__ import annotations

from collections.abc import Sequence

from quotes.language.cues import is_finite_verb
from quotes.language.dates import WEEKDAYS
from quotes.language.function_words import PREPOSITIONS
from quotes.language.sentences import MONTHS
from quotes.language.words import Token
from quotes.lexicon.tables import find_outlet

DATIVES = frozenset(
    "der dem den des einer einem eines seiner seinem seinen ihrer ihrem ihren dieser diesem diesen mehreren unserer "
    "unserem unseren dessen deren seines ihres derselben demselben".split()
)
OTHER_CASES = frozenset("die das ein eine einen ihre seine diese dieses unsere jede jeden keine keinen".split())
"""„auf die Rede“: a direction or a topic, not where somebody is."""
OWN = frozenset("seiner seinem seinen ihrer ihrem ihren unserer unserem unseren".split())
COMPLEMENTS = frozenset("mit des der bei beim im in von vom zum zur für über an auf".split())
GENITIVES = frozenset(("der", "des"))
OPENING_MARKS, CLOSING_MARKS = frozenset('„“"»«‚›‹'), frozenset('“”"«»‘‹›')
PLATFORMS = frozenset(
    "X Twitter Facebook Instagram Telegram TikTok Tiktok YouTube Youtube Threads Bluesky Mastodon LinkedIn Linkedin "
    "Weibo WhatsApp Whatsapp Snapchat Truth".split()
)
CARRIERS = ("plattform", "netzwerk", "dienst", "kanal", "portal", "messenger", "sender", "zeitung", "magazin")
"""What may stand between a preposition and a platform or outlet: „auf der Plattform X“."""
TITLED = ("sendung", "podcast", "show", "talk", "format", "magazin", "reihe")
"""What a title stands behind without marks: „in der Sendung Hafenrunde“."""
ON_TOPIC = {
    "über": ("debatte", "diskussion", "anhörung"),
    "für": ("beitrag", "stellungnahme", "kommentar"),
    "an": ("brief", "schreiben", "mail", "botschaft", "ansprache"),
}
"""Behind which nouns these belong to them, and not to the verb: „warb in der Debatte für den Deich“."""
LONGEST_TITLE, LONGEST_NAME, LONGEST_INSERTION, ADJECTIVES = 8, 4, 7, 3
"""Tokens of a title, a name, of what stands before a participle, and adjectives in a row."""


def opened(tokens: Sequence[Token], i: int, begin: int, prepositions: frozenset[str]) -> int | None:
    """The preposition of these that governs the noun at token `i` in the dative; None when none does."""
    j = start_of_noun(tokens, i, begin) - 1
    near = j
    while j >= begin and is_attribute(tokens[j]):
        j -= 1
    if j < begin:
        return None
    if tokens[j].text.casefold() in prepositions and tokens[j].text not in DATIVES:
        return j
    if tokens[j].text in DATIVES:
        return before_article(tokens, j, i, begin, prepositions)
    participle = j < near and tokens[near].text.endswith(("en", "em", "er"))
    for k in range(j - 1, max(begin, near - LONGEST_INSERTION) - 1, -1) if participle else ():
        if tokens[k].text in DATIVES and tokens[k].text != "den":
            return before_article(tokens, k, i, begin, prepositions)
        if not tokens[k].is_word:
            return None
    return None


def before_article(
    tokens: Sequence[Token], article: int, i: int, begin: int, prepositions: frozenset[str]
) -> int | None:
    """The preposition directly before an article; „den“ is a dative before plurals alone („in den Netzwerken“)."""
    if article <= begin or tokens[article - 1].text.casefold() not in prepositions:
        return None
    return None if tokens[article].text == "den" and not tokens[i].text.endswith("n") else article - 1


def is_attribute(token: Token) -> bool:
    """„kurzfristig“, „einberufenen“: a word in small letters that may stand between an article and its noun."""
    word = token.text
    if not word.islower() or not token.is_word or word in PREPOSITIONS or word in DATIVES or word in OTHER_CASES:
        return False
    return word.endswith(("en", "er", "em")) or not is_finite_verb(word)


def start_of_noun(tokens: Sequence[Token], i: int, begin: int) -> int:
    """The first token of the noun at `i`: „PULS 24 Interview“, „Wiener Rathaus“, „Aktuellen Stunde“, „Plattform X“."""
    first = i
    while first > begin and i - first < LONGEST_NAME - 1:
        before = tokens[first - 1]
        if not before.is_word or not (before.is_capital or before.text.isdigit()):
            break
        if before.text.casefold() in PREPOSITIONS or before.text in DATIVES or is_when(before.text):
            break
        first -= 1
    while first < i and not joins(tokens, first, i):
        first += 1
    return first


def joins(tokens: Sequence[Token], first: int, i: int) -> bool:
    """Are the capitalised words before the noun at `i` a part of it?"""
    words = [token.text for token in tokens[first:i]]
    if find_outlet(" ".join(words)) is not None:
        return True
    return all(word.endswith(("er", "en")) or word in PLATFORMS or word.casefold().endswith(CARRIERS) for word in words)


def with_title(tokens: Sequence[Token], k: int, end: int) -> int:
    """The token behind the noun before `k` and its title: „in der Sendung „Hafenrunde““, „im Podcast Hafenrunde“."""
    if k < end and tokens[k].text in OPENING_MARKS:
        return behind_title(tokens, k, end) or k
    first = k
    if tokens[k - 1].text.casefold().endswith(TITLED):
        while k < end and tokens[k].is_capital and k - first < LONGEST_NAME - 1:
            k += 1
    return k


def behind_title(tokens: Sequence[Token], k: int, end: int) -> int | None:
    """The token behind the mark that closes the title opened at `k`."""
    places = range(k + 1, min(end, k + LONGEST_TITLE))
    return next((m + 1 for m in places if tokens[m].text in CLOSING_MARKS), None)


def with_complements(tokens: Sequence[Token], k: int, end: int) -> int:
    """The token behind what belongs to an occasion that ends before `k`: „der Partei“, „mit der „Neuen Post““."""
    for _ in range(2):
        stop = complement_at(tokens, k, end)
        if stop == k:
            break
        k = stop
    return k


def complement_at(tokens: Sequence[Token], k: int, end: int) -> int:
    """The token behind a genitive or a preposition with its noun at `k`; `k` when none stands there."""
    if k + 1 >= end or tokens[k].text not in COMPLEMENTS:
        return k
    if tokens[k].text == "auf":
        return k + 2 if tokens[k + 1].text in PLATFORMS else k
    if tokens[k].text in ON_TOPIC and not tokens[k - 1].text.casefold().endswith(ON_TOPIC[tokens[k].text]):
        return k
    j = k + 1
    determined = tokens[k].text in GENITIVES or tokens[k].text in ("im", "beim", "vom", "zum", "zur")
    if tokens[j].text in DATIVES or tokens[j].text in OTHER_CASES:
        j, determined = j + 1, True
    first = j
    while (
        j < end and tokens[j].text.islower() and tokens[j].text.endswith(("en", "er", "e")) and j - first < ADJECTIVES
    ):
        j += 1
    if j < end and tokens[j].text in OPENING_MARKS:
        return behind_title(tokens, j, end) or k
    core = j
    alone = determined and tokens[k].text in ("in", "im", "an", "für", "über")
    while j < end and j - core < LONGEST_NAME and is_named(tokens[j]) and not (alone and j > core):
        j += 1
    if j == core or is_when(tokens[core].text):
        return k
    return (behind_title(tokens, j, end) or j) if j < end and tokens[j].text in OPENING_MARKS else j


def is_named(token: Token) -> bool:
    """A noun, a name, a number in it, or „dpa“."""
    return token.is_word and (token.is_capital or token.text.isdigit() or find_outlet(token.text) is not None)


def is_when(word: str) -> bool:
    """„Montag“, „Mittwochabend“, „Oktober“, „Abend“."""
    return word in MONTHS or word in PARTS_OF_TIME or word.startswith(tuple(WEEKDAYS))


PARTS_OF_TIME = frozenset("Abend Morgen Nachmittag Vormittag Mittag Nacht Woche Wochenende Uhr Jahr Monat Tag".split())
