"""Is a span between quotation marks a quotation? „Das müssen wir noch herausfinden“ is one; „Der Spiegel“ is none.

Each feature of the span and of the words beside it gives points for or against; the sum decides. The points are round
numbers set by hand after the shares of direct quotations counted on 1,512 annotated spans (Wikinews, Petersen-Frey and
Biemann 2024); the share stands beside each feature.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from quotes.cues import is_reporting_verb
from quotes.lexicon.tables import find_outlet, naming_noun, noun_cue
from quotes.marks import Candidate

THRESHOLD = 0.0

WORD = re.compile(r"\w[\w’'-]*")
LEFT_WORDS = re.compile(r"[\w’'.-]+|[^\w\s]")
INNER_SENTENCE_END = re.compile(r"[.!?…][\s‘’‹›'\])]*,?\s*$")
COMPOUND_RIGHT = re.compile(r"[-‑–]\w")
CITATION_RIGHT = re.compile(r"\s?\((?!S\.)")
SO_CALLED = re.compile(
    r"\b(?:so\s?genannt|sog\.|genannt|namens|betitelt|getauft|sprich|alias|heiß(?:t|en)\b|hieß)", re.I
)
CALLS_IT = re.compile(
    r"\b(?:bezeichne|bezichtig|beschimpf|beschr(?:ieb|eib)|einstuf|kritisier|verurteil|bewerte|würdig|lob|tadel|charakterisier|"
    r"wertete|sieht|sah|sehe|nannte|nennt|nenne|nennen|nannten|sprach|spricht|spreche|sprechen|sprachen|gesprochen|"
    r"zitier|rede|Rede|hieß|heißt|warn|kündigte|äußer)\w*",
)
JUDGES = re.compile(
    r"\b(?:bezeichnete?n?|beschrieb|beschreibt|kritisierte?n?|verurteilte?n?|bewertete?n?|wertete?n?|würdigte?n?|lobte?n?|sieht|sah|sehen|"
    r"wies|wiesen|betrachtete?n?|einstufte|begrüßte?n?|nannte)\b|\b(?:hat|habe|haben|hatte|hatten)\b.*\b(?:bezeichnet|kritisiert|gewürdigt|bewertet)\b"
)
NAMES = re.compile(r"\b(?:nannten?|nennt|nennen|sprach(?:en)? von|spricht von|sprechen von)\b")
GENERAL_TERM = re.compile(
    r"\b(?:wird|werden|wurde|wurden|worden|ist|sind|galt|gilt|gelten)\b[^,]*\b(?:als|genannt|bezeichnet|bekannt)\b"
    r"|\bbezeichnet wird|\bwie man\b|\bman (?:so )?(?:sagt|nennt|spricht)\b"
)
INDIRECT = re.compile(
    r"\b(?:seien|sei|habe|hätten|hätte|werde|würden|würde|könne|müsse|müssten|solle|wolle|dürfe|gebe|handele|handle|ist|sind|war)\b"
)
DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}")
ARTICLES = frozenset("der die das den dem des ein eine einen einem einer eines".split())
OWN_WORD = frozenset("ein eine einen einer einem von".split())
SMALL_WORDS = ARTICLES | frozenset(
    "zur zum im in am an auf aus bei mit nach von vom für gegen um über unter vor und oder of the and for to de la di "
    "du".split()
)
OPEN_CLAUSE = frozenset(
    "dass sei seien ist sind war habe haben hätten werde wurde würde und um von als mit für".split()
)


@dataclass(frozen=True, slots=True)
class Context:
    """What a feature may look at: the words between the marks and the text to both sides, up to the sentence's rest."""

    inner: str
    words: tuple[str, ...]
    left: str
    right: str
    left_words: tuple[str, ...]
    repeated: bool
    alone: bool


def sift_candidates(text: str, candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """The candidates that are quotations, outermost ones only, in text order."""
    wordings = Counter(text[c.inner_start : c.inner_end].strip().casefold() for c in candidates)
    kept = []
    for candidate in outermost(candidates):
        context = read_context(text, candidate, wordings)
        if context.words and weigh(context) > THRESHOLD:
            kept.append(candidate)
    return tuple(kept)


def outermost(candidates: Iterable[Candidate]) -> Iterable[Candidate]:
    """The candidates that no other one encloses."""
    reached = -1
    for candidate in candidates:
        if candidate.start >= reached:
            yield candidate
            reached = candidate.end


def read_context(text: str, candidate: Candidate, wordings: Counter[str]) -> Context:
    """The context of one candidate; to the left up to 160 code points of its line, to the right up to 80."""
    inner = text[candidate.inner_start : candidate.inner_end]
    line = text.rfind("\n", 0, candidate.start) + 1
    left = text[max(line, candidate.start - 160) : candidate.start]
    stop = text.find("\n", candidate.end)
    right = text[candidate.end : min(len(text) if stop < 0 else stop, candidate.end + 80)]
    return Context(
        inner=inner,
        words=tuple(WORD.findall(inner)),
        left=left,
        right=right,
        left_words=tuple(LEFT_WORDS.findall(left)[-8:]),
        repeated=wordings[inner.strip().casefold()] > 1,
        alone=not left.strip() and not right.strip(),
    )


def weigh(context: Context) -> float:
    """The points of one candidate, the sum over `FEATURES`; above `THRESHOLD` it is a quotation."""
    return (
        length_points(context)
        + shape_points(context)
        + left_points(context)
        + right_points(context)
        + frame_points(context)
    )


def length_points(context: Context) -> float:
    """Long spans are quotations (13 words and more: 99%), single words rarely (15%)."""
    count = len(context.words)
    if count >= 13:
        return 4.0
    if count >= 8:
        return 2.5
    if count >= 4:
        return 1.0
    return -0.5 if count > 1 else -1.5


def shape_points(context: Context) -> float:
    """Lower-case start speaks for (4 words and more: 88 to 100%), a name's shape against (2%)."""
    points = 0.0
    count = len(context.words)
    if context.words[0][0].islower():
        points += 1.0 if count >= 2 else 0.3
    elif count <= 3:
        points -= 1.2
    if INNER_SENTENCE_END.search(context.inner) and count >= 2:
        points += 2.0  # 98%
    elif count >= 2 and is_title_like(context.words):
        points -= 2.5 if count <= 3 else 3.5
    if context.repeated and count <= 5:
        points -= 2.0  # 2%
    if count <= 4 and (find_outlet(context.inner.strip()) is not None or DOMAIN.fullmatch(context.inner.strip())):
        points -= 6.0
    return points


def is_title_like(words: Sequence[str]) -> bool:
    """Capitals throughout but for small words: „Tag der Stadt Bonn“, „Verordnung über die Nutzung von
    Wegen“.
    """
    if not words[0][0].isupper() and not words[0][0].isdigit():
        return False
    small = [word for word in words if word[0].islower()]
    return all(word in SMALL_WORDS for word in small)


def left_points(context: Context) -> float:
    """A colon (93%) speaks for, a naming noun (1.5%), „sogenannt“ (5%) or „laut“ (0%) against."""
    words = context.left_words
    if not words:
        return 0.8
    last = words[-1]
    if last == ":":
        return 2.5
    if last in ".!?":
        return 1.5 if len(context.words) > 2 else 0.5
    if SO_CALLED.search(" ".join(words[-2:])):
        return -3.0
    if announces_words(words):
        return 1.5
    if last.casefold() == "laut" or names_a_thing(words):
        return -6.0 if context.words[0][0].isupper() else 0.0  # „nannte den Plan „gefährlich““ is no name
    if last == "(":
        return -2.0
    if last in OPEN_CLAUSE:
        return 0.7
    if last.casefold() in ARTICLES:
        return 0.5 if context.words[0][0].islower() else -2.0  # 72 and 14%
    return 0.0


def announces_words(words: Sequence[str]) -> bool:
    """„mit der Parole „...““, „Sprüche wie „...““: a noun of utterance says that words follow."""
    noun = noun_cue(words[-2] if words[-1] == "wie" and len(words) > 1 else words[-1])
    return noun is not None and (noun.type == "speech" or words[-1] == "wie")


def names_a_thing(words: Sequence[str]) -> bool:
    """Does a naming noun stand directly before the mark: „die Zeitung „X““, „der Film „Y““?"""
    last = words[-1]
    if not last[0].isupper():
        return False
    return naming_noun(last) is not None or find_outlet(last) is not None


def right_points(context: Context) -> float:
    """A compound („X“-Kampagne, 0%) or a bracket (8%) speaks against, a reporting verb behind the mark for."""
    right = context.right
    if COMPOUND_RIGHT.match(right):
        return -5.0
    if CITATION_RIGHT.match(right) and len(context.words) < 8:
        return -1.5
    following = re.match(r"\s*[,–-]?\s*(?:wie\s+)?(\w+)", right)
    if following and following[1][0].islower():
        word = following[1].casefold()
        if word == "so" and right.lstrip().startswith(","):
            return 3.0
        if is_reporting_verb(word):
            return 3.0 if right.lstrip().startswith((",", "–", "-")) else 1.0
    return 0.0


def frame_points(context: Context) -> float:
    """Short spans are decided by their frame: nannte ... „gefährlich“, sprach von „neuer Qualität“, es handle
    sich um „...“.
    """
    if len(context.words) >= 8:
        return 0.0
    sentence = re.split(r"[.!?]\s+(?=[A-ZÄÖÜ])", context.left)[-1]
    if GENERAL_TERM.search(sentence[-60:] + " " + context.right[:40]):
        return -1.0
    if judged_as(sentence, context):
        return 5.0
    if CALLS_IT.search(sentence) or CALLS_IT.search(context.right[:50]):
        return 1.3
    if any(is_reporting_verb(word.casefold()) for word in WORD.findall(sentence) if word[0].islower()):
        return 0.7
    return 0.5 if INDIRECT.search(sentence) else 0.0


def judged_as(sentence: str, context: Context) -> bool:
    """„bezeichnete den Entwurf als „Rückschritt““, „nannte den Umbau einen „Irrtum““: someone's own word for it.

    „wird als „Fallwind“ bezeichnet“ is everyone's word: a term.
    """
    last = context.left_words[-2:]
    called_as = "als" in last and (JUDGES.search(sentence) or JUDGES.search(context.right[:40]))
    named = NAMES.search(sentence[-90:]) and context.left_words[-1:] and context.left_words[-1] in OWN_WORD
    return bool(called_as or named)
