"""Which words are the law's own for a deed or a finding? „fahrlässige Tötung“, „Untreue in besonders schwerem Fall“.

Who charges somebody with it has not worded it. A bare noun („Erpressung“) may be anybody's word and is left alone.
"""

from __future__ import annotations

import re

DEGREE = (
    r"(?:fahrlässig|grob|gefährlich|schwer|schwerst|vorsätzlich|räuberisch|gewerbsmäßig|bandenmäßig|versucht|unterlassen|"
    r"sexuell|unerlaubt|gemeinschaftlich|mehrfach|einfach|leichtfertig|unsportlich|verfassungswidrig|kriminell|"
    r"terroristisch|erpresserisch|besonders schwer|unbefugt|vollendet)(?:e[nrsm]?)?"
)
DEED = (
    r"(?:\w*(?:[Tt]ötung|[Vv]erletzung|[Bb]randstiftung|[Nn]ötigung|[Ee]rpressung|[Dd]iebstahl|[Bb]estechung|[Rr]aub|"
    r"[Mm]ord|[Tt]otschlag|[Bb]etrug|[Uu]ntreue|[Ff]riedensbruch|[Bb]eschädigung|[Hh]ehlerei|[Gg]eiselnahme|"
    r"[Mm]enschenraub|[Hh]ilfeleistung|[Mm]issbrauch|[Gg]efährdung|[Uu]nfug|[Ff]reiheitsberaubung|[Vv]erhaltens?|"
    r"[Hh]andlungen?|[Ll]andfriedensbruch|[Ff]alschaussage|[Kk]örperverletzung)(?:e?s|en)?"
    r"|Eingriffs? in den \w+verkehr|Entfernens? vom Unfallort|Vereinigung)"
)
OFFENCE = re.compile(
    rf"(?:\w+ )?{DEGREE} {DEED}\b.*"
    rf"|{DEED} (?:in (?:\w+ )?(?:besonders )?schweren?m? F[aä]ll|in Tateinheit|mit Todesfolge).*"
    r"|(?:Beihilfe|Anstiftung) zu[mr]? .*|(?:Bildung|Gründung|Mitgliedschaft|Unterstützung)\b.* Vereinigung"
    r"|Widerstands? gegen (?:Vollstreckungsbeamte|die Staatsgewalt).*|Störung der (?:Totenruhe|öffentlichen \w+)"
    r"|Erregung öffentlichen Ärgernisses|Verunglimpfung (?:des|der) .*|Gefährdung (?:des|der) \w*verkehrs?"
    r"|(?:rechtfertigend|entschuldigend)e[rnms]? Notstand(?:es)?|(?:bedingt|direkt)e[rnms]? Vorsatz(?:es)?"
    r"|minder schwere[rnms]? F[aä]lle?n?|(?:vermindert|eingeschränkt|erheblich vermindert)e[rn]? Schuldfähigkeit"
    r"|besondere[rn]? Schwere der Schuld|aus Mangel an Beweisen|(?:nicht )?schuldig|Untergrabung der .*"
    r"|Verst(?:oß|oßes|öße) gegen (?:das|den|die) \w*(?:gesetz|verordnung|paragra\w+)\b.*"
)


def is_offence(wording: str) -> bool:
    """Is the wording what a law calls a deed?

    >>> [words for words in ("gefährlichen Eingriff in den Straßenverkehr", "gefährlichen Unsinn") if is_offence(words)]
    ['gefährlichen Eingriff in den Straßenverkehr']
    """
    return OFFENCE.fullmatch(wording.strip()) is not None
