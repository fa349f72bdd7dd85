"""Is a phrase beside a reporting verb likely enough its speaker? A person beside any, „ein Bastler“ beside „behauptet“.

A verb that often reports nothing needs a person; one that nearly always reports may have a thing.
"""

from __future__ import annotations

from quotes.language.clauses import RELATIVES, clause_around, is_subordinate
from quotes.language.cues import CueWord
from quotes.lexicon.verbs import konjunktiv_forms
from quotes.passages import Site
from quotes.phrases.phrase import Phrase
from quotes.syntax.documents import HOLDING, WRITTEN
from quotes.syntax.standing import speaks


def is_trusted(site: Site, cue: CueWord, phrase: Phrase, rule: str) -> bool:
    """Is the phrase likely enough the speaker for this verb: a person beside any, a thing beside a sure one?"""
    sure = is_sure(site, cue)
    if rule == "preposition" or (sure and cue.passive) or (cue.lemma in HOLDING and phrase.kind in WRITTEN):
        return True
    if cue.passive:
        behind = site.sentence.tokens[cue.word + 1 : cue.word + 3]
        return phrase.weight >= 2 and [token.text for token in behind] == [",", "dass"]
    if is_told(site, cue, phrase):
        return False
    if phrase.weight >= (1 if sure else 3):
        return True
    if announces_clause(site, cue, phrase) and phrase.kind != "name" and phrase.weight >= 2:
        return True
    named = speaks(phrase, cue) or is_antecedent(site, cue, phrase) or opens_source(site, phrase)
    return cue.strong and named


def is_told(site: Site, cue: CueWord, phrase: Phrase) -> bool:
    """„Allerdings spreche die Realität „eine andere Sprache““, „Sein Land fordere eine „angemessene Antwort““: whoever
    speaks before says so of a thing, or of a body in the present.
    """
    tokens = site.sentence.tokens
    if tokens[cue.at].text not in konjunktiv_forms() or phrase.kind not in ("noun", "organisation"):
        return False
    return phrase.weight < 2 or (cue.at == cue.word and cue.at < site.at and not is_subordinate(tokens, cue.at))


def announces_clause(site: Site, cue: CueWord, phrase: Phrase) -> bool:
    """„Demnach erwartet Bonn, dass ...“: does the clause of what is said follow the verb and its subject at once?"""
    behind = [token.text for token in site.sentence.tokens[max(phrase.last, cue.word + 1) : site.at]]
    if cue.at > site.at or behind[:1] != [","]:
        return False
    told = behind.count(",") == 1 and not konjunktiv_forms().isdisjoint(behind)  # „Der Rat findet, das sei „...““
    return told or behind[1:2] in (["dass"], ["ob"])


def opens_source(site: Site, phrase: Phrase) -> bool:
    """„Wie die Feuerwache in Bonn mitteilte, ...“: any noun with its article can be the source that „wie“ opens."""
    return site.sentence.tokens[0].text == "Wie" and phrase.first == 1 and phrase.core_first > 1


def is_antecedent(site: Site, cue: CueWord, phrase: Phrase) -> bool:
    """„von einem Bastler, der behauptet, ...“: the noun that a sure verb's relative clause belongs to can speak."""
    tokens = site.sentence.tokens
    begin = clause_around(tokens, cue.at)
    directly = phrase.last == begin - 1 and phrase.core_first > phrase.first
    return directly and tokens[begin].text in RELATIVES and phrase.kind == "noun"


def is_sure(site: Site, cue: CueWord) -> bool:
    """Does the verb report here: nearly always, or because it calls something „als „...““?"""
    before = site.sentence.tokens[site.at - 1].text if site.at else ""
    return cue.strong or (before == "als" and cue.kind in ("name", "think", "judge"))
