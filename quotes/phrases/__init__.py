"""The noun phrases of a sentence: what can denote a speaker. „die Ministerin“, „Tom Velt aus Bonn“, „sie“.

`mentions` reads them from the tokens of a sentence; the others are what it asks.

    mentions        the noun phrases that can denote a speaker
    phrase          what a noun phrase is to the rules
    kinds           what its nouns denote
    openers         which words begin no noun phrase
    noun_runs       how far its adjectives and nouns reach
    meeting         where one speaker ends and another begins in a run of capitals
    suspended       where a compound goes on behind „Bäcker- und“
    complements     what belongs to a phrase behind its noun
    prepositions    which preposition governs a phrase
    standing_alone  „ein anderer“, „jemand“: words that stand for a noun
"""
