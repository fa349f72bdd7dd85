"""What does the clause of a noun of utterance say, and who? „lehnte mit dem Hinweis ab, man habe „...““: the subject.

A clause follows the noun at once or behind a predicate: one of „dass“, in the Konjunktiv, or an infinitive.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from quotes.frames.frame import Frame, has_infinitive
from quotes.language.clauses import COORDINATORS, clause_start, in_side_clause
from quotes.language.cues import is_finite_verb
from quotes.language.verb_groups import CLAUSE_END
from quotes.lexicon.tables import noun_cue
from quotes.lexicon.verbs import konjunktiv_forms
from quotes.passages import Site
from quotes.phrases.phrase import Phrase
from quotes.phrases.prepositions import preposition_before
from quotes.syntax.documents import HOLDING

OBJECT = frozenset("den einen die eine das ein".split())
"""Articles that an object may have."""
HAVING = frozenset("hat haben hatte hatten".split())
RECEIVING = frozenset("erhalten erhält erhielt erhielten bekommen bekommt bekam bekamen".split())
MEETING = frozenset("auf über gegen wegen trotz an am".split())
GIVING = frozenset(
    "äußert äußerte äußerten geäußert erhebt erhob erhoben stellt stellte stellten gestellt gibt gab gaben gegeben "
    "erteilt erteilte erteilten vertritt vertrat vertraten vertreten hegt hegte hegten gehegt zieht zog zogen gezogen "
    "fasst fasste fassten gefasst macht machte machten gemacht wiederholt wiederholte wiederholten verbreitet "
    "verbreitete verbreiteten verbreiten unterbreitet unterbreitete vorgebracht ausgesprochen sprach spricht "
    "verfolgt verfolgte verfolgten bringt brachte brachten gebracht formuliert formulierte äußern erheben stellen "
    "geben erteilen hegen ziehen fassen machen wiederholen verfolgen bringen formulieren".split()
)
"""Forms of the verbs with which one utters a question, an order, a hope."""
PASSIVE = frozenset("wird werden wurde wurden worden".split())
AGENT = frozenset("von vom durch seitens vonseiten".split())
RELATIVE_ONLY = frozenset("welcher welche welches deren dessen".split())
CALLING = frozenset("nennen finden heißen schelten schimpfen taufen".split())
"""They call their object something without „als“ or „für“."""
SHORTEST_CLAUSE = 20
"""Characters of a clause that stands between the marks as a whole."""
FAR_PREDICATE = 6
"""Tokens between the noun and the comma of what it says: „Vorwürfe wurden immer wieder laut, ...“."""


def is_called(site: Site) -> bool:
    """„Velt nannte die Idee von Rau „überholt““, „hat den Antrag des Rats „verfrüht“ genannt“: are the words what
    somebody calls the thing before them?
    """
    tokens = site.sentence.tokens
    for cue in site.sentence.cues:
        if cue.lemma in CALLING:
            between = tokens[min(cue.word, site.at) + 1 : max(cue.word, site.at)]
            if not any(token.text in CLAUSE_END for token in between):
                return True
    return False


def is_told_behind(site: Site) -> bool:
    """„Die Resolution des Rats „enthält keinen Zwang“, wetterte Velt“: the words go on the reporter's sentence, and
    somebody says so behind them.
    """
    right = site.right[:1]
    if not right or right[0].text != "," or not site.left or not site.left[-1].is_capital:
        return False
    return any(cue.at == site.at + 2 and cue.strong and not cue.passive for cue in site.sentence.cues)


def is_means(site: Site, phrase: Phrase) -> bool:
    """„wurde mit dem Hinweis abgelehnt, man habe „...““: does the sentence's subject say what the noun announces?"""
    tokens = site.sentence.tokens
    before = tokens[phrase.first - 1].text.casefold() if phrase.governed else ""
    comma = next((i for i in range(phrase.last, site.at) if tokens[i].text == ","), None)
    if before != "mit" and not (before in ("von", "vom") and comma is not None and tokens[comma - 1].text == "aus"):
        return False
    if comma is None or comma - phrase.last > FAR_PREDICATE or not is_clause_of(site, comma):
        return False
    return not any(cue.strong for cue in site.sentence.cues if cue.at < comma)


def by_means(site: Site, phrase: Phrase) -> Frame | None:
    """The frame of „mit dem Vorwurf, ...“: open where the passive leaves out who raised it („wurde mit dem Vorwurf
    verhaftet, er habe „...““); None when the whole sentence is told in the Konjunktiv.
    """
    user = using(site, phrase)
    if user is None and not konjunktiv_forms().isdisjoint(token.text for token in site.left[: phrase.first]):
        return None
    return frame_of(site, phrase, user)


def using(site: Site, phrase: Phrase) -> Phrase | None:
    """Who acts „mit dem Hinweis, ...“: the subject, in the passive and in „bekam vom Rat einen Brief mit ...“ whoever
    stands behind „von“; None for nobody.
    """
    sentence = site.sentence
    received = any(token.text in RECEIVING for token in sentence.tokens)
    before = [p for p in sentence.phrases if p.first < site.at and not in_side_clause(sentence.tokens, p.first)]
    if received or any(token.text.casefold() in PASSIVE for token in sentence.tokens):
        agents = (p for p in before if p.weight >= 2 and preposition_before(sentence.tokens, p.first) in AGENT)
        return next(agents, None)
    comma = next((i for i in range(phrase.last, site.at) if sentence.tokens[i].text == ","), site.at)
    fit = [p for p in before if p.may_be_subject and p.last <= comma and p is not phrase]
    least = 0 if sentence.tokens[comma - 1].text == "aus" else 1  # „Die Ermittlungen gehen von dem Verdacht aus, ...“
    found = next((p for p in fit if p.weight >= least), None)
    behind = (p for p in sentence.phrases if p.first > site.at and p.may_be_subject and p.weight >= 2)
    return next(behind, None) if found is None and phrase.first <= 1 else found


def given_by(site: Site, phrase: Phrase) -> Frame | None:
    """„erteilte den Befehl, das Haus „sofort“ zu räumen“: the frame of an object without owner, which is the subject's
    where the verb utters it, in „erhielt vom Amt die Auskunft, ...“ whoever it comes from, and else open: „kennt die
    Kritik, der Umbau sei „...““.
    """
    sentence = site.sentence
    tokens = sentence.tokens
    comma = next((i for i in range(phrase.last, site.at) if tokens[i].text == ","), site.at)
    if phrase.governed or tokens[phrase.first].text not in OBJECT or comma - phrase.last > FAR_PREDICATE:
        return None
    if phrase.first and tokens[phrase.first - 1].text == "als":
        return None  # „sieht es als eine Aussage des Buchs, dass ...“
    if any(token.is_capital for token in tokens[phrase.last : comma]) or not is_clause_of(site, comma):
        return None
    if any(cue.strong and not cue.passive for cue in sentence.cues if cue.at < site.at):
        return None
    words = {token.text for token in tokens[:comma]}
    if not words.isdisjoint(RECEIVING):
        givers = [p for p in sentence.phrases if preposition_before(tokens, p.first) in AGENT and p.first < comma]
        return frame_of(site, phrase, givers[0] if givers else None)
    if words.isdisjoint(GIVING) and any(cue.lemma in HOLDING for cue in sentence.cues):
        return None
    noun = noun_cue(phrase.head)
    thinks = noun is not None and noun.type == "thought" and tokens[comma - 1] is tokens[phrase.last - 1]
    utters = not words.isdisjoint(GIVING) or (thinks and not words.isdisjoint(HAVING))
    return frame_of(site, phrase, using(site, phrase) if utters else None)


def met_with(site: Site, phrase: Phrase) -> Frame | None:
    """„reagierte auf die Kritik, er habe „...““, „steht im Verdacht, „...“ zu sein“, „sah sich dem Vorwurf ausgesetzt,
    ...“: an open frame where somebody only meets what the noun announces, and nobody is named who said it.
    """
    tokens = site.sentence.tokens
    before = preposition_before(tokens, phrase.first)
    dative = not phrase.governed and tokens[phrase.first].text.casefold() in ("dem", "der")
    suspected = before in ("im", "in", "unter") and phrase.head == "Verdacht"
    if not suspected and not (before in MEETING or (dative and not phrase.may_be_subject)):
        return None
    comma = next((i for i in range(phrase.last, site.at) if tokens[i].text == ","), site.at)
    near = comma - phrase.last <= 1 and not any(t.is_capital for t in tokens[phrase.last : comma])
    single = not any(token.text in ",:" for token in tokens[comma + 1 : site.at])
    if not near or not single:
        return None  # „sagte auf die Frage, ob er bleibe: „...““
    asked = tokens[comma + 1].text == "ob" if comma + 1 < site.at else False
    return frame_of(site, phrase, None) if asked or is_clause_of(site, comma) else None


def is_clause_of(site: Site, last: int) -> bool:
    """„von der Forderung der Stadt, den Hafen „sofort“ zu öffnen, ...“: does the clause behind the noun that ends at
    token `last` say what the noun announces, and does the quotation stand in it?
    """
    tokens = site.sentence.tokens
    last = behind_complement(site, last)
    between = [token.text for token in tokens[last : site.at]]
    if between == [","]:
        return is_clause_inside(site)
    if between[:1] != [","] or len(between) < 2 or between[-1] == ":" or is_resumed(between):
        return False
    if between[1] in COORDINATORS:
        return False
    if any(last < cue.at < site.at and cue.strong for cue in site.sentence.cues):
        return False
    if between[1] in ("dass", "wonach") or not konjunktiv_forms().isdisjoint(between):
        return between[1] not in RELATIVE_ONLY
    return not any(is_finite_verb(word) for word in between) and has_infinitive(site, between)


def is_clause_inside(site: Site) -> bool:
    """„den Verdacht, „Velt habe Geld genommen““: is what stands between the marks long enough for a clause, and no verb
    before it reports?
    """
    reported = any(cue.strong and cue.at < site.at for cue in site.sentence.cues)
    clause = site.left[clause_start(site.sentence.tokens, site.at - 1) :]
    if reported or any(token.text in konjunktiv_forms() for token in clause):
        return False
    return site.candidate.inner_end - site.candidate.inner_start >= SHORTEST_CLAUSE


def behind_complement(site: Site, last: int) -> int:
    """„der Bericht der Zeugen in Bonn, ...“, „Ihre Aussage ist, ...“: where the clause of the noun begins."""
    tokens = site.sentence.tokens
    if tokens[last].text in ("ist", "war", "lautet", "lautete"):
        return last + 1
    comma = next((i for i in range(last, site.at) if tokens[i].text == ","), last)
    complement = any(p.first == last + 1 and p.last == comma and p.governed for p in site.sentence.phrases)
    return comma if complement else last


def is_resumed(between: Sequence[str]) -> bool:
    """„Der Vorwurf der Stadt, dass es regne, hat ...“: has the clause above gone on before the quotation?"""
    verbs = (word for comma, word in pairwise(between[1:]) if comma == ",")
    return any(is_finite_verb(word) or word in konjunktiv_forms() for word in verbs)


def frame_of(site: Site, noun: Phrase, owner: Phrase | None) -> Frame:
    """The frame with the noun as its cue; `owner` is None where nobody is named."""
    cue = site.sentence.tokens[noun.core_first]
    return Frame("noun-cue", site.sentence, cue, noun.head, owner)
