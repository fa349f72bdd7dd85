"""Is the extraction still as good as it was? Under ["own"] `detection = 0.97` is the F1 below which it may not fall.

A file of floors is TOML: a table for each set, named like it or like the last part of its name ("own", "wikinews/dev",
"press", "names/seen"), with a floor from 0 to 1 for any of the figures.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Protocol

from quotes.errors import WortlautError
from quotes.evaluation import names
from quotes.evaluation.scoring import Figures

Floors = Mapping[str, Mapping[str, float]]

READING = ("quotations", "own", "body", "title", "day", "minute", "outlet", "authors", "speed")
"""The figures of bench.reading, which measures how well pages are read."""

FIGURES = (*(field.name for field in fields(Figures)), *names.FIGURES, *READING)


class Measured(Protocol):
    """What has figures by name: those of annotated articles, and those of pairs of names."""

    def values(self) -> Mapping[str, float]:
        """Figure -> 0 to 1; what nothing was asked for may be missing."""


class FloorsError(WortlautError):
    """A file of floors that cannot be read, or asks for what does not exist."""


def read_floors(path: Path) -> Floors:
    """The floors by set and figure. Raises FloorsError for an unknown figure and for a floor that is no share."""
    try:
        content = tomllib.loads(path.read_bytes().decode("utf-8"))
    except OSError as error:
        raise FloorsError(str(path), f"cannot be read ({error.strerror})", "check the path") from error
    except ValueError as error:
        raise FloorsError(str(path), f"is no TOML ({error})", "mend the file") from error
    for name, floors in content.items():
        place = f"{path}, {name}"
        if not isinstance(floors, dict):
            raise FloorsError(place, f"{floors!r} is no table of floors", f'begin it with ["{name}"]')
        for figure, floor in floors.items():
            if figure not in FIGURES:
                raise FloorsError(place, f"no figure is called {figure}", f"choose among {', '.join(FIGURES)}")
            if isinstance(floor, bool) or not isinstance(floor, int | float) or not 0 <= floor <= 1:
                raise FloorsError(place, f"the floor of {figure} is {floor!r}", "give a number from 0 to 1")
    return content


def floors_of(name: str, floors: Floors) -> Mapping[str, float]:
    """The floors of a set, found by its whole name or the end of it; none when the file does not know it."""
    ends = (known for known in floors if name == known or name.endswith("/" + known))
    return floors.get(next(ends, ""), {})


def check_floors(figures: Measured, floors: Mapping[str, float]) -> list[str]:
    """Each figure beside its floor, for those that lie below: „joint 0.662, floor 0.675“.

    A figure that nothing was asked for counts as 0, so that a floor never vanishes with what it measures.
    """
    values = figures.values()
    return [
        f"{figure} {values.get(figure, 0.0):.4f}, floor {floor}"
        for figure, floor in floors.items()
        if values.get(figure, 0.0) < floor
    ]
