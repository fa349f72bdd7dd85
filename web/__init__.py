"""Flask pages and the `wortlaut` command line.

This room parses what a reader asks, calls `index`, and renders. It holds no SQL and no linguistics; of `quotes` only
`preparing`, `watching` and `entering` use more than values, names and errors.

    application   create_app: the Flask application, its languages, headers and error pages
    pages         the views: search, quotation, about, health
    portrait_pages  the views of one speaker, one outlet, one article
    register_pages  the lists of speakers and outlets
    login         editors log in and out; @editor_required for views that write, current_editor
    sessions      the cookie by which an editor stays known, and the key that signs it
    local_paths   where a login or logout leads back to, never to another site
    parameters    the arguments of an address -> a search form and its filters
    narrowing     chips, counts and ways out of an empty result, as links
    search_help   what can be typed into the search field, with examples
    meaning       whom a name may mean that nobody has
    suggesting    the view of what the field for a person suggests while one types
    phrasing      the phrases of the pages: counts, days, outlets, citations
    corrections   the forms of editors: who said it, who that is; the history
    copy_corrections  the forms by which an editor says of articles that they are copies, or none
    decisions     decisions, refusals and identifications in plain words
    entering      the form by which an editor enters an article, looks over what was found, and saves
    drafts        an article that waits to be saved, sealed
    troubles      what is wrong with archive or index, in plain words
    entry_refusals  why an article could not be read, in plain words
    known_speakers  whom a typed name means for certain
    heirs         where an address leads that is out of use
    reasons       rules of attribution and confidence in plain words
    readings      when a page was read, since when words are gone from it
    spans         periods and spans of days in words
    charts        a timeline as columns, in SVG
    highlights    marks in wordings and passages, escaped piece by piece
    outward       links to the original pages, with text fragments
    languages     German or English
    hosts         the names by which the server may be called
    command       `wortlaut`
    search_command  `wortlaut search`
    reread_command  `wortlaut reread`: the quotations of all articles found anew
    watch_command  `wortlaut watch`: feeds read again and again
    watching      what is new in the feeds -> the archive
    feed_memory   what is known of a feed from one reading to the next
    upkeep_command  `wortlaut check`, `wortlaut backup`, `wortlaut restore`, `wortlaut move`
    user_command  `wortlaut user`: the accounts of the editors
    exits         how a command ends that could not do its work
    ingest_command  `wortlaut ingest`: articles taken into the archive
    intake        what is to be read, as a list of documents
    visits        the pages that feeds name, fetched from several hosts at a time
    preparing     a document -> its article with quotations, or why it has none
    readers       many documents prepared by several processes
    ingesting     what documents hold goes into the archive; what became of each
    ingest_table  that as a table
    printing      quotations as lines of text or JSON for the command line
    serving       waitress: an address to listen on, until Ctrl-C
    workers       several processes at one address, replaced when they die
    templates, static, translations
"""
