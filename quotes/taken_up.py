"""Which person does a role take up? „der Minister“ is Finanzminister Tom Velt, „die SPD-Politikerin“ Eva Berg (SPD).

First whoever the article gave such a role or trait, and no contradicting one; else whoever just spoke. A role that fits
nobody, or that someone else of the article may hold, stays unnamed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from quotes.discourse import FAR, Discourse, clauses_back, fits, is_reported, subject_of
from quotes.frames import preposition_in
from quotes.lexicon.tables import find_role
from quotes.passages import Sentence
from quotes.people import Person
from quotes.phrases import Phrase
from quotes.subjects import find_subject
from quotes.surnames import person_by_name, person_by_surname
from quotes.traits import clash, shared_traits, traits_of

OFFICES = (
    "staatsanwält", "staatsanwalt", "minist", "präsident", "kanzl", "sprech", "chef", "botschaft", "bürgermeist",
    "vorsitz", "general", "sekretär", "richt", "anwalt", "anwält", "train", "könig", "papst", "senat", "kommissar",
    "gouvern", "landrat", "landrät", "angeklagt", "zeug", "opf", "torwart", "torhüt",
)  # fmt: skip
"""Stems of the heads of roles of which a person rarely holds two in one article."""

SAME_OFFICE: tuple[frozenset[str], ...] = tuple(
    frozenset(group.split())
    for group in (
        "minist ministeri ressortchef ressortchefi",
        "bundeskanzl bundeskanzleri kanzl kanzleri ministerpräsident ministerpräsidenti premierminist premierministeri "
        "premi regierungschef regierungschefi",
        "präsident präsidenti staatschef staatschefi kremlchef staatsoberhaupt",
        "bürgermeist bürgermeisteri rathauschef rathauschefi stadtoberhaupt gemeindepräsident gemeindepräsidenti",
        "vorsitzend chef chefi vorsitz vorsitzeri",
        "landeshauptma landeshauptfrau landeschef landeschefi",
        "abgeordnet parlamentari parlamentarieri mandatar mandatari bundestagsabgeordnet",
        "geschäftsführ geschäftsführeri ceo firmenchef firmenchefi unternehmenschef unternehmenschefi vorstandschef "
        "vorstandschefi vorstandsvorsitzend konzernchef konzernchefi",
        "train traineri coach cheftrain cheftraineri",
        "torwart torhüt keep",
        "anwalt anwälti rechtsanwalt rechtsanwälti jurist juristi verteidig verteidigeri",
        "forsch forscheri wissenschaftl wissenschaftleri",
    )
)
"""Stems of roles that newspapers use for one another."""

BY_TRAIT = frozenset(
    "politik politikeri mann frau kollegi jährig abgeordnet chef chefi vorsitzend kandidat kandidati spitzenkandidat "
    "spitzenkandidati spitzenma parlamentari parlamentarieri mitglied vertret vertreteri spitzenpolitik landeschef "
    "fraktionschef parteichef mandatar sportl sportleri jährigi".split()
)
"""Stems of roles for which the party, the nation or the age is enough: „der SPD-Politiker“, „die 44-Jährige“."""

ANAPHORIC = frozenset(
    "expert experti wissenschaftl wissenschaftleri forsch forscheri politik politikeri jurist juristi ökonom ökonomi "
    "unternehm unternehmeri manag manageri autor autori sportl sportleri analyst analysti mann frau historik "
    "historikeri musik musikeri schauspiel schauspieleri professor professori".split()
)
"""Stems of roles that mostly take up a person named before."""

RELATIONAL = (
    "nachbar", "kolleg", "freund", "zeug", "opf", "fahr", "tät", "anwohn", "richt", "anwalt", "anwält", "sprech",
    "polizist", "arzt", "ärzt", "ermittl", "gutacht", "verteidig", "moderat", "reporter", "kläg", "angeklagt", "schwest",
    "brud", "mutt", "vat", "sohn", "toch", "retter", "pfleg", "beamt", "anruf", "wirt", "lehr", "passant", "kund",
)  # fmt: skip
"""Stems of roles that mostly bring in someone else than the one the text is about."""

HIGHEST = ("präsident", "präsidenti", "kanzl", "kanzleri", "premi", "papst", "könig", "königi", "staatschef")
"""Stems of offices that a newspaper need not name beside the name."""

PARENTS = frozenset(("mutt", "vat"))
AGED = re.compile(r"jährige[rnms]?$")
CHILD = re.compile(r"\b(?:ihr|sein)\w{0,2}\s(?:\w+\s)?(?:Sohn|Tochter|Kind|Söhn|Töchter|Bub|Mädchen)")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A definite role: the stem of its head, what a hyphen sets before it, the other words, and the traits it tells."""

    stem: str
    words: frozenset[str]
    prefix: frozenset[str]
    traits: frozenset[str]
    gender: str | None


def person_by_role(sentence: Sentence, phrase: Phrase, discourse: Discourse) -> Person | None:
    """The person whom the article gave this role, or for „der Professor“ the one who has just spoken."""
    place = sentence.tokens[phrase.first].start
    wanted = read_role(sentence, phrase)
    held = holder_of(wanted, place, discourse)
    return held or just_spoken(sentence, phrase, wanted, discourse)


def as_role(phrase: Phrase) -> Phrase:
    """„die 44-Jährige“ is a role, with a number before it too."""
    return replace(phrase, kind="role") if AGED.search(phrase.head.casefold()) else phrase


def renamed(person: Person, wanted: Wanted, discourse: Discourse) -> bool:
    """May a role that is the subject of a sentence rename the subject of the one before: „Die Bildhauerin starb“?

    „Der Staatsanwalt“ brings in someone else. An office is taken over only by whom the article names most, for it
    has no need to call Trump „US-Präsident“.
    """
    if not fits(person, wanted.gender) or clash(wanted.traits, person.traits) or person.roles:
        return False
    if wanted.stem.removesuffix("eri").removesuffix("i").endswith(RELATIONAL):
        return False
    if office_in(wanted.stem) is None:
        return True
    most = max(discourse.people, key=lambda one: len(one.places))
    return wanted.stem.endswith(HIGHEST) and most is person


def read_role(sentence: Sentence, phrase: Phrase) -> Wanted:
    """What a role phrase says of its person."""
    words = [token.text for token in sentence.tokens[phrase.first : phrase.last] if token.is_word]
    others = frozenset(stem_of(word) for word in words if word != phrase.head and len(word) > 3)
    gender = phrase.gender
    if gender is None and words[0].casefold() in ("der", "die"):
        gender = "m" if words[0].casefold() == "der" else "f"
    return Wanted(stem_of(phrase.head), others, prefix_of(phrase.head), traits_of(words), gender)


def stem_of(word: str) -> str:
    """The last part of a compound with hyphens, without its endings: „SPD-Politikers“ -> „politik“.

    >>> stem_of("SPD-Politikers"), stem_of("Vorsitzenden") == stem_of("Vorsitzende")
    ('politik', True)
    """
    lower = word.casefold().rsplit("-", 1)[-1]
    stem = lower.rstrip("enrms")
    return stem if len(stem) > 2 else lower


def prefix_of(word: str) -> frozenset[str]:
    """What a hyphen sets before the last part, in lower case: „Ifo-Chef“ -> „ifo“; „Ex-“ and „Vize-“ say nothing."""
    return frozenset(word.casefold().split("-")[:-1]) - {"ex", "vize"}


def holder_of(wanted: Wanted, place: int, discourse: Discourse) -> Person | None:
    """The one who fits best, of several the one named last; None when nobody was given such a role.

    A role that the article gives only later counts when nobody else has one like it.
    """
    rows = []
    for person in discourse.people:
        if not fits(person, wanted.gender) or clash(wanted.traits, person.traits):
            continue
        rank, given = rank_of(person, wanted, place)
        if rank:
            rows.append((given, rank, discourse.last_place(person, place) or -1, person))
    earlier = [row for row in rows if row[0]]
    if earlier:
        best = max(earlier, key=lambda row: row[:3])
        return best[3] if best[1] > 1 or len(earlier) == 1 else None
    return rows[0][3] if len(rows) == 1 else None


def rank_of(person: Person, wanted: Wanted, place: int) -> tuple[int, bool]:
    """How well the roles and traits of a person fit a wanted role, 0 for not at all; and was that told before?"""
    best, given = 0, False
    shared = shared_traits(wanted.traits, person.traits)
    for at, title in person.roles:
        words = [word for word in re.split(r"[\s,]+", title) if word]
        if clash(wanted.traits, traits_of(words)):
            continue
        fit = max((likeness(stem_of(word), wanted.stem) for word in words if alike(prefix_of(word), wanted)), default=0)
        if fit:
            same = len(wanted.words & {stem_of(word) for word in words})
            rank = 3 * fit + 2 * min(shared, 1) + same
            best, given = max((best, given), (rank, at <= place))
    if not best and shared and (wanted.stem in BY_TRAIT or is_nationality(wanted.stem) or known_by_trait(person)):
        named = person.last_named(place)
        best, given = 1, named is not None
    return best, given


def alike(prefix: frozenset[str], wanted: Wanted) -> bool:
    """Do two compounds not contradict each other, as „Ifo-Chef“ and „DIW-Chef“ do?"""
    return not prefix or not wanted.prefix or not prefix.isdisjoint(wanted.prefix)


def known_by_trait(person: Person) -> bool:
    """Does the article give the person no role of its own, „sein finnischer Kollege Tom Velt“?"""
    return not person.roles


def likeness(held: str, wanted: str) -> int:
    """2 for the same office or „finanzminist“ for „minist“, 1 for another word for it, 0 for another office."""
    if held == wanted or (len(wanted) > 3 and held.endswith(wanted)) or (len(held) > 4 and wanted.endswith(held)):
        return 2
    return int(any(names(group, held) and names(group, wanted) for group in SAME_OFFICE))


def names(group: frozenset[str], stem: str) -> bool:
    """Is the stem one of the group, or a compound that ends in one: „sozialminist“ in „minist“?"""
    return stem in group or any(stem.endswith(one) for one in group if len(one) > 5)


def is_nationality(stem: str) -> bool:
    """Is „der Finne“ nothing but an inhabitant?"""
    role = find_role(stem.capitalize()) or find_role(stem.capitalize() + "e") or find_role(stem.capitalize() + "er")
    return role is not None and role.category == "nationality"


def just_spoken(sentence: Sentence, phrase: Phrase, wanted: Wanted, discourse: Discourse) -> Person | None:
    """The person whom a role without other holder takes up: the one who has just spoken."""
    place = sentence.tokens[phrase.first].start
    loose = bool(wanted.traits) or wanted.stem in ANAPHORIC or wanted.stem.endswith("jährig")
    bare = is_bare(sentence, phrase)
    if not loose and not bare:
        return cited_before(sentence, wanted, place, discourse)
    person, spoke = floor_holder(sentence, phrase, wanted, discourse)
    if person is None:
        last = discourse.last_speaker()
        near = discourse.nearest(place, wanted.gender)
        person, spoke = (last, True) if last is not None and last is near else (None, False)
    if person is None or holds_another_office(person, wanted.stem) or clash(wanted.traits, person.traits):
        return cited_before(sentence, wanted, place, discourse)
    if loose or spoke:
        return person
    return person if wanted.stem in PARENTS and has_child(sentence, discourse) else None


def floor_holder(
    sentence: Sentence, phrase: Phrase, wanted: Wanted, discourse: Discourse
) -> tuple[Person | None, bool]:
    """The person of the role's gender who was last the subject in this paragraph, and whether they spoke in it."""
    holder: Person | None = None
    for other, phrases in clauses_back(sentence, phrase.first, discourse, 6):
        if other.paragraph != sentence.paragraph:
            break
        if is_reported(other):
            continue
        named = [(one, who) for one in phrases if (who := person_in(other, one, discourse)) is not None]
        named = [(one, who) for one, who in named if fits(who, wanted.gender)]
        lead = subject_of(other, [one for one, _ in named])
        found = next((who for one, who in named if one is lead), None)
        if found is None:
            continue
        if holder is not None and found is not holder:
            return holder, False
        holder = found
        if lead is not None and has_told(other, lead, discourse):
            return holder, True
    return holder, False


def has_told(sentence: Sentence, phrase: Phrase, discourse: Discourse) -> bool:
    """Is the phrase the subject of a reporting verb, or the speaker of a quotation?"""
    if sentence.tokens[phrase.first].start in discourse.spoken:
        return True
    strong = [cue for cue in sentence.cues if cue.strong]
    return any(find_subject(sentence.tokens, sentence.phrases, cue) is phrase for cue in strong)


def person_in(sentence: Sentence, phrase: Phrase, discourse: Discourse) -> Person | None:
    """The person that a name, or a mention whose speaker is known, denotes."""
    place = sentence.tokens[phrase.first].start
    spoken = discourse.spoken.get(place)
    if spoken is not None:
        return discourse.by_name.get(spoken.name)
    if phrase.kind == "person":
        return person_by_name(phrase, discourse.people, place)
    if phrase.kind not in ("name", "noun") or phrase.indefinite:
        return None
    words = [token.text for token in sentence.tokens[phrase.core_first : phrase.last] if token.is_word]
    return next(filter(None, (person_by_surname(word, discourse.people, place) for word in words[:2])), None)


def has_child(sentence: Sentence, discourse: Discourse) -> bool:
    """Does the paragraph speak of „ihr Sohn“, so that „die Mutter“ is the one named?"""
    text = discourse.passages.text
    begin = text.rfind("\n", 0, sentence.start) + 1
    return CHILD.search(text, max(begin, sentence.start - FAR), sentence.start) is not None


def is_bare(sentence: Sentence, phrase: Phrase) -> bool:
    """„der Anwalt“, „die Mutter“: a definite role with nothing that would tell it from another."""
    return sentence.tokens[phrase.first].text.casefold() in ("der", "die") and phrase.last == phrase.first + 2


def cited_before(sentence: Sentence, wanted: Wanted, place: int, discourse: Discourse) -> Person | None:
    """„laut Völkerrechtler Claus Kreß ..., sagte der Professor“: the sentence cites the person before the role."""
    frame = preposition_in(sentence, 0, len(sentence.tokens))
    if frame is None or frame.phrase is None or sentence.tokens[frame.phrase.last - 1].end > place:
        return None
    person = person_in(sentence, frame.phrase, discourse)
    if person is None or not fits(person, wanted.gender) or holds_another_office(person, wanted.stem):
        return None
    return person


def holds_another_office(person: Person, stem: str) -> bool:
    """„der Professor“ can be the Völkerrechtler of the same sentence, „der Minister“ cannot be its Bundeskanzler."""
    wanted = office_in(stem)
    held = {office_in(stem_of(word)) for _, role in person.roles for word in role.split()} - {None}
    return wanted is not None and bool(held) and wanted not in held


def office_in(stem: str) -> str | None:
    """The office that the stem of a role ends in, feminine forms too; None for a profession."""
    return next((office for office in OFFICES if stem.removesuffix("eri").removesuffix("i").endswith(office)), None)


