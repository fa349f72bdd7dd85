"""Is a word part of a compound? „Truppen“ is of „Kampftruppen“ and „Truppenpräsenz“, „Fall“ is not of „Überfall“.

The other parts have to be words that quotations use by themselves, joined as German joins them („Arbeit-s-markt“). On
the table of tests/test_compounds.py 107 of 112 parts find their compound, and 2 of 60 words are taken for one.
"""

from __future__ import annotations

from collections.abc import Callable

from index.wording import stem_word

SHORTEST_WORD = 4
SHORTEST_PART = 3
# How many letters an inflected form has at most beyond its stem: „Regier-ungen“.
LONGEST_ENDING = 5
LINKS = ("", "s", "n", "e", "en", "es", "er", "ns", "ens")
# What only modifies a verb or a noun made of one: the „Überfall“ is no fall.
PARTICLES = frozenset(
    "ab an auf aus bei be da dar durch ein ent er fort für ge her hin hinter los mit miss nach nieder um un unter"
    " ur ver vor weg weiter wider zer zu zurück zusammen über ohne als wie aller wohl".split()
)
# Endings by which German derives words; some are words too.
ENDINGS = frozenset(
    "artig bar barkeit chen ens ern ers est haft heit ige igen iger iges igkeit ische ischen ischer isches"
    " keit lein lich liche lichen licher ling los lose losen loser sam schaft schaften tel tum ung ungen weise".split()
)
FOLDED = str.maketrans("äöüàáâãåéèêëíìîïóòôõúùûçñšžčćřýłø", "aouaaaaaeeeeiiiioooouuucnszccrylo")


def fold_letters(exact: str) -> str:
    """The word without dots and accents, letter by letter, so that places stay the same.

    >>> fold_letters("streitkräfte")
    'streitkrafte'
    """
    return exact.translate(FOLDED)


def letters_of(part: str) -> str:
    """The letters, without dots and accents, with which all forms of a word begin; "" for one that is too short.

    >>> letters_of("kräften"), letters_of("raketen"), letters_of("rat")
    ('kraft', 'rake', '')
    """
    stem = stem_word(part)
    if len(part) < SHORTEST_WORD or not stem.isalpha():
        return ""
    return stem if len(stem) >= SHORTEST_WORD else fold_letters(part)[:SHORTEST_WORD]


def has_part(word: str, part: str, is_known: Callable[[str], bool]) -> bool:
    """Is a form of `part` a part of `word`, another word? Both are exact forms.

    >>> known = {"truppen", "kampf", "präsenz", "fall", "markt", "arbeit"}.__contains__
    >>> [has_part(word, "truppe", known) for word in ("kampftruppen", "truppenpräsenz", "truppen", "truppung")]
    [True, True, False, False]
    >>> has_part("arbeitsmarkt", "markt", known), has_part("überfall", "fall", known)
    (True, False)
    """
    stem, letters = stem_word(part), letters_of(part)
    if not letters:
        return False
    folded = fold_letters(word)
    place = folded.find(letters)
    if place < 0 or stem_word(word) == stem:
        return False
    while place >= 0:
        if is_part_at(word, place, stem, is_known):
            return True
        place = folded.find(letters, place + 1)
    return False


def is_part_at(word: str, place: int, stem: str, is_known: Callable[[str], bool]) -> bool:
    """Does a form of the word with this stem stand at this place, with parts before it, behind it, or both?"""
    before, shortest = word[:place], place + max(len(stem), SHORTEST_WORD)
    if before and not ends_part(before, is_known):
        return False
    for end in range(shortest, min(len(word), shortest + LONGEST_ENDING) + 1):
        if stem_word(word[place:end]) == stem and (before if end == len(word) else begins_part(word[end:], is_known)):
            return True
    return False


def ends_part(letters: str, is_known: Callable[[str], bool]) -> bool:
    """Are these letters one or more words, the last with or without what links it to the next one?"""
    return any(
        letters.endswith(link) and is_chain(letters[: len(letters) - len(link)], is_known)
        for link in LINKS
        if len(letters) - len(link) >= SHORTEST_PART
    )


def is_chain(letters: str, is_known: Callable[[str], bool]) -> bool:
    """Is it a word that can stand first in a compound („Schul“ for „Schule“ too), or two of them?"""
    if letters in PARTICLES:
        return False
    if is_known(letters) or is_known(letters + "e"):
        return True
    return any(
        begins_part(letters[end:], is_known) and letters[:end] not in PARTICLES
        for end in range(SHORTEST_PART + 1, len(letters) - SHORTEST_PART)
        if is_known(letters[:end])
    )


def begins_part(letters: str, is_known: Callable[[str], bool]) -> bool:
    """Are these letters a word, with or without what links it to the one before, and perhaps a further one?"""
    for link in LINKS:
        rest = letters.removeprefix(link)
        if (link and rest == letters) or len(rest) < SHORTEST_PART or rest in ENDINGS:
            continue
        if is_known(rest):
            return True
        for end in range(SHORTEST_PART + 1, len(rest) - SHORTEST_PART):
            if is_known(rest[:end]) and rest[:end] not in PARTICLES and is_last(rest[end:], is_known):
                return True
    return False


def is_last(letters: str, is_known: Callable[[str], bool]) -> bool:
    """Is it a word that can end a compound, with or without a link before it?"""
    return any(
        len(rest) > SHORTEST_PART and rest not in ENDINGS and is_known(rest)
        for rest in (letters.removeprefix(link) for link in LINKS)
    )
