"""How do the pages speak? „7 Zitate von Mark Rutte“, „gemeldet am 31. Oktober 2024“, „zitiert von KBS“."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import flask_babel
from markupsafe import Markup, escape

from index.records import ArticleRecord, OutletRecord, QuotationRecord, SpeakerRecord
from quotes.named.name_runs import FAMILY_FIRST
from quotes.names.full_names import parse_name
from web.languages import format_day, gettext, ngettext
from web.parameters import OPEN, SearchForm, read_day

# What a title or a list entry shows of a wording.
SHORT_WORDING = 60
# As many outlets with copies a hit names one by one.
MOST_COPYING = 4
# Letters that Unicode does not take for another one with a mark.
UNDIVIDED = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})
RULER = re.compile(r"[IVX]+\.?")


def say_day(day: date | None) -> str:
    """„31. Oktober 2024“, or that it is unknown."""
    return format_day(day) if day else gettext("Datum unbekannt")


def label_day(quotation: QuotationRecord) -> str:
    """What the day of a quotation is: a day of speaking, of a report, or of the article."""
    if quotation.said_on is None:
        return gettext("erschienen am")
    if quotation.reported_on == quotation.said_on:
        return gettext("gemeldet am")
    return gettext("gesagt am")


def say_problem(template: str, values: Mapping[str, object]) -> str:
    """What is wrong with a search, in the reader's language."""
    said = {name: format_day(item) if isinstance(item, date) else item for name, item in values.items()}
    return gettext(template, **said)


def say_number(number: int) -> str:
    """„1.234“."""
    return str(flask_babel.format_decimal(number))


def say_percent(share: float) -> str:
    """„97 %“."""
    return str(flask_babel.format_percent(round(share, 2)))


def say_count(number: int) -> str:
    """„7 Zitate“."""
    return ngettext("%(count)s Zitat", "%(count)s Zitate", number, count=say_number(number))


def say_found(total: int, form: SearchForm, person: str, outlet: str) -> str:
    """One sentence that says what was found for what: „7 Zitate von Mark Rutte zu „Eskalation“ bei KBS“."""
    parts = [say_count(total) if total else gettext("Keine Zitate")]
    if form.person == OPEN:
        parts.append(gettext("mit offenem Sprecher"))
    elif person:
        parts.append(gettext("von %(name)s", name=person))
    if form.words:
        # Words that hold marks of their own are not put into marks again.
        marked = any(mark in form.words for mark in '"„“»«')
        parts.append(
            gettext("zu %(words)s", words=form.words) if marked else gettext("zu „%(words)s“", words=form.words)
        )
    if outlet:
        parts.append(gettext("bei %(name)s", name=outlet))
    for text, sentence in ((form.since, "since"), (form.until, "until")):
        day = read_day(text)
        if day and sentence == "since":
            parts.append(gettext("ab %(day)s", day=format_day(day)))
        elif day:
            parts.append(gettext("bis %(day)s", day=format_day(day)))
    return " ".join(parts)


def name_speaker(speaker: SpeakerRecord | None) -> str:
    """The speaker's name, or that the speaker is open."""
    return speaker.name if speaker else gettext("Sprecher offen")


def alphabetical_key(name: str) -> str:
    """What a name is sorted by: letters without case and diacritics, „Öztürk“ among the O.

    >>> alphabetical_key("Öztürk")
    'ozturk'
    """
    decomposed = unicodedata.normalize("NFKD", name.casefold().translate(UNDIVIDED))
    return "".join(letter for letter in decomposed if letter.isalnum() or letter == " ").strip()


@lru_cache(maxsize=65536)
def filing_key(speaker: SpeakerRecord) -> str:
    """What a speaker is filed under: a person by the surname, „Rutte, Mark“, any other as the name is written.

    The surname is the last word, a number of rulers left aside, but the first of a name that begins with a family name
    of East Asia.

    >>> [filing_key(SpeakerRecord("s-1", name, "person")) for name in ("Mark Rutte", "Karl III.", "Yoon Suk-yeol")]
    ['rutte mark', 'karl iii', 'yoon sukyeol']
    """
    words = speaker.name.split()
    if speaker.kind != "person" or len(words) < 2 or RULER.fullmatch(words[-1]):
        return alphabetical_key(speaker.name)
    if words[0] in FAMILY_FIRST and parse_name(speaker.name).printed == (words[0],):
        return alphabetical_key(speaker.name)
    return alphabetical_key(f"{words[-1]} {' '.join(words[:-1])}")


def filing_letter(speaker: SpeakerRecord) -> str:
    """The letter that a speaker is filed under, A to Z, or „#“.

    >>> filing_letter(SpeakerRecord("s-1", "Öznur Özdemir", "person"))
    'O'
    """
    first = filing_key(speaker)[:1].upper()
    return first if "A" <= first <= "Z" else "#"


def say_role(quotation: QuotationRecord) -> str:
    """The role of the speaker; "" where there is none or the name says it: „eine Sprecherin des Auswärtigen Amtes“."""
    role, speaker = quotation.role or "", quotation.speaker
    return "" if speaker and role.casefold() in speaker.name.casefold() else role


def say_kind(kind: str) -> str:
    """What a speaker is; "" for a person."""
    kinds = {
        "organisation": gettext("Organisation"),
        "document": gettext("Dokument"),
        "unnamed": gettext("ungenannte Rolle"),
    }
    return kinds.get(kind, "")


def say_kinds(kind: str) -> str:
    """What several speakers of a kind are called."""
    kinds = {
        "person": gettext("Personen"),
        "organisation": gettext("Organisationen"),
        "document": gettext("Dokumente"),
        "unnamed": gettext("ungenannte Rollen"),
    }
    return kinds[kind]


def explain_kind(kind: str) -> str:
    """What it means that no person speaks; "" for a person."""
    meanings = {
        "organisation": gettext("Die Artikel schreiben diese Worte der Organisation zu und nennen keine Person."),
        "document": gettext("Die Artikel zitieren wörtlich aus diesem Dokument."),
        "unnamed": gettext(
            "Der Artikel nennt keinen Namen. Gemeint ist, wer in diesem einen Artikel so heißt; in anderen Artikeln "
            "können dieselben Worte jemand anderen meinen."
        ),
    }
    return meanings.get(kind, "")


def describe_outlet(outlet: OutletRecord) -> str:
    """„Zeitung, Deutschland, deutsch“, as far as the lexicon knows the outlet; "" where it does not."""
    kinds = {
        "newspaper": gettext("Zeitung"),
        "magazine": gettext("Zeitschrift"),
        "broadcaster": gettext("Rundfunk"),
        "agency": gettext("Nachrichtenagentur"),
        "online": gettext("Onlinemedium"),
        "platform": gettext("Plattform"),
    }
    locale = flask_babel.get_locale()
    country = locale.territories.get((outlet.country or "").upper()) if locale else None
    language = locale.languages.get(outlet.language or "") if locale else None
    return ", ".join(filter(None, (kinds.get(outlet.kind or ""), country, language)))


def name_article(article: ArticleRecord) -> str:
    """The article's title, or how an untitled one begins."""
    return article.title or gettext("Ohne Titel: %(opening)s …", opening=article.opening.rstrip(" …"))


def shorten_wording(wording: str, limit: int = SHORT_WORDING) -> str:
    """The beginning of a wording, cut at a word.

    >>> shorten_wording("Zwei Staaten sind offiziell im Krieg", 20)
    'Zwei Staaten sind …'
    """
    text = " ".join(wording.split())
    if len(text) <= limit:
        return text
    return f"{text[: text.rfind(' ', 0, limit) if ' ' in text[:limit] else limit].rstrip(' ,;:.')} …"


def cite_quotation(quotation: QuotationRecord, address: str) -> str:
    """A line ready to be pasted: »Wortlaut« — speaker, role, outlet, day, address; what is unknown is said to be so."""
    parts = [name_speaker(quotation.speaker)]
    if say_role(quotation):
        parts.append(say_role(quotation))
    parts.append(say_chain(quotation))
    parts.append(f"{label_day(quotation)} {say_day(quotation.day)}" if quotation.day else say_day(None))
    if quotation.gone_since:
        parts.append(gettext("nicht mehr auf der Seite"))
    return f"»{quotation.text.strip()}« — {', '.join(parts)}. {address}"


@dataclass(frozen=True, slots=True)
class ChainLink:
    """One step of a quotation's way into print: `words` with %(name)s for the outlet, None where none is known."""

    words: str
    outlet: OutletRecord | None

    def name(self, outlet: str) -> str:
        """The words with the outlet named; HTML stays HTML."""
        return escape(self.words) % {"name": outlet} if isinstance(outlet, Markup) else self.words % {"name": outlet}


def trace_chain(quotation: QuotationRecord) -> list[ChainLink]:
    """To whom it was said, who cites it, who printed it, from which wire: each where the article says so."""
    published, agencies = quotation.article.outlet, say_agencies(quotation.article.agencies)
    links = []
    if quotation.told:
        links.append(ChainLink(gettext("gesagt im Gespräch mit %(name)s"), quotation.told))
    if quotation.cited:
        links.append(ChainLink(gettext("zitiert von %(name)s"), quotation.cited))
    behind = f" ({agencies})" if agencies else ""
    if published:
        printed = gettext("gedruckt von %(name)s") if links else "%(name)s"
        links.append(ChainLink(printed + behind, published))
    elif not links:
        links.append(ChainLink(gettext("Medium unbekannt") + behind, None))
    elif agencies:
        links.append(ChainLink(agencies, None))
    return links


def name_copying(quotation: QuotationRecord, wanted: str = "") -> list[str]:
    """The outlets that print copies, at most four and „…“ for more; the one with the id or name `wanted` first."""
    names = [outlet.name for outlet in quotation.copied_by]
    sought = [outlet.name for outlet in quotation.copied_by if wanted and wanted in (outlet.id, outlet.name)]
    ordered = [*dict.fromkeys([*sought, *names])]
    return ordered if len(ordered) <= MOST_COPYING else [*ordered[:MOST_COPYING], "…"]


def say_agencies(agencies: Sequence[str]) -> str:
    """„Agentur: dpa“, „Agenturen: AP, Reuters“, ready to be filled in; "" where none is named."""
    if not agencies:
        return ""
    names = ", ".join(agencies).replace("%", "%%")
    return ngettext("Agentur: %(names)s", "Agenturen: %(names)s", len(agencies), names=names)


def say_chain(quotation: QuotationRecord) -> str:
    """The chain in words: „gesagt im Gespräch mit KBS, gedruckt von Zeit Online (Agentur: dpa)“."""
    return ", ".join(link.name(link.outlet.name if link.outlet else "") for link in trace_chain(quotation))
