"""Who spoke? Quotations in, frames out: the rule, its cue and the mention that it finds.

A frame names the rule that made it, the cue and the phrase that speaks; `speakers` tells who that is.

    attribution      quotations -> frames, by an ordered list of named rules
    frame            what a frame is, and what the rules share
    cited_sources    whose words „laut“, „nach“ and „zufolge“ cite
    inversions       the rules that look behind the quotation
    bursting_out     who speaks without meaning to
    experiencers     whose feeling or view is told, without a verb that reports
    colons           the rule for what stands behind a colon
    receivers        who speaks to somebody who only hears it
    verdicts         whose verdict or answer it is that names nobody
    set_off          the rules for words that are set off: the line or name above them, the name that signs them
    own_sentence     the rules that look at the sentence around it
    nearer_sources   whether a cited source goes before its verb
    clause_above     who heads the clause above the words
    shared_verbs     who speaks where a second quotation has no verb of its own
    inner_speakers   whose words a clause tells that says what somebody has said
    governing        whether a verb of opinion governs it in a clause of its own
    closed_clauses   whether a verb's clause is over before it
    participles      who calls something so before its noun
    noun_frames      the rule for nouns of utterance
    reproaches       whose a reproach is that somebody only denies or meets
    acting_with      who acts „mit den Worten „...““
    noun_clauses     what the clause of such a noun says, and who
    judged_words     whose words the sentence only judges
    likened          whose words are only an example: „Sprüche wie „...““
    verb_frames      the frame that a reporting verb makes
    verb_speakers    who speaks with it
    other_sentences  the rules that go on from another one
    told_before      who reports in that sentence, or whom it is about
    next_sentence    the rule that looks at the sentence behind
    taking_floor     who speaks next without a reporting verb
    hearsay          who says what somebody „soll“ have done
    headlines        a headline that the body repeats
    told_of          of whom a clause tells, who does not speak
    confidence       how often a rule is right
"""
