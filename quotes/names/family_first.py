"""Does the surname stand first? In „Kim Jong Un“, „Orbán Viktor“ and „Kishida Fumio“, but not in „Kim Leadbeater“."""

from __future__ import annotations

import re

from quotes.language.words import LOWER_PARTICLES
from quotes.lexicon.name_tables import cultures_of_given, is_family_name, is_given_without_marks, plain_letters
from quotes.lexicon.tables import first_name_gender
from quotes.named.name_runs import FAMILY_FIRST
from quotes.named.spellings import word_key
from quotes.names.romanisations import JAPANESE

PARTICLES = LOWER_PARTICLES | frozenset("dem das dos do das vom zum y e af av el ibn bint abu ould d l".split())
SYLLABLES = re.compile(
    r"(?:(?:tsch|sch|ch|sh|zh|ts|hs|tz|sz|[ghk]w|wh|[mnhkgrlpb]y|jj|kk|tt|pp|ss|[bcdfghjklmnpqrstwxyz])?(?:[aeiou]{1,3}|y(?=ng))(?:ng|hn|ck|n|k|l|m|p|h|t)?-?){1,3}"
)
PINYIN = re.compile(
    r"(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])(?:i?ang?|i?ong|[aeu]i|uai|i?ao|[aeo]|ou|[eiu]n|[ei]ng|i[ae]?|iu|u[aoe]?|uang?)){2}"
)
"""Two syllables of Chinese in one word."""
HYPHENED = re.compile(r"[A-Z][a-z']+-[a-z']+")
"""Two syllables as Korea and Taiwan print them: „Suk-yeol“."""
JAPANESE_FAMILY = re.compile(
    r"\w+(?:moto|mura|yama|(?<!n)[dt]a|[kg]awa|[sz]aki|uchi|guchi|shita|hara|mori|oka|[sj]hi?ma|jima|naka|[sz]awa|yoshi|be|"
    r"hashi|bayashi|kori|tani|hira|matsu|hata|sugi|iba|zumi|kami|guro|gaki|sone)|abe|honda|kanda|kan|kono|aso|mori|oe|ono|noda|sato|ito|kato|endo|kudo|goto|ando|kondo|saito|naito|muto|sudo|shindo|fujii|sakai|arai|nagai|imai|hirai|kawai|matsui"
)
JAPANESE_GIVEN = re.compile(
    r"kei|ken|jun|shin|rei|\w*(?:hiro|hiko|ichi|ich?ir[oō]|suke|[aeu]ki|taka|kazu|nori|nobu|masa|z[oō]|geru|hide|saku|maru|tar[oō]|nari|toshi|"
    r"hito|mio|zuo|suo|io|oru|hei|jir[oō]|bur[oō]|roku|nae|[yr]uki|mitsu|riko|[aioe]ko|ji|yao)"
)
"""How surnames and given names of Japan end; both kinds consist of nothing but its syllables."""


def is_family_first(words: list[str]) -> bool:
    """Does the surname stand first: „Kim Jong Un“, „Orbán Viktor“? Not in „Kim Leadbeater“."""
    first, last = words[0], words[-1]
    if any(word.casefold() in PARTICLES for word in words):
        return False
    if is_family_name(plain_letters(first)):
        return begins_asian(words)
    if len(words) != 2 or first.endswith("."):
        return False
    if is_given(first) or (is_family_name(plain_letters(last)) and is_syllable(first)):
        return False
    if is_given(last):
        return "arabic" not in cultures_of_given(plain_letters(last))
    return is_japanese(first) and is_japanese(last) and is_turned_in_japan(plain_letters(first), plain_letters(last))


def is_turned_in_japan(first: str, last: str) -> bool:
    """Is the first word, in plain letters, rather the surname: „Kishida Fumio“?"""
    first_is_family, last_is_family = (JAPANESE_FAMILY.fullmatch(word) is not None for word in (first, last))
    if first_is_family != last_is_family:
        return first_is_family
    return JAPANESE_GIVEN.fullmatch(first) is None and JAPANESE_GIVEN.fullmatch(last) is not None


def begins_asian(words: list[str]) -> bool:
    """Is the first of two or more words, a surname of East Asia, one here too: „Kim Dae Jung“, but „Kim Leadbeater“?"""
    first, last = words[0], words[-1]
    if HYPHENED.fullmatch(last) and not is_given(first):
        return True
    if HYPHENED.match(first) or not is_given(first):
        is_turned = len(words) == 2 and is_family_name(plain_letters(last)) and len(first) > len(last)
        is_turned = is_turned and not first.startswith(("Zh", "X", "Q"))
        return not is_turned and (is_syllable(last) or key_of(first) in FAMILY_FIRST)
    if len(words) == 2 and is_family_name(plain_letters(last)):
        return False
    is_known = key_of(first) in FAMILY_FIRST or PINYIN.fullmatch(last.casefold())
    is_clear = len(words) > 2 or HYPHENED.match(last) or is_known
    return bool(is_clear) and all(map(is_syllable, words[1:]))


def is_japanese(word: str) -> bool:
    """Does it consist of nothing but Japanese syllables?"""
    return JAPANESE.fullmatch(plain_letters(word)) is not None


def key_of(word: str) -> str:
    """A word's key with a capital, as the list of family names has it."""
    return word_key(word).capitalize()


def is_given(word: str) -> bool:
    """A given name of the lexicon, „Karl-Theodor“ by its first part."""
    return first_name_gender(word) is not None or is_given_without_marks(word.split("-")[0])


def is_syllable(word: str) -> bool:
    """Does a word look like given names of East Asia: „Jong“, „Suk-yeol“, „Jinping“; not „Leadbeater“?"""
    return SYLLABLES.fullmatch("-".join(map(plain_letters, word.split("-")))) is not None
