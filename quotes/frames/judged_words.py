"""Whose words does somebody only judge? „Velt kritisierte die Aussage „...““, „wegen des Hinweises „...““: not Velt's.

They are from whoever stands behind them, „den Satz „...“ von Eva Berg“, and else from nobody that the sentence tells.
"""

from __future__ import annotations

from quotes.frames.frame import Frame
from quotes.frames.noun_clauses import OBJECT
from quotes.passages import Site
from quotes.phrases.phrase import Phrase
from quotes.phrases.prepositions import preposition_before
from quotes.syntax.owners import owner_of

ABOUT = frozenset("wegen gegen über trotz".split())
OWN_REGRET = frozenset("bedauern zurücknehmen rechtfertigen verteidigen".split())
"""One judges one's own words so as well."""
PRINTED = frozenset("Kennzeichnung Werbung Bezeichnung Werbespruch Werbeaussage Werbebotschaft".split())
"""Nouns of wording that announce no speech: „die Kennzeichnung „natürlich““."""
BREAKS = frozenset(",;:")


def judged_words(site: Site) -> Frame | None:
    """The frame of words that the sentence only judges: of their owner, or open; None where it does something else."""
    sentence = site.sentence
    noun = next((p for p in sentence.phrases if p.last == site.at and is_wording(p)), None)
    if noun is None or owner_of(sentence, noun) is not None or not (is_reason(site, noun) or is_judged(site, noun)):
        return None
    return Frame("noun-cue", sentence, sentence.tokens[noun.core_first], noun.head, owner_behind(site))


def is_wording(phrase: Phrase) -> bool:
    """„die Aussage“, „den Satz“, „der Werbung“."""
    return phrase.kind == "utterance" or phrase.head in PRINTED


def is_reason(site: Site, noun: Phrase) -> bool:
    """„verklagt den Hersteller wegen der Aussage „...““, „Empörung über den Satz „...““."""
    return preposition_before(site.sentence.tokens, noun.first) in ABOUT


def is_judged(site: Site, noun: Phrase) -> bool:
    """„kritisierte die Aussage „...““, „bezeichnet die Angabe „...“ als falsch“, „Den Satz „...“ verurteilte sie“."""
    tokens = site.sentence.tokens
    if noun.governed or tokens[noun.first].text.casefold() not in OBJECT:
        return False
    as_what = bool(site.right) and site.right[0].text == "als"
    for cue in site.sentence.cues:
        judges = cue.kind == "judge" or (cue.lemma == "bezeichnen" and as_what)
        between = tokens[min(cue.at, site.at) : max(cue.at, noun.first)]
        if judges and not cue.passive and cue.lemma not in OWN_REGRET and all(t.text not in BREAKS for t in between):
            return cue.at < noun.first or cue.at == site.at + 1
    return False


def owner_behind(site: Site) -> Phrase | None:
    """„den Satz „...“ von Eva Berg“, „die Aussage „...“ der Ministerin“: whoever stands directly behind the words."""
    behind = site.right[0].text if site.right else ""
    first = site.at + (2 if behind in ("von", "vom") else 1)
    if behind not in ("von", "vom", "der", "des"):
        return None
    return next((p for p in site.sentence.phrases if p.first == first and p.weight >= 2), None)
