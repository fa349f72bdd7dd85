"""What is a speaker called who is no named person? „das Auswärtige Amt“ is called Auswärtiges Amt.

The name is what the mention prints, without a definite article and in the nominative as far as that can be told.
"""

from __future__ import annotations

from quotes.function_words import DETERMINERS
from quotes.lexicon.tables import find_organisation, find_outlet
from quotes.offices import inflected, strong_form
from quotes.passages import Sentence
from quotes.phrases import Phrase
from quotes.values import Mention, Speaker, SpeakerKind


def mention_of(text: str, sentence: Sentence, phrase: Phrase) -> Mention:
    """The span of a phrase."""
    start, end = sentence.tokens[phrase.first].start, sentence.tokens[phrase.last - 1].end
    return Mention(start, end, text[start:end])


def name_as_printed(sentence: Sentence, phrase: Phrase, mention: Mention) -> Speaker:
    """An organisation, a document, an unnamed role or a bare name, in the words of the mention without its article."""
    words = [token.text for token in sentence.tokens[phrase.first : phrase.last]]
    body = mention.text
    kind = kind_of(phrase)
    if words[0].casefold() in ("der", "die", "das", "dem", "den", "des"):
        body = mention.text[len(words[0]) :].lstrip()
    if kind == "organisation":
        name = organisation_name(sentence, phrase, body)
        return Speaker(name, kind, None, mention, tuple(dict.fromkeys((name, body))))
    role = with_adjectives(
        sentence, phrase, tuple(t.text for t in sentence.tokens[phrase.core_first : phrase.last] if t.is_word)
    )
    if kind == "unnamed":
        return Speaker(uncapitalised(mention.text), kind, role, mention, (uncapitalised(mention.text),))
    return Speaker(body, kind, None, mention, (body,))


def uncapitalised(text: str) -> str:
    """The mention as it reads inside a sentence: „Eine Sprecherin“ -> „eine Sprecherin“."""
    first, _, _ = text.partition(" ")
    return (
        text[0].lower() + text[1:]
        if first.casefold() in ("der", "die", "das", "ein", "eine", "mehrere", "viele", "einige")
        else text
    )


def kind_of(phrase: Phrase) -> SpeakerKind:
    """The kind of a speaker that is no named person."""
    if phrase.kind in ("organisation", "outlet"):
        return "organisation"
    if phrase.kind in ("document", "utterance"):
        return "document"
    if phrase.kind in ("person", "name"):
        return "person"
    return "unnamed" if phrase.kind == "role" else "organisation"


def organisation_name(sentence: Sentence, phrase: Phrase, body: str) -> str:
    """The organisation's own name where the lexicon or a full adjective gives it: „das Auswärtige Amt“ ->
    „Auswärtiges Amt“.
    """
    outlet = find_outlet(phrase.head)
    if outlet is not None and phrase.kind == "outlet":
        return outlet.name
    words = body.split()
    determiner = sentence.tokens[phrase.first].text.casefold()
    organisation = find_organisation(phrase.head)
    gender = organisation.gender if organisation is not None else None
    if len(words) > 1 and words[0].endswith("e") and phrase.first < len(sentence.tokens):
        if determiner == "das" or (determiner == "dem" and gender == "n"):
            words[0] += "s"
        elif determiner == "der" and gender == "m":
            words[0] += "r"
    return " ".join(words)


def with_adjectives(sentence: Sentence, phrase: Phrase, words: tuple[str, ...]) -> str:
    """The role with its adjectives as it reads without article: „der ukrainische Präsident“ -> „ukrainischer
    Präsident“.
    """
    before = [t.text for t in sentence.tokens[phrase.first : phrase.core_first] if t.text.islower()]
    if (before and before[0] in DETERMINERS) or sentence.tokens[phrase.first].text.casefold() in DETERMINERS:
        definite = sentence.tokens[phrase.first].text.casefold() in ("der", "die", "das", "dem", "den", "des")
        before = [word for word in before if word not in DETERMINERS]
        if definite and not phrase.plural:
            words = tuple(inflected(word, phrase.gender) for word in words)
            before = [strong_form(word, phrase.gender) for word in before]
    return " ".join((*before, *words))
