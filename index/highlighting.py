"""Which words of a quotation answer the query? Whole words and whole wordings, as offsets into the quotation's text."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from index.grammar import Query
from index.wording import Word, begins_like, fold_word, read_words, stem_word

Range = tuple[int, int]


def find_highlights(text: str, query: Query, widened: Collection[str] = ()) -> tuple[Range, ...]:
    """(start, end) of what to mark, in order and apart from each other.

    `widened` are the compounds, in their exact forms, by which the words of the query were found.

    >>> text = "Die Reaktion ist gleich Null, null."
    >>> [text[start:end] for start, end in find_highlights(text, Query(("Reaktionen",), (("gleich", "null"),)))]
    ['Reaktion', 'gleich Null']
    """
    words = read_words(text)
    stems = {stem_word(fold_word(word)) for word in query.words}
    prefixes = tuple(map(fold_word, query.prefixes))
    found = [(word.start, word.end) for word in words if is_found(word.exact, stems, prefixes, widened)]
    for phrase in query.phrases:
        found.extend(find_phrase(words, [fold_word(word) for word in phrase]))
    return tuple(merge_ranges(sorted(found)))


def is_found(exact: str, stems: Collection[str], prefixes: tuple[str, ...], widened: Collection[str]) -> bool:
    """Does a word of a quotation answer by its stem, as a compound, or by its beginning?"""
    return stem_word(exact) in stems or exact in widened or (bool(prefixes) and begins_like(exact, prefixes))


def find_phrase(words: Sequence[Word], phrase: Sequence[str]) -> Iterator[Range]:
    """Every place where these exact forms stand side by side."""
    forms = [word.exact for word in words]
    for first in range(len(words) - len(phrase) + 1):
        if forms[first : first + len(phrase)] == phrase:
            yield words[first].start, words[first + len(phrase) - 1].end


def merge_ranges(ranges: Sequence[Range]) -> Iterator[Range]:
    """Sorted ranges with those that overlap made one."""
    current: Range | None = None
    for start, end in ranges:
        if current is None:
            current = start, end
        elif start < current[1]:
            current = current[0], max(current[1], end)
        else:
            yield current
            current = start, end
    if current is not None:
        yield current
