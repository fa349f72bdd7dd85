"""Which frame stands behind the quotation? „...“, sagte er. „...“, so der Sprecher. „...“ zwischen beiden, sagte Velt.

Every rule takes the quotation's site, the article's passages and the frames of the quotations before, and returns a
frame or None.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.frames.closed_clauses import is_closed
from quotes.frames.colons import colon
from quotes.frames.frame import ASIDE, Decisions, Frame, closes_side_clause, skip_aside, stands_first, with_these_words
from quotes.frames.verb_frames import TAKEN_UP, verb_frame
from quotes.language.clauses import RELATIVES, SUBORDINATORS, clause_start
from quotes.language.cues import CueWord, is_finite_verb
from quotes.language.feelings import FEELINGS
from quotes.language.function_words import FUNCTION_WORDS, PREPOSITIONS
from quotes.language.words import Token
from quotes.lexicon.verbs import konjunktiv_forms
from quotes.passages import Passages, Site
from quotes.phrases.phrase import Phrase
from quotes.syntax.documents import document_of, tells_when
from quotes.syntax.owners import owner_of
from quotes.syntax.subjects import behind

CLOSING = frozenset("befand befanden befindet erinnert erinnern erinnerte erinnerten".split())
FARTHEST_VERB = 20
"""Tokens from „wie“ to the verb that ends its clause."""
BEING = frozenset("ist sind war waren".split())
FAR_FEELING = 5
"""Tokens behind the subject in which its feeling is told: „ist Berg mit Blick auf morgen zuversichtlich“."""
TAKING_UP = frozenset("so da das dies hat soll davon darin darüber".split())
"""What may stand between the quotation and its verb: „..., davon ist Velt überzeugt“."""
SUMMING_UP = frozenset(("Das", "Dies", "So"))
"""What takes the words up behind a colon: „...“: Das sagte die Ministerin."""
WITH_OBJECT = frozenset(("ablehnen", "zurückweisen"))
"""They tell what is refused, and never close what somebody said: „..., lehnte Abstand ab“."""
SPOKEN = frozenset(("say", "answer", "sing", "call"))


def so_after(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """„...“, so der Sprecher weiter. „... Schrittes. “ so Robert Wood."""
    tokens = site.sentence.tokens
    j, _ = skip_aside(tokens, site.at + 1)
    if j + 1 >= len(tokens) or tokens[j].text.casefold() not in ("so", "laut"):
        return None
    ordinal = tokens[j + 1].text.isdigit() and [token.text for token in tokens[j + 2 : j + 3]] == ["."]
    first = j + 3 if ordinal else j + 1  # „so 1. Vorsitzende Eva Berg“
    phrase = next((p for p in site.sentence.phrases if p.first == first), None)
    if phrase is None:
        return None
    return named_before(site, phrase, passages, decisions) or Frame(
        "so-after", site.sentence, tokens[j], tokens[j].text.casefold(), phrase
    )


def inversion_after(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """„...“, sagte er. „...“, schreibt das Auswärtige Amt weiter. „...“, wie Rutte erklärte."""
    tokens = site.sentence.tokens
    j, aside = skip_aside(tokens, site.at + 1)
    if j >= len(tokens) or not (aside or stands_first(site)):
        return None
    if tokens[j].text == "mit":
        return with_these_words("inversion-after", site.sentence, j)
    if tokens[j].text == "wie":
        cue = next((cue for cue in site.sentence.cues if j < cue.at <= j + FARTHEST_VERB), None)
    else:
        cue = next((cue for cue in site.sentence.cues if cue.at in (j, j + 1)), None)
        if cue is not None and cue.at == j + 1 and tokens[j].text not in TAKING_UP:
            cue = None
        if tokens[j].text.casefold() == "so" and cue is None:  # „...“: So drastisch schilderte es Eva Berg
            cue = next((cue for cue in site.sentence.cues if cue.at == j + 2 and tokens[j + 1].text.islower()), None)
    if (cue is None or not cue.strong) and told_inside(site):
        return None
    if cue is None or not (aside or cue.strong):
        return (predicate_noun(site, j) or unlisted_verb(site, j)) if aside else None
    frame = verb_frame("inversion-after", site, cue, passages, decisions)
    if frame is None or frame.phrase is None:
        return frame
    if contrasted(site, cue) and says_more(site, cue):
        return None
    return named_before(site, frame.phrase, passages, decisions) or frame


def told_inside(site: Site) -> bool:
    """„Als Berg sagt, sie wolle „...“, tobt der Saal“, „Auf Velt, der sagte, „...“, reagiert Berg“: does a side clause
    before the quotation report it, whatever its sentence goes on to tell?
    """
    tokens = site.sentence.tokens
    reports = [cue for cue in site.sentence.cues if cue.strong and not cue.passive and cue.at < site.at]
    if not reports or is_closed(site, reports[-1].at):
        return False
    last = max(reports[-1].at, reports[-1].word)
    begin = clause_start(tokens, last)
    relative = begin > 0 and tokens[begin - 1].text == "," and tokens[begin].text in RELATIVES
    return tokens[last + 1].text == "," and (relative or tokens[begin].text.casefold() in SUBORDINATORS)


def contrasted(site: Site, cue: CueWord) -> bool:
    """„Während Velt von Mut sprach, „...“, räumte Berg ein, ...“: is the quotation the first of two reports?"""
    tokens = site.sentence.tokens
    reports = any(one.strong and 0 < one.at < site.at for one in site.sentence.cues)
    return tokens[0].text == "Während" and reports and cue.at > site.at


def says_more(site: Site, cue: CueWord) -> bool:
    """Does a clause behind the verb say what it reports?"""
    words = [token.text for token in site.sentence.tokens[cue.at :]]
    return "," in words[:-1] or any(token.quotation >= 0 for token in site.sentence.tokens[cue.at :])


def named_before(site: Site, phrase: Phrase, passages: Passages, decisions: Decisions) -> Frame | None:
    """„Velt ergänzte: „...“, so der Experte“: the frame before the colon, which names whom the one behind means; and
    „Sein Vater habe gesagt: „...“, erzählt Velt“, where he only passes it on.
    """
    if not site.at or site.left[-1].text != ":":
        return None
    before = colon(site, passages, decisions)
    if before is None or before.cue is None or before.phrase is None or before.sentence is not site.sentence:
        return None
    verb = next((cue for cue in site.sentence.cues if site.sentence.tokens[cue.word] == before.cue), None)
    if verb is None or not verb.strong:
        return None
    passed_on = site.sentence.tokens[verb.at].text in konjunktiv_forms() and before.phrase.kind in ("person", "role")
    same = phrase.kind == "role" and not phrase.indefinite and before.phrase.kind == "person"
    return before if passed_on or same else None


def predicate_noun(site: Site, j: int) -> Frame | None:
    """„...“, ist die Überzeugung von Eva Berg; „...“, war die Antwort des Ministers: whose utterance the words are."""
    if site.sentence.tokens[j].text not in BEING:
        return None
    noun = next((p for p in site.sentence.phrases if p.first == j + 1 and p.kind == "utterance"), None)
    owner = None if noun is None else owner_of(site.sentence, noun)
    if noun is None or owner is None or owner.weight < 2:
        return None
    return Frame("inversion-after", site.sentence, site.sentence.tokens[noun.core_first], noun.head, owner)


def unlisted_verb(site: Site, j: int) -> Frame | None:
    """„...“, befand der Abgeordnete Tom Velt: a verb that no list has, its subject directly behind it."""
    tokens = site.sentence.tokens
    word = tokens[j].text
    if word in BEING:
        return who_feels(site, j)
    if not word.islower() or len(word) < 4 or word in FUNCTION_WORDS or not word.endswith(("te", "ten", "t", "d", "f")):
        return None
    subject = next((p for p in site.sentence.phrases if p.first == j + 1 and p.may_be_subject), None)
    if subject is None or subject.kind not in ("person", "role", "pronoun"):
        return None
    return Frame("inversion-after", site.sentence, tokens[j], word, subject)


def who_feels(site: Site, j: int) -> Frame | None:
    """„...“, ist ein Nachbar erleichtert. „...“, waren sich alle bewusst: how somebody feels who says so; or whose
    utterance it was, „...“, waren Bergs letzte Worte.
    """
    tokens = site.sentence.tokens
    first = j + 2 if tokens[j + 1 : j + 2] and tokens[j + 1].text in ("auch", "sich") else j + 1
    subject = next((p for p in site.sentence.phrases if p.first == first and p.may_be_subject), None)
    if subject is not None and subject.kind == "utterance":
        return Frame("inversion-after", site.sentence, tokens[subject.core_first], subject.head, subject)
    if subject is None or subject.weight < 2:
        return None
    felt = next((token for token in tokens[subject.last : subject.last + FAR_FEELING] if token.text in FEELINGS), None)
    return None if felt is None else Frame("inversion-after", site.sentence, felt, tokens[j].text, subject)


def later_inversion(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """„...“ zwischen Nordkorea und Russland, sagte der US-Botschafter: the frame closes the sentence."""
    tokens = site.sentence.tokens
    if site.at and tokens[site.at - 1].text == "(":
        return None  # „die Klagen des Wirts („...“) seien bekannt, sagte Velt“
    before = (cue for cue in site.sentence.cues if cue.at < site.at and cue.strong)
    if any(not (is_manner(site, passages, cue) or is_done_by_others(site, cue)) for cue in before):
        return None
    if any(cue.strong and closes_side_clause(site, cue) for cue in site.sentence.cues):
        return None
    for cue in site.sentence.cues:
        if cue.at > site.at and cue.strong and closes_with_source(tokens, site.at, cue.at):
            return verb_frame("inversion-later", site, cue, passages, decisions)
        opening = cue.at - 1 if cue.at and tokens[cue.at - 1].text in ("so", "wie") else cue.at
        opens = opening > 0 and tokens[opening - 1].text in ASIDE and cue.lemma not in WITH_OBJECT
        if cue.at > site.at + 1 and opens and (cue.strong or reports_here(tokens, cue)):
            read = cue.kind == "read"
            if read and any(token.text in TAKEN_UP for token in tokens[cue.at : cue.at + 4]):
                return verb_frame("inversion-later", site, cue, passages, decisions)  # „heißt es dort weiter“
            if read and tells_when(site.sentence, cue):
                return Frame("inversion-later", site.sentence, tokens[cue.word], cue.lemma, None)
            phrase = document_of(site.sentence, cue) if read else behind(tokens, site.sentence.phrases, cue)
            if phrase is not None and (read or phrase.weight >= 2) and not goes_on_with_clause(tokens, phrase):
                return Frame("inversion-later", site.sentence, tokens[cue.word], cue.lemma, phrase)
    return closing_verb(site)


def reports_here(tokens: Sequence[Token], cue: CueWord) -> bool:
    """„Sie hätten „nur gucken“ wollen, gaben die Gäste an“: a verb that often says something else reports behind the
    Konjunktiv.
    """
    if cue.kind not in ("say", "write", "think") or tokens[cue.at - 1].text != ",":
        return False
    return not konjunktiv_forms().isdisjoint(token.text for token in tokens[: cue.at])


def closing_verb(site: Site) -> Frame | None:
    """„... habe „aus Langeweile“ gehandelt, befand das Gericht“, „..., erinnert sich Velt“: verbs that report only
    behind what is said.
    """
    tokens = site.sentence.tokens
    for i in range(site.at + 2, len(tokens) - 1):
        if tokens[i].text in CLOSING and tokens[i - 1].text == ",":
            first = i + 2 if tokens[i + 1].text == "sich" else i + 1
            subject = next((p for p in site.sentence.phrases if p.first == first and p.may_be_subject), None)
            if subject is not None and subject.weight >= 2:
                return Frame("inversion-later", site.sentence, tokens[i], tokens[i].text, subject)
    return None


def is_manner(site: Site, passages: Passages, cue: CueWord) -> bool:
    """„Sie hätten „wie am Spieß“ geschrien, sagte Velt“: does the quotation tell how they did, not what they said?"""
    tokens = site.sentence.tokens
    if not cue.at < site.at < cue.word or tokens[cue.at].text not in konjunktiv_forms() or cue.kind not in SPOKEN:
        return False
    if not passages.text[site.candidate.inner_start].islower() or cue.lemma == "nennen":
        return False
    return tokens[site.at - 1].text not in PREPOSITIONS | {"als", "vom", "zum", "zur"}


def is_done_by_others(site: Site, cue: CueWord) -> bool:
    """„Sie würden als „...“ diffamiert, sagte Velt“: a passive around the quotation that is itself reported."""
    return cue.passive and cue.at < site.at < cue.word and site.sentence.tokens[cue.at].text in konjunktiv_forms()


def colon_after(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """„Die Gäste fehlen“: Wirtin Eva Berg schließt ihr Lokal. The headline's subject is who said so; one
    of which nothing tells what it is only where its verb reports („„...“: Velt lobt die Helfer“).
    """
    tokens = site.sentence.tokens
    if site.at or len(tokens) < 4 or tokens[1].text != ":":
        return None
    said = next((cue for cue in site.sentence.cues if cue.at == 3 and cue.strong), None)
    if tokens[2].text in SUMMING_UP:
        if said is None and tokens[3].text.islower():  # „„...“: So drastisch schilderte es Eva Berg“
            said = next((cue for cue in site.sentence.cues if cue.at == 4 and cue.strong), None)
        return None if said is None else verb_frame("inversion-after", site, said, passages, decisions)
    opening = next((p for p in site.sentence.phrases if p.first == 2), None)
    if tokens[2].is_capital and is_finite_verb(tokens[3].text) and (opening is None or opening.kind == "name"):
        return None if said is None or opening is None else Frame("headline", site.sentence, None, "", opening)
    fit = (p for p in site.sentence.phrases if p.first >= 2 and p.may_be_subject and p.weight >= 2 and p.kind != "name")
    phrase = next(fit, None)
    return None if phrase is None else Frame("headline", site.sentence, None, "", phrase)


def closes_with_source(tokens: Sequence[Token], site: int, at: int) -> bool:
    """„... „längst“ getan, wie sein Anwalt mitteilte“: does a „wie“ clause end with the verb?"""
    begin = clause_start(tokens, at)
    return begin > site and tokens[begin].text == "wie" and tokens[begin - 1].text in ASIDE


def goes_on_with_clause(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """„Auf den Vorwurf, ..., entgegnete der Rat, dass ...“: what he said follows; the words before are another's."""
    following = [token.text for token in tokens[phrase.last : phrase.last + 2]]
    return following[:1] == [","] and following[1:] in (["dass"], ["ob"], ["wie"])
