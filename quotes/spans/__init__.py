"""Text in, quotations out: which spans between marks are somebody's words.

The way of a text: candidates, then sifting, which weighs each candidate by its shape, place and sentence.

    candidates     text -> candidate spans
    marks          which mark opens and which closes
    mark_shapes    whether a mark can open or close
    carried_marks  whether a quotation goes on in the next paragraph
    sifting        candidates -> quotations: a title, a term or a scare quote is none
    quoted_spans   a candidate in its sentence
    shape          what the words look like: a name's or someone's
    place          what stands directly beside the marks
    naming         whether that gives a name to something
    works          whether that is a film, play, book or song
    reporting      whether the sentence reports at all
    own_words      whether it calls the span someone's own words
    lines          whether a headline says who speaks
    told_clauses   whether its clause tells what somebody said
    uttered        what is cried or answered and nothing else
    judged         what is judged, demanded or promised so
    offences       what the law calls a deed
    judging_nouns  the nouns that judge
    echoes         the spans that repeat a quotation
"""
