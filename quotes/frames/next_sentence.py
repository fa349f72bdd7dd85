"""Which frame does the sentence behind a quotation make? „Wo bleibt das Geld?“ Das fragten die Anwohner.

It takes the words up with „das“, „so“ or „dieser Satz“ and says whose they are.
"""

from __future__ import annotations

from quotes.frames.frame import Decisions, Frame, is_fragment, with_these_words
from quotes.frames.verb_speakers import speaker_of
from quotes.language.clauses import in_relative_clause
from quotes.language.cues import is_finite_verb
from quotes.language.verb_groups import CLAUSE_END
from quotes.lexicon.tables import noun_cue
from quotes.passages import Passages, Sentence, Site
from quotes.syntax.owners import owner_of
from quotes.syntax.standing import standing

LONGEST_PLACE = 3
"""Words of a place at the beginning of a report."""
FARTHEST_NOUN = 4
"""Tokens in which a sentence that takes words up names them: „Mit diesen klaren Worten“."""
ADJECTIVE_ENDS = ("e", "en", "er", "es", "em")


def following(site: Site, passages: Passages, decisions: Decisions) -> Frame | None:
    """„Wo bleibt das Geld?“ Das fragten die Anwohner: the frame is the next sentence of the paragraph."""
    sentence = passages.behind(site.sentence)
    if sentence is None or sentence.paragraph != site.sentence.paragraph:
        return None
    if is_fragment(site) and not sums_up(sentence) and not opens_behind_place(site):
        return None
    head = sentence.tokens[0].text.casefold() if sentence.tokens[0].quotation < 0 else ""
    if head.startswith("dies") and (credited := ascribed(sentence)) is not None:
        return credited
    owned = owned_words(sentence) or stemming_from(sentence)
    if owned is not None:
        return owned
    if head not in ("das", "dies", "so", "mit", "mehr", "darüber", "davon"):
        return None
    summed = summed_up(sentence) or (said_so(sentence) if head == "so" else None)
    if summed is not None:
        return summed
    if head == "mit":
        return with_these_words("following", sentence, 0)
    for cue in sentence.cues[:1]:
        phrase = None if in_relative_clause(sentence.tokens, cue.at) else speaker_of(sentence, cue)
        if phrase is not None and (phrase.weight >= 2 or standing(phrase, cue) >= 2 or cue.kind == "read"):
            return Frame("following", sentence, sentence.tokens[cue.word], cue.lemma, phrase)
    return None


def opens_behind_place(site: Site) -> bool:
    """„Bad Velt – „...“ Mit diesen Worten begann er“: does only the place of the report stand before the quotation?"""
    *place, dash = (token.text for token in site.left[: LONGEST_PLACE + 1]) if site.left else ("",)
    whole = dash in ("–", "-", "—") and len(place) == len(site.left) - 1 and not site.right
    return whole and bool(place) and all(word[0].isupper() for word in place)


def summed_up(sentence: Sentence) -> Frame | None:
    """„Das ist das Fazit von Eva Berg“, „So lautet die Botschaft der Studie“: whose words the noun says they are."""
    tokens = sentence.tokens
    noun = next((p for p in sentence.phrases if p.first == 2 and p.kind == "utterance"), None)
    if noun is None or tokens[1].text not in ("ist", "war", "lautet", "lautete"):
        return None
    owner = owner_of(sentence, noun)
    return Frame("following", sentence, tokens[noun.core_first], noun.head, owner or noun)


def owned_words(sentence: Sentence) -> Frame | None:
    """„Diese Worte von Eva Berg hallen nach.“, „Mit diesem Zitat Eva Bergs begann er.“, „Klare Worte von Eva Berg.“:
    the utterance that takes the words up, and whose it is.
    """
    tokens = sentence.tokens
    if not any(token.is_capital and noun_cue(token.text) is not None for token in tokens[:FARTHEST_NOUN]):
        return None
    first = 1 if tokens[0].text == "Mit" else 0
    noun = next((p for p in sentence.phrases if p.core_first <= first + 2 and p.kind == "utterance"), None)
    if noun is None or not all(word.text.endswith(ADJECTIVE_ENDS) for word in tokens[first : noun.core_first]):
        return None
    owner = owner_of(sentence, noun)
    if owner is None or owner.weight < 2 or owner.kind == "pronoun":
        return None
    behind = tokens[owner.last].text if owner.last < len(tokens) else "."
    if not tokens[first].text.casefold().startswith("dies") and (first or behind not in ",.!" or sentence.quotations):
        return None
    return Frame("following", sentence, tokens[noun.core_first], noun.head, owner)


def said_so(sentence: Sentence) -> Frame | None:
    """„So der Präsident, der selbst Kritik erntet.“, „So die Polizei weiter.“, „So das Urteil von Eva Berg.“: who
    stands behind „so“ in a clause without a verb.
    """
    tokens = sentence.tokens
    phrase = next((p for p in sentence.phrases if p.first == 1 and p.may_be_subject), None)
    if phrase is None:
        return None
    stop = next((i for i in range(phrase.last, len(tokens)) if tokens[i].text in CLAUSE_END), len(tokens))
    if any(is_finite_verb(token.text) for token in tokens[phrase.last : stop]):
        return None
    owner = owner_of(sentence, phrase) if phrase.kind == "utterance" else phrase
    if owner is None or owner.weight < 2:
        return None
    return Frame("following", sentence, tokens[0], "so", owner)


def stemming_from(sentence: Sentence) -> Frame | None:
    """„Dieser Satz stammt von Eva Berg.“, „Die Worte stammen von Eva Berg.“"""
    tokens = sentence.tokens
    if len(tokens) < 5 or tokens[2].text not in ("stammt", "stammen") or tokens[3].text != "von":
        return None
    origin = next((p for p in sentence.phrases if p.first == 4 and p.weight >= 2), None)
    named = noun_cue(tokens[1].text) is not None
    return Frame("following", sentence, tokens[2], "stammen", origin) if named and origin is not None else None


def ascribed(sentence: Sentence) -> Frame | None:
    """„Dieser gern Eva Berg zugeschriebene Satz“: the one whom the words are said to come from."""
    at = next((i for i, token in enumerate(sentence.tokens) if token.text.startswith("zugeschrieben")), None)
    phrase = next((p for p in sentence.phrases if p.last == at and p.weight >= 2), None)
    return (
        None
        if phrase is None or at is None
        else Frame("following", sentence, sentence.tokens[at], "zuschreiben", phrase)
    )


def sums_up(sentence: Sentence) -> bool:
    """„Das teilte der Rat am Montag mit.“: the report of the whole sentence before."""
    opens = sentence.tokens[0].quotation < 0 and sentence.tokens[0].text in ("Das", "Dies", "Darüber", "Davon")
    return opens and any(cue.strong and cue.at == 1 for cue in sentence.cues)
