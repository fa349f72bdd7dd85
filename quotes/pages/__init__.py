"""HTML page in, article out: `quotes.pages.page.read_page`.

The one folder of `quotes` that imports packages for HTML (lxml, BeautifulSoup, trafilatura, resiliparse); it is
imported only when a page is read, so that reading texts starts without them.

    page         the stages in their order: bytes -> Article
    decoding     bytes -> characters, whatever encoding header and page claim
    parsing      characters -> elements, refused when there are too many or nested too deeply
    kinds        what the page is if it is no article: a login, a list, a stub
    lettering    what of the characters a reader sees, and when two prints of a sentence are the same

What the page says of its article
    facts        JSON-LD, <meta>s, canonical link, <h1>s, times, bylines
    structured   JSON-LD -> the objects that describe the article
    headlines    under which headline a reader sees it
    moments      when it was published and changed
    bylines      who wrote it
    access       in which language it is, and whether all may read it

What the article says
    pruning      what is no text of the article
    blocks       its blocks of text in their order
    boilerplate  which paragraphs stand on any page
    body         the paragraphs
"""
