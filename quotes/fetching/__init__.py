"""An address on the web in, the bytes behind it out; and a feed or sitemap as the list of what it leads to.

The one room that speaks to other machines. What it fetches is named by articles, feeds and strangers' redirects, so
every connection is checked: public addresses alone, resolved once, within limits of size and time. It imports nothing
but `quotes.errors`, the standard library, httpx (httpx2 with its engine httpcore2), feedparser and protego, and no
other room imports those.

    visiting    the fetching itself: redirects by hand, what comes back, and how one is known to the outlets
    listings    the address of a feed or sitemap -> what it leads to, newest first

One request
    addresses   „https://Straße.example/a#b“ -> an address that may be asked for, or why not
    networks    which IP addresses are public, and what the others are
    connecting  a name -> the checked IP address that is connected to
    exchange    one request, one answer, within limits of size and time
    unpacking   gzip, however large it would become
    pacing      one request at a time per host, with a pause
    robots      what a host lets programs read

What came back
    kinds       page, feed, sitemap or text, by content type and content
    feeds       RSS, Atom, RDF -> entries
    sitemaps    sitemaps, news sitemaps and their indexes -> entries
    entries     what an entry is; newest first, each once
    errors      what can go wrong on the way
"""
