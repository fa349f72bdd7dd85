"""What was found: the archive, which is the record, and the full-text index, which is derived from it.

This room imports from `quotes`, never from `web`, and no Flask. SQL is written here and nowhere else; whoosh is
imported by `fulltext` alone.

    records        what the archive gives back: QuotationRecord, SpeakerRecord, ArticleRecord, OutletRecord, ...
    tables         the tables of the archive
    migrations     how the tables came to be, step by step (Alembic)
    archive        open_archive: the database, its transactions, its migrations
    identity       when two articles, speakers or outlets are one; their ids
    recording      record_article: an article and its quotations, in one transaction
    naming         the spellings of a speaker, and which of them is shown
    changes        the numbered changes that the index follows
    lookup         load_quotation, load_quotations, load_passage, load_article, list_article_quotations,
                   list_speaker_quotations, count_speaker_quotations, count_totals
    speakers       load_speaker, list_speakers, find_speakers, list_spellings, list_roles
    outlets        load_outlet, list_outlets
    wording        words, their exact forms and their stems
    grammar        parse_query, Query, QueryError
    highlighting   which words of a quotation answer the query
    documents      what the index holds of a quotation
    damage         FulltextError and FulltextBusyError, and the folder of the index
    fulltext       the Whoosh index
    ranking        order and counts of the hits, in columns of numbers
    desk           open_desk, SearchDesk: archive and index together; catching up, healing
    search         search_quotations, Filters, Results, Hit, Facet
"""
