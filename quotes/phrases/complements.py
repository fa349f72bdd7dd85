"""What belongs to a noun behind it? „(SPD)“, „des Auswärtigen Amtes“, „für Völkerrecht“, „bei den Vereinten
Nationen, Robert Wood“.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from quotes.language.cues import is_reporting_verb
from quotes.language.function_words import GENITIVE_ARTICLES, PREPOSITIONS
from quotes.language.occasion_nouns import occasion_kind
from quotes.language.words import Token
from quotes.lexicon.tables import (
    document_noun,
    find_organisation,
    find_outlet,
    find_role,
    first_name_gender,
    naming_noun,
    noun_cue,
    verb_forms,
)
from quotes.named.name_runs import NameRun, sort_run
from quotes.phrases.noun_runs import end_of_run, skip_adjectives
from quotes.phrases.phrase import Phrase


def attach_genitive(tokens: Sequence[Token], i: int) -> int:
    """The index behind „des Auswärtigen Amtes“, „der Universität“, „ihrer Partei“ at `i`; `i` when none stands
    there.
    """
    while i < len(tokens) and tokens[i].text in GENITIVE_ARTICLES:
        core = skip_adjectives(tokens, i + 1)
        if core is None or core - i > 4 or is_nominative(tokens, i, core):
            return i
        stop = end_of_run(tokens, core)
        if is_medium_told(tokens, i, core, stop):
            return i
        if find_outlet(" ".join(t.text for t in tokens[core:stop] if t.is_word)) is not None and not edits(
            tokens[i - 1]
        ):
            return i  # „sagte ein Sprecher der Deutschen Presse-Agentur“: the one who was told
        i = stop
    return i


def is_nominative(tokens: Sequence[Token], i: int, core: int) -> bool:
    """„nach der Auszählung der unterlegene Kandidat“, „am Rande der Tagung der Ingenieur“: „der“ opens a new phrase."""
    if tokens[i].text != "der":
        return False
    if core > i + 1:
        return tokens[core - 1].text.endswith("e")
    role = find_role(tokens[core].text)
    body = find_organisation(tokens[core].text)
    if body is not None and body.gender == "m" and body.word == tokens[core].text and role is None:
        return True  # „widersprach am Sonntag der Verein“
    uttered = noun_cue(tokens[core].text)
    if uttered is not None and uttered.gender == "m" and uttered.number == "sg":
        return True
    if role is not None and role.gender == "x" and role.number != "pl" and tokens[core].text.endswith("e"):
        return True  # „im Streit der Angeklagte“: the genitive would be „der Angeklagten“
    return role is not None and role.gender == "m" and role.number == "sg"


def is_medium_told(tokens: Sequence[Token], i: int, core: int, stop: int) -> bool:
    """„sagte der SPD-Politiker der Zeitung „Nordbote““: whoever is not of a medium tells it, but „die Chefin der
    Zeitung „Nordbote““ is its own.
    """
    medium = naming_noun(tokens[core].text)
    if medium is None or medium.kind != "medium" or stop == core + 1 or not tokens[i - 1].is_capital:
        return False
    if noun_cue(tokens[i - 1].text) is not None or document_noun(tokens[i - 1].text) is not None:
        return False  # „nach Ansicht der Zeitung „Nordbote““
    return "-" in tokens[i - 1].text or not tokens[i - 1].text.casefold().endswith(OF_AN_OUTLET + OF_A_FIRM)


def edits(token: Token) -> bool:
    """Does the noun name someone who works for an outlet: „der Chefredakteur der „Bild““?"""
    return token.text.casefold().endswith(OF_AN_OUTLET)


def attach_prepositional(tokens: Sequence[Token], phrase: Phrase, i: int) -> int:
    """The index behind „für Völkerrecht“, „in Pjöngjang“ at `i`: what a role or organisation is for, not where it was
    said.
    """
    around = tokens[i].text == "von" and phrase.head in AROUND if i < len(tokens) else False
    if i + 1 >= len(tokens) or not (around or tokens[i].text in ATTACHED.get(phrase.kind, ())):
        return i
    core = i + 1 if tokens[i + 1].is_capital else skip_adjectives(tokens, i + 1)
    if core is None or core - i > 3:
        return i
    if tokens[i].text == "von" and noun_cue(tokens[core].text) is not None:
        return i  # „ging der Dekan von der Frage aus“
    if tokens[i].text == "zu" and not is_seat(tokens, i, core):
        return i
    if tokens[i].text in ("im", "am", "in", "bei", "beim") and not is_workplace(phrase, tokens, i, core):
        return i
    return attach_genitive(tokens, end_of_run(tokens, core))


def attach_joined(tokens: Sequence[Token], phrase: Phrase, i: int) -> int:
    """The index behind „und FDP“ in „Politiker von Union und FDP“, „, SPD und FDP“ in „Politiker von Grünen, SPD und
    FDP“, „und der FDP“ in „Vertreter der Union und der FDP“.
    """
    bare = phrase.first == phrase.core_first
    if i == phrase.last or phrase.kind != "role" or not (phrase.plural or bare):
        return i
    j = i
    while j + 3 < len(tokens) and tokens[j].text == "," and is_party(tokens[j + 1].text):
        j = end_of_run(tokens, j + 1)
    if j + 2 >= len(tokens) or tokens[j].text not in ("und", "sowie"):
        return i
    core = j + 2 if tokens[j + 1].text in GENITIVE_ARTICLES else j + 1
    return end_of_run(tokens, core) if is_party(tokens[core].text) else i


def is_party(word: str) -> bool:
    """Does the word name a body, or those of a party: „FDP“, „Grünen“?"""
    role = find_role(word)
    return find_organisation(word) is not None or (role is not None and role.category == "party")


def is_seat(tokens: Sequence[Token], i: int, core: int) -> bool:
    """„der Universität zu Köln“, but „sagte ein Sprecher zu Reportern“."""
    word = tokens[core].text
    return (
        find_organisation(tokens[i - 1].text) is not None
        and core == i + 1
        and find_role(word) is None
        and find_outlet(word) is None
    )


AROUND = frozenset(("Umfeld", "Umkreis", "Lager", "Kreis"))
"""„aus dem Umfeld von Tom Velt“."""

ATTACHED: Mapping[str, frozenset[str]] = {
    "role": frozenset("für in von bei im beim vom am zu".split()),
    "organisation": frozenset("für in bei im beim am zu".split()),  # „wurde die Regierung vom Rat aufgefordert“
}
"""Prepositions that begin a complement, by the kind of phrase."""

OFFICE_THERE = (
    "sprecher", "sprecherin", "chef", "chefin", "leiter", "leiterin", "botschafter", "botschafterin", "korrespondent",
    "korrespondentin", "direktor", "direktorin", "vertreter", "vertreterin", "vorsitzende", "vorsitzender",
    "abgeordnete", "abgeordneter", "experte", "expertin", "professor", "professorin",
    "forscher", "forscherin", "analyst", "analystin", "richter", "richterin", "referent", "referentin",
)  # fmt: skip
"""Endings of roles that one has somewhere: „der Botschafter in Wien“, „die Professorin am Institut“."""


def is_workplace(phrase: Phrase, tokens: Sequence[Token], i: int, core: int) -> bool:
    """Does „in Pjöngjang“, „am Landgericht“ tell where the role is held, and not where it was said?"""
    if is_time_or_event(tokens[core].text):
        return False
    aired = tokens[i].text in ("in", "im") or not phrase.head.casefold().endswith(OF_A_FIRM)
    if aired and find_outlet(tokens[core].text) is not None and not phrase.head.casefold().endswith(OF_AN_OUTLET):
        return False  # „mahnte der Sportdirektor in der ARD“
    if phrase.kind == "organisation":
        return True
    body = find_organisation(tokens[core].text)
    if not phrase.head.casefold().endswith(OFFICE_THERE):
        return False
    return body is not None or i > phrase.last or (tokens[core].text[:1].isupper() and tokens[i].text == "in")


CLAUSE_MARKS = frozenset(".:;!?")
TOLD_TO = frozenset("dem der den unserer dieser gegenüber".split())
LONGEST_COMPLEMENT = 14
"""Tokens between a role and the comma before its name."""
OF_AN_OUTLET = (
    "redakteur", "redakteurin", "reporter", "reporterin", "korrespondent", "korrespondentin",
    "journalist", "journalistin",
    "herausgeber", "herausgeberin", "moderator", "moderatorin", "intendant", "intendantin",
)  # fmt: skip
OF_A_FIRM = tuple(
    "chef chefin sprecher sprecherin leiter leiterin leitung verleger verlegerin geschäftsführer geschäftsführerin "
    "mitarbeiter mitarbeiterin vertreter vertreterin direktor direktorin gründer gründerin eigentümer eigentümerin "
    "inhaber inhaberin anwalt anwältin autor autorin kolumnist kolumnistin kommentator kommentatorin vorsitzende "
    "vorsitzender leser leserin ausgabe bericht berichte angaben informationen redaktion seite website "
    "interview".split()
)
"""Those whom a paper has like any other firm."""
TIMES = frozenset(
    "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag Januar Februar März April Mai Juni Juli "
    "August September Oktober November Dezember Interview Gespräch Rahmen Anschluss Sommer Winter Frühjahr Herbst "
    "Jahr Vormittag Nachmittag Abend Morgen Rande Wochenende Berlin Brüssel Paris London Washington Moskau Kiew".split()
)


def is_time_or_event(word: str) -> bool:
    """„am Montag“, „im Interview“ tell when and where it was said, not who spoke."""
    if word in TIMES or word.startswith(tuple(day for day in TIMES if day.endswith("tag"))):
        return True
    return occasion_kind(word) in ("event", "medium")


def attach_bracket(tokens: Sequence[Token], i: int) -> int:
    """The index behind „(SPD)“ at `i`: one to three words in brackets."""
    if i < len(tokens) and tokens[i].text == "(":
        for j in range(i + 1, min(i + 5, len(tokens))):
            if tokens[j].quotation >= 0:
                return i
            if tokens[j].text == ")":
                return j + 1
    return i


def name_in_apposition(tokens: Sequence[Token], phrase: Phrase, i: int) -> Phrase | None:
    """„der US-Botschafter bei den Vereinten Nationen, Robert Wood,“: a role, its complements, a comma and a full
    name, be it with a role („der Berater des Rates, der Ökonom Robert Wood,“); or „ein Mann namens Eric“.
    """
    worded = name_behind_word(tokens, phrase, i)
    if worded is not None:
        return worded
    if phrase.kind != "role" or phrase.plural:
        return None
    for j in range(i, min(i + LONGEST_COMPLEMENT, len(tokens) - 1)):
        token = tokens[j]
        if token.quotation >= 0 or token.text in CLAUSE_MARKS or (token.is_word and token.text in verb_forms()):
            return None
        if token.text != ",":
            continue
        article = tokens[j + 1].text in ("der", "die")
        named = named_by(tokens, phrase, j + article) if article or tokens[j + 1].is_capital else None
        if named is not None:
            return named
    return None


def name_behind_word(tokens: Sequence[Token], phrase: Phrase, i: int) -> Phrase | None:
    """„ein Mann namens Tom Velt“, „eine Helferin mit Namen Eva“: somebody together with the name at `i`."""
    if phrase.plural or i >= len(tokens) or tokens[i].text not in ("namens", "mit"):
        return None
    begin = i + 1 if tokens[i].text == "namens" else i + 2
    if begin >= len(tokens) or (begin == i + 2 and tokens[i + 1].text != "Namen") or not tokens[begin].is_capital:
        return None
    stop = end_of_run(tokens, begin)
    words = tuple(token.text for token in tokens[begin:stop] if token.is_word)
    if phrase.kind not in ("role", "noun") or not first_name_gender(words[0]):
        return None
    run = (sort_run(words, after_role=True) if len(words) > 1 else None) or NameRun((), (), words)
    return replace(phrase, last=stop, kind="person", head=run.surname[-1], run=run)


def closes_behind_adverbial(tokens: Sequence[Token], i: int) -> bool:
    """„der Präsident des Vereins, Tom Velt in seiner Rede.“: nothing but when or where follows, and no clause as in
    „bat der Anwalt, Tom Velt in Freiheit zu entlassen“.
    """
    if tokens[i].text not in PREPOSITIONS:
        return False
    for token in tokens[i:]:
        if token.text in CLAUSE_MARKS or token.text == "," or token.quotation >= 0:
            return True
        if token.text == "und":
            return True
        if token.text == "zu" or (token.text.islower() and token.text in verb_forms()):
            return False
    return True


def named_by(tokens: Sequence[Token], phrase: Phrase, comma: int) -> Phrase | None:
    """The role `phrase` together with the full name behind the comma; None when no full name stands there alone."""
    stop = end_of_run(tokens, comma + 1)
    words = [token.text for token in tokens[comma + 1 : stop] if token.is_word]
    run = sort_run(words, after_role=True) if len(words) > 1 else None
    if run is None or not run.given or (run.role and (stop >= len(tokens) or tokens[stop].text != ",")):
        return None
    closing = stop >= len(tokens) or tokens[stop].text in ",:.(" or tokens[stop].quotation >= 0
    told = phrase.first > 0 and is_reporting_verb(tokens[phrase.first - 1].text)
    closing = closing or (told and tokens[stop].text in TOLD_TO)  # „sagte der Vorsitzende, Tom Velt dem Blatt“
    if not closing and tokens[stop].text not in verb_forms() and not closes_behind_adverbial(tokens, stop):
        return None
    role = tuple(token.text for token in tokens[phrase.core_first : comma] if token.is_word)
    named = NameRun(role, run.given, run.surname, run.family_first)
    return replace(
        phrase, last=attach_bracket(tokens, stop), kind="person", head=run.surname[-1], run=named, plural=False
    )
