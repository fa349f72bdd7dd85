"""When, where, through what and to whom was it said, and who printed it first?

It is read from the clause of the frame, and carried on to what the same speaker says next.

    placing          day, occasion and cited outlet of every quotation
    own_clause       which words of a sentence are the frame's own
    spoken_days      the day on which it was said
    occasions        where or through what it was said
    occasion_phrases  where a phrase that tells so begins and ends
    audiences        who only listened
    cited_outlets    which outlets a sentence cites
    told_outlets     to which of them it was said
    broadcasts       on which programme or in which paper it was said
    interviews       which interview of the article a speaker has given
    hints            whether a sentence can tell any of this
    earlier_reports  what the same speaker said before in the reporter's words
    same_talk        how long it is still the same talk
"""
