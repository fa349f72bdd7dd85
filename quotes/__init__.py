"""Article in, attributed quotations out.

This room knows neither database, index nor Flask: it imports nothing from `index` or `web`, and no third-party
package at all but those that read HTML, in `pages` alone, and those that speak to other machines, in `fetching` alone.

The words of the house
    values           what an article, a quotation, a speaker is, as frozen dataclasses
    errors           the base error, and how a message names place, finding and remedy
    contract         quotations as the JSON objects that other programs rely on
    command          `python -m quotes`
    version          which rules and tables have found a quotation
    lexicon          linguistic data as tables, loaded and checked
    evaluation       how good all this is, scored against annotated articles; no other module knows it

Reading
    reading          files -> Articles: what a text itself names, or what a page says
    pages            HTML pages -> Articles, a room of its own
    fetching         addresses, feeds and sitemaps -> bytes, a room of its own
    web_articles     addresses -> Articles, by the two rooms above
    origins          the agencies and addresses that a text names as where it comes from
    manifest         what is known about a text that it does not say
    dates            which day a phrase names

From text to quotations
    extraction       the stages below in their order
    candidates       text -> candidate spans
    carried_marks    whether a quotation goes on in the next paragraph
    mark_shapes      whether a mark can open or close
    marks            which mark opens and which closes
    sifting          candidates -> quotations: a title, a term or a scare quote is none
    quoted_spans     a candidate in its sentence
    span_shape       what its words look like: a name's or someone's
    span_place       what stands directly beside its marks
    span_naming      whether that gives a name to something
    span_work        whether it is a film, play, book or song
    span_frame       whether the sentence reports at all
    span_own         whether it calls the span someone's own words
    span_uttered     what is cried or answered and nothing else
    span_judged      what is judged, demanded or promised so
    offences         what the law calls a deed
    echoes           the spans that repeat a quotation
    judging_nouns    the nouns that judge
    feelings         the words that only the one who feels so can say
    passages         the article as paragraphs of sentences in which a quotation is one token
    datelines        the place and the wire that open a report
    words            tokens with offsets
    sentences        where sentences and paragraphs begin and end
    function_words   the words that only hold a sentence together

Who spoke
    attribution      quotations -> frames, by an ordered list of named rules
    frames           what a frame is, and what the rules share
    inversions       the rules that look behind the quotation
    bursting_out     who speaks without meaning to
    colons           the rule for what stands behind a colon
    receivers        who speaks to somebody who only hears it
    verdicts         whose verdict or answer it is that names nobody
    set_off          the rules for words that are set off: the line or name above them, the name that signs them
    own_sentence     the rules that look at the sentence around it
    nearer_sources   whether a cited source goes before its verb
    clause_above     who heads the clause above it
    shared_verbs     who speaks where a second quotation has no verb of its own
    governing        whether a verb of opinion governs it in a clause of its own
    closed_clauses   whether a verb's clause is over before it
    participles      who calls something so before its noun
    noun_frames      the rule for nouns of utterance
    acting_with      who acts „mit den Worten „...““
    noun_clauses     what the clause of such a noun says, and who
    judged_words     whose words the sentence only judges
    likened          whose words are only an example: „Sprüche wie „...““
    owners           whose utterance such a noun names
    verb_frames      the frame that a reporting verb makes
    verb_speakers    who speaks with it
    documents        which document says it
    other_sentences  the rules that go on from another one
    told_before      who reports in it, or whom it is about
    next_sentence    the rule that looks at the sentence behind
    taking_floor     who speaks next without a reporting verb
    hearsay          who says what somebody „soll“ have done
    headlines        a headline that the body repeats
    set_phrases      verbs that report only together with other words
    counts           whether a noun is one of several
    cues             the reporting verbs of a sentence
    speechless_verbs  verbs that say nothing beside their object
    verb_groups      auxiliary, modal and particle of one verb
    clauses          where a clause begins, and of what kind it is
    subjects         the subject of a reporting verb
    called_actions   whether what stands before a verb is only called something
    standing         how well a phrase stands as one
    told_of          of whom a clause tells, who does not speak
    likely_speakers  whether it is likely enough who speaks
    joined_clauses   the subject of a verb that „und“ joins to another
    mentions         the noun phrases that can denote a speaker
    standing_alone   „ein anderer“, „jemand“: words that stand for a noun
    phrase_kinds     what its nouns denote
    phrase_openers   which words begin no noun phrase
    phrases          what a noun phrase is to the rules
    prepositions     which preposition governs a phrase
    suspended        where a compound goes on behind „Bäcker- und“
    noun_runs        how far its adjectives and nouns reach
    extended_attributes  which noun „am Montag verschickten“ leads to
    complements      what belongs to it behind
    confidence       how often a rule is right

Who that is
    resolution       mentions -> speakers within the article
    discourse        what the article has told before a mention: subjects, speakers, who is near
    answering        who asks and who answers
    moods            whose mood is told
    ages             whom an age means, and who is brought in by one
    antecedents      whom „er“ and „sie“ mean
    taken_up         who holds the role that a mention names
    role_words       which words for a role mean the same office
    callings         which calling takes up whom the text tells of
    floor            whom a role without known holder takes up
    whose_words      whose words a statement or letter is
    bodies           which organisation „der Konzern“ takes up
    known_bodies     which known body „der Autobauer“ takes up
    latest_mention   the last words that denote whoever goes on speaking
    printed_names    what a speaker is called who is no named person
    people           the persons that an article names
    roster           the persons by name and place
    surnames         whom a name or bare surname means
    named_bodies     which bare names the article introduces as a body's
    unknown_names    which words without a known given name are a person
    found_names      which runs of words name someone
    bare_objects     nouns behind a subject that are no surname
    name_runs        given name, surname and role in a run of capitalised words
    offices          the role that the text gives beside a name
    role_parts       for whom a role speaks, and where: what it says of body, country and time
    body_names       what the body is called that a role names
    traits           party, nation and age that the text gives beside a name
    names            spellings of names: when two words of them are one
    full_names       the parts of a full name
    spanish_names    which of two Spanish surnames is the mother's
    name_blocks      the key under which like names meet
    same_names       whether two full names are one person's
    given_names      whether their given names are
    asian_names      the same for Korea and China, by syllables
    misspelt_surnames  whether a surname is another one with a slip
    cultures         in whose letters a name was written first
    romanisations    how a name of another alphabet sounds
    own_names        whether a body's name tells which one it is
    cited_outlets    which outlets a sentence cites
    told_outlets     to which of them it was said
    placing          cited outlet, date and occasion of a quotation
"""
