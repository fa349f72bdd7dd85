"""What is a speaker called who is no named person? „das Auswärtige Amt“ is called Auswärtiges Amt.

The name is what the mention prints, in the nominative as far as that can be told, without a definite article, a
possessive and whatever tells when or where it was said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotes.language.extended_attributes import DATIVES
from quotes.language.function_words import DETERMINERS, FUNCTION_WORDS, PREPOSITIONS
from quotes.language.words import Token
from quotes.lexicon.tables import document_noun, find_organisation, find_outlet, find_role
from quotes.named.name_runs import LEGAL_FORMS, MAKERS, SHORTENED
from quotes.named.offices import inflected, strong_form
from quotes.passages import Sentence
from quotes.phrases.phrase import Phrase
from quotes.phrases.prepositions import preposition_before
from quotes.phrases.standing_alone import COUNTED, STANDING_ALONE
from quotes.syntax.owners import SEVERAL, tells_of_owner
from quotes.values import Mention, Speaker, SpeakerKind

DEFINITE = frozenset("der die das dem den des".split())
POSSESSIVE = re.compile(r"(?:mein|dein|sein|ihr|unser|euer|dies|jen)(?:e|er|em|en|es)?", re.I)
INDEFINITE_OBLIQUE = {"einem": "ein", "einen": "ein", "eines": "ein", "einer": "eine"}
ACCUSATIVE = frozenset("durch für gegen ohne um".split())
OBLIQUE = frozenset(("dem", "den", "des", "einem", "einen", "eines"))
ARTICLES = frozenset("ein eine einem einen eines einer".split())
ONE_OF = frozenset("einer eine eines".split())
WITH_DATIVE = frozenset("von laut bei mit nach zu aus seitens vonseiten".split())
NO_ADJECTIVE = FUNCTION_WORDS | PREPOSITIONS | DETERMINERS
NAMED = re.compile(r"\b(?:namens|mit Namen) ")
CIRCLES = re.compile(r"(\w*[kK]reise)n\b")
BODY_HEADS = ("vorstand", "vorstands", "aufsichtsrat", "präsidium")
WOMEN = ("erin", "erinnen", "istin", "orin", "antin", "entin", "eurin", "ologin")
"""Endings of women, be they of a place or a profession that no list has: „die Halmerin“."""

COMPANY_NOUNS = (
    "unternehmen", "konzern", "hersteller", "zulieferer", "maschinenbauer", "autobauer", "firma", "anbieter",
    "fluggesellschaft", "airline", "start-up", "gewerkschaft", "nachrichtenportal",
)  # fmt: skip
"""Endings of nouns that announce a name of their own: „das Eisenbahnunternehmen Nordbahn“ is called Nordbahn."""


def mention_of(text: str, sentence: Sentence, phrase: Phrase) -> Mention:
    """The span of a phrase."""
    start, end = sentence.tokens[phrase.first].start, sentence.tokens[phrase.last - 1].end
    if phrase.run is not None and SHORTENED.search(text[start:end]) and text[end - 1] != "X":
        end += text[end : end + 1] == "."  # „Jörg M.“, „Karl III.“
    return Mention(start, end, text[start:end])


def name_as_printed(sentence: Sentence, phrase: Phrase, mention: Mention) -> Speaker:
    """An organisation, a document, an unnamed role or a bare name, in the words of the mention."""
    first = sentence.tokens[phrase.first].text
    company = not LEGAL_FORMS.isdisjoint(mention.text.split()) or " & " in mention.text
    kind = "organisation" if company else kind_of(phrase)
    body = mention.text
    if first.casefold() in DEFINITE or POSSESSIVE.fullmatch(first):
        body = mention.text[len(first) :].lstrip() or mention.text  # „Jen“ is a name, as is „Meine“
    if kind == "organisation":
        name = organisation_name(sentence, phrase, body)
        return Speaker(name, kind, None, mention, tuple(dict.fromkeys((name, body))))
    if kind == "unnamed":
        return unnamed_speaker(sentence, phrase, mention, body)
    if kind == "document":
        body = document_name(without_attribute(sentence, phrase, mention, body, first))
        adjective, blank, noun = body.partition(" ")
        if first.casefold() == "die" and blank and adjective.islower() and adjective.endswith("en"):
            body = f"{adjective[:-1]} {noun}"  # „die gefälschten Briefe“: gefälschte Briefe
    body = body[named.end() :] if phrase.run is not None and (named := NAMED.search(body)) else body
    return Speaker(body, kind, None, mention, (body,))


def without_attribute(sentence: Sentence, phrase: Phrase, mention: Mention, body: str, first: str) -> str:
    """„einem am Montag verschickten Brief des Rats“ is called „Brief des Rats“: when and to whom it went tells the
    sentence.
    """
    opener = sentence.tokens[phrase.first + 1].text if phrase.core_first > phrase.first + 2 else ""
    if opener in PREPOSITIONS or opener in DATIVES:
        return mention.text[sentence.tokens[phrase.core_first].start - mention.start :]
    return body.partition(" ")[2] if first.casefold() in ARTICLES else body


def unnamed_speaker(sentence: Sentence, phrase: Phrase, mention: Mention, body: str) -> Speaker:
    """„der Angeklagte“ is called Angeklagter, „eine Sprecherin der Polizei“ keeps its article."""
    words = tuple(t.text for t in sentence.tokens[phrase.core_first : phrase.last] if t.is_word)
    role = with_adjectives(sentence, phrase, words)
    first = sentence.tokens[phrase.first].text
    circles = CIRCLES.match(body)
    if not sentence.tokens[phrase.last - 1].is_capital or (
        phrase.last == phrase.first + 1 and first.casefold() in STANDING_ALONE - COUNTED
    ):
        name = mention.text[0].lower() + mention.text[1:]  # „der andere“, „jemand“
    elif circles is not None:
        name = circles[1] + body[circles.end() :]
    elif first.casefold() in SEVERAL:
        name = f"{first[:-1].lower()}{mention.text[len(first) :]}"  # „vieler Gäste“
    elif first == "den" and (phrase.plural or is_dative(sentence, phrase)):
        name = f"die {several(body, phrase.head)}"
    elif first.endswith("en") and POSSESSIVE.fullmatch(first) and is_dative(sentence, phrase):
        name = several(body, phrase.head)
    elif phrase.plural and first.casefold() in DEFINITE:
        name = uncapitalised(mention.text)
    elif first.casefold() in DEFINITE or POSSESSIVE.fullmatch(first):
        name = nominative(sentence, phrase, body)
    elif first.casefold() in INDEFINITE_OBLIQUE and not phrase.nominative:
        name = f"{INDEFINITE_OBLIQUE[first.casefold()]} {nominative(sentence, phrase, body.partition(' ')[2])}"
    else:
        name = uncapitalised(mention.text)
    return Speaker(name, "unnamed", role, mention, tuple(dict.fromkeys((name, uncapitalised(mention.text)))))


def nominative(sentence: Sentence, phrase: Phrase, body: str) -> str:
    """A role as it reads without article: „vorläufige Verwalter“ of „der“ -> „vorläufiger Verwalter“."""
    before = [t.text for t in sentence.tokens[phrase.first + 1 : phrase.core_first] if t.is_word]
    words = body.split()
    gender = phrase.gender or ("m" if sentence.tokens[phrase.first].text.casefold() == "der" else None)
    if sentence.tokens[phrase.first].text == "der" and preposition_before(sentence.tokens, phrase.first) in WITH_DATIVE:
        gender = "f"
    for i in range(min(len(before), len(words))):
        bends = words[i].islower() and words[i] not in NO_ADJECTIVE
        if bends and words[i] in before and words[i].endswith(("e", "en", "er", "em")):
            words[i] = strong_form(words[i], gender)
    at = min(len(before), len(words) - 1)
    determiner = case_of(sentence, phrase)
    gender = "m" if determiner in OBLIQUE and gender != "n" else gender
    words[at] = inflected(without_ending(words[at], determiner, gender), gender)
    return " ".join(words)


def is_dative(sentence: Sentence, phrase: Phrase) -> bool:
    """„mit den Zeugen“: behind a preposition that has only this case."""
    return preposition_before(sentence.tokens, phrase.first) in WITH_DATIVE


def case_of(sentence: Sentence, phrase: Phrase) -> str:
    """The determiner that shows the case: „rügte den Zeugen“ is one man as „dem Zeugen“, „mit den Zeugen“ are many."""
    determiner = sentence.tokens[phrase.first].text.casefold()
    before = sentence.tokens[phrase.first - 1].text.casefold() if phrase.first else ""
    if POSSESSIVE.fullmatch(determiner) and determiner.endswith(("es", "em", "en")):
        determiner = f"d{determiner[-2:]}"  # „seines Vaters“
    return "dem" if determiner == "den" and (not phrase.governed or before in ACCUSATIVE) else determiner


def several(body: str, head: str) -> str:
    """„Gästen der Stadt“ -> „Gäste der Stadt“, but „Experten“: the n of the dative plural taken back."""
    bare = head.removesuffix("n")
    role = find_role(bare) if bare != head else None
    strong = role is not None and (role.number == "pl" or head.endswith(("ern", "eln")))
    return body.replace(head, bare, 1) if strong else body


def without_ending(noun: str, determiner: str, gender: str | None) -> str:
    """„des Ministeriums“ -> „Ministerium“, „dem Zeugen“ -> „Zeuge“, „der Vorsitzenden“ -> „Vorsitzende“: the genitive s
    or the weak n taken back.
    """
    genitive, dative = ("es", "s", "en", "n"), ("en", "n")
    endings = {"des": genitive, "eines": genitive, "dem": dative, "einem": dative, "einen": dative}
    for ending in ("n",) if determiner == "der" and gender == "f" else endings.get(determiner, ()):
        shorter = noun.removesuffix(ending)
        if shorter != noun and any(found is not None for found in (find_role(shorter), find_organisation(shorter))):
            return shorter
    return noun


def document_name(body: str) -> str:
    """A bare dative plural in the nominative: „Medienberichten“ -> „Medienberichte“."""
    noun = document_noun(body[:-1]) if body.endswith("n") and body[:1].isupper() and " " not in body else None
    return body[:-1] if noun is not None and noun.number == "pl" else body


def uncapitalised(text: str) -> str:
    """The mention as it reads inside a sentence: „Eine Sprecherin“ -> „eine Sprecherin“."""
    first, _, _ = text.partition(" ")
    small = "der die das ein eine mehrere viele einige zwei drei vier einer eines".split()
    return text[0].lower() + text[1:] if first.casefold() in small else text


def kind_of(phrase: Phrase) -> SpeakerKind:
    """The kind of a speaker that is no named person."""
    head = phrase.head.casefold()
    if phrase.kind == "role" and head.endswith(BODY_HEADS):
        return "organisation"
    if phrase.kind == "role" and head.endswith(MAKERS) and phrase.last > phrase.core_first + 1 and not phrase.plural:
        return "organisation"
    if head.endswith(("kreise", "kreisen", "umfeld", "umkreis")):
        return "unnamed"
    if phrase.kind in ("organisation", "outlet"):
        return "organisation"
    if phrase.kind in ("document", "utterance") or (phrase.kind == "noun" and tells_of_owner(phrase)):
        return "document"
    if phrase.kind in ("person", "name"):
        return "person"
    if phrase.kind == "noun" and (phrase.plural or head.endswith(WOMEN)):
        return "unnamed"
    return "unnamed" if phrase.kind == "role" else "organisation"


def organisation_name(sentence: Sentence, phrase: Phrase, body: str) -> str:
    """The organisation's own name in the nominative: „des Deutschen Wetterdienstes“ -> „Deutscher Wetterdienst“.

    A noun that only announces the name is left out: „Eisenbahnunternehmen Nordbahn“ -> „Nordbahn“.
    """
    if phrase.kind == "outlet":
        outlet = find_outlet(phrase.head)
        return outlet.name if outlet is not None else phrase.head
    words = body.split()
    determiner = sentence.tokens[phrase.first].text.casefold()
    organisation = find_organisation(phrase.head)
    gender = organisation.gender if organisation is not None else None
    if determiner in ("des", "dem") and words:
        at = next((i for i, word in enumerate(words) if word == phrase.head), None)
        if at is not None:
            words[at] = without_ending(words[at], "des", None)
        if len(words) > 1 and words[0].endswith("en") and at is not None and at > 0:
            words[0] = words[0].removesuffix("en") + ("es" if gender == "n" else "er")
    elif len(words) > 1 and words[0].endswith("e"):
        if determiner == "das" or (determiner == "dem" and gender == "n"):
            words[0] += "s"
        elif determiner == "der" and gender == "m":
            words[0] += "r"
    if 1 < len(words) < 5 and words[0].casefold().endswith(COMPANY_NOUNS) and words[1][:1].isupper():
        words = words[1:] if len(words) > 2 or not words[1].endswith("s") else words
    return " ".join(words)


def with_adjectives(sentence: Sentence, phrase: Phrase, words: tuple[str, ...]) -> str:
    """The role with its adjectives as it reads without article: „der ukrainische Präsident“ -> „ukrainischer
    Präsident“, „einer der beteiligten Helfer“ -> „beteiligter Helfer“.
    """
    tokens = sentence.tokens
    first = tokens[phrase.first].text.casefold()
    before = adjectives_before(tokens, phrase)
    if first in DETERMINERS:
        one = phrase.core_first > phrase.first + 1 and tokens[phrase.first + 1].text == "der" and first in ONE_OF
        if (first in DEFINITE or one) and not phrase.plural:
            words = (*(inflected(word, phrase.gender) for word in words),)
            before = [strong_form(word, phrase.gender) for word in before]
    elif phrase.gender == "m" and phrase.run is not None and any(word.endswith("e") for word in before):
        before = []  # „beendete Minister Velt“
    return " ".join((*before, *words))


def adjectives_before(tokens: Sequence[Token], phrase: Phrase) -> list[str]:
    """The plain adjectives directly before the nouns.

    „lebende“ in „der in Bonn lebende Autor“ is left out: it says nothing without its place.
    """
    begin = phrase.core_first
    while begin > phrase.first and may_be_adjective(tokens[begin - 1]):
        begin -= 1
    found = [token.text for token in tokens[begin : phrase.core_first]]
    counted = begin - 1 if begin > phrase.first and tokens[begin - 1].text.isdigit() else begin
    if counted > phrase.first and tokens[counted - 1].text.casefold() not in DETERMINERS:
        found = found[1:]
    return [word for word in found if word != ","]


def may_be_adjective(token: Token) -> bool:
    """„neue“, and what joins two adjectives; no preposition, pronoun or number."""
    if token.text in ("und", ","):
        return True
    ends = token.text.islower() and token.text.endswith(("e", "en", "er", "em", "es"))
    return ends and token.text not in NO_ADJECTIVE
