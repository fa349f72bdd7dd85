"""Who speaks in the reports of agencies and the press releases of Austria and Switzerland? Rows of text and speaker."""

from __future__ import annotations

import pytest

from tests.sayings import extract, found

SPEAKERS = [
    # text, name of who says the last quotation; None when nobody in particular
    ("Die Züge sind „völlig überfüllt“, wie Betriebsleiter Tom Velt betont.", "Tom Velt"),
    ("Die Züge sind „völlig überfüllt“, wie der Verband kritisiert, und das seit Jahren.", "Verband"),
    ("Die Lage ist „sehr ernst“ – wie Sprecherin Eva Berg erklärt –, aber nicht aussichtslos.", "Eva Berg"),
    ("Der Rat hat den Plan, wie erwartet, als „Unsinn“ kritisiert.", "Rat"),
    ("Tom Velt wurde „mit Bedauern“ verabschiedet, während Eva Berg erklärt, sie bleibe.", None),
    ("„Wir trauern mit Ihnen“, hieß es in einem am Montag veröffentlichten Schreiben.", "Schreiben"),
    ("„Wir trauern mit Ihnen“, hieß es in einem am Montag an Luca Rossi gesandten Telegramm.", "Telegramm"),
    ("„Das reicht nicht“, heißt es in der am Freitag in Bern vorgelegten Studie.", "Studie"),
    ("„Das reicht nicht“, heißt es in einer der Zeitung vorliegenden E-Mail.", "E-Mail"),
    ("In einem der Nachrichtenagentur AFP vorliegenden Papier heißt es: „Das reicht nicht.“", "Papier"),
    ("In einer in der Nacht verbreiteten Erklärung der Gruppe hieß es: „Das reicht nicht.“", "Gruppe"),
    ("Einer der Zeugen sagte: „Das war laut.“", "einer der Zeugen"),
    ("Velt (OTS/SK) - Der Vorsitzende Tom Berg ist verärgert und merkt an: „Das geht so nicht.“", "Tom Berg"),
    ("Bern (sda) – Bundesrätin Eva Berg ist verärgert und merkt an: „Das geht so nicht.“", "Eva Berg"),
    ("Wien, 3. Mai 2001 (PK) - „Das ist gut“, sagte Abgeordnete Eva Berg.", "Eva Berg"),
    ("Eva Berg (SPÖ) - sie ist neu im Rat - nannte den Plan „unausgegoren“.", "Eva Berg"),
    ("„Das ist gut“, sagte Generalsekretärin NAbg. Eva Berg im Nationalrat.", "Eva Berg"),
    ("„Das ist gut“, sagte Klubobfrau LAbg. Mag.a Eva Berg im Landtag.", "Eva Berg"),
    ("„Das ist gut“, sagte LH-Stv. Eva Berg im Landtag.", "Eva Berg"),
    ("„Das ist gut“, betonte Landesrat Mag. Tom Velt.", "Tom Velt"),
    ("„Das ist gut“, so LR Dipl.-Ing. Tom Velt.", "Tom Velt"),
    ("„Das ist gut“, betonte Bgm. Tom Velt.", "Tom Velt"),
    ("„Das ist gut“, betonte Stadtrat DDr. Tom Velt.", "Tom Velt"),
    (
        "Beschlossen sei das „mehr als nur halbherzig“, wie Sprecher Tom Velt (cvp, AI) vor dem Rat erklärte.",
        "Tom Velt",
    ),
    ("SPÖ-Lind: „Das ist beschämend“\nTags darauf sprach Eva Lind im Nationalrat.", "Eva Lind"),
    ("FP-Lind ad Velt: „Das ist beschämend“\n„Das ist beschämend“, sagte Eva Lind.", "Eva Lind"),
    ("Der UN-Sicherheitsrat tagte. Das Gremium nannte die Tat „feige“.", "UN-Sicherheitsrat"),
    ("Der Ausschuss für Bildung und der Stadtrat tagten. Das Gremium nannte die Tat „feige“.", "Gremium"),
    ("Trainer entlassen – „Wir hatten keine andere Wahl“", None),
    ("Trainer Tom Velt tritt ab – „Ich bin müde“", "Tom Velt"),
    ("Eva Berg sagte, dass die Räte Bedenken anmeldeten und „die Zeit vorbei“ sei.", "Eva Berg"),
    ("Der Gemeinderat schreibt, er habe „Verständnis für die Lage“.", "Gemeinderat"),
    ("Eva Berg sagte, sie habe „Respekt vor dem Gericht“ und schweige.", "Eva Berg"),
    ("Lind: „Stolz auf alle“\nStadträtin Eva Lind dankte den Helfern.", "Eva Lind"),
    ("Kanzler Tom Velt hat dem Westen in scharfem Ton „Heuchelei“ gegenüber seinem Land vorgeworfen.", "Tom Velt"),
    ("Die Opposition warf dem Rat „Feigheit“ in dieser Sache vor.", "Opposition"),
    ("Tom Velt sagte, dass die Räte an ihrem Plan festhalten, „den Hafen zu öffnen“.", "Tom Velt"),
    ("Der Rat hielt in seinem Beschluss fest, der Plan sei „unsinnig“.", "Rat"),
    ("Tom Velt war in Bonn. Die Grünen haben ein aus ihrer Sicht „mutloses Kürzen“ beklagt.", "die Grünen"),
    ("Die Stadt kündigte Tom Velt, weil das aus seiner Sicht „unnötig“ war.", "Tom Velt"),
    ("Eva Berg schreibt in einem Brief an alle. Darin rechnet sie mit dem Rat ab: „Wir sind am Ende.“", "Eva Berg"),
    ("Minister Tom Velt sei zufrieden, sagte er. Allerdings spreche die Realität „eine andere Sprache“.", "Tom Velt"),
    ("Die Festnahmen bezeichnete ein Polizeisprecher als „Höhepunkt“ der Ermittlungen.", "ein Polizeisprecher"),
    (
        "Landesrat Tom Velt freut sich. Die Mittel steigen, „ein Beweis für unsere gute Arbeit in Bonn“ (Velt).",
        "Tom Velt",
    ),
    ("Der Rat sprach von „Unsinn und lauter Lügen über die Stadt“ (SPÖ).", "Rat"),
    ("„Du schreist seit Jahren herum!“ Diese Aussage von Tom Velt sorgte für Unruhe.", "Tom Velt"),
    ("„Du schreist seit Jahren herum!“ Diese Aussage sorgte für Unruhe.", None),
    ("Tom Velt sagte, das seien keine Helfer, sondern „Schaulustige“.", "Tom Velt"),
    ("Präsidentin Eva Berg: „Blinde Eile“\nEva Berg warf dem Rat „blinde Eile“ vor.", "Eva Berg"),
    ("Der Rat ist froh, wenn es „brav“ bleibt. Eva Berg sagte, der Rat sei „brav“.", "Eva Berg"),
    ("Die Schweizer Asyl- und Steuerpolitik ist alt. Nationalrat Tom Lind spricht von „Versagen“.", "Tom Lind"),
    ("„Das reicht“, sagte Minister Tom Velt. Sein Land fordere seit langem eine „klare Antwort“.", "Tom Velt"),
    ("„Das reicht“, sagte Minister Tom Velt. Die Stadt habe eine „klare Antwort“ gefordert.", "Stadt"),
    ("„Das reicht“, sagte Minister Tom Velt. Die Stadt fordert eine „klare Antwort“.", "Stadt"),
    ("Eva Berg hat den „provokativen“ Test des Nachbarn verurteilt.", "Eva Berg"),
    ("„Unfassbar“: Bürgermeister Tom Velt warnt vor Engpässen", "Tom Velt"),
    ("Präsident Tom Velt zürnt. „Er muss gehen.“ So der Präsident, der selbst in der Kritik steht.", "Tom Velt"),
    ("„Er muss gehen.“ So die Polizei weiter.", "Polizei"),
    ("„Er muss gehen.“ So das Urteil von Eva Berg.", "Eva Berg"),
    ("„Er muss gehen.“ So der Wortlaut.", None),
    ("„Er muss gehen.“ So ein Leben wollte niemand.", None),
    ("„Wir werden bezahlen“, sagte US- Außenminister Tom Velt.", "Tom Velt"),
    ("„Wir werden bezahlen“, sagte die PISA- Koordinatorin.", "PISA- Koordinatorin"),
    ("Es gebe eine „totale Katastrophe“, erklärte Eva Berg.apa/dpa", "Eva Berg"),
    ("Sprecher Tom Velt sagte, das sei recht. Seit Mai habe man „jede Mühe auf sich genommen“.", "Tom Velt"),
    ("Sprecher Tom Velt sagte, das sei recht. Während der Sitzung habe man „jede Stimme gehört“.", "Tom Velt"),
    ("Sprecher Tom Velt sagte, das sei recht. Als Ausweg habe man „nur die Flucht“ gesehen.", "Tom Velt"),
    ("Tom Velt sagte, das sei recht, seit er „jede Stimme gehört“ habe.", "Tom Velt"),
    ("US-Beraterin Lind über den Hafen „Wir müssen handeln“\nEva Lind war in Bonn.", "Eva Lind"),
    ("Bonn Umland „Wir mussten jemanden strafen“\nDer Rat tagte.", None),
    ("„Was bleibt dann?“, meldete sich eine besorgte Einwohnerin zu Wort.", "eine besorgte Einwohnerin"),
    ("„Was bleibt dann?“, riefen einige verletzte Gäste.", "einige verletzte Gäste"),
    ("Viele fragten Eva Lind: „Was bleibt dann?“", "viele"),
    ("Mir fielen die Worte meines Vaters ein: „Wir sind es nicht gewohnt.“", None),
    ("„Das ist gut“, sagte Univ.-Prof. Dr. Tom Velt.", "Tom Velt"),
]


@pytest.mark.parametrize(("text", "name"), SPEAKERS)
def test_the_speaker_of_a_report(text: str, name: str | None) -> None:
    assert found(text)[-1][1] == name


NO_QUOTATIONS = [
    "Eva Berg sagte, sie habe „Krieg und Frieden“ gelesen.",
    "„Menschlich“: Regisseur Tom Velt dreht neuen Film",
    "„Dachau“: Gericht verurteilt Wächter",
    "Das Gericht hat den „Totmacher“ verurteilt.",
    "Der neue Roman von Tom Velt „Ich bin dann mal hier“",
    "Neu im Kino „Wir sind die Nacht“",
    "Weil sie zwei unabhängige „Volksrepubliken“ ausgerufen hatten, kam es zum Krieg.",
    "Die Nachbarn sagten, er habe „Liebe im Mai“ im Kino gesehen.",
]


@pytest.mark.parametrize("text", NO_QUOTATIONS)
def test_works_and_what_is_proclaimed_have_names(text: str) -> None:
    assert found(text) == []


def test_a_dateline_is_no_part_of_the_mention() -> None:
    text = "Wien (OTS) - Klubobmann Tom Velt nannte den Plan „unausgegoren“."
    speaker = extract(text)[0].speaker
    assert speaker is not None
    assert speaker.mention is not None
    assert speaker.mention.text == "Klubobmann Tom Velt"
