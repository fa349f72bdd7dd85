"""How often is a rule right? „inversion-after“ in nine cases of ten, „sentence-subject“ in six.

The counts are measured: on the direct quotations of 700 Wikinews articles (annotated by Petersen-Frey and Biemann,
2024), where the mention was compared, of 29 articles of the modern press and of 2,009 passages of further outlets,
where the resolved name was compared.
"""

from __future__ import annotations

from typing import NamedTuple

from quotes.frames.frame import Frame
from quotes.values import Attribution


class Measured(NamedTuple):
    """How many attributions of a kind were right, of how many that were made."""

    right: int
    made: int

    @property
    def share(self) -> float:
        """The expected share of right ones by Laplace's rule of succession: a rule seen twice is not trusted for it."""
        return (self.right + 1) / (self.made + 2)


MEASURED = {
    "so-after": Measured(208, 213),
    "inversion-after": Measured(1509, 1567),
    "colon": Measured(784, 826),
    "inversion-later": Measured(96, 101),
    "noun-cue": Measured(28, 37),
    "embedded": Measured(910, 957),
    "preposition": Measured(119, 125),
    "passive": Measured(12, 14),
    "indirect-speech": Measured(340, 371),
    "sentence-subject": Measured(48, 58),
    "following": Measured(27, 27),
    "continuation": Measured(541, 596),
    "lead": Measured(17, 23),
    "headline": Measured(64, 68),
}


def confidence_of(frame: Frame) -> Attribution:
    """The rule and the share of its attributions that were right, rounded to percents.

    A pronoun needs no discount: in the press articles 70 of 76 were resolved to the right name, of other mentions 144
    of 179.
    """
    return Attribution(frame.rule, round(MEASURED[frame.rule].share, 2))
