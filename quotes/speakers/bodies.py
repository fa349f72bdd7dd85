"""Which organisation does „der Konzern“, „das Ministerium“ take up? The one named before whose name fits, if just one
does.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from quotes.named.name_runs import LEGAL_FORMS
from quotes.named.traits import PARTIES
from quotes.passages import Sentence
from quotes.phrases.phrase import Phrase
from quotes.speakers.discourse import Discourse, phrases_back
from quotes.speakers.known_bodies import known_body
from quotes.speakers.printed_names import mention_of, name_as_printed
from quotes.values import Speaker

REACH = 12
"""Sentences that are looked through backwards."""

COMPANY = (
    "unternehmen", "konzern", "hersteller", "zulieferer", "firma", "anbieter", "betreiber", "airline", "kette",
    "bauer", "händler", "riese", "dienstleister", "start-up", "betrieb", "entwickler", "fluggesellschaft", "verlag",
)  # fmt: skip
"""Endings of the nouns that announce a company's name."""


def ends_in(*endings: str) -> Callable[[str], bool]:
    """A test of names: does a word of it end so?"""
    return lambda name: any(word.casefold().rstrip("s").endswith(endings) for word in name.split())


def is_company(name: str) -> bool:
    """„Lohmann Motoren AG“, „Autozulieferer Lohmann“."""
    return bool(LEGAL_FORMS & set(name.split())) or (len(name.split()) > 1 and ends_in(*COMPANY)(name))


TELLING = frozenset("des der in von für zu".split())

TESTS: Mapping[str, Callable[[str], bool]] = {
    "konzern": is_company,
    "unternehmen": is_company,
    "firma": is_company,
    "hersteller": is_company,
    "ministerium": lambda name: ends_in("ministerium")(name) or name in ("Auswärtiges Amt", "Auswärtige Amt"),
    "partei": lambda name: name.casefold() in PARTIES or (ends_in("partei")(name) and len(name) > 8),
    "verband": ends_in("verband", "bund"),
    "gewerkschaft": ends_in("gewerkschaft", "verdi", "metall"),
    "behörde": ends_in("behörde", "amt", "direktion"),
    "amt": ends_in("amt"),
    "bank": ends_in("bank"),
    "stiftung": ends_in("stiftung"),
    "institut": ends_in("institut"),
    "sender": ends_in("sender", "funk", "fernsehen"),
    "kommission": ends_in("kommission"),
    "verein": ends_in("verein"),
    "gremium": ends_in("rat", "ausschuss", "kommission", "kammer", "vorstand", "präsidium", "senat", "konferenz"),
    "rat": ends_in("rat"),
    "ausschuss": ends_in("ausschuss"),
}
"""Which names a bare noun can take up."""


def taken_up_body(sentence: Sentence, phrase: Phrase, discourse: Discourse) -> Speaker | None:
    """The speaker whom a bare definite noun takes up; None when no organisation, or more than one, fits."""
    words = sentence.tokens[phrase.first : phrase.last]
    if len(words) != 2 or words[0].text.casefold() not in ("der", "die", "das", "dem") or phrase.plural:
        return None
    generic = phrase.head.casefold()
    fits = TESTS.get(generic, lambda name: False)
    found = {
        one.name: one
        for one in bodies_before(sentence, phrase, discourse)
        if one.kind == "organisation"
        and one.name.casefold() != generic
        and (adds_name(one.name, phrase.head) or any(map(fits, (one.name, *one.spellings))))
    }
    known = known_body(sentence, phrase, discourse)
    if known is not None and not found:
        other, one = known
        return name_as_printed(other, one, mention_of(discourse.passages.text, other, one))
    return next(iter(found.values())) if len(found) == 1 else None


def adds_name(name: str, head: str) -> bool:
    """Is the name the noun with what tells it from others: „Städtetag Velt“, „Gericht in Velt“, „Rat der Bank“?"""
    words = name.split()
    return len(words) > 1 and words[0] == head and (words[1][0].isupper() or words[1] in TELLING)


def bodies_before(sentence: Sentence, phrase: Phrase, discourse: Discourse) -> list[Speaker]:
    """The organisations named in the sentences before."""
    found = []
    for other, one in phrases_back(sentence, phrase, discourse, REACH):
        announced = one.kind in ("noun", "role") and one.last > one.core_first + 1
        if announced or one.kind == "organisation":
            found.append(name_as_printed(other, one, mention_of(discourse.passages.text, other, one)))
    return found
