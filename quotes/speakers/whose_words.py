"""Whose words are „Ansicht des Klimaforschers Tom Velt“, „Velts Worte“, „ein Schreiben von Ministerin Eva Berg“?

A statement or a letter is said by whoever it names; a report, a ruling or a law says something itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quotes.language.function_words import OF_SOMEBODY
from quotes.language.words import Token
from quotes.lexicon.tables import find_outlet, noun_cue
from quotes.passages import Sentence
from quotes.phrases.mentions import find_phrases
from quotes.phrases.phrase import Phrase
from quotes.syntax.owners import OF_A_TIME, SEVERAL, owner_of, tells_of_owner

LETTERS = (
    "schreiben", "brief", "mitteilung", "erklärung", "stellungnahme", "statement", "tweet", "mail", "kommentar",
    "beitrag", "posting", "post", "rede", "ansprache", "antwort", "begründung", "interview",
)  # fmt: skip
"""Endings of documents that are someone's own words."""

REPORTS = (
    "bericht", "gutachten", "studie", "urteil", "beschluss", "gesetz", "entwurf", "analyse", "umfrage", "protokoll",
    "vertrag",
)  # fmt: skip
"""Endings of what says something itself, whoever wrote it."""

SAID_BY_NOBODY = (
    "anfrage", "antwort", "appell", "argument", "aussage", "begründung", "behauptung", "bemerkung", "beschwerde",
    "bitte", "einwand", "feststellung", "forderung", "formulierung", "frage", "hinweis", "klage", "kritik", "lob",
    "reaktion", "ruf", "satz", "spruch", "vorschlag", "vorwurf", "warnung", "wort", "worte", "wunsch", "zitat",
    "äußerung",
)  # fmt: skip
"""Endings of what is said: „so eine häufige Klage“ tells nobody who says it, „so die Mitteilung“ which text does."""

OWNED_BY = SEVERAL | {"von", "vom"}
MARKS = frozenset("„“\"»«”‚‘'")


def speaker_of(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """The phrase that names whose words these are; None for a phrase that is no utterance or names nobody."""
    if phrase.kind not in ("utterance", "document") or phrase.head.casefold().removesuffix("s").endswith(REPORTS):
        return None
    if tells_of_owner(phrase):
        return None
    tokens = sentence.tokens
    head = next((i for i in range(phrase.core_first, phrase.last) if tokens[i].text == phrase.head), phrase.core_first)
    if phrase.kind == "document" and not is_letter(phrase.head):
        return None
    if head > phrase.core_first and tokens[head - 1].text.endswith(("s", "’", "'")):
        return named_before(tokens, phrase, head)
    if head + 1 < phrase.last and tokens[head + 1].text in OF_SOMEBODY:
        return named_behind(tokens, phrase, head)
    own = owner_of(sentence, phrase)
    named = phrase.last < len(tokens) and tokens[phrase.last].text in OWNED_BY
    return own if own is not None and (named or own.kind == "pronoun") else None


def names_nobody(sentence: Sentence, phrase: Phrase) -> bool:
    """„so eine häufige Klage“, „lautet die Meinung“: what somebody says or thinks, and not a text that says it („so das
    Ergebnis der Studie“).
    """
    if phrase.kind != "utterance":
        return False
    owner = owner_of(sentence, phrase)
    if owner is not None and owner.kind in ("document", "utterance") and owner.first > phrase.first:
        return False
    cue = noun_cue(phrase.head)
    if phrase.head.endswith("nklage"):
        return False  # „so die Anklage“: the prosecutor
    return cue is not None and (cue.type == "thought" or cue.noun.casefold().endswith(SAID_BY_NOBODY))


def is_letter(head: str) -> bool:
    """Is the document someone's own words: a letter, not a report?"""
    return head.casefold().removesuffix("s").endswith(LETTERS) or noun_cue(head) is not None


def named_before(tokens: Sequence[Token], phrase: Phrase, head: int) -> Phrase:
    """„Velts Ansicht“, „Eva Bergs Worte“: the words before the noun."""
    found = find_phrases(tokens[phrase.core_first : head], {})
    if found and found[-1].run is not None:
        return shifted(found[-1], phrase.core_first)
    name = tokens[head - 1].text
    return replace(phrase, kind="name", head=name, first=head - 1, last=head, core_first=head - 1)


def named_behind(tokens: Sequence[Token], phrase: Phrase, head: int) -> Phrase | None:
    """„Angaben des Ministeriums“, „Ansicht von Forscher Tom Velt“: the first phrase behind the noun."""
    begin = head + 1 if tokens[head + 1].text not in ("von", "vom") else head + 2
    if begin + 1 < phrase.last and tokens[begin + 1].text in OF_A_TIME:
        return None
    if begin + 1 < phrase.last and tokens[begin + 1].text in MARKS:  # „der Kommentar des „Nordboten““
        inner = range(begin + 2, phrase.last)
        stop = next((i for i in inner if tokens[i].text in MARKS), phrase.last)
        name = " ".join(token.text for token in tokens[begin + 2 : stop])
        name = name.removesuffix("s") if tokens[begin].text == "des" and find_outlet(name) is None else name
        return replace(phrase, kind="outlet", first=begin + 2, core_first=begin + 2, last=stop, run=None, head=name)
    found = find_phrases(tokens[begin : phrase.last], {})
    known = [one for one in found if one.kind not in ("noun", "utterance", "document") or one.first == 0]
    return shifted(known[0], begin) if known and known[0].kind not in ("utterance", "document") else None


def shifted(phrase: Phrase, by: int) -> Phrase:
    """A phrase that was read from a part of a sentence, at its place in the whole."""
    return replace(phrase, first=phrase.first + by, last=phrase.last + by, core_first=phrase.core_first + by)
