"""Article in, attributed quotations out.

This room knows neither database, index nor Flask: it imports nothing from `index` or `web`, and no third-party
package at all but those that read HTML, in `pages` alone, and those that speak to other machines, in `fetching` alone.

The words of the house
    values           what an article, a quotation, a speaker is, as frozen dataclasses
    errors           the base error, and how a message names place, finding and remedy
    contract         quotations as the JSON objects that other programs rely on
    command          `python -m quotes`
    version          which rules and tables have found a quotation
    evaluation       how good all this is, scored against annotated articles; no other module knows it

Reading
    reading          files -> Articles: what a text itself names, or what a page says
    pages            HTML pages -> Articles, a room of its own
    fetching         addresses, feeds and sitemaps -> bytes, a room of its own
    web_articles     addresses -> Articles, by the two rooms above
    origins          the agencies and addresses that a text names as where it comes from
    manifest         what is known about a text that it does not say

From text to quotations, in rooms of which each imports only those above it
    lexicon          linguistic data as tables, loaded and checked
    language         words, sentences, verbs, days
    spans            text -> the spans between marks that are somebody's words
    named            whom the article names
    phrases          the noun phrases of a sentence, by which a speaker can be meant
    passages         the article as paragraphs of sentences in which a quotation is one token
    syntax           who does what in such a sentence
    frames           quotations -> frames: by which words who is said to speak
    speakers         mentions -> speakers of the article
    circumstances    when, where, through what and to whom it was said
    extraction       all these in their order

Over all articles
    names            which names are one person's
"""
