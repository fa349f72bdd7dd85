"""Which of the words on a page are the article's? Each row is markup beside its paragraphs that may not be read."""

from __future__ import annotations

import pytest

from quotes.pages.page import read_page
from tests.reading.invented import ANSWER, LEAD, PARAGRAPHS, REST, SAID, page, paragraphs

BESIDE = {
    "teasers in a list": "<ul><li><a href='/a'>„Alles teurer“, sagt Klein</a></li><li><a href='/b'>Regen</a></li></ul>",
    "a nested teaser": "<article><h3><a href='/a'>„Nie wieder“</a></h3><p>Das sagt Klein im Gespräch.</p></article>",
    "comments": "<div id='comments'><p>„So ein Unsinn“, schreibt Leser Krause, und das seit Jahren.</p></div>",
    "a caption": "<figure><img src='a'><figcaption>„Hier entsteht etwas“: der Bauplatz in Velt</figcaption></figure>",
    "a caption without figure": "<div><img src='a'><span>„Hier entsteht etwas“: der Bauplatz in Velt</span></div>",
    "a newsletter": "<div class='newsletter-box'><p>„Das Wichtigste“ am Morgen: Jetzt anmelden.</p></div>",
    "a cookie box": "<div id='cookie-consent'><p>„Zustimmen“: Wir werten Ihren Besuch aus.</p></div>",
    "a related box": "<div class='related'><h3>„Nie wieder“</h3><p>Das sagte Klein vor einem Jahr in Bonn.</p></div>",
    "what leads elsewhere": "<p>Lesen Sie auch: „Nie wieder“ – ein Gespräch mit Klein</p>",
    "consent to a film": "<p>Empfohlener redaktioneller Inhalt „Video“</p>",
    "a script": "<script>var x = '„Nie wieder“, sagte Klein.'</script>",
    "a title of the page": "<nav><a href='/'>„Velt“ – die Startseite</a></nav>",
}


@pytest.mark.parametrize("name", BESIDE)
def test_what_stands_beside_the_article_is_not_read(name: str) -> None:
    content = page(paragraphs(LEAD, SAID) + BESIDE[name] + paragraphs(ANSWER, REST))
    assert read_page(content, "a.html").text.split("\n\n") == list(PARAGRAPHS)


def test_a_box_by_name_that_holds_the_article_is_no_box() -> None:
    content = page(f"<div class='paywall newsletter teaser'>{paragraphs(*PARAGRAPHS)}</div>")
    assert read_page(content, "a.html").text.split("\n\n") == list(PARAGRAPHS)


def test_parts_behind_a_paywall_and_opinion_pieces_are_no_boxes() -> None:
    parts = "".join(f"<div class='paywall'><p>{text}</p></div>" for text in PARAGRAPHS)
    assert read_page(page(parts), "a.html").text.split("\n\n") == list(PARAGRAPHS)
    marked = "".join(f"<p class='teaser paywall'>{text}</p>" for text in PARAGRAPHS)
    assert read_page(page(marked), "a.html").text.split("\n\n") == list(PARAGRAPHS)
    opinion = f"<div class='text kommentar'>{paragraphs(*PARAGRAPHS)}</div>"
    assert read_page(page(opinion), "a.html").text.split("\n\n") == list(PARAGRAPHS)


def test_headings_stay_and_empty_ones_at_the_end_go() -> None:
    body = f"<p>{LEAD}</p><h2>„Wir bauen drei neue Schulen“</h2>{paragraphs(SAID, ANSWER, REST)}<h2>Weitere Themen</h2>"
    text = read_page(page(body), "a.html").text
    assert text.split("\n\n") == [LEAD, "„Wir bauen drei neue Schulen“", SAID, ANSWER, REST]


def test_the_lead_above_the_text_is_part_of_it() -> None:
    lead = "Drei Schulen sollen in Velt entstehen. Der Rat hat gestritten, am Ende aber zugestimmt."
    body = f"<header><div class='x1'>{lead}</div></header><div class='text'>{paragraphs(*PARAGRAPHS)}</div>"
    assert read_page(page(body), "a.html").text.split("\n\n") == [lead, *PARAGRAPHS]


def test_a_pull_quote_is_not_taken_twice() -> None:
    pulled = "<figure><blockquote>Wir bauen drei neue Schulen, und zwar schnell</blockquote></figure>"
    shortened = "<blockquote><p>Dafür fehlt der Stadt Geld, und das weiß jeder im Rat</p></blockquote>"
    content = page(paragraphs(LEAD, SAID) + pulled + shortened + paragraphs(ANSWER, REST))
    assert read_page(content, "a.html").text.split("\n\n") == list(PARAGRAPHS)


def test_a_quote_set_apart_that_the_text_does_not_have_stays() -> None:
    told = "Die Schulen kommen so spät, dass meine Kinder längst erwachsen sein werden."
    body = (
        paragraphs(LEAD, SAID) + f"<figure><blockquote><p>{told}</p></blockquote></figure>" + paragraphs(ANSWER, REST)
    )
    assert told in read_page(page(body), "a.html").text.split("\n\n")


@pytest.mark.parametrize(
    ("markup", "seen"),
    [
        ("Die Hel\u00adi\u00adko\u200bpter flogen.", "Die Helikopter flogen."),
        ("Die Bu\u0308rger kamen.", "Die Bürger kamen."),
        ("Das sind 10\u00a0Euro\u202fund mehr.", "Das sind 10 Euro und mehr."),
        ("Er sagte: &amp;quot;Ja, wir bauen&amp;quot;.", 'Er sagte: "Ja, wir bauen".'),
        ("Er sagte: &bdquo;Ja&ldquo; &amp; ging.", "Er sagte: „Ja“ & ging."),
        ("<span class='initial-letter'>N</span> <span>a endlich, sagte er.</span>", "Na endlich, sagte er."),
        (
            "„Die <a href='/a'>Liste<span class='visually-hidden'>Link öffnet in neuem Tab</span></a>“ fehlt.",
            "„Die Liste“ fehlt.",
        ),
        ("„So <b>geht</b> es <i>nicht</i>“, sagte er.", "„So geht es nicht“, sagte er."),
        ('»Ja«, «Nein», ‚Doch‘, "Gut" – alles bleibt…', '»Ja«, «Nein», ‚Doch‘, "Gut" – alles bleibt…'),
        ("Wie alt sind Sie?<br>Ich bin 40.", "Wie alt sind Sie?\n\nIch bin 40."),
        ("Der Rat<br>hat beraten.", "Der Rat hat beraten."),
    ],
)
def test_letters_are_those_that_a_reader_sees(markup: str, seen: str) -> None:
    text = read_page(page(paragraphs(LEAD, SAID, markup, ANSWER, REST)), "a.html").text
    assert text == "\n\n".join((LEAD, SAID, seen, ANSWER, REST))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("named", ["utf-8", "iso-8859-1", "klingon"])
def test_a_wrong_encoding_is_not_believed(encoding: str, named: str) -> None:
    content = page().decode().replace('charset="utf-8"', f'charset="{named}"').encode(encoding)
    assert read_page(content, "a.html", charset=named).text.split("\n\n") == list(PARAGRAPHS)
