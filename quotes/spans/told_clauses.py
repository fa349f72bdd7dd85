"""Does a clause that tells what somebody said hold the word? „Die Kritik sei „Wahnsinn““, „es fehle der „Rückhalt““.

The Konjunktiv of reported speech says by itself whose words a noun in it is. The shares beside the rules are counted as
those in shape, on the spans of fewer than eight words.
"""

from __future__ import annotations

from itertools import pairwise, takewhile

from quotes.language.cues import is_finite_verb
from quotes.language.feelings import is_feeling
from quotes.language.function_words import PREPOSITIONS
from quotes.lexicon.tables import find_organisation, naming_noun
from quotes.lexicon.verbs import konjunktiv_forms
from quotes.spans.judged import is_abstract
from quotes.spans.naming import CLAUSE_MARK, is_naming
from quotes.spans.place import ADJECTIVE, DEFINITE, POSSESSIVE, is_name_again
from quotes.spans.quoted_spans import Span
from quotes.spans.reporting import is_in_reported_mood
from quotes.spans.shape import INDEFINITE, PREDICATIVE, ends_with_verb, is_code, opens_with_naming_noun

GENITIVES = frozenset("der des dieser dieses seiner ihrer unserer aller einer eines von".split())
BEING = frozenset("sei seien wäre wären".split())
HEARSAY = frozenset("soll sollen sollte sollten".split())
WISHING = frozenset("wolle wollten möchte möchten werde".split())
MERELY = frozenset("eben doch aber nur auch ja jetzt nun schlicht schlichtweg einfach lediglich bloß geradezu".split())
"""Adverbs between „sei“ and what something is called."""
IT = frozenset("es das dies".split())
EXISTING = frozenset("habe hätte hätten gebe gäbe".split())
CLAUSE_ENDS = frozenset(("", *".,;–-", "und", "aber"))
HANDLING = frozenset("handle handele".split())
LONGEST_STATE = 5
LONGEST_PLAIN = 7
"""Letters of a noun that is hardly a compound."""
CREDITING = frozenset(("wie", "so", "von"))
LONGEST_CREDIT = 12
NEAR_VERB = 4
"""Tokens behind a span within which „in einer „Posse“ endete, wie ...“ comes to its comma."""
NAMED_SO = frozenset(
    "nennt nannte ausdrückt ausdrückte formuliert formulierte umschreibt umschrieb bezeichnet bezeichnete".split()
)
"""One person does so; what „sie“ in the plural call something is everyone's word."""
SPOKEN_OF = frozenset("spricht sprach sprechen sprachen".split())
RELATIVE = frozenset(("dem", "der", "denen"))
CONDITIONAL = frozenset("hätte könnte würde wäre dürfte müsste möchte gäbe käme ginge".split())
"""Konjunktiv that says as often what might be as what somebody said."""
LIKENING = frozenset(("wie", "als", "da"))
FINDING = frozenset("findet fand finden fanden".split())
CALLED = frozenset("heiße heißen hieße hießen genannt getauft umbenannt".split())
SUBORDINATE = frozenset("da dass ob weil wenn damit obwohl falls wo wie wer was als".split())
BEHIND_VERB = frozenset(("ich", "und", "oder", *".!?"))
"""What stands behind a verb that ends a clause, or behind „sehe“ and „sage“, which are no Konjunktiv there."""


def is_predicate_noun(span: Span) -> bool:
    """„Der Ausbau sei „Wahnsinn““, „es habe „Unstimmigkeiten“ gegeben“: reported speech calls something so."""
    if span.lower or len(span.left) < 2 or is_code(span):
        return False
    if span.count <= LONGEST_STATE and (is_told_state(span) or closes_as_predicate(span)):
        return True
    if span.count > 3 and (span.count > LONGEST_STATE or span.behind not in ("", ".")):
        return False
    indefinite = span.before.casefold() in INDEFINITE
    words = (token.text for token in reversed(span.left[: -1 if indefinite else None]))
    verb = next((word for word in words if word not in MERELY), "")
    if any(is_naming(word) for word in clause_before(span)):
        return False
    if indefinite and verb == "wie":
        return is_in_reported_mood(span)  # „er agiere wie ein „Alleinherrscher““
    if span.before in DEFINITE and is_of_it(span):
        return span.behind in ("", ".", ",", "gewesen")
    if span.before == "sondern" and any(token.text in BEING for token in span.left):
        return True  # „sie seien keine Helfer, sondern „Schaulustige““
    if span.before in DEFINITE and span.left[-2].text in BEING:
        return span.behind in GENITIVES  # „das Netz sei das „Rückgrat“ der Stadt“
    if span.before in WISHING and span.behind in ("sein", "bleiben", "werden"):
        return True  # „er wolle „Brückenbauer“ sein“
    if span.behind == "sein" and any(token.text in HEARSAY for token in span.left[-2:]):
        return True  # „er soll ein „Spitzel“ sein“
    if verb in BEING:
        return span.behind in ("", ".", ",", ";", "gewesen", "und") or indefinite
    return verb in EXISTING and span.behind in ("", ".", ",", "gegeben") and any(t.text == "es" for t in span.left[-4:])


def closes_as_predicate(span: Span) -> bool:
    """„dass die Vorwürfe aus Bonn „Märchen“ seien“, „beschuldigte ihn, ein „Verräter“ zu sein“."""
    if [token.text for token in span.right[:2]] == ["zu", "sein"]:
        accused = any(cue.strong and cue.kind == "judge" and cue.at < span.at for cue in span.cues)
        return accused and span.before.casefold() in INDEFINITE
    behind = [token.text for token in span.right[:2]]
    if span.behind not in BEING or behind[1:] not in ([], ["."], [","], ["und"]):
        return False
    clause = clause_before(span)
    return "dass" in clause and not any(is_naming(word) for word in clause)


def is_told_state(span: Span) -> bool:
    """„Es handle sich um „Märchen der Gegner““, „es gehe um ein „Erbe““, „er habe „Tomaten auf den Augen“ gehabt“."""
    if span.before in EXISTING and (span.behind == "gehabt" or is_had(span)):
        return True
    words = [token.text for token in span.left[-6:]]
    about = span.before == "um" or (span.before in INDEFINITE and words[-2:-1] == ["um"])
    handled = "sich" in words and not HANDLING.isdisjoint(words)
    return about and (handled or ("gehe" in words and "es" in words))


def is_had(span: Span) -> bool:
    """„er habe „Verständnis für die Lage““: what one has, with what it is about, and no participle behind."""
    return span.behind in CLAUSE_ENDS and span.count > 2 and span.words[1] in PREPOSITIONS


def is_of_it(span: Span) -> bool:
    """„es sei der „Normalfall“ gewesen“, „das sei die „Krönung““: what is so called is no name."""
    words = [token.text.casefold() for token in span.left[-3:-1]]
    return ("sei" in words or "seien" in words) and not IT.isdisjoint(words)


def is_told_noun(span: Span) -> bool:
    """„Die „Rechenkunst“ sei neu“, „es brauche mehr „Bürgersinn““: a common noun in a main clause of reported
    speech. 29 of 32.
    """
    named = (span.count == 2 and not ends_with_verb(span)) or span.behind == "("  # „der „Rat für Ruhe“ (RFR)“
    named = named or span.behind[:1].isupper()  # „dass das „Solarium“ Theater heiße“
    if span.lower or named or span.count > 7 or is_code(span) or is_name_again(span):
        return False
    if span.count > 3 and (opens_with_naming_noun(span) or find_organisation(span.words[0]) is not None):
        return False  # „der „Verein zur Pflege der Heide“ habe gespendet“
    return can_be_common(span) and is_told(span) and not is_like_a_name(span)


def is_like_a_name(span: Span) -> bool:
    """„Die „Iris“ sei ausgelaufen“, „er habe „Hamlet“ gespielt“: a short noun, no compound, may be a ship, a team or a
    play where no „ein“ or „sein“ stands before it; a paper has its name too.
    """
    if span.count > 1:
        return False
    noun, before = span.words[0], span.before.casefold()
    named = naming_noun(noun)
    if named is not None and named.kind == "medium":
        return True
    common = before in INDEFINITE or POSSESSIVE.fullmatch(before) is not None
    return not common and len(noun) <= LONGEST_PLAIN and not is_abstract(noun)


def can_be_common(span: Span) -> bool:
    """Behind an article, a preposition or an adverb, „die „Z““, „für „Z““, „eine riesige „Z““; a bare subject, what a
    noun names and what „neue“ stands before are as often names.
    """
    before = span.before.casefold()
    if before in DEFINITE or before in INDEFINITE or POSSESSIVE.fullmatch(before) is not None:
        return True
    if before in ("", ",") or span.before[0].isupper() or before in SUBORDINATE - LIKENING:
        return False
    attribute = ADJECTIVE.fullmatch(before) is not None and before not in konjunktiv_forms()
    if span.count > 1:
        return attribute
    return not attribute or (len(span.left) > 1 and span.left[-2].text.casefold() in INDEFINITE)


def is_told(span: Span) -> bool:
    """Is the Konjunktiv of its clause in second place, so that it is a sentence of reported speech by itself? Where an
    article, a preposition or „dass“ stands before the noun, it may close the clause.
    """
    words = [*clause_before(span), span.own.text, *clause_behind(span)]
    if not CALLED.isdisjoint(words):
        return False  # „das Haus solle „Lichtwerk“ heißen“
    before = span.before.casefold()
    # „dass es an „Weitsicht“ fehle“: 4 of 5
    inside = before in DEFINITE or before in PREPOSITIONS or before in SUBORDINATE
    if words[0].casefold() in SUBORDINATE and not inside:
        return False
    forms = konjunktiv_forms()
    last = ("ich",) if inside else BEHIND_VERB
    pairs = ((word, behind) for word, behind in pairwise((*words, ".")) if behind not in last)
    return any(word in forms and word not in CONDITIONAL for word, _ in pairs)


def is_credited(span: Span) -> bool:
    """„die „Herzkammer“, wie Velt sie nennt“, „..., so nannte es Velt, ...“, „..., von der Velt sprach“."""
    comma = next((i for i, token in enumerate(span.right[:NEAR_VERB]) if token.text == ","), -1)
    words = [token.text for token in span.right[comma + 1 :]] if comma >= 0 else []
    if not words or words[0] not in CREDITING or (comma > 0 and not is_finite_verb(span.right[comma - 1].text)):
        return False
    clause = list(takewhile(lambda word: word not in CLAUSE_MARK and word not in ".!?", words))
    if not 2 < len(clause) <= LONGEST_CREDIT or "man" in clause or is_code(span) or is_name_again(span):
        return False
    if clause[0] == "so":
        return clause[1] in NAMED_SO
    if clause[0] == "wie":
        return clause[-1] in NAMED_SO
    return comma == 0 and clause[0] == "von" and clause[1] in RELATIVE and clause[-1] in SPOKEN_OF


def opens_as_predicate(span: Span) -> bool:
    """„„Unverantwortlich“ sei das“, „„Fassungslos“ habe sie das gemacht“: an adjective that only opens the sentence."""
    if span.left or span.count > 1 or span.lower or span.behind not in konjunktiv_forms() | FINDING:
        return False
    word = span.inner.casefold()
    return PREDICATIVE.fullmatch(word) is not None or is_feeling(word)


def is_told_infinitive(span: Span) -> bool:
    """„wirft der Stadt vor, einen „Schattenhaushalt“ zu führen“: an infinitive gives what somebody said. 4 of 4."""
    before = span.before.casefold()
    if span.lower or span.count > 3 or before not in INDEFINITE | DEFINITE or before in ("eines", "kein", "keine"):
        return False
    start = span.at - len(clause_before(span))
    behind = clause_behind(span)
    said = any(cue.strong and cue.word < start and cue.at < start for cue in span.cues)
    if before in DEFINITE and not is_abstract(span.words[0]):
        return False  # „fordert, die „Heide-Charta“ zu beschließen“
    infinitive = "zu" in behind or any(word.endswith("n") and "zu" in word for word in behind)
    return said and infinitive and start > 1 and span.tokens[start - 1].text == ","


def clause_before(span: Span) -> list[str]:
    """The words of its clause before the marks."""
    words = (token.text for token in reversed(span.left))
    return list(takewhile(lambda word: word not in CLAUSE_MARK, words))[::-1]


def clause_behind(span: Span) -> list[str]:
    """The words of its clause behind the marks."""
    return list(takewhile(lambda word: word not in CLAUSE_MARK, (token.text for token in span.right)))
