"""What stands directly beside the marks? A naming noun in „der Film „X““, a colon in „Sie rief: „X!““.

The shares beside the points are counted as those in span_shape.
"""

from __future__ import annotations

import re

from quotes.language.cues import is_reporting_verb
from quotes.language.feelings import opens_with_feeling
from quotes.language.function_words import PREPOSITIONS
from quotes.lexicon.tables import find_organisation, first_name_gender, naming_noun, noun_cue, verb_forms
from quotes.spans.naming import (
    INSCRIPTION,
    heads_a_list_of_names,
    is_behind_kicker,
    is_gloss,
    is_heading_of_document,
    is_named_so,
    is_so_called,
    labels_words,
    low_name_points,
    names_a_thing,
    names_before_colon,
    names_medium,
    names_next,
)
from quotes.spans.offences import is_offence
from quotes.spans.quoted_spans import Span
from quotes.spans.shape import (
    INDEFINITE,
    ends_as_predicate,
    ends_with_verb,
    has_verb,
    holds_verdict,
    is_bare_title,
    is_clause,
    is_code,
    is_repetition,
    is_thought,
    names_itself,
    opens_indefinite,
    opens_with_naming_noun,
)
from quotes.spans.works import is_work

DEFINITE = frozenset("der die das den dem des".split())
POSSESSIVE = re.compile(r"(?:sein|ihr|unser|mein|dies|jen|solch)(?:e|en|em|er|es)?")
NO_ADJECTIVE = frozenset(
    "wegen gegen neben über unter ohne hinter außer zwischen dagegen deren dessen aber oder immer wieder heute".split()
)
OCCASIONS = frozenset("Rede Ansprache Vortrag Predigt Interview Gespräch Debatte Diskussion Pressekonferenz".split())
"""They have titles: „die Rede „X“ hielt ...“."""
MOTTO = re.compile(r"[Ss]prüche?n?$|[Ss]logans?$|[Mm]ottos?$|[Ss]pruch$")
"""They are printed and repeated, so that short ones with a capital are hardly anyone's words."""
SUNG = frozenset("sang sangen singt singen sänge gesungen anstimmte anstimmten angestimmt".split())
ORDINAL = re.compile(r"(?:erst|zweit|dritt|viert|fünft)(?:e|en|er)|letzten|vorletzten")
SUPERLATIVE = re.compile(r"\w{3,}[sß]te[nrs]?")
NAMING_VERBS = frozenset("lautet lautete lauten heißt hieß heißen hießen".split())
LONGEST_THEME = 6
"""Tokens from a verb that names to its noun: „lautete das ein wenig sperrige Motto“."""
EXAMPLE = frozenset("zum Beispiel etwa beispielsweise".split())
CHARGED = re.compile(
    r"angezeigt|angeklagt|beschuldigt|verurteilte?n?|verhaftet|festgenommen|inhaftiert|gesucht|belangt|gesperrt|sperrte"
)
REPROACH = re.compile(r"(?:\w+v|V)orw(?:urf|urfs|ürfe|ürfen)|Verdachts?|Anschuldigung(?:en)?|Unterstellung(?:en)?")
CHORUS = re.compile(r"(?:Rufe?n?|Schreien?|Sprechchöre?n?|Gesänge?n?)")
ADJECTIVE = re.compile(r"[a-zäöüß-]{3,}(?:e|en|er|es|em)")


def place_points(span: Span) -> float:
    """The points of what stands directly to the left and to the right."""
    points = -4.0 if not span.left and is_theme(span) else left_points(span) + right_points(span)
    return points - 5.0 if span.count < 8 and is_work(span) else points  # 0 of 9


def left_points(span: Span) -> float:
    """A colon or the sentence's beginning speak for, a naming noun or „sogenannt“ against."""
    if not span.left:
        bare = span.count < 4 and not (
            span.lower or span.whole or is_clause(span) or has_verb(span) or opens_indefinite(span)
        )
        named = span.words[0].casefold() in DEFINITE or is_bare_title(span)
        if bare and span.count > 1 and not (span.right or named):
            return 2.5  # 9 of 9: a crosshead
        if not span.right and holds_verdict(span):
            return 2.5  # „Rückschlag für die Imker am Fluss“
        return 0.3 if bare else 1.5  # 5 of 16, all of them with a verb behind; 97%
    if is_gloss(span):
        return -4.0  # 0 of 5
    if span.before == "." and len(span.left) > 1 and span.left[-2].text.isdigit():
        return -2.0  # „die 22. „lange Nacht““: what is counted has a name
    if span.before == ":":
        return colon_points(span)
    if is_so_called(span):
        return -3.0  # 10%
    if announces_words(span):
        return 2.0  # 10 of 13
    if is_reproach(span):
        return 2.5 if holds_verdict(span) else 1.0
    if span.before == "laut":
        return -6.0  # 0 of 6
    if is_glued(span):
        return -5.0
    if heads_a_list_of_names(span) or is_heading_of_document(span):
        return -3.0  # 0 of 14; 1 of 24
    if names_a_thing(span):
        low = span.lower and (ends_as_predicate(span) or not names_medium(span))
        return low_name_points(span) if low else -6.0  # 1%
    return -2.0 if span.before in ("(", "[") else 0.0  # 15%


def colon_points(span: Span) -> float:
    """A colon leads to words, where nothing before it has a name that follows."""
    if names_before_colon(span):
        return -1.0  # 1 of 11
    sure = (
        span.count >= 4
        or span.whole
        or opens_with_feeling(span.words)
        or (len(span.left) > 1 and noun_cue(span.left[-2].text) is not None)
        or labels_words(span)
        or (holds_verdict(span) and not span.right)
    )
    return 2.5 if sure else 1.7  # 239 of 239; 1 of 4


def is_theme(span: Span) -> bool:
    """„„Wohin, Europa?“ lautet das treffende Thema der Tagung“, „„Wir sind bunt“, so das Motto“: what is
    given to a naming noun.
    """
    words = [token.text for token in span.right[:LONGEST_THEME]]
    apart = words[:1] in ([","], ["–"], ["-"])
    words = words[apart:]
    under = words[:2] in (["unter", "diesem"], ["unter", "dem"])
    equals = words[:1] in (["ist"], ["war"])
    given = equals or (bool(words) and words[0] in NAMING_VERBS) or (apart and words[:1] == ["so"])
    noun = next((word for word in words[2:] if not is_adjective(word)), "") if given or (apart and under) else ""
    named = naming_noun(noun) if noun and noun_cue(noun) is None else None
    return named is not None and (not (apart or equals) or named.kind == "motto")


def is_chorus(span: Span) -> bool:
    """„mit „Vorstand raus“-Rufen“: several words that many cry."""
    behind = [token.text for token in span.right[:2]]
    return span.count > 1 and len(behind) > 1 and behind[0] in "-‑" and CHORUS.fullmatch(behind[1]) is not None


def is_glued(span: Span) -> bool:
    """The second part of a compound: Kanal-1-„Morgenrunde“."""
    return span.before in ("-", "‑") and span.left[-1].end == span.own.start and len(span.left) > 1


def doubt_points(span: Span) -> float:
    """What makes a name of a span unless the sentence calls it someone's own word."""
    points = 0.0
    if is_code(span):
        points -= 2.0  # 1%
    if names_itself(span):
        points -= 3.0  # 0 of 8
    if is_charge(span):
        points -= 3.0  # 0 of 1
    if opens_with_naming_noun(span):
        points -= (
            3.0 if span.count >= 8 and not span.lower else 1.5
        )  # 0 of 16; with a small letter and eight words 2 of 2
    if is_name_again(span):
        points -= 2.0  # 2 of 113
    if span.count < 8 and not span.lower and any(token.text in SUNG for token in (*span.left[-8:], *span.right[:4])):
        points -= 4.0  # 0 of 2: a song
    if is_superlative(span):
        points -= 2.0
    if span.lower or span.count >= 8 or not span.left or span.before == ":":
        return points
    if names_a_thing(span) or (announces_words(span) and not MOTTO.search(span.left[-1].text)):
        return points
    return points + capital_points(span)


def is_name_again(span: Span) -> bool:
    """„Graf Velt“ marked twice is a name; „brav“, „Heuchelei“ or, in a headline too, „Wir müssen reden“ are not."""
    if not span.repeated or span.lower or span.count > 5 or (span.whole and not span.left) or holds_verdict(span):
        return False
    return not (opens_with_feeling(span.words) or (span.headed and (is_clause(span) or has_verb(span))))


def is_charge(span: Span) -> bool:
    """„wegen „groben Unfugs“ angezeigt“, „stufte die Tat als „schweren Raub“ ein“: the law's term."""
    if span.whole or not span.left or span.before == ":":
        return False
    if is_offence(span.inner):
        return not any(cue.lemma == "bekennen" for cue in span.cues)  # „bekannte sich „nicht schuldig““
    return span.before == "wegen" and any(CHARGED.fullmatch(token.text) for token in (*span.left, *span.right[:12]))


def is_superlative(span: Span) -> bool:
    """„Die „schönste Stadt am Rhein“ feiert“: praise or blame that everybody repeats, in a sentence that reports
    nothing.
    """
    if (
        not (span.lower and 1 < span.count < 8)
        or any(cue.strong for cue in span.cues)
        or span.before.casefold() not in DEFINITE
    ):
        return False
    return SUPERLATIVE.fullmatch(span.words[0]) is not None and not any(token.text == ":" for token in span.left)


def capital_points(span: Span) -> float:
    """Short spans with a capital: a noun directly before them is what they name, „der Satellit „Luna““."""
    word = span.before.casefold()
    if word in DEFINITE or POSSESSIVE.fullmatch(word):
        if ends_as_predicate(span) or holds_verdict(span) or is_thought(span):
            return 0.0  # „den „Laden zusammenhalten““, „die „Schlamperei““: 5 of 8
        return -1.5  # 3 and 0%
    if word in INDEFINITE:
        return 0.7  # 9 of 26
    if is_repetition(span) or INSCRIPTION.fullmatch(span.before):
        return 0.0
    if span.before[0].isupper() and not (span.count > 2 and ends_with_verb(span)):
        return 0.0 if is_behind_kicker(span) else -3.0  # 2 of 78
    if is_adjective(span.before) and span.count <= 3 and not holds_verdict(span):
        return -1.0  # 1 of 47
    return 0.0


def is_adjective(word: str) -> bool:
    """A word that can be an adjective before a noun: „kleinen“."""
    return ADJECTIVE.fullmatch(word) is not None and word not in NO_ADJECTIVE and word not in verb_forms()


def announces_words(span: Span) -> bool:
    """„mit der Parole „...““, „Sprüche wie etwa „...““: a noun of utterance says that words follow."""
    words = [token.text for token in span.left[-5:]]
    while words and words[-1] in EXAMPLE:
        words.pop()
    alike = len(words) > 1 and words[-1] == "wie"
    if alike:
        words.pop()
    if len(words) > 1 and words[-1] == "Satz" and ORDINAL.fullmatch(words[-2]):
        return False  # of a match, „im dritten Satz „verschlief“ er den Start“
    if words[-1:] == ["Wort"] and span.count == 1 and not span.lower:
        return False  # „vermeidet das Wort „Flut““: 0 of 4
    noun = noun_cue(words[-1]) if words and words[-1][0].isupper() else None
    return noun is not None and (alike or (noun.type == "speech" and noun.noun not in OCCASIONS))


def is_reproach(span: Span) -> bool:
    """„den Vorwurf der „gezielten Täuschung““: what someone is said to have done, in the words of who says so."""
    if span.before not in ("der", "des") or not (span.lower or holds_verdict(span)) or len(span.left) < 2:
        return False
    return REPROACH.fullmatch(span.left[-2].text) is not None


def is_work_of(span: Span) -> bool:
    """„Das Theater zeigt „Was ihr wollt“ von Tom Velt“: words with a capital and no article, „von“ and a name."""
    behind = [token.text for token in span.right[1:3]]
    if span.lower or span.count < 2 or not behind or span.before.casefold() in DEFINITE | INDEFINITE:
        return False
    if find_organisation(behind[0]) is not None or first_name_gender(behind[0]) is not None:
        return True
    return len(behind) > 1 and all(word.istitle() for word in behind)


def right_points(span: Span) -> float:
    """A compound („X“-Kampagne) or a bracket speaks against, a reporting verb behind the mark for."""
    right = span.right
    if not right:
        return 0.0
    glued = right[0].start == span.own.end
    if glued and right[0].text in "-‑–" and len(right) > 1 and right[1].start == right[0].end:
        return 0.0 if is_chorus(span) else -5.0  # 0 of 10
    if right[0].text in "([" and span.count < 8:
        return -1.5  # 3%
    if right[0].text == "von" and is_work_of(span):
        return -2.0  # 0 of 9
    if right[0].text not in ",–-":
        return 0.0
    words = [token.text.casefold() for token in right[1:4]]
    if words[:1] == ["so"]:
        if is_named_so(span):
            return 0.0
        return 0.5 if names_next(span) else 2.0  # 22 of 24
    verb = words[1:2] if words[:1] == ["wie"] else words[:1]
    article = span.before in INDEFINITE or span.before in DEFINITE
    leading = span.left[-2].text if article and len(span.left) > 1 else span.before
    named = leading in PREPOSITIONS and not span.lower and span.count < 4  # „Velt, bekannt aus „X“, sagte zu“
    said = verb and is_reporting_verb(verb[0]) and not verb[0].startswith(("nannte", "nennt", "bezeichne"))
    return 3.0 if said and not named else 0.0  # 97%
