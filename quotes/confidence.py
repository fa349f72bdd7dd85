"""How often is a rule right? „inversion-after“ in nine cases of ten, „sentence-subject“ in six.

The counts are measured: on the direct quotations of 700 Wikinews articles (annotated by Petersen-Frey and Biemann,
2024), where the mention was compared, and of 29 articles of the modern press, where the resolved name was compared too.
"""

from __future__ import annotations

from typing import NamedTuple

from quotes.frames import Frame
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
    "so-after": Measured(21, 22),
    "inversion-after": Measured(154, 160),
    "colon": Measured(192, 200),
    "inversion-later": Measured(6, 6),
    "noun-cue": Measured(12, 15),
    "embedded": Measured(187, 192),
    "preposition": Measured(36, 39),
    "passive": Measured(6, 7),
    "indirect-speech": Measured(41, 44),
    "sentence-subject": Measured(7, 8),
    "following": Measured(3, 3),
    "continuation": Measured(98, 110),
    "lead": Measured(0, 0),
    "headline": Measured(6, 7),
}


def confidence_of(frame: Frame) -> Attribution:
    """The rule and the share of its attributions that were right, rounded to percents.

    A pronoun needs no discount: in the press articles 70 of 76 were resolved to the right name, of other mentions 144
    of 179.
    """
    return Attribution(frame.rule, round(MEASURED[frame.rule].share, 2))
