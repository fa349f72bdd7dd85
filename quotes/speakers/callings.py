"""Which calling takes up whom the text tells of? „Jan Holt leitet das Institut. „...“, sagt der Klimaforscher“: Holt.

Words are compared by their stems; a compound is what its last part says.
"""

from __future__ import annotations

import re

from quotes.speakers.role_words import ARTISTS, HONOURED, PLAYERS, UMLAUTS, office_in, stems

GENERAL = stems("Forscher Wissenschaftler Experte Professor Analyst")
"""What a scholar of any field may be called."""
FIELDS = tuple(
    stems(group)
    for group in (
        "Mediziner Virologe Epidemiologe Immunologe Infektiologe Neurologe Kardiologe Onkologe Psychiater Chirurg "
        "Internist Pneumologe Radiologe Pathologe Kinderarzt",
        "Ökonom Volkswirt Betriebswirt",
        "Biologe Ökologe Zoologe Botaniker Ornithologe Genetiker",
        "Physiker Astronom Mathematiker",
        "Klimatologe Meteorologe Geologe Geograf Geograph",
        "Psychologe Soziologe Politologe Ethnologe Anthropologe Pädagoge",
        "Chemiker",
        "Informatiker",
        "Archäologe",
        "Philosoph",
        "Theologe",
        "Banker",
        "Gewerkschafter",
    )
)
"""Callings of those who are asked for what they know; two of one row may be one person's."""
SCHOLARS = (*GENERAL, *(stem for field in FIELDS for stem in field))
LEADING = frozenset(stems("Präsident Chef Vorsitzender Sprecher Sekretär"))
"""Offices that a scholar may hold in a body of theirs."""

HEADS = stems("Chef Leiter Präsident Vorsitzender Direktor")
BODIES = {"behord": ("behord", "amt", "agentur", "anstalt"), "verband": ("verband", "bund")}
"""What a body may be called whose head „der Behördenchef“ is; another has its own name in that of the body."""
SHORTEST_BODY = 4


RESEARCH = re.compile(
    r"[Ff]orsch|[Ii]nstitut|[Uu]niversit|[Hh]ochschul|[Kk]linik|[Ss]tudi|[Ll]ehrstuhl|[Aa]kademie|[Zz]entr|[Ll]abor|"
    r"\b[Ll]ehrt\b|Professor|Max-Planck|Fraunhofer|Helmholtz|Leibniz|Charité|[Uu]ntersuch|[Ff]ach|[Bb]ank|[Gg]ewerkschaft"
)
"""What beside a name shows that somebody is asked for what they know."""


def is_scholar(stem: str) -> bool:
    """„die Klimaforscherin“, „der Chefvolkswirt“: is somebody called so who is asked for what they know?"""
    return stem.endswith(SCHOLARS)


def is_calling(stem: str) -> bool:
    """Is the role what an athlete, artist or scholar does or has won, „der Stürmer“, „die Klimaforscherin“?"""
    return stem in PLAYERS or stem in ARTISTS or stem.endswith(HONOURED) or is_scholar(stem)


def rules_out(title: str, stem: str) -> bool:
    """Is somebody with this title nobody who is called so: the trainer no „Stürmer“, the painter no „Regisseur“, the
    minister no „Biologin“, the economist no „Physiker“?
    """
    if is_scholar(stem):
        office = office_in(title)
        played = title in PLAYERS or title in ARTISTS or title.endswith(HONOURED)
        return played or (office is not None and office not in LEADING) or in_another_field(title, stem)
    return office_in(title) is not None or (title in ARTISTS and stem in ARTISTS and title != stem)


def in_another_field(title: str, stem: str) -> bool:
    """Do both words name fields, and not the same: „Ökonom“ and „Physiker“, but not „Virologe“ and „Mediziner“?"""
    if title.endswith(GENERAL) or stem.endswith(GENERAL):
        return False
    held = [field for field in FIELDS if title.endswith(field)]
    return bool(held) and not any(stem.endswith(field) for field in held)


def body_led(stem: str, prefix: frozenset[str]) -> str | None:
    """The body of which „Behördenchef“, „Behörden-Chef“ or „Institutsleiterin“ is the head; None for another role.

    >>> body_led("behordenchef", frozenset()), body_led("chef", frozenset(("klinik",)))
    ('behord', 'klinik')
    >>> body_led("klimaforsch", frozenset()) is None
    True
    """
    head = next((head for head in HEADS if stem.endswith(head)), None)
    if head is None:
        return None
    before = stem.removesuffix(head) or "".join(prefix)
    body = before.translate(UMLAUTS).removesuffix("s").removesuffix("en").removesuffix("e")
    return body if len(body) >= SHORTEST_BODY else None


def leads_too(held: str, wanted: str) -> bool:
    """May „der IOC-Chef“ be the IOC-Präsident: does one of the two words say no more than that somebody leads?"""
    chief = HEADS[0]
    return chief in (held, wanted) and held.endswith(HEADS) and wanted.endswith(HEADS)


def leads_body(title: list[str], body: str) -> bool:
    """Is „Präsident der Netzbehörde“ the head of a body of this kind?"""
    words = [word.casefold().translate(UMLAUTS) for word in title]
    named = BODIES.get(body, (body,))
    leads = any(stem.endswith(HEADS) for stem in stems(" ".join(title)))
    return leads and any(name in word for word in words[1:] for name in named)
