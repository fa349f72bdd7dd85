"""How does a chart get onto a page? Timeline of „quotations a month“ -> columns as SVG that the stylesheet colours.

Leather draws them: of what makes SVG on the server, 24 columns each, it alone is small (1 MB installed), quick (27 ms
to import, 3 ms to draw; here 8 ms for both drawings of 60 columns) and free of style attributes and style elements,
which the pages' Content-Security-Policy forbids. Matplotlib (174 MB, 0.7 s, 61 style attributes), lets-plot (55 MB,
29 of them) and vl-convert (84 MB, 0.5 s, 68 MB of memory more) are not; charted (5 MB, 0.1 s) gives no class to style
by; svg.charts needs the LGPL's cssutils, pygal is LGPL itself. Leather's colours and fonts are attributes and are
taken out again, so that dark mode is the stylesheet's matter; a phone gets a drawing of its own, since letters of a
wide one would shrink to nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from xml.etree import ElementTree

import leather
from markupsafe import Markup

from index.periods import Period, Timeline, Unit
from web.languages import gettext
from web.phrasing import say_count, say_number
from web.spans import say_period, say_tick

MOST_TICKS = 4
STEPS: dict[Unit, tuple[int, ...]] = {
    "day": (1, 2, 7, 14, 28),
    "month": (1, 2, 3, 6, 12, 24),
    "year": (1, 2, 5, 10, 20, 50, 100),
}
PAINT = ("fill", "stroke", "stroke-width", "font-family", "font-size")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A drawing in pixels: its name in the stylesheet, its size, and how many labels fit below it."""

    name: str
    width: int
    height: int
    labels: int


# Leather leaves a margin of a twentieth of the width all around; most of it is cut off again.
SHEETS = (Sheet("wide", 720, 190, 8), Sheet("narrow", 320, 180, 4))


def draw_timeline(timeline: Timeline) -> Markup:
    """The columns of a timeline, once for wide screens and once for narrow ones; "" for one without periods."""
    if not timeline.periods:
        return Markup("")
    return Markup("\n").join(draw_sheet(timeline, sheet) for sheet in SHEETS)


def draw_sheet(timeline: Timeline, sheet: Sheet) -> Markup:
    """One drawing as an SVG element, with what it shows in words for those who cannot see it."""
    margin = round(sheet.width * 0.05) - 10
    drawing = ElementTree.Element(
        "svg",
        {
            "class": f"chart {sheet.name}",
            "viewBox": f"{margin} {margin} {sheet.width - 2 * margin} {sheet.height}",
            "role": "img",
            "aria-label": say_timeline(timeline),
        },
    )
    drawing.append(strip_paint(draw_columns(timeline, sheet, sheet.height + 2 * margin)))
    columns = drawing.find(".//g[@class='series columns']")
    for column, period in zip(columns if columns is not None else (), timeline.periods, strict=True):
        ElementTree.SubElement(column, "title").text = f"{say_period(timeline.unit, period)}: {say_count(period.count)}"
    return Markup(ElementTree.tostring(drawing, encoding="unicode"))  # ElementTree has escaped it


def draw_columns(timeline: Timeline, sheet: Sheet, height: int) -> ElementTree.Element:
    """Leather's drawing of the columns with their axes."""
    labels = {
        period.first.isoformat(): say_tick(timeline.unit, period.first)
        for period in choose_labelled(timeline, sheet.labels)
    }
    ticks = choose_ticks(max(period.count for period in timeline.periods))
    chart = leather.Chart()
    chart.add_columns([(period.first.isoformat(), period.count) for period in timeline.periods])
    chart.add_y_scale(0, ticks[-1])
    chart.add_y_axis(ticks=ticks, tick_formatter=lambda value, *_: say_number(value))
    chart.add_x_axis(ticks=list(labels), tick_formatter=lambda key, *_: labels[key])
    group: ElementTree.Element = chart.to_svg_group(sheet.width, height)
    return group


def strip_paint(group: ElementTree.Element) -> ElementTree.Element:
    """The drawing without its ground, its colours and its fonts."""
    group.remove(group[0])
    for element in group.iter():
        for attribute in PAINT:
            element.attrib.pop(attribute, None)
    return group


def choose_ticks(most: int) -> list[int]:
    """Round numbers from 0 to the highest column or a little above it, at most five of them.

    >>> choose_ticks(1), choose_ticks(7), choose_ticks(96), choose_ticks(4321)
    ([0, 1], [0, 2, 4, 6, 8], [0, 50, 100], [0, 2000, 4000, 6000])
    """
    sizes = (unit * 10**power for power in range(12) for unit in (1, 2, 5))
    step = next(size for size in sizes if size * MOST_TICKS >= most)
    return list(range(0, -(-max(most, 1) // step) * step + 1, step))


def choose_labelled(timeline: Timeline, most: int) -> Sequence[Period]:
    """The periods that get a label: every year, month or day that a round step allows; the first one of any.

    >>> from index.periods import divide_days
    >>> timeline = divide_days({date(2022, 11, 5): 1, date(2024, 2, 5): 1})
    >>> [period.first.isoformat() for period in choose_labelled(timeline, 4)]
    ['2023-01-01', '2023-07-01', '2024-01-01']
    """
    place: dict[Unit, Callable[[int, date], int]] = {
        "day": lambda at, first: at,
        "month": lambda at, first: first.year * 12 + first.month - 1,
        "year": lambda at, first: first.year,
    }
    number = place[timeline.unit]
    for step in STEPS[timeline.unit]:
        labelled = [one for at, one in enumerate(timeline.periods) if number(at, one.first) % step == 0]
        if len(labelled) <= most:
            break
    return labelled or timeline.periods[:1]


def say_timeline(timeline: Timeline) -> str:
    """What the chart shows in one sentence: its unit, its span and its highest column."""
    first, last = timeline.periods[0], timeline.periods[-1]
    highest = max(timeline.periods, key=lambda period: period.count)
    titles = {
        "day": gettext("Zitate je Tag"),
        "month": gettext("Zitate je Monat"),
        "year": gettext("Zitate je Jahr"),
    }
    return gettext(
        "%(title)s, %(first)s bis %(last)s; die meisten %(highest)s: %(count)s.",
        title=titles[timeline.unit],
        first=say_period(timeline.unit, first),
        last=say_period(timeline.unit, last),
        highest=say_period(timeline.unit, highest),
        count=say_count(highest.count),
    )
