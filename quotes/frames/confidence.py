"""How often is a rule right? „inversion-after“ in nine cases of ten, „sentence-subject“ in six.

The counts are measured: on the direct quotations of 700 Wikinews articles (annotated by Petersen-Frey and Biemann,
2024), where the mention was compared, of 29 articles of the modern press and of 1,150 passages of further outlets,
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
    "so-after": Measured(138, 143),
    "inversion-after": Measured(983, 1030),
    "colon": Measured(578, 613),
    "inversion-later": Measured(67, 68),
    "noun-cue": Measured(20, 24),
    "embedded": Measured(592, 620),
    "preposition": Measured(79, 85),
    "passive": Measured(9, 10),
    "indirect-speech": Measured(203, 215),
    "sentence-subject": Measured(31, 35),
    "following": Measured(21, 21),
    "continuation": Measured(370, 410),
    "lead": Measured(8, 14),
    "headline": Measured(36, 38),
}


def confidence_of(frame: Frame) -> Attribution:
    """The rule and the share of its attributions that were right, rounded to percents.

    A pronoun needs no discount: in the press articles 70 of 76 were resolved to the right name, of other mentions 144
    of 179.
    """
    return Attribution(frame.rule, round(MEASURED[frame.rule].share, 2))
