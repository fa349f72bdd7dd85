"""Which stretches of a sentence can denote a speaker? „Die russische Botschaft in Pjöngjang“, „er“, „Rutte“.

A mention is a noun phrase: determiner, adjectives, nouns or a name, and what belongs to it: a genitive („eine
Sprecherin des Auswärtigen Amtes“), a party in brackets, a name in apposition („der US-Botschafter ..., Robert Wood“).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from quotes.language.clauses import is_likened
from quotes.language.counts import is_count
from quotes.language.cues import is_finite_verb
from quotes.language.extended_attributes import behind_owning_place, names_group
from quotes.language.function_words import (
    DETERMINERS,
    FUNCTION_WORDS,
    NEUTERS,
    OBLIQUE,
    OBLIQUE_PRONOUNS,
    PREPOSITIONS,
    is_function_word,
)
from quotes.language.verb_groups import CLAUSE_END
from quotes.language.words import LOWER_PARTICLES, Token
from quotes.lexicon.tables import find_organisation, find_outlet, find_role, verb_forms
from quotes.named.name_runs import NameRun
from quotes.named.people import Person
from quotes.named.spellings import word_key
from quotes.phrases.complements import (
    attach_bracket,
    attach_genitive,
    attach_joined,
    attach_prepositional,
    name_in_apposition,
)
from quotes.phrases.kinds import (
    agree,
    classify,
    follows_adjective,
    is_message,
    is_outlet_word,
    is_surname_before_noun,
    looks_like_name,
    may_be_nominative,
)
from quotes.phrases.meeting import words_before_another
from quotes.phrases.noun_runs import (
    CLOSING_MARKS,
    DEMONSTRATIVES,
    LONGEST_QUOTED_NAME,
    OPENING_MARKS,
    end_of_run,
    is_compound_behind,
    is_small_name,
    meets_object,
)
from quotes.phrases.openers import PARTITIVES, PRONOUNS, RELATIVE_PRONOUNS, opens_no_phrase, starts_clause
from quotes.phrases.phrase import Phrase, PhraseKind
from quotes.phrases.prepositions import is_governed
from quotes.phrases.standing_alone import STANDING_ALONE, read_alone, read_pronoun
from quotes.phrases.suspended import noun_behind

NEVER_BEHIND_ARTICLE = DETERMINERS | PRONOUNS | frozenset("als sich es man nicht auch bereits schon noch".split())
MOST_PARTICLES = 4
"""Particles before a surname: „von und zu“, „de la“; one more than the longest."""

JOINING = frozenset("und sowie oder bzw ,".split())
INDEFINITE = frozenset("ein eine einer mehrere einige viele zwei drei vier alle kein keine".split())


def find_phrases(tokens: Sequence[Token], people: Mapping[str, Sequence[Person]]) -> list[Phrase]:
    """The noun phrases of one sentence, in order; `people` are the article's persons by the key of their surname."""
    phrases: list[Phrase] = []
    i = 0
    while i < len(tokens):
        if opens_no_phrase(tokens[i].text):
            i += 1
            continue
        phrase = phrase_from(tokens, i, people)
        if phrase is None:
            i += 1
        else:
            shared = share_preposition(tokens, phrases, phrase)
            if phrases and phrases[-1].last == phrase.first - 2 and is_cut_short(tokens, phrases[-1].last):
                shared = opened_by(tokens, phrases.pop(), shared)
            phrases.append(shared)
            i = max(phrase.last, i + 1)
    return phrases


def phrase_from(tokens: Sequence[Token], i: int, people: Mapping[str, Sequence[Person]]) -> Phrase | None:
    """The noun phrase that begins at token `i`, be it inside another one („der Polizei“ in „Angaben der Polizei“)."""
    phrase = read_phrase(tokens, i, people)
    whole = None if phrase is None else extend(tokens, phrase)
    if whole is not None and whole.last < len(tokens) and tokens[whole.last].text == "zufolge":
        return replace(whole, governed=True)  # „Zeugen zufolge rief der Mann ...“
    return whole


def share_preposition(tokens: Sequence[Token], before: Sequence[Phrase], phrase: Phrase) -> Phrase:
    """„mit Eva Berg und Tom Velt“: the preposition governs both, unless the second has a verb beside it."""
    if is_cut_short(tokens, phrase.last):
        phrase = replace(phrase, kind="noun", run=None)
    joined = before and phrase.first > 0 and tokens[phrase.first - 1].text in JOINING
    if joined and is_cut_short(tokens, before[-1].last) and before[-1].last == phrase.first - 2:
        return replace(phrase, governed=before[-1].governed)  # „an die Innen-, Justiz- und Finanzminister“
    if not joined or before[-1].last != phrase.first - 1 or not before[-1].governed:
        return phrase
    following = [token.text for token in tokens[phrase.last : phrase.last + 2]]
    verb_follows = bool(following) and is_finite_verb(following[0]) and following[1:] not in (["er"], ["sie"])
    if verb_follows and phrase.kind in ("organisation", "role") and following[0].endswith("en") != phrase.plural:
        verb_follows = False  # „Politiker von Union und FDP sagten“, „ein Bündnis aus Kirchen und Verbänden forderte“
    separate = tokens[phrase.first - 1].text == "," or phrase.kind == "pronoun"
    return phrase if separate or verb_follows else replace(phrase, governed=True)


def opened_by(tokens: Sequence[Token], first: Phrase, last: Phrase) -> Phrase:
    """„die Arbeits- und Sozialministerin Eva Berg“: the phrase of the last compound from the first one's article on."""
    article = tokens[first.first].text.casefold()
    may_be = last.nominative and may_be_nominative([last.head], article, last.kind, last.head, last.gender)
    return replace(last, first=first.first, nominative=may_be, governed=first.governed, indefinite=first.indefinite)


def is_cut_short(tokens: Sequence[Token], last: int) -> bool:
    """„die Justiz- und Finanzminister“: does a hyphen and another compound follow what ends before token `last`?"""
    return last + 1 < len(tokens) and tokens[last].text in "-‑" and tokens[last + 1].text in JOINING


def read_phrase(tokens: Sequence[Token], i: int, people: Mapping[str, Sequence[Person]]) -> Phrase | None:
    """The noun phrase that begins at token `i`; None when none does."""
    token = tokens[i]
    marked = quoted_outlet(tokens, i)
    if marked is not None:
        direct = not i or tokens[i - 1].text.casefold() not in OBLIQUE  # „gegenüber dem ‚Nordboten‘“
        governed = is_governed(tokens, i)
        return Phrase(i, marked, "outlet", words_of(tokens[i:marked]), None, direct, governed, None, False, False, i)
    if not token.is_word or token.text in NEUTERS:
        return None
    lower = token.text.casefold()
    if lower in PRONOUNS or (lower in OBLIQUE_PRONOUNS and token.text != lower):
        return read_pronoun(tokens, i)
    if token.text[0].isdigit() and i + 1 < len(tokens) and tokens[i + 1].text == "Prozent":
        return Phrase(i, i + 2, "role", "Prozent", None, True, is_governed(tokens, i), None, True, True, i + 1)
    if lower in PARTITIVES and names_group(tokens, i + 1):
        return read_partitive(tokens, i, people)
    bare = read_alone(tokens, i, is_governed(tokens, i)) if lower in STANDING_ALONE else None
    if bare is not None:
        return bare
    if lower in RELATIVE_PRONOUNS and opens_relative_clause(tokens, i):
        return None
    if lower in DETERMINERS:
        core = noun_behind(tokens, i + 1)
        if core is not None and not (lower in DEMONSTRATIVES and meets_object(tokens, i)):
            return build(tokens, i, core, end_of_run(tokens, core), people)
        return read_pronoun(tokens, i) if lower in DEMONSTRATIVES else None
    if lower in LOWER_PARTICLES and (i == 0 or token.text == lower):
        noble = read_noble_surname(tokens, i, people)
        if noble is not None:
            return noble
    if is_outlet_word(token.text):
        return Phrase(i, i + 1, "outlet", token.text, None, True, is_governed(tokens, i), None, False, False, i)
    if is_small_name(token) or (token.is_capital and not (lower in FUNCTION_WORDS and starts_clause(tokens, i))):
        core = behind_owning_place(tokens, i) or i
        return build(tokens, i, core, end_of_run(tokens, core), people)
    return read_bare_adjective(tokens, i, people)


def quoted_outlet(tokens: Sequence[Token], i: int) -> int | None:
    """The index behind „heise online“ between quotation marks; None when no outlet of the lexicon stands there."""
    if tokens[i].text not in OPENING_MARKS:
        return None
    for k in range(i + 2, min(i + LONGEST_QUOTED_NAME, len(tokens))):
        if tokens[k].text in CLOSING_MARKS:
            return k + 1 if find_outlet(words_of(tokens[i:k])) is not None else None
    return None


def words_of(tokens: Sequence[Token]) -> str:
    """The words of some tokens with single blanks."""
    return " ".join(token.text for token in tokens if token.is_word)


def opens_relative_clause(tokens: Sequence[Token], i: int) -> bool:
    """„Der Ermittler, der als Zeuge gilt,“: „der“ behind a comma whose clause ends with a verb is no article."""
    following = tokens[i + 1].text if i + 1 < len(tokens) else ""
    governed = i > 1 and tokens[i - 2].text == "," and tokens[i - 1].text in PREPOSITIONS
    if governed and following in DETERMINERS:
        return True  # „ein Brief, in dem die Eltern ...“
    if i == 0 or not (governed or tokens[i - 1].text == ","):
        return False
    if following in NEVER_BEHIND_ARTICLE:
        return True
    stop = i + 1
    while stop < len(tokens) and tokens[stop].text not in CLAUSE_END:
        stop += 1
    last = tokens[stop - 1]
    if last.quotation >= 0 and following in PREPOSITIONS:
        return True  # „ein Verfahren, das nach Angaben der Werft „nicht fertig wurde““
    if stop - 1 <= i + 1 or not last.is_word or not last.text.islower():
        return False
    return is_finite_verb(last.text) or last.text.endswith(("te", "ten"))


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
    while k < len(tokens) and k - i < MOST_PARTICLES and tokens[k].text.casefold() in LOWER_PARTICLES:
        k += 1
    if k == len(tokens):
        return None
    surname = (*(token.text.casefold() for token in tokens[i:k]), tokens[k].text)
    if not any(person.surname == surname for person in people.get(word_key(surname[-1]), ())):
        return None
    run = NameRun((), (), surname)
    return Phrase(i, k + 1, "person", surname[-1], run, True, False, None, False, False, i)


def read_bare_adjective(tokens: Sequence[Token], i: int, people: Mapping[str, Sequence[Person]]) -> Phrase | None:
    """„westliche Beamte“, „europäische Diplomaten“: adjectives without determiner before a plural role noun."""
    word = tokens[i].text.casefold()
    if not word.endswith(("e", "en", "er")) or word in FUNCTION_WORDS or i + 1 >= len(tokens):
        return None
    following = tokens[i + 1]
    if i and (tokens[i - 1].quotation >= 0 or (tokens[i - 1].text == "," and tokens[max(0, i - 2)].quotation >= 0)):
        return None  # „..., analysierte Torhüter Velt“
    acts = word.endswith("en") and is_finite_verb(word) and not is_governed(tokens, i)
    if not following.is_capital or tokens[i].text in verb_forms() or acts:
        return None  # „Am Abend zogen Demonstranten zum Rathaus“
    role = find_role(following.text)
    if role is None and find_organisation(following.text) is None:
        return None
    phrase = build(tokens, i, i + 1, end_of_run(tokens, i + 1), people)
    if phrase is None or tokens[i].text.endswith("e"):
        return phrase
    if phrase.run is not None or (role is not None and role.gender == "m" and role.number == "sg"):
        return phrase
    return replace(phrase, nominative=False)  # „nordkoreanischer Soldaten“ is a genitive


def build(
    tokens: Sequence[Token], first: int, core: int, stop: int, people: Mapping[str, Sequence[Person]]
) -> Phrase | None:
    """The phrase of tokens `first` to `stop`, its nouns beginning at `core`."""
    while core < stop and is_function_word(tokens[core].text):
        first = core = core + 1
    if core >= stop:
        return None
    words = [token.text for token in tokens[core:stop] if token.is_word]
    determiner = tokens[first].text.casefold() if first < core and tokens[first].text.casefold() in DETERMINERS else ""
    own = words_before_another(words, determiner, tokens[first - 1].text if first else "", people)
    if own < len(words):
        stop, words = core + own, words[:own]
    if core + 1 < stop and is_surname_before_noun(words, people):
        stop, words = core + 1, words[:1]
    kind, head, run = classify(words, determiner, people)
    governed = is_governed(tokens, first)
    if head == "Botschaft" and (is_message(tokens, stop) or (first and tokens[first - 1].text == "so")):
        kind = "utterance"
    if kind in ("noun", "name") and not determiner:
        kind = "name" if looks_like_name(tokens, core) and not follows_adjective(tokens, core) else "noun"
        if stop < len(tokens) and tokens[stop].text in ("der", "des") and governed:
            kind = "noun"  # „am Rande der Tagung“
    several = is_count(tokens[max(0, core - 1)].text)
    gender, plural = agree(kind, head, determiner, governed, counted=several)
    predicate = not determiner and run is None and is_likened(tokens, first, stop)
    return Phrase(
        first, stop, kind, head, run,
        nominative=not predicate and may_be_nominative(words, determiner, kind, head, None if plural else gender),
        governed=governed, gender=gender, plural=plural,
        indefinite=determiner in INDEFINITE, core_first=core,
    )  # fmt: skip


def extend(tokens: Sequence[Token], phrase: Phrase) -> Phrase:
    """The phrase with its genitive, its brackets, and the name in apposition that it may lead to."""
    last = phrase.last + 2 if is_compound_behind(tokens, phrase.last) else phrase.last  # „die „Bild“-Zeitung“
    if phrase.kind in ("role", "organisation", "utterance", "document", "noun"):
        last = attach_genitive(tokens, last)
        named = name_in_apposition(tokens, phrase, last)
        if named is not None:
            return named
        last = attach_prepositional(tokens, phrase, attach_prepositional(tokens, phrase, last))
        last = attach_joined(tokens, phrase, last)
    last = attach_bracket(tokens, last)
    return phrase if last == phrase.last else replace(phrase, last=last)
