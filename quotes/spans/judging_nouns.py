"""Which nouns judge, so that somebody must have said them? „Schlamperei“, „Armutszeugnis“, „Etikettenschwindel“.

A ship or a law is hardly called so. Of 33 spans of fewer than six words that hold one, all are quotations.
"""

from __future__ import annotations

import re
from functools import lru_cache

ALONE = frozenset(
    "skandal farce posse witz katastrophe schande lüge verrat betrug täuschung erpressung hetze irrtum fehler "
    "versagen schikane kapitulation rückschritt verbrechen wunder albtraum alptraum horror terror chaos verräter "
    "lügner heuchler kriegstreiber scharfmacher brandstifter spalter hetzer betrüger bandit gauner ganove halunke "
    "schurke faschist idiot dummkopf feigling versager scharlatan demagoge rassist schmarotzer parasit "
    "handlanger marionette verbrecher abschaum gesindel".split()
)
"""In compounds they name what happened („Abgasskandal“, „Flutkatastrophe“, „Bombenterror“)."""

HEADS = (
    "unsinn irrsinn wahnsinn schwachsinn blödsinn quatsch humbug desaster fiasko debakel trauerspiel armutszeugnis "
    "bankrotterklärung offenbarungseid schandfleck frechheit unverschämtheit zumutung heuchelei wortbruch "
    "vertrauensbruch rechtsbruch tabubruch dammbruch willkür hexenjagd stimmungsmache panikmache geldmache "
    "meinungsmache aktionismus augenwischerei etikettenschwindel mogelpackung luftnummer nebelkerze feigenblatt "
    "taschenspielertrick kuhhandel kahlschlag flickenteppich schnellschuss rohrkrepierer eigentor irrweg holzweg "
    "sackgasse fehlentscheidung versäumnis gängelung bevormundung ohrfeige meilenstein glücksfall paukenschlag "
    "befreiungsschlag volltreffer lichtblick totalversagen staatsversagen behördenversagen fehlurteil"
    " (?:vettern|günstlings|miss)wirtschaft (?:schmutz|hetz|schmieren|verleumdungs|lügen)kampagne "
    "(?:preis|kosten|mieten|asyl)explosion (?:asyl|koalitions|regierungs|personal)chaos massenansturm spekulation "
    "verleumdung unterstellung diffamierung rufmord demütigung provokation halbwahrheit unwahrheit ausverkauf "
    "raubbau abzocke geschwätz gerede gejammer gezänk"
)
VERDICT = re.compile(
    r"\w*(?:" + HEADS.replace(" ", "|") + r")(?:e|en|es|s|n|se|ses)?|\w{3,}(?:wahns?|wut|orgien?|hysterie)|"
    r"(?!(?:arbeits|obdach|wohnungs|schwere|bewusst|besinnungs|staaten|kinder|schlaf|beschäftigungs)los)\w+losigkeit(?:en)?"
)
ACTING = re.compile(r"\w{2,}(?:[tlrmnpskg]erei|elei)(?:en)?")
"""„Trickserei“, „Datenschnüffelei“: -erei or -elei behind a verb runs down what is done."""

FACTUAL = re.compile(
    r"\w*(?:bäck|metzg|brau|brenn|druck|gärtn|büch|mal|schrein|tischl|schloss|färb|röst|kell|kondit|schneid|reit|"
    r"klett|spinn|wäsch|lackier|bildhau|först|imk|töpf|gerb|kornbrenn|hehl|rang|prüg|schläg|schieß|ziegel|schlacht|"
    r"fleisch|fisch|web|gieß|jäg|samml|kelt|auktion|reg|meut|reed)(?:erei|elei)(?:en)?"
)
"""Trades, crafts and offences."""


@lru_cache(maxsize=4096)
def is_verdict(noun: str) -> bool:
    """Does the noun judge whatever is called so?

    >>> [word for word in ("Schlamperei", "Panikmache", "Bäckerei", "Partei", "Abgasskandal") if is_verdict(word)]
    ['Schlamperei', 'Panikmache']
    """
    word = noun.casefold()
    if word in ALONE or word.rstrip("sen") in ALONE or VERDICT.fullmatch(word):
        return True
    return ACTING.fullmatch(word) is not None and FACTUAL.fullmatch(word) is None
