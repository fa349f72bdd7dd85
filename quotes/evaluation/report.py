"""How are the figures shown? As tables in plain text; a wrong speaker with the rule that chose it and the passage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from quotes.evaluation.breakdown import Calibration, calibrate, count_kinds, count_lengths, count_rules
from quotes.evaluation.names import UNSEEN, NameJudgement, count_name_kinds, count_names
from quotes.evaluation.scoring import Figures, Judgement, Rate, Share, sum_up

CONTEXT = 90
"""Code points that are shown on either side of a quotation, about one line of a newspaper column on each side."""

LONGEST_SHOWN = 160
GROUPS = ("missed", "spurious", "speaker", "name", "guessed")

Row = Sequence[str]


def show_set(name: str, judgements: Sequence[Judgement], errors: int) -> str:
    """All tables of one set, and up to `errors` errors of each group."""
    parts = [f"== {name} ==", format_table(figure_rows(sum_up(judgements)))]
    parts.append(format_table(kind_rows(judgements)))
    parts.append(format_table(length_rows(judgements)))
    parts.append(show_trust(judgements))
    if errors:
        parts.append("\n".join(error_lines(judgements, errors)) or "no errors")
    return "\n\n".join(parts)


def show_names(name: str, judgements: Sequence[NameJudgement], errors: int) -> str:
    """The table of one list of pairs, and up to `errors` wrong pairs of each group; of the unseen half none."""
    parts = [f"== {name} ==", format_table(name_rows(judgements))]
    if errors and name == UNSEEN:
        parts.append("its pairs are not shown")
    elif errors:
        parts.append("\n".join(name_error_lines(judgements, errors)) or "no errors")
    return "\n\n".join(parts)


def show_trust(judgements: Sequence[Judgement]) -> str:
    """How often each rule is right, and how often each stated confidence."""
    return "\n\n".join((format_table(rule_rows(judgements)), show_calibration(calibrate(judgements))))


def format_table(rows: Sequence[Row]) -> str:
    """Columns of equal width, the first one flush left, the numbers flush right.

    >>> print(format_table([("rule", "right"), ("colon", "7")]))
    rule   right
    colon      7
    """
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = []
    for first, *others in rows:
        cells = [first.ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True))]
        lines.append("  ".join(cells).rstrip())
    return "\n".join(lines)


def rate_cells(rate: Rate) -> Row:
    """Precision, recall, F1, then the counts they come from."""
    values = (rate.precision, rate.recall, rate.f1)
    return (*(f"{value:.3f}" for value in values), str(rate.hits), str(rate.made), str(rate.asked))


def share_cell(share: Share) -> str:
    """„0.750 (3 of 4)“, or nothing where nothing was asked."""
    return f"{share.value:.3f} ({share.right} of {share.asked})" if share.asked else ""


def figure_rows(figures: Figures) -> list[Row]:
    """The figures of a set; a share stands in the column of the F1."""
    rows: list[Row] = [("", "P", "R", "F1", "right", "found", "marked")]
    rows.extend((name, *rate_cells(rate)) for name, rate in figures.rates().items())
    for name, share in figures.shares().items():
        rows.append((name, "", "", f"{share.value:.3f}", str(share.right), "", str(share.asked)))
    return rows


def kind_rows(judgements: Sequence[Judgement]) -> list[Row]:
    """By kind of speaker."""
    rows: list[Row] = [("speaker", "found", "mention right", "name right", "kind right")]
    rows.extend((kind, *(share_cell(share) for share in shares)) for kind, shares in count_kinds(judgements).items())
    return rows


def length_rows(judgements: Sequence[Judgement]) -> list[Row]:
    """Detection by length."""
    rows: list[Row] = [("detection of", "P", "R", "F1", "right", "found", "marked")]
    rows.extend((label, *rate_cells(rate)) for label, rate in count_lengths(judgements).items())
    return rows


def rule_rows(judgements: Sequence[Judgement]) -> list[Row]:
    """By rule, as `quotes.frames.confidence.MEASURED` counts."""
    rows: list[Row] = [("rule", "right", "made", "share")]
    for rule, share in count_rules(judgements).items():
        rows.append((rule, str(share.right), str(share.asked), f"{share.value:.3f}"))
    return rows


def show_calibration(calibration: Calibration) -> str:
    """The bins as a table, and below it the error."""
    rows: list[Row] = [("confidence", "made", "stated", "right", "right less stated")]
    for one in calibration.bins:
        rows.append(
            (one.label, str(one.made), f"{one.stated:.3f}", f"{one.share:.3f}", f"{one.share - one.stated:+.3f}")
        )
    return f"{format_table(rows)}\nexpected calibration error {calibration.error:.3f}"


def name_rows(judgements: Sequence[NameJudgement]) -> list[Row]:
    """All pairs of names, then by kind."""
    rows: list[Row] = [("pairs of names", "pairs", "merged by name", "or with roles", "false by name", "or with roles")]
    for kind, counts in {"all": count_names(judgements), **count_name_kinds(judgements)}.items():
        by_name = share_cell(Share(counts.merged_by_name, counts.same))
        merged = share_cell(Share(counts.merged, counts.same))
        wrong = f"{counts.false_merges} of {counts.apart}" if counts.apart else ""
        wrong_by_name = f"{counts.false_by_name} of {counts.apart}" if counts.apart else ""
        rows.append((kind, str(counts.same + counts.apart), by_name, merged, wrong_by_name, wrong))
    return rows


def name_error_lines(judgements: Iterable[NameJudgement], most: int) -> Iterator[str]:
    """Up to `most` false merges and as many pairs that were not merged, each a line with its kind."""
    groups: dict[bool, list[str]] = {True: [], False: []}
    for row in judgements:
        if not row.right:
            group = f"false merge ({row.likeness})" if row.merged else "not merged"
            groups[row.merged].append(f"{group}\t{row.pair.kind}: {row.pair.one} | {row.pair.other}")
    for lines in groups.values():
        yield from lines[:most]


def error_lines(judgements: Iterable[Judgement], most: int) -> Iterator[str]:
    """Up to `most` errors of each group, each a line with its article and context."""
    groups: dict[str, list[str]] = {group: [] for group in GROUPS}
    for row in judgements:
        for group, finding in errors_of(row):
            groups[group].append(f"{group}\t{row.article.document}: {finding}{show_context(row)}")
    for lines in groups.values():
        yield from lines[:most]


def errors_of(row: Judgement) -> Iterator[tuple[str, str]]:
    """The groups that a judgement belongs to, each with what was wanted and what came."""
    gold, found = row.gold, row.found
    if gold is None or found is None:
        yield ("spurious" if gold is None else "missed"), ""
        return
    mention = found.speaker.mention if found.speaker else None
    name = found.speaker.name if found.speaker else None
    rule = found.attribution.rule
    if row.mention_right is False and gold.mention is not None:
        yield "speaker", f"want [{gold.mention.text}] got [{mention.text if mention else None}] by {rule} "
    if row.name_right is False:
        yield "name", f"want [{gold.name}] got [{name}] by {rule} "
    if row.left_open is False:
        yield "guessed", f"want it open, got [{name}] by {rule} "


def show_context(row: Judgement) -> str:
    """The quotation in double brackets between what stands around it, on one line."""
    one = row.gold or row.found
    if one is None:
        return ""
    text = row.article.text
    before, after = text[max(0, one.start - CONTEXT) : one.start], text[one.end : one.end + CONTEXT]
    return f"…{before}⟦{text[one.start : one.end][:LONGEST_SHOWN]}⟧{after}…".replace("\n", "⏎")
