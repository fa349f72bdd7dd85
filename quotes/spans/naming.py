"""Do the words beside the marks give a name to something? „der Film „X““, „die Städte „X“ und „Y““, „genannt „X““.

The shares beside the points are counted as those in span_shape.
"""

from __future__ import annotations

import re
from itertools import pairwise

from quotes.language.cues import CueWord, is_finite_verb
from quotes.language.function_words import PREPOSITIONS
from quotes.lexicon.tables import document_noun, find_organisation, find_outlet, naming_noun, noun_cue, reporting_verbs
from quotes.spans.quoted_spans import Span
from quotes.spans.shape import is_clause, is_repetition

SO_CALLED = re.compile(
    r"(?:so)?genannt(?:e[rnsm]?)?|sog|namens|betitelt\w*|getauft\w*|benannt\w*|sprich|alias|heiß(?:t|en)|hieß(?:en)?|"
    r"lautet(?:en?)?|lauten|(?:selbst-?)?ernannte[rnsm]?",
    re.I,
)
FIRST_PERSON = frozenset("ich wir mir mich uns mein meine unser unsere".split())
LONGEST_HEADLINE = 140
DATIVE = frozenset("dem der ihm ihr ihnen einem einer seinem seiner ihrem ihrer diesem dieser".split())
LONGEST_DATIVE = 5
"""Tokens between a verb and what it gives to someone: „attestierte der Opposition einen „...““."""
CLAUSE_MARK = frozenset(",;:–—(")
DETERMINERS = frozenset("das der die ein eine sein seine ihr ihre".split())
LONGEST_LABEL = 8
TITLED = frozenset("titelt titelte titeln titelten getitelt".split())
"""A headline is worded by the paper itself."""
STATED = frozenset(("", ".", ",", "sei", "ist", "war", "wäre", "geworden", "gewesen"))
"""What stands behind a predicate: „dass das System „kaputt“ sei“."""
INSCRIPTION = re.compile(r"(?:Auf|In|Über|Unter)schrift|Schriftzug")
NAMED = frozenset("genannt bezeichnet getauft gerufen".split())
LISTING = frozenset(", und oder sowie wie etwa".split())
LANGUAGES = frozenset(
    "Deutsch Englisch Französisch Italienisch Spanisch Portugiesisch Russisch Ukrainisch Polnisch Türkisch Arabisch "
    "Hebräisch Persisch Chinesisch Japanisch Koreanisch Latein Lateinisch Griechisch Niederländisch Schwedisch "
    "Dänisch Norwegisch Ungarisch Tschechisch".split()
)
GLOSSING = frozenset("deutsch englisch übersetzt kurz".split())
LONGEST_GLOSS = 10
"""Tokens from the bracket to what it explains: „(zu deutsch etwa: „...““."""


def names_a_thing(span: Span) -> bool:
    """Does a naming noun stand directly before the mark: „die Zeitung „X““, „der Film „Y““?"""
    if INSCRIPTION.fullmatch(span.before) and span.count >= 4 and is_clause(span):
        return False  # „ein Zettel mit der Aufschrift „Das war erst der Anfang““
    if span.lower and span.count > 2 and is_finite_verb(span.words[0]):
        return False  # „Das Magazin „lebt von seinen Lesern“, sagte Velt“
    return is_naming(span.before) and not any(is_given_to(span, cue) for cue in span.cues)


def is_heading_of_document(span: Span) -> bool:
    """„die Studie „Wie wir morgen fahren““, „der Aufsatz „Über die Katze““: what a document is called."""
    if span.lower or span.whole or document_noun(span.before) is None or INSCRIPTION.fullmatch(span.before):
        return False
    if is_repetition(span):
        return False  # „den Vertrag „Zeile für Zeile“ zu prüfen“
    return not (is_clause(span) and any(cue.strong for cue in span.cues))


def names_medium(span: Span) -> bool:
    """„das Magazin „auf und davon““: a medium keeps its name whatever letter it begins with."""
    noun = naming_noun(span.before)
    return noun is not None and noun.kind == "medium"


def low_name_points(span: Span) -> float:
    """„das System „luna“ läuft“ gives a name, „dass das System „kaputt“ sei“ none."""
    noun = naming_noun(span.before)
    if noun is None:
        return 0.0  # an outlet: „sagte der Zeit „nur ...““
    if span.words[0] in PREPOSITIONS or span.words[0] in ("vom", "zum", "zur", "im", "am"):
        return 0.0  # „das Gesetz „vom Tisch“ zu nehmen“
    if noun.kind == "term":
        return -3.0  # 0 of 4
    return 0.0 if span.behind in STATED else -1.0  # 2 of 6


def heads_a_list_of_names(span: Span) -> bool:
    """„die Filme „X“ und „Y““, „Begriffe wie „räumliche Nähe““: a naming noun heads the list of the span."""
    if span.whole:
        return False
    for token in span.left[::-1]:
        if token.quotation < 0 and token.text not in LISTING:
            noun = naming_noun(token.text)
            named = is_naming(token.text) and token is not span.left[-1]
            if span.lower:
                named = named and noun is not None and noun.kind == "term"
            return named and not any(is_given_to(span, cue) for cue in span.cues)
    return False


def is_behind_kicker(span: Span) -> bool:
    """„Streit um den Hafen „Wir haben keine Wahl““: the first line of an article, without colon, full stop and anything
    that has a name, that ends with a clause in the first person.
    """
    if span.right or not 2 < span.count < 8 or span.whole or span.own.start > LONGEST_HEADLINE:
        return False
    first = any(word.casefold() in FIRST_PERSON for word in span.words)
    return first and not any(token.is_capital and is_naming(token.text) for token in span.left)


def is_naming(word: str) -> bool:
    """A naming noun or an outlet."""
    return word[:1].isupper() and (naming_noun(word) is not None or find_outlet(word) is not None)


def names_before_colon(span: Span) -> bool:
    """„stellte die neue Platte der Gruppe vor: „X““: what the sentence names and the colon gives is a title."""
    if span.whole or span.count >= 8 or is_clause(span) or any(token.text in TITLED for token in span.left):
        return False
    if find_outlet(" ".join(token.text for token in span.left[:-1])) is not None:
        return False  # „Bonner Bote: „Schlag ins Wasser““ in a review of the press
    said = any(cue.strong and cue.word < span.at for cue in span.cues)
    return any(is_naming(token.text) and not is_who_speaks(token.text, said) for token in span.left)


def labels_words(span: Span) -> bool:
    """„Das Fazit der Trainerin: „Totalausfall““: the line before the colon has no verb and opens with what is said."""
    label = [token.text for token in span.left[:-1]]
    nouns = [word for word in label if word[:1].isupper() and word.casefold() not in DETERMINERS]
    if len(label) > LONGEST_LABEL or span.behind not in ("", ".", ",", "und") or any(map(is_finite_verb, label)):
        return False
    return any(noun_cue(noun) is not None and not is_naming(noun) for noun in nouns[:2])


def is_who_speaks(word: str, said: bool) -> bool:
    """„Minister Berg: „...““, „Der Lehrerbund warnt: „...““: a surname like a place, and where somebody has `said` it a
    body.
    """
    noun = naming_noun(word)
    if noun is not None and noun.kind == "place":
        return True
    return said and (noun is None or noun.kind == "organisation") and find_organisation(word) is not None


def names_next(span: Span) -> bool:
    """„„X“, so lautet der Titel“: a naming noun close behind."""
    return any(is_naming(token.text) for token in span.right[2:6])


def is_named_so(span: Span) -> bool:
    """„„Rothemden“, so werden sie wegen ihrer Kleidung genannt“."""
    words = [token.text for token in span.right[2:]]
    return words[:1] in (["wird"], ["werden"], ["wurde"], ["wurden"]) and not NAMED.isdisjoint(words)


def is_so_called(span: Span) -> bool:
    """„der sogenannte „X““, „genannt „X““, „lauten „X““, but not „mit einem lauten „X““."""
    return any(
        SO_CALLED.fullmatch(word.text) and not (word.text == "lauten" and before.text.endswith(("m", "n")))
        for before, word in pairwise(span.left[-3:] if len(span.left) > 2 else (span.own, *span.left))
    )


def is_given_to(span: Span, cue: CueWord) -> bool:
    """„wirft dem Konzern „Betrug“ vor“, „attestierte ihm „Mut““: only someone in the dative stands between."""
    verb = reporting_verbs()[cue.lemma]
    between = span.tokens[cue.word + 1 : span.list_at]
    if not verb.strong or "dat" not in verb.frame or verb.kind not in ("judge", "demand", "promise"):
        return False
    if not between or len(between) > LONGEST_DATIVE:
        return False
    if all(token.is_capital for token in between):
        return True  # „wirft Bürgermeisterin Eva Berg „Willkür“ vor“
    if between[0].text not in DATIVE:
        return False
    words = [token.text for token in between]
    if len(words) == 1 and words[0] not in ("ihm", "ihr", "ihnen"):
        return False
    return not any(word in PREPOSITIONS or word in CLAUSE_MARK for word in words)


def is_gloss(span: Span) -> bool:
    """„(deutsch: „Wir sind frei“)“, „(kurz: „Fed“)“, „– zu Deutsch „Freie Fahrt“ –“: a translation or name that is
    added.
    """
    if span.count >= 8 or span.behind not in (")", ",", ";", "–", "-"):
        return False
    inside: list[str] = []
    for token in span.left[: -LONGEST_GLOSS - 1 : -1]:
        if token.text in "(–,":
            explains = any(word in GLOSSING or word in LANGUAGES for word in inside)
            return bool(inside) and (token.text == "(" or explains)
        if not (token.text in ":." or token.text.islower() or token.text in LANGUAGES or is_naming(token.text)):
            return False
        inside.append(token.text)
    return False
