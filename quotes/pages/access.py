"""In which language is the page, and who may read it? <html lang="de-AT"> is German, the tier „locked“ is paid."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from quotes.pages.facts import PageFacts
from quotes.pages.structured import first_text

FREE = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}
TIERS = {"free": False, "locked": True, "paid": True, "premium": True, "plus": True, "subscription": True}
"""article:content_tier and its like; „metered“ is left open: free for some, a number of times."""

TIER_METAS = ("article:content_tier", "outbrain:article_access_status", "content_tier", "article:access", "access-type")
PAID_METAS = ("k5a:paid", "cxenseparse:recs-ispaidcontent", "is_paid", "ispaid", "paywall", "premium", "article:paid")
LANGUAGE = re.compile(r"[a-z]{2,3}(?=[-_]|$)", re.I)


def find_language(facts: PageFacts) -> tuple[str, str] | None:
    """The language in two or three letters and where it stood."""
    asked = [
        ("JSON-LD inLanguage", first_text(facts.nodes, "inLanguage")),
        ("html lang", facts.language),
        ("og:locale", facts.meta("og:locale")),
        ("meta language", facts.meta("language", "content-language", "dc.language")),
    ]
    for how, value in asked:
        if value and (match := LANGUAGE.match(value.strip())):
            return match[0].casefold(), how
    return None


def find_paywall(facts: PageFacts) -> tuple[bool, str] | None:
    """Whether a part is for subscribers only, and where the page says so; None where it does not say.

    One place that says so is enough: pages call themselves free and hide a part in `hasPart`.
    """
    said = list(statements_of_access(facts))
    return next((one for one in said if one[0]), said[0] if said else None)


def statements_of_access(facts: PageFacts) -> Iterable[tuple[bool, str]]:
    """Each (is paid, where it stood)."""
    for node in facts.nodes:
        if (free := truth_of(node.get("isAccessibleForFree"))) is not None:
            yield not free, "JSON-LD isAccessibleForFree"
        parts = node.get("hasPart")
        for part in parts if isinstance(parts, list) else [parts]:
            if isinstance(part, dict) and truth_of(part.get("isAccessibleForFree")) is False:
                yield True, "JSON-LD hasPart"
    for name in TIER_METAS:
        tier = TIERS.get((facts.meta(name) or "").casefold())
        if tier is not None:
            yield tier, f"meta {name}"
    for name in PAID_METAS:
        if (paid := truth_of(facts.meta(name))) is not None:
            yield paid, f"meta {name}"


def truth_of(value: Any) -> bool | None:
    """True or false as JSON has it or as a word for it, „False“ or „http://schema.org/True“.

    >>> truth_of("False"), truth_of(True), truth_of("https://schema.org/True"), truth_of("Abo")
    (False, True, True, None)
    """
    if isinstance(value, bool):
        return value
    return FREE.get(str(value).rpartition("/")[2].strip().casefold())
