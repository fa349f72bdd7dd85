"""Do two names name one person? What names alone tell, what needs a role beside it, and who is apart."""

# long: rows of names, a table for each culture

from __future__ import annotations

from itertools import combinations, product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from index.identity import sighting_block, sighting_key
from quotes.evaluation.names import read_name_list
from quotes.lexicon.formats import load_table
from quotes.lexicon.name_tables import is_common_surname, plain_letters, relate_given
from quotes.names.full_names import parse_name
from quotes.names.name_blocks import family_block
from quotes.names.same_names import compare_names, may_be_one

GOLD = Path(__file__).resolve().parent / "gold"
SEEN = read_name_list(GOLD / "name_pairs_seen.tsv").pairs

SAME = {
    "cyrillic": """
        Wladimir Putin = Vladimir Poutine
        Sergej Lawrow = Sergueï Lavrov
        Wolodymyr Selenskyj = Volodymyr Zelenskyy
        Jewgeni Prigoschin = Evgueni Prigojine
        Dmitri Rogosin = Dmitri Rogozine
        Nikita Chruschtschow = Nikita Khrouchtchev
        Alexander Solschenizyn = Alexander Solzhenitsyn
        Boris Jelzin = Boris Eltsine
        Boris Nemzow = Boris Nemtsov
        Michail Mischustin = Mikhaïl Michoustine
        Oleksij Resnikow = Oleksii Reznikov
        Iryna Wereschtschuk = Iryna Vereshchuk
        Bojko Borissow = Boïko Borissov
        Eduard Schewardnadse = Édouard Chevardnadze
        Salome Surabischwili = Salomé Zourabichvili
        Nikol Paschinjan = Nikol Pashinyan
        """,
    "arabic": """
        Muammar al-Gaddafi = Moammar Gadhafi
        Abdel Fattah al-Sisi = Abd al-Fattah as-Sisi
        Baschar al-Assad = Bachar el-Assad
        Mahmud Ahmadinedschad = Mahmoud Ahmadinejad
        Ismail Hanija = Ismaïl Haniyeh
        Hassan Ruhani = Hassan Rohani
        Osama bin Laden = Oussama ben Laden
        Walid Dschumblat = Walid Joumblatt
        """,
    "hebrew": """
        Jitzchak Rabin = Yitzhak Rabin
        Awigdor Lieberman = Avigdor Liberman
        Mosche Dajan = Moshe Dayan
        Itamar Ben-Gvir = Itamar Ben Gvir
        Zipi Chotoveli = Tzipi Hotovely
        Schelly Jachimowitsch = Shelly Yachimovich
        """,
    "greek": """
        Kyriakos Mitsotakis = Mitsotakis Kyriakos
        Nikos Anastasiadis = Nicos Anastasiades
        Giorgos Papandreou = Georgios Papandreu
        """,
    "korean": """
        Yoon Suk-yeol = Yun Seok-youl
        Park Geun-hye = Pak Keun Hye
        Roh Moo-hyun = Noh Mu-hyeon
        Kim Boo-kyum = Kim Bookyum
        Son Heung-min = Heung-min Son
        """,
    "chinese": """
        Mao Zedong = Mao Tse-tung
        Deng Xiaoping = Teng Hsiao-ping
        Zhou Enlai = Chou En-lai
        Tsai Ing-wen = Cai Yingwen
        Li Keqiang = Keqiang Li
        Lai Ching-te = Lai Ching Te
        Carrie Lam = Carrie Lam Cheng Yuet-ngor
        Nathan Law = Nathan Law Kwun-chung
        Sun Yat-sen = Sun Yat Sen
        """,
    "japanese": """
        Taro Aso = Asō Tarō
        Fumio Kishida = Kishida Fumio
        Junichiro Koizumi = Jun'ichirō Koizumi
        Kenzaburo Oe = Kenzaburō Ōe
        """,
    "letters of Europe": """
        Lars Løkke Rasmussen = Lars Lökke Rasmussen
        Markus Söder = Markus Soeder
        Hans-Georg Maaßen = Hans Georg Maassen
        Kemal Kılıçdaroğlu = Kemal Kilicdaroglu
        Novak Đoković = Novak Djokovic
        Orbán Viktor = Viktor Orban
        Nguyễn Phú Trọng = Nguyen Phu Trong
        Édouard Philippe = Edouard Philippe
        György Konrád = Gyorgy Konrad
        """,
    "order, titles, particles, middle names": """
        Merkel, Angela = Angela Merkel
        Dr. Angela Merkel = Angela Dorothea Merkel
        Bundeskanzler Olaf Scholz = Olaf Scholz
        General a. D. Harald Kujat = Harald Kujat
        Papst Johannes Paul II. = Johannes Paul II.
        Marine Le Pen = Marine LePen
        Wolf von Lojewski = Wolf v. Lojewski
        Anders Fogh-Rasmussen = Anders Fogh Rasmussen
        George W. Bush = George Walker Bush
        John F. Kennedy = John Fitzgerald Kennedy
        """,
}

CLOSE = {
    "short forms": """
        Joe Biden = Joseph Biden
        Ted Kennedy = Edward Kennedy
        Liz Truss = Elizabeth Truss
        Toni Hofreiter = Anton Hofreiter
        """,
    "initials": """
        J. D. Vance = James David Vance
        J. K. Rowling = Joanne Rowling
        Helmut H. Schmidt = Helmut Heinrich Schmidt
        """,
    "slips": """
        John Healey = John Healy
        Annalena Baerbock = Annalena Bearbock
        Reiner Haseloff = Rainer Haseloff
        Mark Zuckerberg = Marc Zuckerberg
        Greta Thunberg = Greta Thunburg
        Dietmar Woidke = Dietmar Woitke
        Herbert Kickl = Herbert Kickel
        Karin Keller-Sutter = Karin Keller-Suter
        Katrin Göring-Eckardt = Kathrin Göring-Eckhardt
        """,
    "a mother's surname behind the father's": """
        Claudia Sheinbaum = Claudia Sheinbaum Pardo
        Nicolás Maduro = Nicolás Maduro Moros
        Josep Borrell = Josep Borrell i Fontelles
        Juan Manuel Santos = Juan Manuel Santos Calderón
        """,
    "two names of one person": """
        Joshua Wong = Wong Chi-fung
        Carrie Lam = Lam Cheng Yuet-ngor
        Jack Ma = Ma Yun
        Luiz Inácio Lula da Silva = Lula da Silva
        """,
    "one name in two languages": """
        Mykola Asarow = Nikolai Asarow
        Maria Kolesnikowa = Maryja Kalesnikawa
        Ganna Gopko = Hanna Hopko
        """,
    "nothing tells another alphabet": """
        Alexis Tsipras = Alexis Zipras
        """,
}

APART = {
    "german": """
        Klaus Meier = Klaus Meyer
        Christian Schmid = Christian Schmidt
        Hans Wolf = Hans Wolff
        Klaus Weber = Klaus Veber
        Peter Müller = Peter Möller
        Stefan Maier = Stephan Maier
        Steffen Seibert = Steffen Siebert
        Walter Ulbricht = Walter Ulbrich
        Simone Veil = Simone Weil
        Norbert Walter = Norbert Walter-Borjans
        Andrea Schwarz = Andreas Schwarz
        Martin Koch = Martina Koch
        Simon Berg = Simone Berg
        Alexander Müller = Alexandra Müller
        Jan Velt = Jana Velt
        Hans Velt = Johannes Velt
        Inge Scholl = Inge Schöll
        Detlef Hansen = Detlef Hanssen
        Reinhold Messner = Reinhold Meissner
        Peter Altmaier = Peter Altmeier
        Hermann Obermaier = Hermann Obermeier
        Marie-Luise Kaschnitz = Luise Kaschnitz
        """,
    "scandinavian": """
        Stefan Lindberg = Stefan Lundberg
        Jari Karvinen = Jari Karvonen
        Ólafur Jóhannesson = Ólafur Jóhannsson
        """,
    "spanish and italian": """
        Pablo Iglesias Posse = Pablo Iglesias Turrión
        Nicolás Maduro = Nicolás Maduro Guerra
        Pedro Sánchez Pérez = Pedro Sánchez Gómez
        António Guterres = António Gutiérrez
        Rafael Correa = Rafael Correia
        Silvio Berlusconi = Pier Silvio Berlusconi
        Giuseppe Giannetti = Giuseppe Giannotti
        """,
    "central europe": """
        Jana Horáková = Jana Horáčková
        Ivan Franić = Ivan Vranić
        Milan Kosić = Milan Ćosić
        """,
    "english": """
        David Davis = David Davies
        Michael Gove = Michael Gore
        Michael B. Jordan = Michael I. Jordan
        Donald Trump = Donald Trump jr.
        George W. Bush = George H. W. Bush
        Ivana Trump = Ivanka Trump
        Tim Kaine = Tim Caine
        Robert Irwin = Robert Irvine
        """,
    "cyrillic": """
        Alexander Lebed = Alexander Lebedew
        Wladimir Putin = Wladimir Potanin
        Wladimir Putin = Ljudmila Putina
        Wolodymyr Selenskyj = Olena Selenska
        Sergej Iwanow = Sergej Iwanenko
        Ihor Surkis = Hryhorij Surkis
        Jurij Luzenko = Jurij Luschenko
        """,
    "arabic": """
        Hassan Jamil = Hassan Jamal
        Mohammed Said = Mohammed Saad
        Hassan Ruhani = Hussein Ruhani
        Mohammed bin Salman = Mohammed bin Naif
        Udai Hussein = Qusai Hussein
        Ahmad Massoud = Ahmad Shah Massoud
        """,
    "hebrew and greek": """
        Benjamin Netanjahu = Jonathan Netanjahu
        Ehud Barak = Ehud Olmert
        Giorgos Papandreou = Andreas Papandreou
        Michael Biton = Michal Biton
        Yossi Katz = Yossi Ketz
        """,
    "east asian": """
        Kim Jong Il = Kim Jong Un
        Kim Jong Un = Kim Yo Jong
        Lee Jae-yong = Lee Jae-young
        Lee Hsien Loong = Lee Hsien Yang
        Chiang Kai-shek = Chiang Ching-kuo
        Li Qiang = Li Keqiang
        Li Hongzhi = Li Hongzhang
        Yukio Hatoyama = Kunio Hatoyama
        Yukio Edano = Yukiko Edano
        Joshua Wong = Wong Kar-wai
        """,
    "initials": """
        Pik Botha = P. W. Botha
        """,
    "rulers": """
        Wilhelm I. = Wilhelm II.
        König Charles II. = König Charles III.
        """,
}


def rows_of(table: dict[str, str]) -> list[tuple[str, str]]:
    lines = (line.strip() for lines in table.values() for line in lines.strip().splitlines())
    return [(one, other) for one, _, other in (line.partition(" = ") for line in lines)]


@pytest.mark.parametrize(("one", "other"), rows_of(SAME))
def test_the_names_alone_tell_that_they_are_one(one: str, other: str) -> None:
    assert compare_names(one, other) == compare_names(other, one) == "same"


@pytest.mark.parametrize(("one", "other"), rows_of(CLOSE))
def test_a_role_has_to_speak_for_it_too(one: str, other: str) -> None:
    assert compare_names(one, other) == compare_names(other, one) == "close"


@pytest.mark.parametrize(("one", "other"), rows_of(APART))
def test_two_people(one: str, other: str) -> None:
    assert compare_names(one, other) == compare_names(other, one) == "apart"


# ---- what is compared at all


def test_of_the_seen_pairs_all_that_are_alike_meet_in_one_block_and_none_is_joined_falsely() -> None:
    for pair in SEEN:
        likeness = compare_names(pair.one, pair.other)
        assert likeness == compare_names(pair.other, pair.one)
        assert likeness == "apart" or family_block(pair.one) == family_block(pair.other)
        assert likeness == "apart" or pair.same, f"{pair.one} and {pair.other} are two"


def test_names_of_one_key_are_never_apart() -> None:
    names = {name for pair in SEEN for name in (pair.one, pair.other)}
    for one, other in combinations(sorted(names), 2):
        if sighting_key("person", one) and sighting_key("person", one) == sighting_key("person", other):
            assert compare_names(one, other) == "same"


@pytest.mark.parametrize(
    ("name", "stays"),
    [
        ("Jörg M.", True),
        ("Jörg V.", True),
        ("Karl III.", False),
        ("Pius XII.", False),
        ("Anna-Lena von B.", True),
        ("J. Berg", False),
        ("Malcolm X", False),
    ],
)
def test_whose_surname_is_withheld_stays_in_the_article(name: str, stays: bool) -> None:
    assert (sighting_key("person", name) == "") is stays
    assert (sighting_block("person", name, "g-1") == "g-1") is stays


WORDS = st.sampled_from(
    "Dr. Kim Jong Un al-Sisi von Müller Selenskyj Zelensky Iwan I. II. jr. Le LePen Tse-tung Đoković Lee Ł’ß - , Jo "
    "Hans-Peter Yoon Suk-yeol Seok Abd el Fattah Ōe ñ".split()
)
NAMES = st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=5).map(" ".join))


@given(NAMES, NAMES)
def test_any_two_texts_are_compared_alike_in_either_order_and_meet_where_they_are_alike(one: str, other: str) -> None:
    likeness = compare_names(one, other)
    assert likeness == compare_names(other, one)
    assert likeness == "apart" or family_block(one) == family_block(other)


@given(NAMES)
def test_every_name_is_itself(name: str) -> None:
    assert compare_names(name, name) == "same"


def test_a_long_word_is_compared_quickly() -> None:
    assert compare_names("Kim " + "a" * 5_000, "Kim " + "a" * 5_000 + "b") == "apart"
    assert compare_names("Eva " + "tsch" * 2_000, "Eva " + "tch" * 2_000 + "q") in ("apart", "close")


# ---- the parts of a name


@pytest.mark.parametrize(
    ("name", "given", "family"),
    [
        ("Al Gore", ("al",), ("gore",)),
        ("Tsai Ing Wen", ("ing", "wen"), ("tsai",)),
        ("Kim Dae Jung", ("dae", "jung"), ("kim",)),
        ("Kim Leadbeater", ("kim",), ("leadbeater",)),
        ("Jo Cox", ("jo",), ("cox",)),
        ("Zhou En-lai", ("en", "lai"), ("zhou",)),
        ("Suga Yoshihide", ("yoshihide",), ("suga",)),
        ("Mario Monti", ("mario",), ("monti",)),
        ("John Lee Ka-chiu", ("john", "ka", "chiu"), ("lee",)),
        ("Dipl.-Ing. Hans Muster", ("hans",), ("muster",)),
        ("Nawas Scharif", ("nawas",), ("scharif",)),
        ("Lam Cheng Yuet-ngor", ("cheng", "yuet", "ngor"), ("lam",)),
        ("Claudia Sheinbaum Pardo", ("claudia",), ("sheinbaum",)),
        ("Ruth Bader Ginsburg", ("ruth", "bader"), ("ginsburg",)),
        ("José Luis Rodríguez Zapatero", ("jose", "luis", "rodriguez"), ("zapatero",)),
        ("Jair Messias Bolsonaro", ("jair", "messias"), ("bolsonaro",)),
        ("Mohammed el-Baradei", ("mohammed",), ("baradei",)),
    ],
)
def test_a_name_is_sorted_into_its_parts(name: str, given: tuple[str, ...], family: tuple[str, ...]) -> None:
    parts = parse_name(name)
    assert (parts.given, parts.family) == (given, family)


def test_within_an_article_a_part_of_a_name_may_be_its_bearer() -> None:
    assert may_be_one("Selenskyj", "Wolodymyr Selenskyj")
    assert not may_be_one("Eva Berg", "Tom Velt")


# ---- the tables


def test_the_tables_of_names_hold_only_the_values_of_their_headers() -> None:
    cultures = {"arabic", "slavic", "caucasian", "hebrew", "greek", "indian", "european"}
    assert {row["culture"] for row in load_table("given_names").rows} <= cultures
    assert {row["culture"] for row in load_table("family_names").rows} <= {"chinese", "korean", "vietnamese"}
    assert {row["language"] for row in load_table("common_surnames").rows} <= {"german", "english", "other"}


def test_no_form_stands_twice_in_a_row_of_given_names() -> None:
    for row in load_table("given_names").rows:
        spellings, others = row["spellings"].split(), row["others"].split()
        assert len({*spellings, *others}) == len(spellings) + len(others), row["name"]
        assert spellings


def test_two_given_names_that_look_alike_stand_in_two_rows() -> None:
    assert relate_given("hassan", "hussein") == "different"
    assert relate_given("michele", "michelle") == "different"
    assert relate_given("jussuf", "youssef") == "spelling"
    assert relate_given("velt", "berg") == "unknown"


def test_what_is_known_of_two_names_is_what_the_comparison_says() -> None:
    expected = {"one": "close", "two": "apart"}
    for name, other, people in load_table("known_names").kept:
        for one, two in product(name.split(";"), other.split(";")):
            assert compare_names(one, two) == compare_names(two, one) == expected[people], f"{one}, {two}"


def test_surnames_that_many_bear_are_known_and_those_of_the_news_are_not() -> None:
    assert all(map(is_common_surname, map(plain_letters, ("Müller", "Mueller", "Meier", "Smith"))))
    assert not any(map(is_common_surname, map(plain_letters, ("Selenskyj", "Baerbock", "Thunberg"))))
