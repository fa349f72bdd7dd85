"""What do the words between the marks look like? „Tag der Stadt Bonn“ like a name, „sehr gefährlich“ like someone's
words.

The shares beside the points are those of direct quotations among the spans of that kind, counted on 1,645 annotated
spans (Wikinews, Petersen-Frey and Biemann 2024, and our own of the press).
"""

from __future__ import annotations

import re
from itertools import pairwise

from quotes.language.cues import is_finite_verb
from quotes.language.verb_groups import MODALS
from quotes.lexicon.programmes import find_programme
from quotes.lexicon.tables import document_noun, find_organisation, find_outlet, naming_noun, verb_forms
from quotes.lexicon.verbs import common_verb_forms, konjunktiv_forms
from quotes.spans.judging_nouns import is_verdict
from quotes.spans.quoted_spans import Span

DOMAIN = re.compile(r"(?:https?://)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,10}")
MEASURES = frozenset(
    "Prozent Euro Dollar Franken Mark Millionen Milliarden km m Meter Kilometer Grad Tonnen Stunden Tage Tagen Wochen "
    "Monate Monaten Jahre Jahren Mal Personen Menschen Stellen Arbeitsplätze Tote Opfer Uhr".split()
)
"""A number that counts something is no part of a name."""
ABBREVIATION_END = re.compile(r"\b\w\.\s?\w\.$")
INFINITIVE = re.compile(r"\bzu [a-zäöüß]+n(?=\W*$|,| und | oder )")
INNER_CAPITAL = re.compile(r"[a-zäöüß][A-ZÄÖÜ]|\d")
ARTICLES = frozenset("der die das den dem des ein eine einen einem einer eines".split())
INDEFINITE = frozenset("ein eine einen einem einer eines kein keine keinen keiner keinem".split())
SMALL_WORDS = ARTICLES | frozenset(
    "zur zum im in am an ans auf aus bei beim mit nach ohne von vom für gegen um über unter vor und oder of the and "
    "for to on at de la le les di du del".split()
)
CLAUSE_WORDS = frozenset(
    "ich du er es wir ihr man uns mir mich dich euch ist sind war waren wird werden wurde hat haben hatte kann können "
    "muss müssen soll sollen will wollen darf nicht nie kein keine bin bist habe seid dass wenn weil".split()
)
STANCE_WORDS = frozenset(
    "sehr völlig äußerst absolut extrem zutiefst ganz so nicht kein keine keinen keinem keiner nie mehr noch schon "
    "auch viel zu besonders wirklich total ziemlich eher wohl leider nur weniger immer komplett hoch höchst durchaus "
    "einfach gar überhaupt etwas längst".split()
)
"""Words of degree, negation and doubt: a term has none."""
EMPHATIC = frozenset(
    "selbstverständlich keinesfalls keineswegs notfalls definitiv unverzüglich umgehend schnellstmöglich zweifellos "
    "zweifelsfrei ausdrücklich unbedingt vehement kategorisch nachdrücklich zutiefst eindringlich".split()
)
"""Adverbs by which whoever speaks stresses what they say."""
COALITION = re.compile(r"(?:rot|schwarz|grün|gelb|blau|orange|türkis)(?:-(?:rot|schwarz|grün|gelb|blau))+(?:e[nrsm]?)?")
ARABIC = re.compile(r"(?:al|el|ar|as|at|ad|an|abu|bin)-[A-Z]")
THOUGHT = re.compile(
    r"(?!Bewegung|Vereinigung|Stiftung|Sammlung|Ausstellung|Zeitung|Sendung|Verordnung|Satzung|Siedlung)"
    r"\w{3,}(?:ung|ungen|heit|heiten|keit|keiten|ität)|Rückkehr|Ausdruck|Labor|Grund|Gründe|Mangel|Verzicht|Kampf|"
    r"Angriff|Versuch|Zeichen|Verlust|Abschied|Schritt|Schritte|Recht|Pflicht|Gefahr|Anfang|Teil|Akt|Form|Ergebnis|Folge"
)
"""Nouns of what one does, wants or is, by which hardly anything is called."""
COMPANY = re.compile(r"\b(?:e\. ?V\.|g?GmbH|AG|ag|mbH|Inc\.?|Ltd\.?|KG|SE)(?: ?\(\w+\))?$")
PREDICATIVE = re.compile(r"\w{2,}(?:lich|bar|haft|isch|los|sam|würdig|mäßig|massig)")
"""Adjectives by their endings, as they stand in „das ist unverantwortlich“."""
LONGEST_FORM = 16
"""Code points of a company's form with its abbreviation: „ gGmbH (KHGN)“."""
PARTICIPLE = re.compile(r"(?:\w*ge|ver|be|er|ent|zer)\w+(?:t|en)")
FOREIGN_WORDS = frozenset(
    "the of and a to my our your his you is it are we i on with this that le la les et une du el los y il di pro "
    "cum non ad est sunt ex".split()
)
GERMAN_WORDS = (
    (CLAUSE_WORDS - {"man", "was", "will"})
    | ARTICLES
    | frozenset("und oder aber zu im auf mit von für am sich auch nur so wie als bei aus nach sehr zum zur".split())
)


LONGEST_LABEL = 4
"""Tokens of a name and its colon."""
MAXIM = re.compile(r"[Ii]m Zweifel für den Angeklagten|[Ii]n dubio pro reo|[Nn]e bis in idem|[Pp]acta sunt servanda")
"""Maxims of the law, which whoever goes by them has not worded."""


def shape_points(span: Span) -> float:
    """The points of the words between the marks."""
    points = length_points(span)
    if span.whole and not ABBREVIATION_END.search(span.inner):
        points += 2.0 if span.count > 1 else 2.5  # 98%; „Aufhören!“ 3 of 3
    if span.count >= 8:
        return points
    if is_foreign(span):
        points -= 2.0  # 3%
    if is_address(span):
        points -= 6.0  # 0%
    if span.left and MAXIM.fullmatch(span.inner):
        points -= 9.0
    return points


def length_points(span: Span) -> float:
    """Long spans are quotations, short ones rarely, and less so when they begin with a capital."""
    if span.count >= 13:
        return 4.0  # 99%
    if span.count >= 8:
        return -0.5 if is_title_like(span) else 2.5  # 0 of 4; 95%
    if span.count >= 4:
        return middle_points(span)
    if span.lower:
        if span.count > 1 and not STANCE_WORDS.isdisjoint(span.words):
            return 0.5  # 11 of 11
        if span.count == 1 and span.words[0] in EMPHATIC and (span.cues or any(t.text in MODALS for t in span.tokens)):
            return 0.3
        return -0.5 if span.count > 1 else -1.8  # 69 and 44%; in a sentence without any frame 32 and 4%
    if span.count > 1 and (is_clause(span) or (not span.left and has_verb(span)) or is_labelled_clause(span)):
        return 0.5  # 7 of 7
    if not span.left and span.words[-1].islower() and span.words[0].casefold() in STANCE_WORDS:
        return 0.5  # „Längst überfällig“
    if is_repetition(span) or heads_criticism(span):
        return 0.5
    told = bool(span.right) and span.right[0].text in konjunktiv_forms()
    if not span.left and told and span.words[0].casefold() in STANCE_WORDS | EMPHATIC:
        return 0.5  # „„Sehr viel Zuspruch“ habe man erhalten“, „„Selbstverständlich“ werde man bleiben“
    return -0.5 if opens_indefinite(span) or ends_as_predicate(span) else -2.0  # 1 of 1; 8%


def is_labelled_clause(span: Span) -> bool:
    """„Velt: „Halm trauert““: a name and a colon, and words that no title ends with."""
    if span.before != ":" or len(span.left) > LONGEST_LABEL or not span.words[-1].islower():
        return False
    return all(token.is_capital for token in span.left[:-1])


def middle_points(span: Span) -> float:
    """Four to seven words: a phrase or clause is someone's, a name with capitals is not."""
    if span.lower:
        return 1.5  # 87%
    if is_foreign(span):
        return 0.0
    if is_clause(span):
        return 1.5  # 95%
    if is_title_like(span):
        return -1.5  # 15%
    return 0.7 if span.words[-1][0].islower() else 0.0  # without any frame 7 of 11, and 3 of 20


def names_itself(span: Span) -> bool:
    """„rot-grünes“, „Kieler Hilfe e.V.“, „al-Sabah“, „Kieler Studie“: a coalition, a company, a family, a document."""
    if span.count >= 13:
        return False
    if is_from_place(span):
        return True
    if span.lower and span.count < 8 and (ARABIC.match(span.inner) or COALITION.fullmatch(span.inner)):
        return True
    return COMPANY.search(span.inner[-LONGEST_FORM:]) is not None and not is_clause(span) and not has_verb(span)


def is_from_place(span: Span) -> bool:
    """„Kieler Studie“, „Pariser Abkommen“, „Wiener Modell“: a document or project with the place that it is from."""
    if span.count != 2 or span.whole or not (span.words[0].endswith("er") and span.words[0][0].isupper()):
        return False
    noun = span.words[1]
    return document_noun(noun) is not None or naming_noun(noun) is not None


def is_repetition(span: Span) -> bool:
    """„Zeile für Zeile“, „Schritt um Schritt“: how somebody goes about it, no name."""
    return span.count == 3 and span.words[0] == span.words[2]


def heads_criticism(span: Span) -> bool:
    """„Unverantwortlich“: Opposition kritisiert Reform: an adjective or verdict alone before the colon of a line that
    reports.
    """
    alone = span.count == 1 and not span.left and bool(span.right) and span.right[0].text == ":"
    if not alone or not any(cue.strong or cue.kind == "judge" for cue in span.cues):
        return False
    return PREDICATIVE.fullmatch(span.words[0]) is not None or is_verdict(span.words[0])


def ends_as_predicate(span: Span) -> bool:
    """„Fehler gemacht“, „Laden zusammenhalten“, „Ruhe zu bewahren“: a predicate with its object in front, no name."""
    last = span.words[-1]
    return ends_with_verb(span) and (last.endswith("n") or PARTICIPLE.fullmatch(last) is not None)


def ends_with_verb(span: Span) -> bool:
    """„Fehler gemacht“, „Laden zusammenhalten“: a predicate, its object in front."""
    last = span.words[-1]
    if span.count < 2 or not last.islower():
        return False
    denied = span.count > 2 and span.words[-2] in ("nicht", "nie") and last.endswith("n")
    return denied or last in verb_forms() or last in common_verb_forms() or PARTICIPLE.fullmatch(last) is not None


def opens_indefinite(span: Span) -> bool:
    """„Ein guter Anfang“: hardly a name begins with this article."""
    return span.count > 1 and span.words[0] in ("Ein", "Eine", "Kein", "Keine")


def opens_with_naming_noun(span: Span) -> bool:
    """„Gesetz zur Ordnung der Märkte“, „der Tag der Nachbarn“: the name says itself what it names."""
    words = span.words[1:] if span.words[0].casefold() in ARTICLES else span.words
    if len(words) < 2 or words[0][0].islower() or is_clause(span) or span.whole:
        return False
    return words[1] in SMALL_WORDS and naming_noun(words[0]) is not None


def is_thought(span: Span) -> bool:
    """„Rückkehr zur Demokratie“, „Auflösung des Landtags“, „Hoffnung und Geduld“: what one does or wants, of what."""
    words = span.words[1:] if span.words[0].casefold() in ARTICLES else span.words
    if span.lower or len(words) < 3 or words[1] not in SMALL_WORDS or opens_with_naming_noun(span):
        return False
    return THOUGHT.fullmatch(words[0]) is not None and find_organisation(words[0]) is None


def holds_verdict(span: Span) -> bool:
    """„Schlamperei“, „Datenschnüffelei in den Schulen“: a short span with a noun that judges."""
    return span.count < 6 and any(word[0].isupper() and is_verdict(word) for word in span.words)


def is_title_like(span: Span) -> bool:
    """Capitals throughout but for small words: „Tag der Stadt Bonn“, „Verordnung über die Nutzung von Wegen“."""
    first = span.words[0][0]
    if span.count < 2 or not (first.isupper() or first.isdigit()):
        return False
    return all(word in SMALL_WORDS for word in span.words if word[0].islower())


def is_bare_title(span: Span) -> bool:
    """„Don Giovanni“, „Nacht am Fluss“, but not „Schwerer Schlag gegen die Bienen“ or „Gebühren: ein Unsinn“."""
    return is_title_like(span) and not (span.words[0].endswith(("er", "es")) or holds_verdict(span))


def is_clause(span: Span) -> bool:
    """Words that clauses have and names have not: „Wir sind auf dem Weg“."""
    return any(word.casefold() in CLAUSE_WORDS for word in span.words) or INFINITIVE.search(span.inner) is not None


def has_verb(span: Span) -> bool:
    """„Die Gäste fehlen“: a finite verb that is no adjective before a noun as in „befreite Gebiete“."""
    following = (*span.words[1:], "")
    for word, behind in pairwise(following):
        if word.islower() and is_finite_verb(word) and not (word.endswith(("te", "ten")) and behind[:1].isupper()):
            return True
    return False


def is_foreign(span: Span) -> bool:
    """Foreign small words and no German ones: „Summer of the Lake“, „pro domo“."""
    if span.count < 2:
        return False
    words = {word.casefold() for word in span.words}
    return not FOREIGN_WORDS.isdisjoint(words) and GERMAN_WORDS.isdisjoint(words)


def is_code(span: Span) -> bool:
    """A name with digits or capitals inside: „Blitz 3“, „iBox“, but not „bis zu 20 Prozent“."""
    if not MEASURES.isdisjoint(span.words):
        return False
    return span.count <= 4 and any(INNER_CAPITAL.search(word) for word in span.words)


def is_address(span: Span) -> bool:
    """An outlet's or a programme's name or an internet domain; „einen „Kassensturz““ and „ein „Spiegel““ are none."""
    inner = span.inner.strip()
    common = span.before.casefold() in INDEFINITE and span.behind[:1] not in ("-", "‑")
    named = not common and (find_outlet(inner) is not None or find_programme(inner) is not None)
    return span.count <= 4 and (named or DOMAIN.fullmatch(inner) is not None)
