"""Who takes the floor without a reporting verb? „„Das muss sein“, sagte Velt. Berg nickte. „So ist es.““: Berg.

The sentence directly before a quotation of its own may show a gesture, a view or somebody who begins to speak.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.frames.frame import Decisions, Frame
from quotes.frames.verb_speakers import speaker_of
from quotes.language.clauses import RELATIVES, clause_start, in_side_clause
from quotes.language.cues import is_finite_verb
from quotes.language.feelings import FEELINGS
from quotes.lexicon.verbs import konjunktiv_forms
from quotes.passages import Passages, Sentence, Site
from quotes.phrases.phrase import Phrase
from quotes.phrases.standing_alone import is_alone

GESTURES = frozenset("lachen lächeln nicken grinsen schmunzeln strahlen".split()) | {
    "den Kopf schütteln", "mit den Schultern zucken",
}  # fmt: skip
"""Verbs that often stand for no words at all: beside a quotation they report, before one they show who speaks next."""

FOLLOWING = ("wie", "folgt")
SIDES = frozenset("Auch Und Vonseiten Seitens Von Bei Beim".split())
ALIKE = frozenset("anders ähnlich genauso ebenso".split())
SEES = frozenset("sieht sehen sah sahen".split())
OBJECTS = frozenset("ihn ihm sie ihr ihnen mich mir".split())
DEAD = frozenset("starb verstarb gestorben verstorben tot getötet beerdigt beigesetzt".split())
ABOUT_ANOTHER = frozenset("Er Sie Ihn Ihm Ihr Ihre Sein Seine".split())
MOODS = frozenset(("ist", "war", "bleibt", "wirkt", "scheint"))
LONGEST_FEELING = 9
"""Tokens of a sentence that tells nothing but what a body feels."""
LONGEST_MOOD = 5
"""Words beside the name in a sentence that tells nothing but a mood."""

FARTHEST_NAMED = 40_000
"""Code points before a name in which it would not be the first time."""

HUMAN = frozenset(("person", "role", "pronoun", "name"))


def floor_taken(sentence: Sentence) -> Frame | None:
    """Who speaks next after a sentence without quotation: whoever smiles, nods or begins „wie folgt“."""
    for cue in reversed(sentence.cues):
        if cue.lemma in GESTURES and not cue.passive and not in_side_clause(sentence.tokens, cue.at):
            phrase = speaker_of(sentence, cue)
            if phrase is not None and phrase.kind in HUMAN and not phrase.plural:
                return Frame("", sentence, sentence.tokens[cue.word], cue.lemma, phrase)
    return begins_as_follows(sentence) or shares_view(sentence) or on_their_side(sentence) or shows_feeling(sentence)


def on_their_side(sentence: Sentence) -> Frame | None:
    """„Auch vonseiten der Polizei gibt es kein Lob.“, „Bei der Stadt ist man zufrieden.“: the body whose view it is."""
    if sentence.tokens[0].text not in SIDES:
        return None
    texts = [token.text.casefold() for token in sentence.tokens]
    at = int(texts[0] in ("auch", "und"))
    behind = at + (2 if texts[at : at + 2] == ["von", "seiten"] else 1)
    word = texts[at : at + 1]
    said = behind == at + 2 or word in (["vonseiten"], ["seitens"]) or (word in (["bei"], ["beim"]) and "man" in texts)
    phrase = sentence.phrase_at(behind) if said and behind < len(texts) else None
    body = phrase is not None and phrase.kind in ("organisation", "outlet")
    return Frame("", sentence, None, "", phrase) if body else None


def shows_feeling(sentence: Sentence) -> Frame | None:
    """„Die Gewerkschaft ist empört.“: the body whose feeling is told, and nothing more."""
    tokens = sentence.tokens
    if len(tokens) > LONGEST_FEELING or all(token.text not in FEELINGS for token in tokens):
        return None
    fit = (p for p in sentence.phrases if p.may_be_subject and p.kind == "organisation" and not p.indefinite)
    body = next(fit, None)
    at = next((i for i, token in enumerate(tokens) if token.text in MOODS), None)
    return None if body is None or at is None else Frame("", sentence, tokens[at], "sein", body)


def begins_as_follows(sentence: Sentence) -> Frame | None:
    """„Eine Hörerin leitete ihre Frage wie folgt ein.“: the subject of the clause that announces the words."""
    texts = [token.text for token in sentence.tokens]
    at = next((i for i in range(1, len(texts)) if (texts[i - 1], texts[i]) == FOLLOWING), None)
    if at is None:
        return None
    begin = clause_start(sentence.tokens, at)
    fit = [p for p in sentence.phrases if p.may_be_subject and p.weight >= 2 and p.first < at]
    inside = [p for p in fit if p.first >= begin]
    if texts[begin] in RELATIVES:
        inside = [p for p in fit if begin - 3 <= p.last < begin]  # „eine Hörerin, die ihre Frage wie folgt einleitete“
    return Frame("", sentence, sentence.tokens[at], "wie folgt", inside[0]) if inside else None


def shares_view(sentence: Sentence) -> Frame | None:
    """„Anders sieht das Eva Berg.“, „Ähnlich sah es der Rat.“"""
    texts = [token.text.casefold() for token in sentence.tokens[:3]]
    if len(texts) < 3 or texts[0] not in ALIKE or texts[1] not in SEES or texts[2] not in ("das", "es", "dies"):
        return None
    phrase = next((p for p in sentence.phrases if 2 < p.first <= 4 and p.may_be_subject and p.weight >= 2), None)
    return None if phrase is None else Frame("", sentence, sentence.tokens[1], "sehen", phrase)


def newcomer(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """„Eva Berg, 83, sitzt auf der Bank. „...““ in a paragraph behind another's words: the person named in full who is
    its subject; in the paragraph of those words only one named for the first time, or told of by their mood.

    „Eva Berg kam zu spät. „Sie hat verschlafen.““ is said about her.
    """
    before = passages.before(site.sentence)
    last = decisions[site.place - 1] if site.place else None
    if before is None or last is None or any(cue.strong for cue in before.cues):
        return None
    person = person_told_of(before)
    words = passages.text[site.candidate.inner_start : site.candidate.inner_end].split()
    if person is None or person.run is None or is_about_another(words):
        return None
    if last.phrase is not None and last.phrase.head == person.head:
        return None
    above = passages.before(before)
    opens = above is None or above.paragraph != before.paragraph
    name = " ".join((*person.run.given, *person.run.surname))
    first = passages.text.rfind(name, max(0, before.start - FARTHEST_NAMED), before.start) < 0
    named = bool(person.run.given or person.run.role)
    if (named and (first or (opens and last.sentence.paragraph < before.paragraph))) or tells_mood(before, person):
        return Frame("", before, None, "", person)
    return None


def is_about_another(words: Sequence[str]) -> bool:
    """„Sie hat ...“, „Der ist ...“: do the words begin with whom they are about? „Die Nachbarn ...“ does not tell."""
    if words[:1] not in (["Der"], ["Die"]):
        return bool(words) and words[0] in ABOUT_ANOTHER
    return len(words) > 1 and is_finite_verb(words[1])


def person_told_of(sentence: Sentence) -> Phrase | None:
    """The person who is the subject, where nobody else is its object: „Aviv traf sie“."""
    tokens = sentence.tokens
    if tokens[-1].text == "?" or any(token.text in konjunktiv_forms() for token in tokens):
        return None
    fit = (p for p in sentence.phrases if p.may_be_subject and p.weight >= 2 and not in_side_clause(tokens, p.first))
    subject = next(fit, None)
    if subject is None or subject.kind != "person" or subject.run is None:
        return None
    if any(token.text in DEAD for token in tokens) or any(token.text in OBJECTS for token in tokens[subject.last :]):
        return None
    return subject


def tells_mood(sentence: Sentence, person: Phrase) -> bool:
    """„Auch Eva Berg ist erleichtert.“, „Weniger begeistert ist Eva Berg.“: a copula and an adjective, and no more."""
    rest = [token.text for token in (*sentence.tokens[: person.first], *sentence.tokens[person.last : -1])]
    return bool(MOODS.intersection(rest)) and len(rest) <= LONGEST_MOOD and all(word.islower() for word in rest[1:])


def brings_in_stranger(sentence: Sentence) -> bool:
    """„Ein Polizist steht vor der Tür.“: somebody new and without name is the subject, so that whoever goes on speaking
    may be this one or the one before.
    """
    if any(token.text in konjunktiv_forms() for token in sentence.tokens):
        return False
    subjects = [p for p in sentence.phrases if p.may_be_subject and p.weight == 3]
    first = next((p for p in subjects if not in_side_clause(sentence.tokens, p.first)), None)
    if first is None or (is_alone(first) and any(cue.strong for cue in sentence.cues)):
        return False  # „Jemand sagte, dass es spät sei.“
    return first.kind == "role" and first.indefinite and not first.plural
