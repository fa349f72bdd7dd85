"""Article in, attributed quotations out.

This room knows neither database, index nor Flask: it imports nothing from `index` or `web`, and no third-party
package at all.

    values        the words of the house as frozen dataclasses
    errors        the base error, and how a message names place, finding and remedy
    lexicon       linguistic data as tables, loaded and checked
    reading       bytes -> Article: text, title, date, agencies and URLs that the text itself names
    sentences     where sentences and paragraphs begin and end
    marks         text -> candidate spans between quotation marks
    words         tokens with offsets, and the shape of a word
    sifting       candidates -> quotations: a title, a term or a scare quote is none
    cues          the reporting words of a sentence
    mentions      the spans that can denote a speaker
    attribution   quotations -> cue and mention, by an ordered list of named rules
    resolution    mentions -> speakers within the article
    names         spellings of names: when two of them are one person's
    placing       cited outlet, date and occasion of a quotation
    extraction    the stages above in their order
    contract      quotations as the JSON objects that other programs rely on
    command       `python -m quotes`
"""
