"""The tests: a German sentence in, the quotation and its speaker out.

They run in any order, without network, on data of their own. A module test_NAME holds what the module of that name
promises.

    conftest          what holds for every test
    test_house        the order of the house itself: imports, sizes, maps, pinned packages
    index_examples    small articles and their quotations for the tests of the archive and the index
    pages             the pages as HTML, without a browser
    browser           the real server on the real seeds, in Chromium
"""
