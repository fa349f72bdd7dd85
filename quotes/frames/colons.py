"""Who speaks behind a colon? Healey sagte: „...“ Merz: „...“ Lob gab es von Eva Berg: „...“."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quotes.frames.cited_sources import preposition_in
from quotes.frames.closed_clauses import is_closed
from quotes.frames.experiencers import experienced
from quotes.frames.frame import Decisions, Frame, speaker_like
from quotes.frames.noun_frames import response_giver
from quotes.frames.other_sentences import carry
from quotes.frames.receivers import received
from quotes.frames.told_before import in_konjunktiv, topic_frame
from quotes.frames.verb_frames import TAKEN_UP, document_before, verb_frame
from quotes.frames.verb_speakers import agent_of
from quotes.frames.verdicts import verdict
from quotes.language.clauses import clause_around, clause_start, in_relative_clause, in_side_clause
from quotes.language.cues import CueWord, is_finite_verb
from quotes.language.function_words import OF_SOMEBODY
from quotes.language.words import Token
from quotes.lexicon.tables import first_name_gender
from quotes.lexicon.verbs import konjunktiv_forms
from quotes.passages import Passages, Sentence, Site
from quotes.phrases.phrase import Phrase
from quotes.syntax.owners import owner_of
from quotes.syntax.standing import speaks
from quotes.syntax.subjects import find_subject, is_elided

TURNS = frozenset(("Frage", "Antwort"))
LONGEST_TALK = 60
"""Sentences of an interview through which the one who is asked is looked for."""
ME = frozenset(("ich", "Ich"))
FEW_BEFORE_VERB = 2
"""Tokens before a verb whose subject no phrase is."""

UTTERED = frozenset("Ausruf Ruf Zwischenruf Zuruf Worten Satz Bemerkung Kommentar Hinweis".split())
SAYINGS = frozenset("Spruch Zitat Satz Vers Zeilen".split())

TOLD = frozenset(("ask", "say", "call", "write", "answer", "demand"))
THEREUPON = frozenset("darauf daraufhin dann prompt wieder nur".split())
LEADS_TO_NAME = frozenset("dazu so auch und doch darauf daraufhin wieder weiter ebenso hierzu".split())


def colon(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """Healey sagte: „...“; Merz: „...“; gibt sich der Trainer gelassen: „...“."""
    tokens = site.sentence.tokens
    if not site.at or tokens[site.at - 1].text != ":":
        return None
    stop = site.at - 1
    begin = behind_others(site.sentence, stop)
    if begin == 0 and any(p.first == 0 and p.last == stop for p in site.sentence.phrases):
        return verdict(site, passages, decisions) or turn(site, passages)
    begin = behind_source(site.sentence, begin, stop)
    cues = [cue for cue in site.sentence.cues if begin <= cue.at < stop and not is_over(site, cue.at)]
    chosen = next((cue for cue in reversed(cues) if cue.strong), cues[-1] if cues else None)
    heard = told_by_me(site.sentence, begin, chosen) or received(site.sentence, begin, stop)
    heard = heard or words_used(site.sentence, begin, stop) or heads_line(site.sentence, begin, stop)
    if heard is not None:
        return heard
    if chosen is not None and chosen.passive and chosen.kind in TOLD and agent_of(site.sentence, chosen) is None:
        return Frame("colon", site.sentence, tokens[chosen.word], chosen.lemma, None)  # „Velt wurde gefragt:“
    frame = None if chosen is None else verb_frame("colon", site, chosen, passages, decisions)
    if chosen is not None and frame is not None and frame.phrase is not None:
        if chosen.kind == "read" or speaks(frame.phrase, chosen) or opens_clause(tokens, chosen):
            return frame
    quoting = preposition_in(site.sentence, begin, stop, stop)
    near = subject_inside(site, begin, stop)
    near = None if chosen is not None and is_elided(tokens, near, chosen) else near
    if quoting is not None and not (near is not None and quoting.lemma == "für"):
        return replace(quoting, rule="colon")
    if chosen is None and in_konjunktiv(site.sentence):
        return carry("indirect-speech", site, passages, decisions)
    sure = chosen is not None and chosen.strong
    if not sure and any(token.text.casefold() in TAKEN_UP for token in tokens[begin:stop]):
        return acting_there(site, begin, stop) or document_before("colon", site, chosen, passages)
    giver = None if sure else response_giver(site.sentence, begin, stop)
    uttered = opening_utterance(site) if giver is None and not sure else None
    if uttered is not None or giver is not None or near is not None:
        return uttered or Frame("colon", site.sentence, None, "", giver or near)
    if chosen is None or not chosen.strong:
        return verdict(site, passages, decisions)
    opens = chosen.at - begin <= FEW_BEFORE_VERB or tokens[begin].text.isdigit()  # „15 Völker im Bund erklärten:“
    return frame if opens and frame is not None and not frame.carried else None  # „Niemand rief: „...““


def behind_others(sentence: Sentence, stop: int) -> int:
    """Where what leads to the colon begins: behind another quotation or colon."""
    tokens = sentence.tokens
    begin = next((j + 1 for j in range(stop - 1, -1, -1) if tokens[j].quotation >= 0 or tokens[j].text == ":"), 0)
    return 0 if belongs_to_noun(sentence, begin, stop) else begin


def belongs_to_noun(sentence: Sentence, begin: int, stop: int) -> bool:
    """„Berg zweifelt an den „geschönten“ Plänen: „...““: is what stands between a first quotation and the colon but the
    noun that it describes?
    """
    if begin < 2 or sentence.tokens[begin - 1].quotation < 0 or sentence.tokens[begin - 2].text == ":":
        return False
    return any(p.first == begin and p.last == stop and p.core_first == p.first for p in sentence.phrases)


def acting_there(site: Site, begin: int, stop: int) -> Frame | None:
    """„Darin rechnet sie mit allen ab: „...““: the person behind the verb rather than what holds the words."""
    acting = subject_inside(site, begin, stop)
    if acting is None or acting.kind not in ("person", "pronoun") or acting.first != begin + FEW_BEFORE_VERB:
        return None
    return Frame("colon", site.sentence, None, "", acting)


def words_used(sentence: Sentence, begin: int, stop: int) -> Frame | None:
    """„Berg schmückt den Brief mit einem Spruch des Dichters Tom Velt:“: whose words somebody uses, open where that
    cannot be read; else who answers without a verb, or feels so.
    """
    tokens = sentence.tokens
    for phrase in sentence.phrases:
        used = begin < phrase.first < stop and phrase.head in SAYINGS and tokens[phrase.first - 1].text == "mit"
        if used and tokens[phrase.core_first + 1].text in OF_SOMEBODY:
            owner = owner_of(sentence, phrase)
            spoken = owner if owner is not None and owner.weight >= 2 else None
            return Frame("colon", sentence, tokens[phrase.core_first], phrase.head, spoken)
    silent = not any(cue.strong and begin <= cue.at < stop for cue in sentence.cues)
    owned = said_with(sentence, begin, stop) if silent else None
    answered = without_verb(sentence, stop) or embodied(sentence, begin, stop)
    return owned or answered or experienced(sentence, begin, stop)


def embodied(sentence: Sentence, begin: int, stop: int) -> Frame | None:
    """„Die Grünen, hier in Person von Tom Velt, sind empört: „...““: the one in whose person a body acts."""
    tokens = sentence.tokens
    for i in range(begin, stop - 3):
        if tokens[i].text == "in" and tokens[i + 1].text in ("Person", "Gestalt") and tokens[i + 2].text == "von":
            somebody = sentence.phrase_at(i + 3)
            return None if somebody is None else Frame("colon", sentence, None, "", somebody)
    return None


def told_by_me(sentence: Sentence, begin: int, cue: CueWord | None) -> Frame | None:
    """„..., als ich über den Film gesagt habe: „...““, „Ich so: „...““: whoever writes or is asked, without name."""
    tokens = sentence.tokens
    clause = tokens[begin : begin + 1] if cue is None else tokens[clause_around(tokens, cue.at) : cue.at + 3]
    told = any(token.text in ME for token in clause)
    if not told and cue is not None and any(token.text in ME for token in tokens[begin : cue.at]):
        told = not any(speaker_like(p) and begin <= p.first < cue.at for p in sentence.phrases)
    return Frame("colon", sentence, None, "", None) if told else None


def said_with(sentence: Sentence, begin: int, stop: int) -> Frame | None:
    """„Der Schneider unterbrach die Richterin mit dem Ausruf: „...““: who opens the sentence."""
    tokens = sentence.tokens
    if tokens[stop - 1].text not in UTTERED or tokens[stop - 3].text != "mit":
        return None
    first = next((p for p in sentence.phrases if p.first == begin), None)
    acts = first is not None and first.may_be_subject and (first.weight >= 2 or first.core_first > first.first)
    verb = first is not None and is_finite_verb(tokens[first.last].text)
    return Frame("colon", sentence, None, "", first) if acts and verb else None


def heads_line(sentence: Sentence, begin: int, stop: int) -> Frame | None:
    """„Ida Holm, Institut für Wasserbau der Universität Bonn: „...““: a person whose office and body fill the line."""
    phrase = next((p for p in sentence.phrases if p.first == begin), None)
    if phrase is None or phrase.kind != "person" or phrase.run is None or not phrase.run.given or phrase.last >= stop:
        return None
    tokens = sentence.tokens
    parted = tokens[phrase.last].text in (",", "(")
    told = any(token.quotation >= 0 or is_finite_verb(token.text) for token in tokens[begin:stop])
    quoting = preposition_in(sentence, begin, stop, stop)
    told = told or (quoting is not None and quoting.lemma != "für")
    return Frame("colon", sentence, None, "", phrase) if parted and not told else None


def without_verb(sentence: Sentence, stop: int) -> Frame | None:
    """„..., fragte die Richterin, und der Zeuge darauf: „...““: who answers, without a verb."""
    tokens = sentence.tokens
    if stop < 3 or tokens[stop - 1].text not in THEREUPON:
        return None
    near = next((p for p in sentence.phrases if p.last == stop - 1 and p.may_be_subject and p.weight >= 2), None)
    joined = near is not None and near.first > 0 and tokens[near.first - 1].text in ("und", "aber", "doch")
    return Frame("colon", sentence, None, "", near) if joined else None


def behind_colon(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """„Ines Rau blieb vorsichtig: Es müsse „viel geprüft“ werden“: the Konjunktiv behind a colon reports the subject
    before it, or whose utterance that is („Die Antwort der Stadt war knapp: Es sei „...““).
    """
    tokens = site.sentence.tokens
    stop = next((i for i in range(site.at - 1, 0, -1) if tokens[i].text == ":"), None)
    if stop is None or tokens[stop - 1].quotation >= 0:
        return None
    forms = konjunktiv_forms()
    told = any(token.text in forms for token in tokens[:stop])
    if told or not any(token.text in forms for token in tokens[stop:]):
        return None
    inside = [p for p in site.sentence.phrases if p.last <= stop and not in_side_clause(tokens, p.first)]
    subject = next((p for p in inside if p.may_be_subject and p.weight >= 1 and p.kind != "name"), None)
    cue = next((cue for cue in reversed(site.sentence.cues) if cue.at < stop), None)
    if subject is None and cue is not None:
        acting = find_subject(tokens, site.sentence.phrases, cue)  # „Das Nachbarland reagierte prompt: ...“
        subject = acting if acting is not None and acting.core_first > acting.first else None
    if subject is not None and subject.kind == "utterance":
        subject = owner_of(site.sentence, subject)
    return None if subject is None else Frame("indirect-speech", site.sentence, None, "", subject)


def subject_inside(site: Site, begin: int, stop: int) -> Phrase | None:
    """„gibt sich der Trainer gelassen: „...““: who stands between two tokens, directly before the colon or first."""
    tokens = site.sentence.tokens
    inside = [p for p in site.sentence.phrases if begin <= p.first < stop and p.weight >= 2 and p.may_be_subject]
    main = [p for p in inside if not in_side_clause(tokens, p.first)]
    inside = main if main or tokens[begin].text == "Dass" else inside
    inside = [p for p in inside if p.kind != "name" or (p.last == stop and introduces(tokens, p))]
    if not inside:
        return None
    acts = inside[0].first == begin and inside[0].kind in ("person", "role")
    acts = acts and is_finite_verb(tokens[inside[0].last].text)  # „Ratsherr Tom Velt nahm sein Team in Schutz: „...““
    told = len(inside) > 1 and inside[-1].kind == "role" and is_bare_plural(inside[-1])  # „sucht die Polizei Zeugen:“
    return inside[0] if acts or told or inside[-1].last != stop else inside[-1]


def is_bare_plural(phrase: Phrase) -> bool:
    """„Zeugen“, „Anwohner“ without article: may as well be told as tell."""
    return phrase.first == phrase.core_first and phrase.last == phrase.first + 1 and phrase.run is None


def opening_utterance(site: Site) -> Frame | None:
    """„Die letzten Worte Eva Bergs, bevor sie ging, sind berühmt: „...““: the owner of the utterance in front."""
    phrase = site.sentence.phrases[0] if site.sentence.phrases else None
    if phrase is None or phrase.first or phrase.kind != "utterance" or not phrase.may_be_subject:
        return None
    owner = owner_of(site.sentence, phrase)
    if owner is None or owner.weight < 2 or owner.kind == "pronoun":
        return None
    return Frame("noun-cue", site.sentence, site.sentence.tokens[phrase.core_first], phrase.head, owner)


def is_over(site: Site, at: int) -> bool:
    """„warf dem Rat, der das verteidigt hatte, Untätigkeit vor:“, „Als Velt das sagte, lachte Berg:“: is the clause of
    the verb over, a relative or adverbial one?
    """
    tokens = site.sentence.tokens
    if at + 1 >= len(tokens) or not in_relative_clause(tokens, at):
        return is_closed(site, at)
    called = tokens[at + 1].text == ":" and any(token.text == "als" for token in tokens[clause_start(tokens, at) : at])
    return called or tokens[at + 1].text == "," or is_closed(site, at)  # „Kritiker, die es als dreist bezeichneten:“


def opens_clause(tokens: Sequence[Token], cue: CueWord) -> bool:
    """„... und rief:“: the second verb of a subject that stands before."""
    return cue.strong and cue.at > 0 and tokens[cue.at - 1].text == "und"


def turn(site: Site, passages: Passages) -> Frame:
    """„Velt: „...““, „Nordbote: „...““: the label of a turn names who speaks; „Frage:“ leaves it open, and „Antwort:“
    is from whoever the text before the interview is about, „Die Antwort:“ from nobody in particular.
    """
    label = site.sentence.phrases[0]
    if label.kind != "utterance":
        owner = owner_of(site.sentence, label) if tells_its_owner(label) else None
        heading = passages.text[site.sentence.tokens[0].start : site.candidate.start].rstrip()
        once = passages.text.count(heading) < 2  # „Nordbote: „...““ asks again and again
        named = first_name_gender(label.head) is not None
        thing = owner is None and label.kind == "noun" and once and not named  # „Großer Jubel: „...““
        return Frame("colon", site.sentence, None, "", None if thing else owner or label)
    bare = label.head == "Antwort" and label.core_first == label.first
    asked = person_asked(site, passages) if bare else None
    return asked or Frame("colon", site.sentence, None, "", None)


def tells_its_owner(label: Phrase) -> bool:
    """„Ihr Rat: „...““, „Sein größtes Ziel: „...““: a thing that someone has, and no body."""
    return (label.kind == "noun" or label.head == "Rat") and not label.plural


def person_asked(site: Site, passages: Passages) -> Frame | None:
    """The person or role that is the subject of the last sentence before the turns."""
    sentence = passages.before(site.sentence)
    for _ in range(LONGEST_TALK):
        if sentence is None:
            return None
        if sentence.tokens[0].text not in TURNS and not sentence.quotations:
            topic = topic_frame(sentence)
            return None if topic is None else replace(topic, rule="colon", carried=True)
        sentence = passages.before(sentence)
    return None


def behind_source(sentence: Sentence, begin: int, stop: int) -> int:
    """„Wie der Sender meldet, gab Velt eine Erklärung ab:“: where the main clause begins, if it has a subject."""
    tokens = sentence.tokens
    if tokens[begin].text.casefold() != "wie":
        return begin
    comma = next((i for i in range(begin, stop) if tokens[i].text == ","), stop)
    return comma + 1 if any(p.first > comma and p.last <= stop and speaker_like(p) for p in sentence.phrases) else begin


def introduces(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """„Velt: „...““, „Dazu Velt: „...““: an unknown word before the colon is a name where no adjective leads to it."""
    before = tokens[phrase.first - 1] if phrase.first else None
    return before is None or not before.is_word or before.text.casefold() in LEADS_TO_NAME
