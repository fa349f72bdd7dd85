"""What does a noun phrase denote? „die russische Botschaft“ an organisation, „Präsident Velt“ a person.

The nouns of a phrase are looked up in the lexicon and among the article's persons.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from quotes.language.cues import is_finite_verb, is_reporting_verb
from quotes.language.dates import WEEKDAYS
from quotes.language.function_words import DETERMINERS, OBLIQUE
from quotes.language.sentences import MONTHS
from quotes.language.words import Token
from quotes.lexicon.name_tables import is_common_surname, plain_letters
from quotes.lexicon.tables import (
    document_noun,
    find_organisation,
    find_outlet,
    find_role,
    first_name_gender,
    naming_noun,
    noun_cue,
    verb_forms,
)
from quotes.named.name_runs import NOT_A_SURNAME, NameRun, sort_run
from quotes.named.people import Person
from quotes.named.spellings import word_key
from quotes.named.unknown_names import NOUN_ENDINGS
from quotes.phrases.phrase import PhraseKind

TIMES = frozenset(
    "Nachmittag Vormittag Abend Morgen Mittag Nacht Woche Wochen Jahr Jahre Jahren Tag Tage Tagen Monat Monate Stunden "
    "Wochenende Anfang Mitte Ende Frühjahr Sommer Herbst Winter".split()
)
DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)*\.(?:de|at|ch|com|net|org|tv|eu|info|lu|li)")
ACRONYM = re.compile(r"[A-ZÄÖÜ][A-ZÄÖÜa-z]?[A-ZÄÖÜ]{1,5}")
"""„die GdF“, „der DGB“: behind an article most of them are bodies."""
THINGS = frozenset(
    "LKW PKW SUV DVD CD TV SMS PC USB GPS BIP PIN CO DNA DNS AGB KFZ ICE TGV UFO OP MRT CT AKW KKW VIP IP WM EM EKG "
    "HIV IT KI AI PCR ABC WLAN LAN LED LNG USD EUR CHF DAX ATX SMI MMS PDF URL WC AU EEG BGB StGB GG".split()
)
OF_FEMININES = frozenset("die diese jene seine ihre unsere keine".split())
"""Determiners in the nominative that stand before feminines and before plurals."""
OTHER_SUBJECTS = frozenset("er sie es man ich wir ihm ihr ihnen sich mir uns".split())
OPENING_ENDINGS = ("e", "en", "er", "ern", "es", "em", "lich", "ig", "isch", "weise", "end")


def may_be_nominative(words: Sequence[str], determiner: str, kind: PhraseKind, head: str, gender: str | None) -> bool:
    """As far as article and endings tell: not „der Ministerin“, not „dem Rat“, not the genitive „Velts“."""
    if determiner in OBLIQUE or (determiner == "der" and (gender == "f" or is_weak_genitive(kind, head))):
        return False
    if kind == "person" and words[-1] != head and words[-1].rstrip("s’'") == head.rstrip("s"):
        return False
    return bool(determiner) or not is_dative(kind, head)


def is_weak_genitive(kind: PhraseKind, head: str) -> bool:
    """„Angaben der Beamten“, „der Studenten“: behind „der“ a role in -en is no nominative where the lexicon has it
    without.
    """
    return kind == "role" and is_weak_plural(head)


def is_weak_plural(head: str) -> bool:
    """„Kunden“, „Abgeordneten“: a role in -en that the lexicon has without."""
    return head.endswith("en") and bool(find_role(head[:-1]) or find_role(head[:-2]))


def is_dative(kind: PhraseKind, head: str) -> bool:
    """„sagte Reportern“: a bare plural in -ern or -eln whose singular the lexicon has is the one who was told."""
    return kind == "role" and head.endswith(("ern", "eln")) and find_role(head[:-1]) is not None


ADVERBS = frozenset("Kurz Lang Lange Früh Hart Ernst Stark Schön Gut Klein Neu Rasch Kühn Klug Frei Bald Still".split())
"""Surnames that may open a sentence as what they say, too."""
MESSAGE_VERBS = frozenset("ist war lautet lautete bleibt".split())
LONGEST_MESSAGE = 12
"""Tokens from the noun to the colon."""


def classify(
    words: Sequence[str], determiner: str, people: Mapping[str, Sequence[Person]]
) -> tuple[PhraseKind, str, NameRun | None]:
    """What the nouns of a phrase denote, its head, and the name in it."""
    if not words:
        return "noun", "", None
    joined = " ".join(words)
    if find_outlet(joined) is not None:
        return "outlet", joined, None
    if "und" in words[1:-2] and first_name_gender(words[words.index("und") - 1]) is not None:
        whole = first_name_gender(words[0]) is None and find_organisation(words[0]) is not None
        return ("organisation", words[0], None) if whole else ("role", words[-1], None)  # „(Ehepaar) Karl und Eva Berg“
    run = sort_run(words) if len(words) > 1 else None
    if run is not None and (run.given or run.role):
        return "person", run.surname[-1], run
    known = known_surname(words, people)
    if known is not None:
        return "person", known, NameRun((), (), (known,))
    if len(words) > 1 and is_inhabitant(words[0]):
        return classify(words[1:], determiner or "der", people)  # „Deutscher Wetterdienst“, „Berliner Verband“
    if len(words) > 1 and noun_cue(words[0]) is not None and find_role(words[0]) is None:
        return "utterance", words[0], None  # „nach Meinung Russlands“
    of_a_place = words[0].endswith("s") and find_role(words[-1]) is not None  # „Finnlands Außenminister“
    if len(words) > 1 and find_role(words[0]) is None and find_organisation(words[0]) is not None and not of_a_place:
        return "organisation", words[0], None  # „die Hilfsorganisation Ärzte ohne Grenzen“
    role = next((word for word in words if find_role(word) is not None), None)
    if role is not None and (determiner or len(words) > 1 or not is_also_surname(role)):
        return "role", role, None
    for word in (joined, *words):
        if find_organisation(word) is not None:
            return "organisation", word, None
        if find_outlet(word) is not None:
            return "outlet", word, None
    return classify_things(words, determiner)


def classify_things(words: Sequence[str], determiner: str) -> tuple[PhraseKind, str, NameRun | None]:
    """The same for words of which none is a person, role, organisation or outlet."""
    for word in words:
        naming = naming_noun(word)
        if naming is not None and naming.kind == "medium":
            return "organisation", word, None
        if noun_cue(word) is not None:
            return "utterance", word, None
        if document_noun(word) is not None:
            return "document", word, None
    if determiner and len(words) == 1 and is_acronym(words[0]):
        return "organisation", words[0], None
    return ("noun", words[0], None) if determiner or len(words) == 1 else ("name", " ".join(words), None)


def is_acronym(word: str) -> bool:
    """„GdF“, „DGB“: letters that stand for a body, not for a thing."""
    return ACRONYM.fullmatch(word) is not None and word not in THINGS


def is_outlet_word(word: str) -> bool:
    """„taz“, „t-online.de“: an outlet that is written without a capital."""
    if not word.islower() or len(word) < 3:
        return False
    return ("." in word and DOMAIN.fullmatch(word) is not None) or find_outlet(word) is not None


def is_inhabitant(word: str) -> bool:
    """„Deutschen“, „Berliner“: before another noun such a word tells where that one is from."""
    role = find_role(word)
    return role is not None and role.category == "nationality"


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


def is_surname_before_noun(words: Sequence[str], people: Mapping[str, Sequence[Person]]) -> bool:
    """„löste die Warnung laut Heckler Unruhe aus“: does a surname of the article end before the next noun?"""
    if first_name_gender(words[0]) is not None or find_role(words[0]) is not None or not people.get(word_key(words[0])):
        return False
    return all(word[0].isupper() and not people.get(word_key(word)) for word in words[1:])


def is_message(tokens: Sequence[Token], stop: int) -> bool:
    """„Die Botschaft des Trainers ist klar: „...““, „Ihre Botschaft: „...““: words, and no embassy, before a colon."""
    behind = [token.text for token in tokens[stop : stop + LONGEST_MESSAGE]]
    if ":" not in behind:
        return False
    between = behind[: behind.index(":")]
    return not between or not MESSAGE_VERBS.isdisjoint(between)


def follows_adjective(tokens: Sequence[Token], i: int) -> bool:
    """„wegen solcher Zustände“: behind an adjective stands a noun, not a name."""
    before = tokens[i - 1].text if i else ""
    if before in OBLIQUE:
        return False  # „den Plan, den Velt ablehnt“
    return before.islower() and before.endswith(("en", "er", "em", "es")) and before not in verb_forms()


def looks_like_name(tokens: Sequence[Token], i: int) -> bool:
    """A capitalised word without determiner whose ending is no noun's, and at the sentence start no adjective's."""
    word = tokens[i].text
    if i + 1 < len(tokens) and tokens[i + 1].text in MONTHS:
        return False  # „Anfang Oktober“
    if word in TIMES or word in MONTHS or word in NOT_A_SURNAME or word.startswith(tuple(WEEKDAYS)):
        return False
    if i == 0 and len(tokens) > 1 and is_finite_verb(word.casefold()) and tokens[1].text in ("sich", "er", "sie", "es"):
        return False  # „Lässt sich daraus folgern, dass ...?“
    opening = i == 0 and word.endswith(OPENING_ENDINGS) and not reports_alone(tokens)
    if opening and len(tokens) > 1 and is_finite_verb(tokens[1].text) and bears_surname(word):
        return True  # „Müller hatte Ministerin Berg „...“ genannt“
    return not opening and not word.endswith(NOUN_ENDINGS)


def bears_surname(word: str) -> bool:
    """Is the word a name that many bear, and no adverb that may open a sentence?"""
    return word not in ADVERBS and is_common_surname(plain_letters(word.casefold()))


def reports_alone(tokens: Sequence[Token]) -> bool:
    """„Brose betont, man ...“, „Lohse sagte: ...“: what opens the sentence has its reporting verb behind it, and no
    subject follows as in „Später betont Velt“.
    """
    if len(tokens) < 3 or not is_reporting_verb(tokens[1].text) or tokens[1].text.endswith("en"):
        return False
    behind = tokens[2].text
    medium = naming_noun(tokens[3].text) if behind == "der" and len(tokens) > 3 else None
    if behind == "dem" or (medium is not None and medium.kind == "medium" and medium.gender == "f"):
        return True  # „Brose sagte der Zeitung: ...“
    return behind in ",:" or (behind.islower() and behind not in DETERMINERS and behind not in OTHER_SUBJECTS)


def agree(
    kind: PhraseKind, head: str, determiner: str, governed: bool, *, counted: bool = False
) -> tuple[str | None, bool]:
    """Gender and number of a phrase, as far as the determiner, a number before it and the lexicon tell."""
    role = find_role(head) if kind == "role" else None
    if kind == "role" and role is None and not counted and head[:1].isupper():
        return None, True  # the surname of „Karl und Eva Berg“
    if role is not None:
        gender = role.gender if role.gender in ("m", "f") else None
        plural = counted or (role.number == "pl" and determiner not in ("der", "ein", "eine", "das"))
        either = determiner in OF_FEMININES
        plural = plural or (either and gender == "m")  # „die Sprecher“, „seine Sprecher“
        plural = plural or (determiner.endswith("en") and head.endswith("s") and find_role(head[:-1]) is not None)
        bare = not determiner and not governed  # „Kunden“, but „vom Abgeordneten“
        plural = plural or ((either or bare) and is_weak_plural(head))
        if gender is None and determiner in ("der", "ein"):
            gender = "m"
        elif gender is None and determiner in ("die", "eine"):
            gender = "f"
        return gender, plural
    organisation = find_organisation(head) if kind == "organisation" else None
    if organisation is not None:
        return organisation.gender, organisation.number == "pl"
    noun = (noun_cue(head) or document_noun(head)) if kind in ("utterance", "document") and determiner else None
    if noun is not None:
        return None, noun.number == "pl"
    return None, kind == "noun" and determiner in ("die", "mehrere", "einige", "viele") and head.endswith(("en", "er"))
