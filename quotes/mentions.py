"""Which stretches of a sentence can denote a speaker? „Die russische Botschaft in Pjöngjang“, „er“, „Rutte“.

A mention is a noun phrase: determiner, adjectives, nouns or a name, and what belongs to it: a genitive („eine Sprecherin des
Auswärtigen Amtes“), a party in brackets, a name in apposition („der US-Botschafter ..., Robert Wood“).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from quotes.lexicon.tables import (
    document_noun,
    find_organisation,
    find_outlet,
    find_role,
    first_name_gender,
    noun_cue,
    verb_forms,
)
from quotes.name_runs import NameRun, sort_run
from quotes.names import word_key
from quotes.people import NOUN_ENDINGS, Person
from quotes.words import DETERMINERS, FUNCTION_WORDS, LOWER_PARTICLES, OBLIQUE, PREPOSITIONS, Token

PhraseKind = Literal["pronoun", "person", "role", "organisation", "outlet", "document", "utterance", "name", "noun"]

PRONOUNS = frozenset("er sie dieser diese jener jene letzterer letztere ersterer erstere".split())
INDEFINITE = frozenset("ein eine einer mehrere einige viele zwei drei vier alle kein keine".split())
WHILE_ADJECTIVE = 7
"""Lower-case words that may stand between a determiner and its noun: „der für Schulwesen zuständige Kommissar“."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase, tokens `first` to `last` (exclusive) of its sentence.

    `head` is the head noun, the surname or the pronoun; `name` the person's name if it holds one; `nominative` says that
    its determiner allows a subject; `governed` that a preposition stands before it. `gender` is m, f, n or None;
    `plural` what the determiner and the lexicon tell.
    """

    first: int
    last: int
    kind: PhraseKind
    head: str
    run: NameRun | None
    nominative: bool
    governed: bool
    gender: str | None
    plural: bool
    indefinite: bool
    core_first: int
    core_last: int

    @property
    def weight(self) -> int:
        """How likely such a phrase speaks: a person, pronoun or role 3, an organisation or bare name 2, a thing 0 or 1."""
        return WEIGHTS[self.kind]


WEIGHTS: Mapping[PhraseKind, int] = {
    "pronoun": 3, "person": 3, "role": 3, "organisation": 2, "outlet": 2, "name": 2, "document": 1, "utterance": 1, "noun": 0,
}  # fmt: skip


def find_phrases(tokens: Sequence[Token], people: Mapping[str, Sequence[Person]]) -> list[Phrase]:
    """The noun phrases of one sentence, in order; `people` are the article's persons by the key of their surname."""
    phrases: list[Phrase] = []
    i = 0
    while i < len(tokens):
        phrase = read_phrase(tokens, i, people)
        if phrase is None:
            i += 1
        else:
            phrase = extend(tokens, phrase, people)
            phrases.append(phrase)
            i = max(phrase.last, i + 1)
    return phrases


def read_phrase(tokens: Sequence[Token], i: int, people: Mapping[str, Sequence[Person]]) -> Phrase | None:
    """The noun phrase that begins at token `i`; None when none does."""
    token = tokens[i]
    if not token.is_word:
        return None
    lower = token.text.casefold()
    governed = i > 0 and tokens[i - 1].text.casefold() in PREPOSITIONS
    if lower in ("er", "sie") or (lower in PRONOUNS and lower not in DETERMINERS):
        gender = "m" if lower.endswith("er") else "f"
        return Phrase(i, i + 1, "pronoun", lower, None, True, governed, gender, lower == "sie", False, i, i + 1)
    if lower in DETERMINERS:
        core = skip_adjectives(tokens, i + 1)
        if core is None:
            return demonstrative(tokens, i, lower, governed)
        stop = end_of_run(tokens, core)
        return build(tokens, i, core, stop, people)
    if token.is_capital and not (lower in FUNCTION_WORDS and starts_clause(tokens, i)):
        return build(tokens, i, i, end_of_run(tokens, i), people)
    return read_bare_adjective(tokens, i, people)


def demonstrative(tokens: Sequence[Token], i: int, lower: str, governed: bool) -> Phrase | None:
    """„Dieser sagte“, „die erklärte“: a determiner that stands alone, directly before or behind a verb."""
    if lower not in ("dieser", "diese", "jener", "jene"):
        return None
    gender = "m" if lower.endswith("er") else "f"
    return Phrase(i, i + 1, "pronoun", lower, None, True, governed, gender, lower.endswith("e"), False, i, i + 1)


def read_bare_adjective(tokens: Sequence[Token], i: int, people: Mapping[str, Sequence[Person]]) -> Phrase | None:
    """„westliche Beamte“, „europäische Diplomaten“: adjectives without determiner before a plural role noun."""
    if not tokens[i].text.endswith(("e", "en", "er")) or tokens[i].text in FUNCTION_WORDS or i + 1 >= len(tokens):
        return None
    following = tokens[i + 1]
    if not following.is_capital or tokens[i].text in verb_forms():
        return None
    role = find_role(following.text)
    if role is None and find_organisation(following.text) is None:
        return None
    phrase = build(tokens, i, i + 1, end_of_run(tokens, i + 1), people)
    if phrase is None or tokens[i].text.endswith("e"):
        return phrase
    return replace(phrase, nominative=False)  # „nordkoreanischer Soldaten“ is a genitive


def skip_adjectives(tokens: Sequence[Token], i: int) -> int | None:
    """The index of the noun that ends the adjectives from `i` on; None when something else comes between."""
    for j in range(i, min(i + WHILE_ADJECTIVE, len(tokens))):
        token = tokens[j]
        if token.is_capital or (token.text in '„“"»«›‹‚‘' and j + 1 < len(tokens) and tokens[j + 1].is_capital):
            return j
        if not token.is_word and token.text != ",":
            return None
        if (j > i and token.text in DETERMINERS) or token.text in (
            "dass",
            "und",
            "nicht",
            "hat",
            "ist",
            "wird",
            "sich",
        ):
            return None if token.text != "und" or j == i else continue_or_none(tokens, j)
        if token.text == "," and not (j + 1 < len(tokens) and tokens[j + 1].text.endswith(("e", "en", "er"))):
            return None
    return None


def continue_or_none(tokens: Sequence[Token], j: int) -> int | None:
    """Behind „und“ the adjectives go on: „der parteilose und umstrittene Kandidat“."""
    return skip_adjectives(tokens, j + 1) if tokens[j - 1].text.endswith(("e", "en")) else None


def end_of_run(tokens: Sequence[Token], i: int) -> int:
    """The index behind the run of capitalised words, name particles, initials and quoted names that begins at `i`."""
    j = i
    while j < len(tokens):
        token = tokens[j]
        if token.is_capital and not (j > i and token.text.casefold() in FUNCTION_WORDS):
            j += 1
        elif token.text in LOWER_PARTICLES and j > i and joins_name(tokens, j):
            j += 1
        elif token.text == "." and j > i and is_initial(tokens, j):
            j += 1
        elif token.text in '„“"»«›‹‚‘”' and token.quotation < 0 and in_quoted_name(tokens, i, j):
            j += 1
        elif token.text.isdigit() and j > i and len(token.text) <= 2 and tokens[j - 1].is_capital:
            j += 1
        else:
            break
    return j


def in_quoted_name(tokens: Sequence[Token], i: int, j: int) -> bool:
    """Is the mark at `j` part of „die „Computerwoche““: before a capital, or closing what this run opened?"""
    opens = j + 1 < len(tokens) and tokens[j + 1].is_capital and tokens[j].end == tokens[j + 1].start
    closes = j > i and tokens[j].start == tokens[j - 1].end and any(t.text in '„“"»«›‹‚‘' for t in tokens[i:j])
    return opens or closes


def joins_name(tokens: Sequence[Token], j: int) -> bool:
    """Does the lower-case particle at `j` stand inside a name: „Ursula von der Leyen“, not „Sprecherin der Polizei“?"""
    k = j
    while k < len(tokens) and tokens[k].text in LOWER_PARTICLES:
        k += 1
    if k >= len(tokens) or not tokens[k].is_capital or tokens[j].text in ("der", "zu", "zur", "zum", "vom", "das"):
        return False
    return first_name_gender(tokens[j - 1].text) is not None


def is_initial(tokens: Sequence[Token], j: int) -> bool:
    """Is the full stop at `j` behind an initial or title inside a name: „Jürgen R. Thumann“, „Dr. Maier“?"""
    before = tokens[j - 1]
    follows = j + 1 < len(tokens) and tokens[j + 1].is_capital
    return follows and before.end == tokens[j].start and (len(before.text) == 1 or before.text in ("Dr", "Prof", "St"))


def starts_clause(tokens: Sequence[Token], i: int) -> bool:
    """Sentence start, or behind a colon or quotation: there a capital says nothing."""
    return i == 0 or tokens[i - 1].quotation >= 0 or tokens[i - 1].text in ':–—-•„“"»«'


def build(
    tokens: Sequence[Token], first: int, core: int, stop: int, people: Mapping[str, Sequence[Person]]
) -> Phrase | None:
    """The phrase of tokens `first` to `stop`, its nouns beginning at `core`."""
    while core < stop and tokens[core].text.casefold() in FUNCTION_WORDS:
        core += 1
        first = core
    if core >= stop:
        return None
    words = [token.text for token in tokens[core:stop] if token.is_word]
    determiner = tokens[first].text.casefold() if first < core and tokens[first].text.casefold() in DETERMINERS else ""
    kind, head, run = classify(words, determiner, people)
    if kind in ("noun", "name") and not determiner:
        kind = "name" if looks_like_name(tokens, core) else "noun"
    gender, plural = agree(kind, head, run, determiner)
    governed = first > 0 and tokens[first - 1].text.casefold() in PREPOSITIONS
    return Phrase(
        first, stop, kind, head, run,
        nominative=determiner not in OBLIQUE and (bool(determiner) or not is_dative(kind, head)), governed=governed, gender=gender, plural=plural,
        indefinite=determiner in INDEFINITE, core_first=core, core_last=stop,
    )  # fmt: skip


def is_dative(kind: PhraseKind, head: str) -> bool:
    """„sagte Reportern“: a bare plural in -ern or -eln whose singular the lexicon has is the one who was told."""
    return kind == "role" and head.endswith(("ern", "eln")) and find_role(head[:-1]) is not None


def classify(
    words: Sequence[str], determiner: str, people: Mapping[str, Sequence[Person]]
) -> tuple[PhraseKind, str, NameRun | None]:
    """What the nouns of a phrase denote, its head, and the name in it."""
    if not words:
        return "noun", "", None
    joined = " ".join(words)
    if find_outlet(joined) is not None:
        return "outlet", joined, None
    run = sort_run(words) if len(words) > 1 else None
    if run is not None and (run.given or run.role):
        return "person", run.surname[-1], run
    known = known_surname(words, people)
    if known is not None:
        return "person", known, NameRun((), (), (known,))
    role = next((word for word in words if find_role(word) is not None), None)
    if role is not None:
        return "role", role, None
    for word in (joined, *words):
        if find_organisation(word) is not None:
            return "organisation", word, None
        if find_outlet(word) is not None:
            return "outlet", word, None
    for word in words:
        if noun_cue(word) is not None:
            return "utterance", word, None
        if document_noun(word) is not None:
            return "document", word, None
    return ("noun", words[0], None) if determiner or len(words) == 1 else ("name", joined, None)


def known_surname(words: Sequence[str], people: Mapping[str, Sequence[Person]]) -> str | None:
    """The surname in `words` that belongs to a person of the article, its genitive („Ruttes“) taken back."""
    for word in reversed(words):
        if people.get(word_key(word)):
            return word
        if word.endswith(("s", "’", "'")) and people.get(word_key(word[:-1])):
            return word[:-1]
    return None


OPENING_ENDINGS = ("e", "en", "er", "ern", "es", "em", "lich", "ig", "isch", "weise", "end")


def looks_like_name(tokens: Sequence[Token], i: int) -> bool:
    """A capitalised word without determiner whose ending is no noun's, and at the sentence start no adjective's."""
    word = tokens[i].text
    return not (i == 0 and word.endswith(OPENING_ENDINGS)) and not word.endswith(NOUN_ENDINGS)


def agree(kind: PhraseKind, head: str, run: NameRun | None, determiner: str) -> tuple[str | None, bool]:
    """Gender and number of a phrase, as far as the determiner and the lexicon tell."""
    role = find_role(head) if kind == "role" else None
    if role is not None:
        gender = role.gender if role.gender in ("m", "f") else None
        plural = role.number == "pl" and determiner not in ("der", "ein", "eine", "das")
        if gender is None and determiner in ("der", "ein"):
            gender = "m"
        elif gender is None and determiner in ("die", "eine"):
            gender = "f"
        return gender, plural
    organisation = find_organisation(head) if kind == "organisation" else None
    if organisation is not None:
        return organisation.gender or None, organisation.number == "pl"
    return None, kind == "noun" and determiner in ("die", "mehrere", "einige", "viele") and head.endswith(("en", "er"))


def extend(tokens: Sequence[Token], phrase: Phrase, people: Mapping[str, Sequence[Person]]) -> Phrase:
    """The phrase with its genitive, its brackets, and the name in apposition that it may lead to."""
    last = phrase.last
    if phrase.kind in ("role", "organisation", "utterance", "document", "noun"):
        last = attach_genitive(tokens, last)
        named = name_in_apposition(tokens, phrase, last, people)
        if named is not None:
            return named
        last = attach_prepositional(tokens, phrase, attach_prepositional(tokens, phrase, last))
    last = attach_bracket(tokens, last)
    return replace_last(phrase, last)


def replace_last(phrase: Phrase, last: int) -> Phrase:
    """The same phrase, ending at `last`."""
    return replace(phrase, last=last)


def attach_genitive(tokens: Sequence[Token], i: int) -> int:
    """The index behind „des Auswärtigen Amtes“, „der Universität“, „ihrer Partei“ at `i`; `i` when none stands there."""
    while i < len(tokens) and tokens[i].text in ("des", "der", "einer", "eines", "seiner", "ihrer", "dieses", "dieser"):
        core = skip_adjectives(tokens, i + 1)
        if core is None or core - i > 4:
            return i
        stop = end_of_run(tokens, core)
        if find_outlet(" ".join(t.text for t in tokens[core:stop] if t.is_word)) is not None and not edits(
            tokens[i - 1]
        ):
            return i  # „sagte ein Sprecher der Deutschen Presse-Agentur“: the one who was told
        i = stop
    return i


def edits(token: Token) -> bool:
    """Does the noun name someone who works for an outlet: „der Chefredakteur der „Bild““?"""
    return token.text.casefold().endswith(OF_AN_OUTLET)


def attach_prepositional(tokens: Sequence[Token], phrase: Phrase, i: int) -> int:
    """The index behind „für Völkerrecht“, „in Pjöngjang“ at `i`, for roles and organisations only."""
    if phrase.kind not in ("role", "organisation") or i >= len(tokens):
        return i
    if tokens[i].text in ("für", "in", "zu", "von", "bei", "im", "beim", "vom", "am") and i + 1 < len(tokens):
        core = i + 1 if tokens[i + 1].is_capital else skip_adjectives(tokens, i + 1)
        if core is None or core - i > 3:
            return i
        if tokens[i].text in ("im", "am", "in") and is_time_or_event(tokens[core].text):
            return i
        return attach_genitive(tokens, end_of_run(tokens, core))
    return i


OF_AN_OUTLET = (
    "redakteur", "redakteurin", "reporter", "reporterin", "korrespondent", "korrespondentin", "journalist", "journalistin",
    "herausgeber", "herausgeberin", "moderator", "moderatorin", "intendant", "intendantin",
)  # fmt: skip
TIMES = frozenset(
    "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag Januar Februar März April Mai Juni Juli August September "
    "Oktober November Dezember Interview Gespräch Rahmen Anschluss Sommer Winter Frühjahr Herbst Jahr Vormittag Nachmittag Abend Morgen "
    "Rande Wochenende Berlin Brüssel Paris London Washington Moskau Kiew".split()
)


def is_time_or_event(word: str) -> bool:
    """„am Montag“, „im Interview“ tell when and where it was said, not who spoke."""
    return word in TIMES or word.startswith(tuple(day for day in TIMES if day.endswith("tag")))


def attach_bracket(tokens: Sequence[Token], i: int) -> int:
    """The index behind „(SPD)“ at `i`: one to three words in brackets."""
    if i < len(tokens) and tokens[i].text == "(":
        for j in range(i + 1, min(i + 5, len(tokens))):
            if tokens[j].text == ")":
                return j + 1
    return i


def name_in_apposition(
    tokens: Sequence[Token], phrase: Phrase, i: int, people: Mapping[str, Sequence[Person]]
) -> Phrase | None:
    """„der US-Botschafter bei den Vereinten Nationen, Robert Wood,“: a role, its complements, a comma and a full name."""
    if phrase.kind != "role" or phrase.plural:
        return None
    for j in range(i, min(i + 14, len(tokens) - 1)):
        token = tokens[j]
        if token.quotation >= 0 or token.text in ".:;!?" or (token.is_word and token.text in verb_forms()):
            return None
        if token.text == "," and tokens[j + 1].is_capital:
            stop = end_of_run(tokens, j + 1)
            words = [t.text for t in tokens[j + 1 : stop] if t.is_word]
            run = sort_run(words, after_role=True) if len(words) > 1 else None
            if run is None or not run.given or run.role:
                return None
            closing = stop >= len(tokens) or tokens[stop].text in ",:.(" or tokens[stop].quotation >= 0
            if not closing and tokens[stop].text not in verb_forms():
                return None
            stop = attach_bracket(tokens, stop)
            role = tuple(t.text for t in tokens[phrase.core_first : j] if t.is_word)
            named = NameRun(role, run.given, run.surname, run.family_first)
            return Phrase(
                phrase.first, stop, "person", run.surname[-1], named, phrase.nominative, phrase.governed,
                phrase.gender, False, phrase.indefinite, phrase.core_first, stop,
            )  # fmt: skip
    return None
