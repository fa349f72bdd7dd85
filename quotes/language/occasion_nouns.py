"""Which nouns tell where or through what something is said? „Pressekonferenz“, „Videobotschaft“, „Bundestag“.

An event is where people speak, a medium what they speak or write through, a body in whose sessions they speak.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Literal

Kind = Literal["event", "medium", "body"]
ENDING: Mapping[Kind, str] = {
    "event": (
        "interview gespräch talk talkshow podcast sendung show konferenz sitzung fragestunde feierstunde gedenkstunde "
        "rede ansprache predigt vortrag debatte diskussion diskussionsrunde fragerunde gesprächsrunde talkrunde "
        "medienrunde presserunde anhörung verhandlung plädoyer urteilsbegründung urteilsverkündung vernehmung gipfel "
        "treffen parteitag kongress tagung klausur versammlung kundgebung demonstration demo mahnwache feier "
        "gottesdienst empfang festakt feierlichkeit eröffnung einweihung verleihung premiere vorstellung präsentation "
        "veranstaltung workshop seminar lesung auftritt besuch ortstermin pressetermin medientermin telefonat schalte "
        "livestream briefing unterrichtung bürgerdialog stammtisch wahlparty militärparade zeremonie deutschlandtag "
        "kirchentag katholikentag konvent gebet audienz duell siegerehrung spatenstich richtfest grundsteinlegung"
    ),
    "medium": (
        "mitteilung aussendung erklärung stellungnahme statement videobotschaft grußbotschaft osterbotschaft "
        "neujahrsbotschaft weihnachtsbotschaft audiobotschaft sprachnachricht textnachricht kurznachricht brief "
        "schreiben mail e-mail newsletter post posting gastbeitrag debattenbeitrag redebeitrag diskussionsbeitrag "
        "blogbeitrag meinungsbeitrag videobeitrag tweet thread story video clip stream blog kommentar kolumne "
        "leitartikel buch biografie redetext redemanuskript telegramm fernsehnachrichten radionachrichten "
        "frühnachrichten abendnachrichten hauptnachrichten fernsehen radio rundfunk hörfunk netzwerk"
    ),
    "body": (
        "bundestag landtag parlament nationalrat ständerat kantonsrat kreistag gemeinderat stadtrat ausschuss "
        "sicherheitsrat plenum abgeordnetenhaus bürgerschaft gericht stadtverordnetenversammlung bundesversammlung"
    ),
}
"""Nouns in which a compound may end too."""
ALONE: Mapping[Kind, str] = {
    "event": "forum podium prozess mordprozess aschermittwoch weltwirtschaftsforum wef mixed-zone pk begehung",
    "medium": "botschaft nachricht beitrag memoiren essay instagram-beitrag facebook-beitrag x-beitrag",
    "body": "unterhaus oberhaus senat knesset duma bundesrat studio fernsehstudio tv-studio",
}
OTHERS = frozenset(
    "ausrede anrede widerrede gerede abrede nachrede vorrede eintreffen berggipfel zugspitzgipfel warensendung "
    "postsendung briefsendung steuererklärung kriegserklärung unabhängigkeitserklärung liebeserklärung zollerklärung "
    "kompost steckbrief drehbuch wörterbuch gesetzbuch grundbuch hauptgericht leibgericht fischgericht nudelgericht "
    "tagesgericht arztbesuch kirchenbesuch restaurantbesuch vorlesung".split()
)
"""Words that end in one of them and are something else."""
CASE_ENDINGS = ("", "s", "es", "e", "en", "n")


@cache
def noun_forms() -> Mapping[str, tuple[Kind, bool]]:
    """Every form of the nouns, in small letters: its kind, and whether it may end a compound."""
    return {
        noun + ending: (kind, compounds)
        for table, compounds in ((ALONE, False), (ENDING, True))
        for kind, nouns in table.items()
        for noun in nouns.split()
        for ending in CASE_ENDINGS
    }


@lru_cache(maxsize=16384)
def occasion_kind(word: str) -> Kind | None:
    """What a noun, or the compound that it ends, tells of an occasion; None for any other.

    >>> occasion_kind("Jahrespressekonferenz"), occasion_kind("Bundestags"), occasion_kind("Ausrede")
    ('event', 'body', None)
    """
    folded = word.casefold()
    if folded in OTHERS or (folded[-1:] in "sn" and folded[:-1] in OTHERS):
        return None
    forms = noun_forms()
    if folded in forms:
        return forms[folded][0]
    found = (forms[folded[cut:]] for cut in range(2, len(folded) - 3) if folded[cut:] in forms)
    return next((kind for kind, compounds in found if compounds), None)
