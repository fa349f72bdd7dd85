"""Does somebody judge, demand or promise in these words? „warf ihm „Wortbruch“ vor“, „lobte den „Mut der Helfer““.

A part of quotes.spans.own_words.
"""

from __future__ import annotations

import re
from dataclasses import replace

from quotes.language.cues import CueWord
from quotes.language.function_words import PREPOSITIONS
from quotes.language.verb_groups import LET
from quotes.lexicon.entries import Verb
from quotes.lexicon.tables import judging_noun
from quotes.spans.naming import CLAUSE_MARK, is_given_to, is_naming
from quotes.spans.place import DEFINITE, POSSESSIVE, is_adjective
from quotes.spans.quoted_spans import Span
from quotes.spans.shape import INDEFINITE, is_code, opens_with_naming_noun
from quotes.spans.uttered import CONTRACTED, ONLY, is_labelled

AMOUNT = ONLY | frozenset("mehr weniger keinerlei jede jegliche sofort".split())
GOVERNING = frozenset("von vor mit auf für um zu an gegen über".split())
LONGEST_PHRASE = 8
"""Tokens between a span and the word that governs it, the spans listed before it among them."""
THANKING = frozenset("danken bedanken loben würdigen kritisieren rügen tadeln".split())
PRAISING = THANKING | frozenset(
    "verurteilen beklagen bemängeln preisen rühmen geißeln anprangern monieren missbilligen".split()
)
REPROACHING = frozenset(("vorwerfen", "vorhalten"))
ABSTRACT = re.compile(
    r"\w+(?:heit|keit|igkeit|(?:eiden|ereit|artner|reund|enossen|errungen)schaft|mut|sinn|ismus|enz|anz|tum|ität|losigkeit|nis|treue|stärke|geist|willen?)(?:en|s)?|"
    r"Mut|Einsatz|Engagement|Leistung(?:en)?|Geduld|Würde|Haltung|Kultur|Klima|Rolle|Arbeit|Fleiß|Disziplin|Leid|"
    r"Versuch(?:e|en)?|Umgang|Verzicht|Mangel|Fehlen|Blick|Wille|Ausdauer|Ruhe|Kraft|Hang|Gier|Angst|Hass"
)
"""Nouns for what one is or does, which no ship and no film is called by."""


def is_abstract(noun: str) -> bool:
    """„Weitsicht“, „Wahrheit“, „Wahnsinn“: what one is or does, or a noun that may judge."""
    return ABSTRACT.fullmatch(noun) is not None or judging_noun(noun) is not None


def is_attribute(word: str) -> bool:
    """An article, a pronoun that stands for one, or an adjective."""
    lower = word.casefold()
    if lower in DEFINITE or lower in INDEFINITE or POSSESSIVE.fullmatch(lower):
        return True
    return is_adjective(word)


def is_reproached(span: Span, cue: CueWord, verb: Verb, head: str) -> bool:
    """„warf ihm unter anderem „Wortbruch“ vor“, „rügt eine „Kultur des Schweigens““, „verspricht „Besserung““."""
    if is_demanded(span, cue, verb):
        return True
    if (cue.strong or cue.lemma in PRAISING) and not cue.passive and cue.at < span.list_at < cue.word:
        cue = replace(cue, word=cue.at)  # „hatte der Koalition „Wahlbetrug“ vorgeworfen“
    indefinite = span.before.casefold() in INDEFINITE and head not in GOVERNING
    if cue.word > span.at:
        return closes_with_reproach(span, cue, verb) or (indefinite and closes_with_demand(span, cue, verb))
    if cue.lemma in REPROACHING and is_thrown(span, verb):
        return True
    if is_object_judged(span, cue, verb, head):
        return True
    if verb.strong and verb.kind in ("judge", "demand", "promise") and is_given_to(span, cue):
        return True
    if verb.kind == "think" and (indefinite or (cue.lemma == "sehen" and is_seen_as(span))):
        return True  # „sieht darin einen „Rückschritt““
    if "akk" not in verb.frame:
        return False
    if verb.particle and span.behind_list == verb.particle and not is_labelled(span):
        return span.lower or (
            span.before not in DEFINITE and span.before not in CONTRACTED
        )  # „lehnt die „Rente mit 63“ ab“
    if verb.kind != "think" and not (verb.strong and verb.kind in ("judge", "demand", "promise")):
        return False
    if verb.kind != "think" and (span.before in ("mehr", "weniger") or stands_behind_subject(span, cue)):
        return True
    return indefinite or all(token.text in AMOUNT for token in span.tokens[cue.word + 1 : span.list_at])


def is_thrown(span: Span, verb: Verb) -> bool:
    """„hat dem Rat in scharfem Ton „Heuchelei“ gegenüber den Leuten vorgeworfen“: a bare noun before the verb."""
    if is_naming(span.before) or is_attribute(span.before) or span.before.casefold() in PREPOSITIONS:
        return False
    for token in span.right[:LONGEST_PHRASE]:
        if token.text == verb.particle or token.text.startswith(f"{verb.particle}ge"):
            return True
        if not token.is_word:
            return False
    return False


def closes_with_reproach(span: Span, cue: CueWord, verb: Verb) -> bool:
    """„..., dem die Richterin „Leichtsinn“ vorwarf“: the verb that ends the clause, somebody before the words."""
    if cue.word != span.at + 1 or cue.at < span.at or cue.passive or not verb.strong or "dat" not in verb.frame:
        return False
    if verb.kind not in ("judge", "promise") or any(token.text in LET for token in span.right[1:3]):
        return False
    return span.before[:1].isupper() or span.before in ("ihm", "ihr", "ihnen", "er", "sie")


def closes_with_demand(span: Span, cue: CueWord, verb: Verb) -> bool:
    """„Als Berg im Mai einen „Frühjahrsputz“ ankündigte“: the verb that ends the clause of its object."""
    demands = verb.strong and verb.kind in ("judge", "demand", "promise") and "akk" in verb.frame
    if not demands or cue.at < span.at or cue.passive or span.lower or is_code(span):
        return False
    between = [token.text for token in span.tokens[span.at + 1 : cue.word]]
    return len(between) <= LONGEST_PHRASE and CLAUSE_MARK.isdisjoint(between)


def is_demanded(span: Span, cue: CueWord, verb: Verb) -> bool:
    """„hatte von der Stadt „Fleiß“ und „Eintracht“ gefordert“: a bare noun before the participle."""
    if verb.kind != "demand" or not verb.strong or "akk" not in verb.frame or cue.passive or is_code(span):
        return False
    if not cue.at < span.list_at < cue.word or span.tokens[cue.word].text != span.behind_list:
        return False
    return not (is_naming(span.before) or is_attribute(span.before) or span.before.casefold() in PREPOSITIONS)


def is_seen_as(span: Span) -> bool:
    """„sah einen späten „Triumph““: an adjective stands between the article and the word."""
    words = [token.text.casefold() for token in span.left[-2:]]
    return len(words) == 2 and words[0] in ("ein", "eine", "einen") and is_adjective(span.before)


def stands_behind_subject(span: Span, cue: CueWord) -> bool:
    """„Am Abend verlangte die Opposition „Klarheit““: nothing but the subject stands between."""
    if span.count > 1 or not span.before[:1].isupper() or is_naming(span.before) or is_code(span):
        return False
    between = span.tokens[cue.word + 1 : span.list_at]
    return len(between) <= LONGEST_PHRASE and all(token.is_capital or is_attribute(token.text) for token in between)


def is_object_judged(span: Span, cue: CueWord, verb: Verb, head: str) -> bool:
    """„lobte den „Mut der Helfer““, „lobte am Montag die „guten“ Beziehungen“: what the verb judges, with
    nothing but time and place between.
    """
    thanks = cue.lemma in THANKING and head == "für"
    if (
        not thanks and (verb.kind != "judge" or not (verb.strong or cue.lemma in PRAISING) or head in GOVERNING)
    ) or cue.word >= span.list_at:
        return False
    before = span.before.casefold()
    owner = span.before[:1].isupper() and before.endswith("s")  # „kritisierte Bergs „Untätigkeit““
    if (
        not (before in DEFINITE or POSSESSIVE.fullmatch(before) or (owner and not span.lower))
        or len(span.tokens[cue.word : span.list_at]) > LONGEST_PHRASE
    ):
        return False
    if span.lower:
        return (
            cue.lemma in PRAISING
            and span.count <= 3
            and span.words[-1].endswith(("e", "en"))
            and span.behind[:1].isupper()
        )
    return is_abstract(span.words[0]) and not opens_with_naming_noun(span)
