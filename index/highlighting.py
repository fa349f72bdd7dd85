"""Which words of a quotation answer the query? Whole words and whole wordings, as offsets into the quotation's text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from index.grammar import Query
from index.wording import Word, fold_word, read_words, stem_word

Range = tuple[int, int]


def find_highlights(text: str, query: Query) -> tuple[Range, ...]:
    """(start, end) of what to mark, in order and apart from each other.

    >>> text = "Die Reaktion ist gleich Null, null."
    >>> [text[start:end] for start, end in find_highlights(text, Query(("Reaktionen",), (("gleich", "null"),)))]
    ['Reaktion', 'gleich Null']
    """
    words = read_words(text)
    stems = {stem_word(fold_word(word)) for word in query.words}
    found = [(word.start, word.end) for word in words if stem_word(word.exact) in stems]
    for phrase in query.phrases:
        found.extend(find_phrase(words, [fold_word(word) for word in phrase]))
    return tuple(merge_ranges(sorted(found)))


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
