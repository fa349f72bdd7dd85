"""To which outlet was it said? „sagte Velt dem Handelsblatt“, „im Interview mit KBS“, „sagte sie CNN“.

Only who talks with the outlet has told it: „warf Velt der „Bild“ vor“, „der Chefredakteur der „Bild““ and „auf der
Welt“ name none, and neither does „in der „Welt““, where something may have been printed for other reasons.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotes.circumstances.cited_outlets import COMMON, IN_TALK, Named, is_reported
from quotes.frames.frame import Frame
from quotes.lexicon.tables import OutletEntry, common_verb_forms, find_outlet, reporting_verbs, verb_forms
from quotes.passages import Sentence

TELLING = frozenset(
    "sagen erklären erläutern mitteilen erzählen verraten bestätigen äußern schildern gestehen anvertrauen versichern "
    "beteuern betonen berichten ausführen offenbaren bekennen antworten schreiben mailen darlegen einräumen ankündigen "
    "diktieren bekräftigen".split()
)
"""Whoever does that to an outlet tells it something; „vorwerfen“, „danken“ and „widersprechen“ do not."""
WHEN = re.compile(
    r"(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag\w*|Mittwoch\w*|Sonnabend\w*|\w*(?:morgen|mittag|abend|nacht|woche)s?|Uhr|"
    r"Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember",
    re.I,
)
WITH = frozenset(
    "mit in im auf aus nach seit von vom bei beim vor an am über unter zwischen hinter neben um für durch ab laut wie "
    "ins des".split()
)
MEDIUM = (
    r"[\w-]*(?i:zeitung|zeitschrift|portal|magazin|sender|rundfunk|radio|fernsehen|blatt|dienst|website|podcast)(?:en|s)?"
    r"\s"
)
DETERMINED = (
    r"(?:(?P<article>[Dd]e[mrn]|einem|einer|ihrem|seinem)\s(?:[a-zäöüß-]+[enr]\s|[A-ZÄÖÜ][\wäöüß-]+er\s){0,2}"
    r"(?:in\s[A-ZÄÖÜ][\wäöüß-]+\s(?:erscheinende|ansässige)[nr]\s)?)?"
    rf"(?:Zeitungen\sder\s)?(?:{MEDIUM})?[„\"»«‚›]?$"
)
ADDRESSED = re.compile(rf"(?P<how>\b(?:[Gg]egenüber|zu|zur|zum)\s)?{DETERMINED}")
TALK = re.compile(
    r"\b[\w-]*(?i:interview|gespräch|podcast|telefonat|anfrage|nachfrage)s?\s(?:(?:am|vom)\s\w+\s)?"
    r"(?:(?:mit|für|gegenüber|bei|beim|im|in|vom|von|des|der)\s)+" + DETERMINED
)
PROGRAMME = re.compile(
    r"\b(?:im|beim|(?:in|bei)\s(?:der|dem|einer|einem|ihrer|ihrem|seiner|seinem))\s(?:[a-zäöüß]+en\s)?"
    r"([A-ZÄÖÜ][\w.]+(?:-[A-ZÄÖÜ][\w.]+)?)-\w*((?i:sendung|podcast|interview|magazin|talk|talkshow|show|gespräch|format))s?\b"
)
"""„in der ZDF-Sendung“: the outlet before the hyphen, and what it is part of."""
ADVERBIAL = re.compile(r"\b(?:nach|vor|während|am|im|in|bei)\s(?:de[mnr]\s)?[A-ZÄÖÜ][\w-]+\s$")
"""„sagte Velt nach dem Spiel zur ARD“: the noun before „zur“ belongs to a time or a place."""
HELD_WITH = re.compile(r"[“”\"»«]?(?:-|\s)[\w-]*(?i:interview|gespräch|anfrage|nachfrage)\b")
"""„„Kurier“-Interview“, „PULS 24 Interview“, „SWR-Anfrage“: behind the outlet."""
TALKS = frozenset(("interview", "gespräch", "podcast", "talk", "talkshow"))
"""What in „im ZDF-Interview“ makes the ZDF the one told; a programme may show anything."""
SPEAKING = frozenset(("person", "role", "pronoun", "organisation", "name"))
"""Kinds of phrases behind which „der X“ is a dative: „sagte die Ministerin der „Bild““."""


def find_told(
    text: str, named: Sequence[Named], sentence: Sentence, frame: Frame, speaker: str | None
) -> OutletEntry | None:
    """The first outlet that a sentence says it was said to, None for none.

    `text` is the sentence with all blanked out that is not the frame's own, `named` are the outlets of the sentence.
    Wires and platforms do not count.
    """
    for match in PROGRAMME.finditer(text):
        programme = find_outlet(match[1])
        if match[2].casefold() in TALKS and programme is not None and programme.kind not in ("agency", "platform"):
            return programme
    for start, end, entry in named:
        if entry.kind in ("agency", "platform") or entry.name == speaker or not text[start:end].strip():
            continue
        if is_reported(text, start, end):
            continue
        if TALK.search(text, max(0, start - 100), start) or IN_TALK.match(text, end) or HELD_WITH.match(text, end):
            return entry
        if is_addressed(text, (start, end), sentence, frame):
            return entry
    return None


def is_addressed(text: str, outlet: tuple[int, int], sentence: Sentence, frame: Frame) -> bool:
    """Is it in the dative of a verb that tells: „sagte Velt der „Bild““, „Dem NDR sagte sie“, „sagte er CNN“?"""
    start, end = outlet
    match = ADDRESSED.search(text, max(0, start - 80), start)
    if match is None:  # the pattern can be empty, so there is always one
        return False
    plain = text[start - 1 : start] not in tuple('„"»«‚›')
    common = plain and text[start:end] in COMMON
    if match["how"] and match["how"].casefold().startswith("gegenüber"):
        return not common or tells(text, outlet, frame)
    if common and (match["how"] or not match["article"]):
        return False
    if not tells(text, outlet, frame):
        return False
    if match["article"] in ("Dem", "Der", "Den"):
        return is_told_first(text, end, sentence, frame)
    tokens = sentence.tokens
    at, last = (
        next(k for k, token in enumerate(tokens) if token.end > sentence.start + place)
        for place in (match.start(), end - 1)
    )
    if match["how"] and ADVERBIAL.search(text, 0, match.start()):
        return True
    if match[0].strip('„"»«‚›'):
        return follows_speaker(sentence, at, match["article"] == "dem" and not match["how"])
    return any(
        phrase.first < at and phrase.last in (at, last + 1) and (phrase.last == at or phrase.kind == "person")
        for phrase in sentence.phrases
        if phrase.kind in SPEAKING
    )


def tells(text: str, outlet: tuple[int, int], frame: Frame) -> bool:
    """Does the verb of the outlet's clause tell, or where the clause has none, that of the frame?"""
    begin = max(text.rfind(mark, 0, outlet[0]) for mark in ",:;") + 1
    stop = min((at for mark in ",:;" if (at := text.find(mark, outlet[1])) >= 0), default=len(text))
    verbs = re.findall(r"\b[a-zäöüß]+\b", text[begin : outlet[0]] + text[outlet[1] : stop])
    if any(is_telling(verb) for verb in verbs):
        return True
    return not any(map(is_finite, verbs)) and (frame.lemma in TELLING or frame.lemma == "so")


def is_telling(word: str) -> bool:
    """Is the word a form of a verb that tells: „sagte“, „gesagt“, „teilte“?"""
    return any(form.lemma in TELLING for form in verb_forms().get(word, ()))


def is_finite(word: str) -> bool:
    """Can the word be the verb of a clause?"""
    return word in common_verb_forms() or any(form.finite for form in verb_forms().get(word, ()))


def tells_nothing(word: str) -> bool:
    """Is the word a verb of another kind: „dankte“, „wechselte“, but not „hat“, whose participle may tell?"""
    verbs = reporting_verbs()
    helping = any(verbs[form.lemma].kind == "auxiliary" for form in verb_forms().get(word, ()))
    return is_finite(word) and not helping and not is_telling(word)


def is_told_first(text: str, end: int, sentence: Sentence, frame: Frame) -> bool:
    """„Der „Bild“ sagte Velt“: the outlet before the verb, and the speaker behind it."""
    verb = re.match(r"[“”\"«»]?\s([a-zäöüß]+)\s", text[end : end + 30])
    if verb is None or not is_telling(verb[1]):
        return False
    return frame.phrase is not None and sentence.tokens[frame.phrase.first].start >= sentence.start + end


def follows_speaker(sentence: Sentence, at: int, dative: bool) -> bool:
    """Can the noun phrase from token `at` be in the dative? „dem“ is, unless a preposition stands before it.

    „der X“ may be a genitive: the verb, the speaker, an adverb, a day or a comma stands before the dative.
    """
    if any(phrase.first < at < phrase.last for phrase in sentence.phrases if phrase.kind in SPEAKING):
        return False
    before = sentence.tokens[at - 1] if at else None
    if before is None or before.text.casefold() in WITH or tells_nothing(before.text):
        return False
    if dative:
        return True
    if not before.is_word or not before.is_capital:
        return before.text not in ("der", "die", "das", "dem", "den", "und", "oder")
    if WHEN.fullmatch(before.text):
        return True
    return any(phrase.last == at and phrase.kind in SPEAKING for phrase in sentence.phrases)
