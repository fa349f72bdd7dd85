"""What does the text say of a person beside the name and the role? „Eva Berg (SPD)“ is of the SPD, „die 44-jährige
Finnin“ is 44 and from Finland.

Traits are short keys, "party:spd", "age:44", "nation:finn", so that those of a name and those of a role that takes it
up can be compared.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache

from quotes.language.function_words import DETERMINERS
from quotes.lexicon.tables import inhabitants

PARTIES = frozenset(
    "spd cdu csu afd fdp grüne grünen linke linken linkspartei bsw union freie-wähler övp fpö spö neos svp sp evp glp "
    "edu csv lsap dp adr republikaner demokraten tories labour piraten ssw npd cvp bdp bzö vp fp gps pds".split()
)
SAME_PARTY = {"grünen": "grüne", "linken": "linke", "linkspartei": "linke", "vp": "övp", "fp": "fpö"}
PARTY_ADJECTIVES = {"freiheitlich": "fpö", "christsozial": "csu", "freisinnig": "fdp"}
"""Adjectives that only one party goes by; „sozialdemokratisch“ is the SPD, the SPÖ or another."""
AGE = re.compile(r"(\d{1,3})-?[jJ]ähr|^(\d{1,3})$")
NATION_ENDING = re.compile(r"(?:ische[rnms]?|isch|ier(?:in)?|er(?:in)?|in|e[rnms]?)$")
BEHIND = re.compile(r"\s\(([^()\n„“\"»«]{1,40})\)|,\s(\d{1,3})\s?,|\s(?:aus|von der|von den)\s(\w+)")
LOCAL = frozenset(
    "aachen aargau amsterdam athen augsburg baden basl bay belgrad berlin bern bielefeld bochum bonn brandenburg "
    "braunschweig bregenz brem bremerhaven breton brussel budapest bukarest bundn charkiw chemnitz darmstadt "
    "dortmund dresdn duisburg dusseldorf england erfurt essen europa flam frank frankfurt freiburg gelsenkirchen "
    "genf graz hamburg hannoveran heidelberg hess holland holstein innsbruck istanbul jerusalem karlsruh karntn "
    "kassel katalan kiel kiew klagenfurt koln konstanz kopenhagen krefeld lausann leipzig linz lissabonn london "
    "lubeck lugan luzern madrid magdeburg mailand mainz mannheim mariupol mecklenburg monchengladbach moskau "
    "munchn munsteran neapolitan niedersachs nordir nurnberg oberhausen odessa oldenburg oslo paris peking "
    "petersburg pfalz potsdam prag regensburg rheinland rom rostock saarbruck saarland sachs salzburg schott "
    "schwab sizilian skandinav st.-gall steir stockholm stuttgart sudtirol thuring tirol tokiot trier ulm "
    "venezian vorarlberg wallis wallon warschau washington westfal wien wiesbaden winterthur wuppertal wurzburg "
    "zurch afrikan asiat amerikan arab kurd balt adventist alawit alevit atheist baptist benediktin buddhist "
    "calvinist christ evangelikal franziskan glaubig hindu jemenit jesuit jud katholik kopt lutheran maronit "
    "methodist mormon muslim muslima orthodox protestant schiit sunnit zisterziens".split()
)
"""Towns, regions and faiths, beside which somebody has a nation too: a Wiener may go on as „der Österreicher“."""
NO_LETTER = re.compile(r"[^\w-]")
REACH, MOST_BEFORE = 60, 3
"""Code points and words before a name in which a trait of it may stand."""


def traits_beside(text: str, start: int, end: int, role: Iterable[str] = ()) -> frozenset[str]:
    """The traits that stand within a few words before and directly behind a name, and in its role.

    >>> sorted(traits_beside("der 44-jährige finnische Rat Tom Velt (SPD) kam", 25, 37))
    ['age:44', 'nation:finn', 'party:spd']
    """
    words = [*role, *words_before(text, start)]
    behind = BEHIND.match(text, end)
    if behind is not None:
        words += re.findall(r"[\w-]+", behind[1] or behind[2] or behind[3] or "")
    return traits_of(words)


def words_before(text: str, start: int) -> list[str]:
    """The up to three words that directly precede `start`, none before an article or verb: „44-jährige finnische “."""
    near = text[max(0, start - REACH) : start]
    if not near[-1:].isspace():
        return []
    words: list[str] = []
    for word in reversed(near.split()[-MOST_BEFORE:]):
        bare = word if word.isalnum() else NO_LETTER.split(word)[-1]
        if bare in DETERMINERS or (bare.islower() and bare[-1:] not in "enrms"):
            break  # „das geht in Finnland der Ministerin Eva Berg nicht so“
        words.insert(0, bare)
        if bare != word:
            break
    return [word for word in words if word]


def traits_of(words: Iterable[str]) -> frozenset[str]:
    """The traits that words tell: „SPD-Politiker“, „44-Jährige“, „finnische“, „Finne“.

    >>> sorted(traits_of(["die", "44-jährige", "SPD-Politikerin"])), sorted(traits_of(["der", "Finne"]))
    (['age:44', 'party:spd'], ['nation:finn'])
    """
    found = set()
    for word in words:
        lower = word.casefold()
        for part in (lower, *lower.split("-")):
            if part in PARTIES:
                found.add("party:" + SAME_PARTY.get(part, part))
        adjective = lower.rstrip("enrms")
        if adjective in PARTY_ADJECTIVES:
            found.add("party:" + PARTY_ADJECTIVES[adjective])
        age = AGE.search(word)
        if age is not None:
            found.add("age:" + (age[1] or age[2]))
        nation = nation_of(word)
        if nation is not None:
            found.add("nation:" + nation)
    return frozenset(found)


@lru_cache(maxsize=16384)
def nation_of(word: str) -> str | None:
    """The stem that an inhabitant, an adjective and a country share: „finn“; None for other words.

    >>> nation_of("ukrainische"), nation_of("Ukrainer"), nation_of("Ukraine"), nation_of("politische")
    ('ukrain', 'ukrain', 'ukrain', None)
    >>> nation_of("US-Präsident"), nation_of("Vizepräsident"), nation_of("Innsbruck-Trainer")
    ('amerikan', None, None)
    """
    if word.casefold() in ("kreml", "kremlchef", "kremlsprecher"):
        return "russ"
    if word.startswith("US-"):
        return "amerikan"
    stem = nation_stem(word.rpartition("-")[2])
    fit = stem is not None and any(same_stem(stem, known) for known in nations().get(stem[:3], ()))
    return stem if fit else None


def same_stem(one: str, other: str) -> bool:
    """Is one stem the other, or the beginning of it: „itali“, „italien“; three letters are too few for that."""
    return one == other or (min(len(one), len(other)) > 3 and (one.startswith(other) or other.startswith(one)))


def nation_stem(word: str) -> str | None:
    """The word without its ending and umlauts: „französische“ -> „franzos“, „Finnland“ -> „finn“."""
    plain = unicodedata.normalize("NFKD", word.casefold()).encode("ascii", "ignore").decode()
    plain = re.sub(r"(?:land|reich)s?$", "", plain)
    stem = NATION_ENDING.sub("", plain, count=1)
    stem = "pol" if stem == "poln" else stem if len(stem) >= 3 else plain
    if word.islower() and not re.search(r"isch(?:e[rnms]?)?$", word) and not word.startswith("deutsch"):
        return None
    return stem if len(stem) >= 3 else None


@cache
def nations() -> dict[str, frozenset[str]]:
    """The stems of all inhabitants in the lexicon, by their first three letters."""
    found: dict[str, set[str]] = {}
    for noun in inhabitants():
        stem = nation_stem(noun)
        if stem is not None:
            found.setdefault(stem[:3], set()).add(stem)
    return {start: frozenset(stems) for start, stems in found.items()}


def share(one: str, other: str) -> bool:
    """Do two traits of one kind agree? „nation:itali“ and „nation:italien“ do."""
    return one == other or (one.startswith("nation:") and same_stem(one[7:], other[7:]))


def shared_traits(wanted: Iterable[str], known: Iterable[str]) -> int:
    """How many of the wanted traits the known ones hold."""
    known = tuple(known)
    return sum(any(share(one, other) for other in known if other[:4] == one[:4]) for one in wanted)


def clash(wanted: Iterable[str], known: Iterable[str]) -> bool:
    """Is a wanted trait contradicted: a party wanted, and only others known?

    >>> clash({"party:cdu"}, {"party:afd"}), clash({"party:cdu"}, {"age:44"})
    (True, False)
    """
    known = tuple(known)
    for one in wanted:
        kind, _, told = one.partition(":")
        same_kind = [other for other in known if other.partition(":")[0] == kind]
        if told not in LOCAL:
            same_kind = [other for other in same_kind if other.partition(":")[2] not in LOCAL]
        if same_kind and not any(share(one, other) for other in same_kind):
            return True
    return False
