"""Which stretches of a sentence can denote a speaker? „Die russische Botschaft in Pjöngjang“, „er“, „Rutte“.

A mention is a noun phrase: determiner, adjectives, nouns or a name, and what belongs to it: a genitive („eine
Sprecherin des Auswärtigen Amtes“), a party in brackets, a name in apposition („der US-Botschafter ..., Robert Wood“).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from quotes.complements import attach_bracket, attach_genitive, attach_prepositional, name_in_apposition
from quotes.dates import WEEKDAYS
from quotes.function_words import DETERMINERS, FUNCTION_WORDS, OBLIQUE, PREPOSITIONS
from quotes.lexicon.tables import (
    document_noun,
    find_organisation,
    find_outlet,
    find_role,
    naming_noun,
    noun_cue,
    verb_forms,
)
from quotes.name_runs import NameRun, sort_run
from quotes.names import word_key
from quotes.noun_runs import end_of_run, skip_adjectives
from quotes.people import Person
from quotes.phrases import Phrase, PhraseKind
from quotes.sentences import MONTHS
from quotes.unknown_names import NOUN_ENDINGS
from quotes.words import LOWER_PARTICLES, Token

PRONOUNS = frozenset("er sie letzterer letztere ersterer erstere".split())
DEMONSTRATIVES = frozenset("dieser diese jener jene".split())
PARTITIVES = frozenset("einer eine eines keiner zwei drei viele einige mehrere".split())
INDEFINITE = frozenset("ein eine einer mehrere einige viele zwei drei vier alle kein keine".split())


def find_phrases(tokens: Sequence[Token], people: Mapping[str, Sequence[Person]]) -> list[Phrase]:
    """The noun phrases of one sentence, in order; `people` are the article's persons by the key of their surname."""
    phrases: list[Phrase] = []
    i = 0
    while i < len(tokens):
        phrase = read_phrase(tokens, i, people)
        if phrase is None:
            i += 1
        else:
            phrase = extend(tokens, phrase)
            phrases.append(phrase)
            i = max(phrase.last, i + 1)
    return phrases


def read_phrase(tokens: Sequence[Token], i: int, people: Mapping[str, Sequence[Person]]) -> Phrase | None:
    """The noun phrase that begins at token `i`; None when none does."""
    token = tokens[i]
    if not token.is_word:
        return None
    lower = token.text.casefold()
    if lower in PRONOUNS:
        return read_pronoun(tokens, i)
    if lower in PARTITIVES and i + 1 < len(tokens) and tokens[i + 1].text == "der":
        return read_partitive(tokens, i, people)
    if lower in DETERMINERS:
        core = skip_adjectives(tokens, i + 1)
        if core is not None:
            return build(tokens, i, core, end_of_run(tokens, core), people)
        return read_pronoun(tokens, i) if lower in DEMONSTRATIVES else None
    if token.text in LOWER_PARTICLES:
        noble = read_noble_surname(tokens, i, people)
        if noble is not None:
            return noble
    if token.is_capital and not (lower in FUNCTION_WORDS and starts_clause(tokens, i)):
        return build(tokens, i, i, end_of_run(tokens, i), people)
    return read_bare_adjective(tokens, i, people)


def read_partitive(tokens: Sequence[Token], i: int, people: Mapping[str, Sequence[Person]]) -> Phrase | None:
    """„einer der beteiligten Helfer“: one of several, named by what they are."""
    group = read_phrase(tokens, i + 1, people)
    if group is None:
        return None
    several = tokens[i].text.casefold() not in ("einer", "eine", "eines", "keiner")
    kind: PhraseKind = "role" if group.kind in ("role", "noun", "person") else group.kind
    governed = is_governed(tokens, i)
    return replace(
        group, first=i, kind=kind, run=None, nominative=True, governed=governed, plural=several, indefinite=True
    )


def read_noble_surname(tokens: Sequence[Token], i: int, people: Mapping[str, Sequence[Person]]) -> Phrase | None:
    """„von der Leyen“ where the article names someone so: here „von“ is no preposition."""
    k = i
    while k < len(tokens) and tokens[k].text in LOWER_PARTICLES:
        k += 1
    if k == len(tokens):
        return None
    surname = tuple(token.text for token in tokens[i : k + 1])
    if not any(person.surname == surname for person in people.get(word_key(surname[-1]), ())):
        return None
    run = NameRun((), (), surname)
    return Phrase(i, k + 1, "person", surname[-1], run, True, False, None, False, False, i)


def read_pronoun(tokens: Sequence[Token], i: int) -> Phrase:
    """„er“, „sie“, and „dieser“ where no noun follows."""
    lower = tokens[i].text.casefold()
    governed = i > 0 and tokens[i - 1].text.casefold() in PREPOSITIONS
    gender = "m" if lower.endswith("er") else "f"
    return Phrase(i, i + 1, "pronoun", lower, None, True, governed, gender, gender == "f", False, i)


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
        kind = "name" if looks_like_name(tokens, core) and not follows_adjective(tokens, core) else "noun"
    gender, plural = agree(kind, head, run, determiner)
    return Phrase(
        first, stop, kind, head, run,
        nominative=determiner not in OBLIQUE and (bool(determiner) or not is_dative(kind, head)),
        governed=is_governed(tokens, first), gender=gender, plural=plural,
        indefinite=determiner in INDEFINITE, core_first=core,
    )  # fmt: skip


def is_governed(tokens: Sequence[Token], first: int) -> bool:
    """Does a preposition stand before the phrase, adjectives between: „nach neuen strengeren Vorgaben“?"""
    k = first - 1
    while (
        k > max(-1, first - 4) and tokens[k].text.islower() and tokens[k].text.endswith(("en", "em", "er", "es", "e"))
    ):
        if tokens[k].text in DETERMINERS or tokens[k].text in FUNCTION_WORDS:
            break
        k -= 1
    return k >= 0 and tokens[k].text.casefold() in PREPOSITIONS


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
    if role is not None and (determiner or len(words) > 1 or not is_also_surname(role)):
        return "role", role, None
    for word in (joined, *words):
        if find_organisation(word) is not None:
            return "organisation", word, None
        if find_outlet(word) is not None:
            return "outlet", word, None
    for word in words:
        naming = naming_noun(word)
        if naming is not None and naming.kind == "medium":
            return "organisation", word, None
        if noun_cue(word) is not None:
            return "utterance", word, None
        if document_noun(word) is not None:
            return "document", word, None
    return ("noun", words[0], None) if determiner or len(words) == 1 else ("name", joined, None)


def is_also_surname(word: str) -> bool:
    """„sagte Richter“ without article: the bare word is more likely a name than a role."""
    role = find_role(word)
    return role is not None and role.surname


def known_surname(words: Sequence[str], people: Mapping[str, Sequence[Person]]) -> str | None:
    """The surname in `words` that belongs to a person of the article, its genitive („Ruttes“) taken back."""
    last = words[-1]
    if people.get(word_key(last)):
        return last
    genitive = len(words) == 1 and last.endswith(("s", "’", "'"))
    return last[:-1] if genitive and people.get(word_key(last[:-1])) else None


OPENING_ENDINGS = ("e", "en", "er", "ern", "es", "em", "lich", "ig", "isch", "weise", "end")


def follows_adjective(tokens: Sequence[Token], i: int) -> bool:
    """„wegen solcher Zustände“: behind an adjective stands a noun, not a name."""
    before = tokens[i - 1].text if i else ""
    return before.islower() and before.endswith(("en", "er", "em", "es")) and before not in verb_forms()


def looks_like_name(tokens: Sequence[Token], i: int) -> bool:
    """A capitalised word without determiner whose ending is no noun's, and at the sentence start no adjective's."""
    word = tokens[i].text
    if word in MONTHS or word.startswith(tuple(WEEKDAYS)):
        return False
    return not (i == 0 and word.endswith(OPENING_ENDINGS)) and not word.endswith(NOUN_ENDINGS)


def agree(kind: PhraseKind, head: str, run: NameRun | None, determiner: str) -> tuple[str | None, bool]:
    """Gender and number of a phrase, as far as the determiner and the lexicon tell."""
    role = find_role(head) if kind == "role" else None
    if role is not None:
        gender = role.gender if role.gender in ("m", "f") else None
        plural = role.number == "pl" and determiner not in ("der", "ein", "eine", "das")
        plural = plural or (determiner == "die" and gender == "m")  # „die Sprecher“
        if gender is None and determiner in ("der", "ein"):
            gender = "m"
        elif gender is None and determiner in ("die", "eine"):
            gender = "f"
        return gender, plural
    organisation = find_organisation(head) if kind == "organisation" else None
    if organisation is not None:
        return organisation.gender, organisation.number == "pl"
    return None, kind == "noun" and determiner in ("die", "mehrere", "einige", "viele") and head.endswith(("en", "er"))


def extend(tokens: Sequence[Token], phrase: Phrase) -> Phrase:
    """The phrase with its genitive, its brackets, and the name in apposition that it may lead to."""
    last = phrase.last
    if phrase.kind in ("role", "organisation", "utterance", "document", "noun"):
        last = attach_genitive(tokens, last)
        named = name_in_apposition(tokens, phrase, last)
        if named is not None:
            return named
        last = attach_prepositional(tokens, phrase, attach_prepositional(tokens, phrase, last))
    return replace(phrase, last=attach_bracket(tokens, last))
