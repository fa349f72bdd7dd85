"""A reader in Chromium: the real server, the real seeds, the pages as they are seen, touched and typed into.

Chromium and its driver come from Debian's packages. Where they are missing the tests skip, unless the environment
says WORTLAUT_BROWSER=required; then they fail.

    server          starts `wortlaut serve` on what `wortlaut ingest seeds` has read
    chromium        starts Chromium so that it reaches this machine only
    reader          what a reader does: open, type, press a key, follow a link, look
    conftest        one server and one Chromium for all tests, and a console that has to stay empty
    test_way_out    from a search to the speaker, the quotation and the page that printed it
    test_asking     what the search form makes of names, phrases, nonsense and mistakes
    test_login      an editor logs in and out
    test_suggesting what the fields for a person suggest while one types
    test_screens    narrow, dark, by keyboard, without JavaScript
"""
