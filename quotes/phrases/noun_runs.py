"""How far do the adjectives and nouns of a phrase reach? „der für Verkehr zuständige Stadtrat Aron Velt“.

Works on the tokens of one sentence and looks at the shape of words only.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quotes.language.counts import is_count
from quotes.language.cues import is_finite_verb, is_reporting_form
from quotes.language.dates import WEEKDAYS
from quotes.language.function_words import DETERMINERS, FUNCTION_WORDS
from quotes.language.sentences import MONTHS
from quotes.language.words import LOWER_PARTICLES, Token
from quotes.lexicon.tables import find_organisation, find_role, first_name_gender, noun_cue
from quotes.named.bare_objects import begins_another, is_object_behind
from quotes.named.found_names import names_body
from quotes.named.name_runs import (
    DEGREES,
    SHORT_OFFICES,
    TITLES,
    is_given,
)

OPENING_MARKS = frozenset('„“"»«›‹‚‘')
CLOSING_MARKS = frozenset('“”"«»‘’‹›')
LONGEST_QUOTED_NAME = 8
"""Tokens with both marks."""
DEMONSTRATIVES = frozenset("dieser diese jener jene".split())
OBJECTS_BEGIN = frozenset(
    "die den das dem sich ihn sie es ihm ihr ihnen einen eine ein einem einer seinen seine sein".split()
)
NO_ADJECTIVES = frozenset(("dass", "nicht", "sich", "laut"))
DAYS = (*WEEKDAYS, *MONTHS)
TOLD_TO = frozenset(("gegenüber", "vor", "der", "dem", "den"))
SHORTENED = DEGREES | SHORT_OFFICES | {"St"}
AGED = re.compile(r"\d+-?[Jj]ährige[nr]?")
WHILE_ADJECTIVE = 7
"""Lower-case words that may stand between a determiner and its noun: „der für Verkehr zuständige Stadtrat“."""

LONGEST_ADJECTIVES = 3 * WHILE_ADJECTIVE
"""Tokens of all the adjectives that „und“ joins."""


def skip_adjectives(tokens: Sequence[Token], i: int) -> int | None:
    """The index of the noun that ends the adjectives from `i` on; None when something else comes between."""
    begin = i
    for j in range(i, min(i + LONGEST_ADJECTIVES, len(tokens))):
        token = tokens[j]
        if j == begin + WHILE_ADJECTIVE:
            return None
        if (
            token.is_capital
            or AGED.fullmatch(token.text)
            or (token.text in OPENING_MARKS and j + 1 < len(tokens) and tokens[j + 1].is_capital)
        ):
            return j
        if not token.is_word and token.text != "," and not (is_ordinal(tokens, j) and tokens[j + 1].text not in MONTHS):
            return None
        if is_finite_verb(token.text) and not is_participle(tokens, begin, j):
            return None
        if token.text == "und":
            if not goes_on_behind(tokens, begin, j):
                return None
            begin = j + 1
        if token.text in NO_ADJECTIVES and not denies_attribute(tokens, j):
            return None
        if j > begin and token.text in DETERMINERS:
            return None
        if token.text == "," and not (j + 1 < len(tokens) and tokens[j + 1].text.endswith(("e", "en", "er"))):
            return None
    return None


def is_ordinal(tokens: Sequence[Token], j: int) -> bool:
    """„der 3. Strafkammer“, „am 3. Mai“: is the full stop at `j` that of a number before a noun?"""
    if tokens[j].text != "." or j + 1 >= len(tokens) or not tokens[j - 1].text.isdigit():
        return False
    following = tokens[j + 1]
    return following.is_capital and following.start > tokens[j].end


def denies_attribute(tokens: Sequence[Token], j: int) -> bool:
    """„ein nicht genannter Vertreter“, „eine nicht näher bezeichnete Quelle“: „nicht“ belongs to an adjective."""
    indefinite = j > 0 and tokens[j - 1].text.casefold().startswith("ein")
    following = [token.text for token in tokens[j + 1 : j + 3]]
    return tokens[j].text == "nicht" and indefinite and any(word.endswith(("e", "er", "en")) for word in following[:2])


def is_participle(tokens: Sequence[Token], i: int, j: int) -> bool:
    """„einer gestern verbreiteten Erklärung“, „der verletzte Mann“: between article and noun the form is no verb.

    Directly behind the article a reporting verb is one all the same: „Das sagte Velt“, „Die fragte Berg“.
    """
    if not tokens[j].text.endswith(("te", "ten")) or j + 1 >= len(tokens) or tokens[j - 1].text == ",":
        return False
    following = tokens[j + 1]
    adjective = j > i and following.text.islower() and following.text.endswith(("e", "en"))
    return adjective or (following.is_capital and (j > i or not is_reporting_form(tokens[j].text)))


def goes_on_behind(tokens: Sequence[Token], i: int, j: int) -> bool:
    """Behind „und“ at `j` the adjectives from `i` go on: „der parteilose und umstrittene Kandidat“."""
    return j > i and tokens[j - 1].text.endswith(("e", "en"))


def end_of_run(tokens: Sequence[Token], i: int) -> int:
    """The index behind the run of capitalised words, name particles, initials and quoted names that begins at `i`."""
    j = i
    while j < len(tokens):
        token = tokens[j]
        if j > i and (begins_name_behind_place(tokens, j) or begins_behind_others(tokens, j)):
            break
        quoted = behind_quoted_name(tokens, j) if j > i else None
        if quoted is not None:
            j = quoted
        elif j == i and AGED.fullmatch(token.text):
            j += 1
        elif token.is_capital and not (j > i and token.text.casefold() in FUNCTION_WORDS):
            j += 1
        elif is_small_name(token) or (
            token.text == "und" and j > i and (joins_roles(tokens, j) or joins_couple(tokens, j))
        ):
            j += 1
        elif token.text in LOWER_PARTICLES and j > i and joins_name(tokens, j):
            j += 1
        elif token.text == "." and j > i and is_initial(tokens, j):
            j += 1
        elif token.text in DEGREES and tokens[j - 1].text == "." and j > i:
            j += 1
        elif token.text == "-" and j == i + 1 and is_parted_compound(tokens, j):
            j += 1
        elif token.text == "&" and j > i and j + 1 < len(tokens) and tokens[j + 1].is_capital:
            j += 1
        elif (token.text in OPENING_MARKS or token.text == "”") and in_quoted_name(tokens, i, j):
            j += 1
        elif token.text.isdigit() and j > i and len(token.text) <= 2 and not precedes_noun(tokens, j):
            j += 1
        else:
            break
    return j


def is_parted_compound(tokens: Sequence[Token], j: int) -> bool:
    """„ein Velto- Sprecher“: does the hyphen at `j` stand at the end of one word, with a blank before the next?"""
    if tokens[j - 1].end != tokens[j].start or j + 1 >= len(tokens) or not tokens[j + 1].is_capital:
        return False
    return tokens[j].end < tokens[j + 1].start


def meets_object(tokens: Sequence[Token], i: int) -> bool:
    """„weil dieser die Tat verurteilte“, „dieser sich wehrte“: is the demonstrative a pronoun before the object?"""
    return i + 1 < len(tokens) and tokens[i + 1].text in OBJECTS_BEGIN


def is_small_name(token: Token) -> bool:
    """„ver.di“, „foodwatch“: a body that is written without a capital."""
    return token.text.islower() and find_organisation(token.text) is not None


def precedes_noun(tokens: Sequence[Token], j: int) -> bool:
    """„nahmen die Tester 15 Proben“: a number before a noun is that noun's, one behind it its own („Apollo 11“)."""
    return j + 1 < len(tokens) and tokens[j + 1].is_capital


def joins_couple(tokens: Sequence[Token], j: int) -> bool:
    """„Karl und Eva Berg“: two given names of one surname; but „Tom Karl und Eva Berg“ are two names."""
    if j + 2 >= len(tokens) or not tokens[j + 2].is_capital:
        return False
    given = is_given(tokens[j - 1].text) and is_given(tokens[j + 1].text) and not is_given(tokens[j + 2].text)
    return given and not (j > 1 and is_given(tokens[j - 2].text))


def joins_roles(tokens: Sequence[Token], j: int) -> bool:
    """„Beraterin und Autorin Eva Berg“: two roles of one name."""
    if j + 2 >= len(tokens) or find_role(tokens[j - 1].text) is None or not tokens[j + 2].is_capital:
        return False
    return find_role(tokens[j + 1].text) is not None and find_role(tokens[j + 2].text) is None


def begins_name_behind_place(tokens: Sequence[Token], j: int) -> bool:
    """„sagte in Bonn Tom Velt“: a given name behind a place begins a phrase of its own."""
    place = find_organisation(tokens[j - 1].text)
    return place is not None and place.kind == "place" and first_name_gender(tokens[j].text) is not None


def begins_behind_others(tokens: Sequence[Token], j: int) -> bool:
    """„am Donnerstag Ministerin Berg“, „vor Journalisten Ministerin Berg“, „hat Tom Velt Vorwürfe zurückgewiesen“,
    „sagte Velt Reportern“: days and several people end a phrase, several utterances or people behind a name begin one,
    as an utterance does behind its owner („Eva Bergs Vorwurf“).
    """
    before = tokens[j - 1].text
    if before.startswith(DAYS):
        return True
    uttered = noun_cue(tokens[j].text)
    if uttered is not None and uttered.type == "speech":
        if before.endswith(("s", "’")) and j > 1 and first_name_gender(tokens[j - 2].text) is not None:
            return True
        if uttered.number == "pl" and j > 1 and tokens[j - 2].text in TOLD_TO:
            return True  # „hat gegenüber Medien Vorwürfe zurückgewiesen“
    if tokens[j - 1].is_capital and is_object_behind(before, tokens[j].text):
        return True
    if j > 1 and j + 1 < len(tokens) and tokens[j].is_capital and tokens[j + 1].is_capital:
        if begins_another([token.text for token in tokens[j - 2 : j + 2]], 2):
            return True  # „lobte Tom Velt Trainer Max Lind“
    several = find_role(before)
    if several is not None and j > 1 and is_count(tokens[j - 2].text):
        return first_name_gender(tokens[j].text) is None  # „haben 100 Bürger Beschwerde eingelegt“
    return (
        several is not None
        and several.number in ("pl", "x")
        and before.endswith("n")
        and before != "Vorsitzenden"  # „von der Vorsitzenden Richterin“
        and find_role(tokens[j].text) is not None
    )


def behind_quoted_name(tokens: Sequence[Token], j: int) -> int | None:
    """The index behind „Reporter ohne Grenzen“ in „die Organisation „Rat ohne Tat““; None when it is no name."""
    if tokens[j].text not in OPENING_MARKS or j + 1 >= len(tokens) or not tokens[j + 1].is_capital:
        return None
    for k in range(j + 2, min(j + LONGEST_QUOTED_NAME, len(tokens))):
        if tokens[k].text in CLOSING_MARKS and tokens[k].start == tokens[k - 1].end:
            return k + 1
    return None


def in_quoted_name(tokens: Sequence[Token], i: int, j: int) -> bool:
    """Is the mark at `j` part of „die „Computerwoche““: before a capital, or closing what this run opened?"""
    opens = j + 1 < len(tokens) and tokens[j + 1].is_capital and tokens[j].end == tokens[j + 1].start
    closes = j > i and tokens[j].start == tokens[j - 1].end and any(t.text in OPENING_MARKS for t in tokens[i:j])
    return opens or closes


def joins_name(tokens: Sequence[Token], j: int) -> bool:
    """Does the lower-case particle at `j` stand inside a name: „Ursula von der Leyen“, not „Sprecherin der Polizei“?"""
    k = j
    while k < len(tokens) and tokens[k].text in LOWER_PARTICLES:
        k += 1
    if k >= len(tokens) or not tokens[k].is_capital:
        return False
    before = tokens[j - 1].text
    if before in LOWER_PARTICLES:
        return True
    given = is_given(before)
    if given and j > 1 and is_given(tokens[j - 2].text) and names_body([t.text for t in tokens[j : k + 2]]):
        return False  # „Bernd Walter von der Caritas“
    if tokens[j].text == "zu":  # „Prinz Ludwig zu Velt“, but „sagte Eva zu Tom“
        title = tokens[j - 2].text if j > 1 else ""
        return given and (title in TITLES or find_role(title) is not None) and find_role(tokens[k].text) is None
    return given and tokens[j].text not in ("der", "zur", "zum", "vom", "das")


def is_initial(tokens: Sequence[Token], j: int) -> bool:
    """Is the full stop at `j` behind an initial or title inside a name: „Jürgen R. Thumann“, „Dr. Maier“?"""
    before = tokens[j - 1]
    follows = j + 1 < len(tokens) and (tokens[j + 1].is_capital or tokens[j + 1].text in DEGREES)
    return follows and before.end == tokens[j].start and (len(before.text) == 1 or before.text in SHORTENED)


def is_compound_behind(tokens: Sequence[Token], i: int) -> bool:
    """Is the mark before token `i` joined to a word by a hyphen?"""
    if i + 1 >= len(tokens) or tokens[i - 1].text not in CLOSING_MARKS:
        return False
    return tokens[i].text in "-‑" and tokens[i].start == tokens[i - 1].end
