"""What was found: the archive, which is the record, and the full-text index, which is derived from it.

This room imports from `quotes`, never from `web`, and no Flask. SQL is written here and nowhere else; whoosh is
imported by `whoosh_files` and `whoosh_writing` alone, werkzeug (for its password hashes) by `editors` alone.

    records        what the archive gives back: QuotationRecord, SpeakerRecord, ArticleRecord, OutletRecord, ...
    tables         the tables of the archive
    migrations     how the tables came to be, step by step (Alembic)
    databases      make_engine: SQLite or PostgreSQL, and what both promise
    places         Place: the data folder and the address of the archive
    archive        open_archive: the database, its transactions, its migrations
    moments        a moment as it is kept: in UTC, beside the zone of the page
    identity       by what articles, speakers and outlets are known again; their ids
    recording      record_article: an article and its quotations, in one transaction
    addresses      which addresses are one page
    known_articles  find_known, find_by_address: whether the archive holds an article already, and where it was read
    versions       the versions of an article, list_versions
    likeness       which texts are nearly the same
    copy_tables    the tables of copies, and of what is decided on them
    copies         which articles print one text
    copy_verdicts  which do so after what editors have decided
    copy_editing   part_copies, join_copies
    families       settle_families: which of the same words in copies leads and is counted
    reprints       list_reprints, list_article_copies, list_parted_copies: who has printed the same text
    counting       is_counted, count_families: which quotations count
    rows           a quotation as a row, with its outlets
    rereading      what becomes of an article's quotations when it is read again
    matching       which quotation of before is this one, in the same text or in another
    sightings      what an article knows of its speakers
    profiles       what roles tell of a person: evidence and conflict
    persons        which sightings of one block are one person
    surnames       whose bare surnames are
    bundles        sightings that are alike, read as one
    company        who is quoted beside two persons
    clusters       which sightings are one speaker, after editors' verdicts
    resolution     resolve_blocks: new sightings sorted into speakers, ids that lead on
    verdicts       merges, splits and names that editors have decided on
    naming         under which name a speaker is shown, and by which words found
    deciding       decisions, and what holds of a quotation after them
    editing        reassign_quotation, judge_quotation, merge_speakers, split_speaker, rename_speaker,
                    link_wikidata, undo_decision
    appearances    list_appearances: the articles in which a speaker appears
    history        list_history, list_decisions, find_heir
    texts          articles that another extractor has read, with their texts
    changes        the numbered changes that the index follows
    lookup         load_quotation, load_quotations, load_passage, load_article, list_article_quotations,
                   list_speaker_quotations, count_speaker_quotations, count_totals
    speakers       load_speaker, list_speakers, find_speakers, list_spellings, list_roles
    typed_names    the letters for which a typed word may stand, and those of a name
    name_list      all names in memory, and the ways in which they answer what is typed
    known_names    the list of names of an open archive, made anew when it is stale
    suggestions    suggest_speakers: whom a reader may mean while typing, or who has mistyped
    outlets        load_outlet, list_outlets
    editors        add_editor, check_password, load_editor, change_password, close_editor, reopen_editor, list_editors
    failed_logins  count_attempt, forgive_attempt: how long to wait before the next try
    portraits      a speaker at a glance: roles, bodies, outlets, company, quotations of a year or an outlet
    outlet_portraits  an outlet at a glance: whom it quotes, who cites it, which agencies it names
    periods        days -> the days, months or years of a chart
    register       all speakers of a kind, by number of quotations or for sorting by name
    wording        words, their exact forms and their stems
    grammar        parse_query, Query
    conditions     what stands behind person:, outlet:, role:, from:, to: and is:
    refusals       QueryError: why a search cannot be done, in a sentence
    highlighting   which words of a quotation answer the query
    engine         what is asked of a search engine: Engine, Question, Answer
    documents      what the index holds of a quotation
    damage         what is wrong with an index: FulltextError and its like; the folder of the index
    fulltext       the engine over a folder: snapshots, commits, its lock
    whoosh_files   what Whoosh has written, read
    whoosh_writing  how Whoosh writes it, and which segments it merges
    vocabulary     the words that quotations use, by numbers
    compounds      whether a word is part of a compound
    similar        words that a mistyped one may mean
    columns        what is known of the documents of one segment, in columns of numbers
    plan           a question as rows and tables of numbers, and what it will cost
    retrieval      which documents of a segment answer, and how well
    ranking        order and counts of the hits
    answering      the answers of all segments put together
    checking       check_archive, check_index: what is wrong, and what mends it
    moving         an archive copied into another database
    backup         back_up, restore: a copy of a live archive, and back
    desk           open_desk, SearchDesk: archive and index together; catching up, healing
    filters        Filters and conditions -> ids of speakers and outlets
    search         search_quotations, Results, Hit, Facet
"""
