"""Which verbs report only together with other words? „ist der Meinung“, „gibt zu Protokoll“, „ließ ... verlauten“."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from quotes.language.cues import CueWord
from quotes.language.verb_groups import CLAUSE_END, find_auxiliary
from quotes.language.words import Token

FARTHEST_WORD = 20
"""Tokens between the verb and the last word of its set phrase."""

VIEW_NOUNS = "Meinung|Ansicht|Auffassung|Überzeugung|Einschätzung"
POSITIONS = VIEW_NOUNS + "|Position|Standpunkt|These|Haltung|Linie|Sicht"
SAID = (
    "verlauten|wissen|mitteilen|ausrichten|erklären|verkünden|durchblicken|verbreiten|bestellen|verlautbaren|offen|"
    "anklingen|anmerken"
)
SEEN = "anders|ähnlich|genauso|ebenso|kritisch|gelassen|so"


@dataclass(frozen=True, slots=True)
class SetPhrase:
    """The verb's finite forms, then the words that make it report: each a choice; `lemma` names the whole."""

    forms: frozenset[str]
    words: tuple[frozenset[str], ...]
    lemma: str
    kind: str


def phrase_of(forms: str, words: str, lemma: str, kind: str = "say") -> SetPhrase:
    """A set phrase from words parted by blanks, choices by bars."""
    choices = tuple(frozenset(word.split("|")) for word in words.split())
    return SetPhrase(frozenset(forms.split()), choices, lemma, kind)


SET_PHRASES = (
    phrase_of("ist sind war waren sei seien", f"der {VIEW_NOUNS}", "der Meinung sein", "think"),
    phrase_of("ist sind war waren sei seien", "überzeugt", "überzeugt sein", "think"),
    phrase_of("vertritt vertreten vertrat vertraten vertrete", POSITIONS, "Meinung vertreten", "think"),
    phrase_of("teilt teilen teilte teilten teile", POSITIONS, "Meinung teilen", "think"),
    phrase_of("ist war sei wird", "die Rede", "die Rede sein", "read"),
    phrase_of("lässt lassen ließ liess ließen liessen lasse", SAID, "verlauten lassen"),
    phrase_of("will wollen wollte wollten wolle", "wissen", "wissen wollen", "ask"),
    phrase_of("geht gehen ging gingen gehe", "davon aus", "davon ausgehen", "think"),
    phrase_of("ist sind war waren sei seien", "davon ausgegangen", "davon ausgehen", "think"),
    phrase_of("bringt bringen brachte brachten bringe", "zum Ausdruck", "zum Ausdruck bringen"),
    phrase_of("gibt geben gab gaben gebe", "zu Protokoll|bedenken|Bedenken|verstehen", "zu Protokoll geben"),
    phrase_of("gibt geben gab gaben gebe", "von sich", "von sich geben"),
    phrase_of("meldet melden meldete meldeten melde", "zu Wort", "sich zu Wort melden"),
    phrase_of("ergreift ergreifen ergriff ergriffen ergreife", "das Wort", "das Wort ergreifen"),
    phrase_of("macht machen machte machten mache", "Luft", "sich Luft machen"),
    phrase_of("nimmt nehmen nahm nahmen nehme", "Stellung", "Stellung nehmen"),
    phrase_of("übt üben übte übten übe", "Kritik", "Kritik üben", "judge"),
    phrase_of("erhebt erheben erhob erhoben erhebe", "Vorwürfe|Vorwurf|Anklage|Einspruch", "Vorwürfe erheben"),
    phrase_of("zieht ziehen zog zogen ziehe", "Bilanz|Fazit|Resümee", "Bilanz ziehen"),
    phrase_of("führt führen führte führten führe", "ins Feld", "ins Feld führen"),
    phrase_of("stellt stellen stellte stellten stelle", "in Aussicht|Abrede", "in Aussicht stellen"),
    phrase_of("schüttelt schütteln schüttelte schüttelten", "den|ihren|seinen Kopf", "den Kopf schütteln"),
    phrase_of("zuckt zucken zuckte zuckten", "Schultern|Achseln|Schulter|Achsel", "mit den Schultern zucken"),
    phrase_of("sieht sehen sah sahen sehe", f"das|es|dies|Sache|Lage {SEEN}", "so sehen", "think"),
    phrase_of("ist sind war waren sei seien", "sich sicher|gewiss|bewusst|einig", "sich sicher sein", "think"),
    phrase_of("erinnert erinnern erinnerte erinnerten erinnere", "sich", "sich erinnern", "think"),
    phrase_of("findet finden fand fanden finde", "Worte", "Worte finden"),
    phrase_of("kommt kommen kam kamen komme", "zu dem|diesem Schluss|Ergebnis|Urteil|Fazit", "zu dem Schluss kommen"),
    phrase_of("kommt kommen kam kamen komme", "zum Schluss|Ergebnis|Urteil|Fazit", "zum Schluss kommen"),
)
BY_FORM: dict[str, tuple[SetPhrase, ...]] = {
    form: tuple(phrase for phrase in SET_PHRASES if form in phrase.forms)
    for form in sorted({form for phrase in SET_PHRASES for form in phrase.forms})
}


def find_set_phrases(tokens: Sequence[Token]) -> list[CueWord]:
    """The reporting set phrases of one sentence in order."""
    found = []
    for i, token in enumerate(tokens):
        if token.quotation >= 0:
            continue
        lower = token.text.lower()
        for phrase in BY_FORM.get(lower, ()):
            word = last_word(tokens, i, phrase)
            if word is None:
                continue
            followed = i + 1 < len(tokens) and tokens[i + 1].is_word
            auxiliary = None if followed else find_auxiliary(tokens, i)
            at = i if auxiliary is None else auxiliary
            finite = tokens[at].text.lower()
            plural = finite.endswith("n") or finite == "sind"
            found.append(CueWord(at, word, phrase.lemma, phrase.kind, True, False, not plural, plural))
            break
    return found


def last_word(tokens: Sequence[Token], i: int, phrase: SetPhrase) -> int | None:
    """Where the last word of the phrase stands behind the verb at `i`, or before one that ends its clause; adjectives
    may stand between its words. None when they do not all stand there.
    """
    stop = clause_stop(tokens, i)
    ahead = match_words(tokens, i + 1, stop, phrase)
    if ahead is not None or stop > i + 1:
        return ahead
    begin = i
    while begin > 0 and i - begin < FARTHEST_WORD and tokens[begin - 1].text not in CLAUSE_END:
        begin -= 1
    return match_words(tokens, begin, i, phrase)


def match_words(tokens: Sequence[Token], begin: int, stop: int, phrase: SetPhrase) -> int | None:
    """The index of the last of the phrase's words between two tokens, its words at most two tokens apart."""
    for start in range(begin, stop):
        if tokens[start].text not in phrase.words[0]:
            continue
        at = start
        for choice in phrase.words[1:]:
            near = stop if tokens[start].text == "sich" else min(at + 4, stop)  # „ist sich Rektorin Eva Berg sicher“
            after = (j for j in range(at + 1, near) if tokens[j].text in choice)
            following = next(after, None)
            if following is None:
                break
            at = following
        else:
            return at
    return None


def clause_stop(tokens: Sequence[Token], i: int) -> int:
    """The index where the clause of the verb at `i` ends; a quotation may stand in it."""
    j = i + 1
    while j < len(tokens) and j - i < FARTHEST_WORD and (tokens[j].text not in CLAUSE_END or closes_age(tokens, j)):
        j += 1
    return j


def closes_age(tokens: Sequence[Token], j: int) -> bool:
    """„ergreift Tom Velt (55) das Wort“: does a bracket close at `j` that holds one word?"""
    return tokens[j].text == ")" and tokens[j - 2].text == "("
