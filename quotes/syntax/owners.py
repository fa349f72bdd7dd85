"""Whose utterance does a noun name? „seiner Meinung“: er; „Angaben der Polizei“: Polizei; „das Fazit von Eva Berg“."""

from __future__ import annotations

from dataclasses import replace

from quotes.language.function_words import GENITIVE_ARTICLES
from quotes.passages import Sentence
from quotes.phrases.noun_runs import CLOSING_MARKS, OPENING_MARKS
from quotes.phrases.phrase import Phrase

OF_A_TIME = frozenset("Abends Tages Jahres Monats Jahrhunderts Turniers Spiels Stunde Woche Saison Nacht".split())
"""„die Frage des Abends“, „der Satz des Jahres“ are nobody's."""
SEVERAL = frozenset("vieler mehrerer einiger zahlreicher aller".split())
ACCOUNTS = ("account", "accounts", "seite", "profils", "kanals", "kontos", "blogs", "gruppe")
ABOUT_OWNER = (
    "grab", "grabstein", "grabplatte", "grabmal", "gedenktafel", "akte", "zeugnis", "pass", "ausweis", "haftbefehl",
    "nachruf", "todesanzeige", "anklageschrift", "steckbrief", "urkunde", "shirt", "hemd", "trikot", "pullover",
    "jacke", "mütze", "kappe", "tasse", "tür", "vertrag", "arbeitsvertrag", "bescheid",
)  # fmt: skip
"""Endings of what others write about, to or for the one to whom it belongs."""


def owner_of(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """Whoever a possessive, a genitive or „von“ says the utterance is from; None when nothing says so."""
    tokens = sentence.tokens
    determiner = tokens[phrase.first].text.casefold()
    head = "er" if determiner.startswith("sein") else "sie" if determiner.startswith("ihr") else ""
    if head:
        gender = "m" if head == "er" else "f"
        return replace(phrase, kind="pronoun", head=head, gender=gender, plural=False, nominative=True, governed=False)
    for i in range(phrase.core_first + 1, phrase.last):
        if tokens[i].text in GENITIVE_ARTICLES and tokens[i + 1].text not in OF_A_TIME:
            return named_account(sentence, i, phrase) or sentence.phrase_at(i)
    if phrase.last < len(tokens) and tokens[phrase.last].text in SEVERAL:
        return sentence.phrase_at(phrase.last)  # „nach Meinung vieler Beobachter“
    if phrase.last < len(tokens) and tokens[phrase.last].text in ("von", "vom"):
        named = next((p for p in sentence.phrases if p.first == phrase.last + 1), None)
        return named if named is not None and named.weight >= 2 else None
    return named_behind(sentence, phrase) or named_before(sentence, phrase)


def tells_of_owner(phrase: Phrase) -> bool:
    """„Auf seinem Grabstein steht“, „in ihrer Akte heißt es“: others wrote what stands there."""
    head = phrase.head.casefold()
    return head.endswith(ABOUT_OWNER) or head.removesuffix("s").endswith(ABOUT_OWNER)


def named_account(sentence: Sentence, i: int, phrase: Phrase) -> Phrase | None:
    """„ein Text des Accounts „Bonn zuerst““, „der Seite „Bonn heute““: what stands between the marks."""
    tokens = sentence.tokens
    if i + 3 >= phrase.last or not tokens[i + 1].text.casefold().endswith(ACCOUNTS):
        return None
    if tokens[i + 2].text not in OPENING_MARKS or tokens[phrase.last - 1].text not in CLOSING_MARKS:
        return None
    begin, stop = i + 3, phrase.last - 1
    name = " ".join(token.text for token in tokens[begin:stop])
    return replace(phrase, kind="outlet", head=name, first=begin, core_first=begin, last=stop, run=None)


def named_behind(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """„den Vorwurf Bergs“, „die Kritik Moskaus“: the genitive of a known name directly behind the noun."""
    last = phrase.last - 1
    if last <= phrase.core_first or not sentence.tokens[last].text.endswith("s"):
        return None
    if sentence.tokens[last].text == phrase.head:
        return None
    named = sentence.phrase_at(last)
    return named if named is not None and named.kind in ("person", "organisation") else None


def named_before(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """„Eva Bergs erste Worte“, „Brüssels jüngste Kritik“: the genitive before the noun and its adjectives."""
    tokens = sentence.tokens
    for p in sentence.phrases:
        between = tokens[p.last : phrase.first]
        genitive = tokens[p.last - 1].text.endswith(("s", "’", "'")) and p.core_first == p.first
        if genitive and p.last <= phrase.first and len(between) <= 2 and p.kind in ("person", "organisation", "name"):
            attributes = all(word.text.islower() and word.text.endswith(("e", "en", "er", "es")) for word in between)
            return p if attributes and phrase.first == phrase.core_first else None
    return None


def whose_view(sentence: Sentence, i: int) -> Phrase | None:
    """„Die Grünen haben das aus ihrer Sicht „mutlose“ Vorgehen beklagt“: the one who acts before the possessive behind
    token `i`; None when nobody does, or when it is somebody of another kind.
    """
    owner = sentence.tokens[i + 1].text if i + 1 < len(sentence.tokens) else ""
    if not i or owner not in ("ihrer", "seiner", "ihren", "seinen"):
        return None
    before = [p for p in sentence.phrases if p.last <= i and p.may_be_subject and p.weight >= 2 and p.kind != "pronoun"]
    if len(before) != 1:
        return None
    subject = before[0]
    his = owner.startswith("sein")
    unfit = subject.plural or subject.gender == "f" if his else subject.gender in ("m", "n") and not subject.plural
    return None if unfit else subject
