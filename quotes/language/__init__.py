"""What do the words of German prose do, before anyone asks who speaks? Tokens, sentences, verbs, days.

Imports nothing of quotes but the tables of `lexicon`.

    words                tokens with offsets
    function_words       the words that only hold a sentence together
    sentences            where sentences and paragraphs begin and end
    datelines            the place and the wire that open a report
    counts               whether a noun is one of several
    dates                which day a phrase names
    verb_groups          auxiliary, modal and particle of one verb
    speechless_verbs     verbs that say nothing beside their object
    cues                 the reporting verbs of a sentence
    set_phrases          verbs that report only together with other words
    clauses              where a clause begins, and of what kind it is
    extended_attributes  which noun „am Montag verschickten“ leads to
    feelings             the words for it, which only the one who feels so can say
    occasion_nouns       the nouns that tell where or through what something is said
    once                 what is computed at first use and kept
"""
