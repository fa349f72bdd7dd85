"""Does the evaluation count right? Four quotations marked, five found, three of them the same: 3 of 5 and 3 of 4."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quotes.evaluation.annotation import GoldArticle, GoldQuotation, Marked
from quotes.evaluation.breakdown import calibrate, count_kinds, count_lengths, count_rules
from quotes.evaluation.comparing import is_same_mention, is_same_name, overlap_of, pair_spans
from quotes.evaluation.report import error_lines, format_table
from quotes.evaluation.scoring import Judgement, Rate, Share, judge_article, sum_up
from quotes.values import Article, Attribution, Mention, Quotation, Span, Speaker, SpeakerKind

ARTICLE = (
    "„Wir fangen morgen an“, sagte Eva Berg. Tom Berg rief: „Nein.“ Er blieb. „Das dauert noch Jahre“, so der Rat. "
)
TEXT = ARTICLE * 9


def at(start: int, end: int) -> Mention:
    return Mention(start, end, TEXT[start:end])


def marked(start: int, end: int, mention: Mention | None = None, name: str | None = None) -> GoldQuotation:
    return GoldQuotation(start, end, Marked(mention.start, mention.end, mention.text) if mention else None, name)


def made(
    start: int, end: int, speaker: Speaker | None = None, rule: str = "colon", confidence: float = 0.9
) -> Quotation:
    attribution = Attribution(rule, confidence) if speaker else Attribution("open", 0.0)
    return Quotation("q", start, end, TEXT[start:end], "full", None, speaker, attribution, None, None, None, None)


def speaker(mention: Mention | None, name: str = "Eva Berg", kind: SpeakerKind = "person") -> Speaker:
    return Speaker(name, kind, None, mention)


def judged(
    gold: Sequence[GoldQuotation], found: Sequence[Quotation], unclear: Sequence[tuple[int, int]] = ()
) -> list[Judgement]:
    return judge_article(GoldArticle(Article("a.txt", TEXT), tuple(gold), tuple(unclear)), found)


BERG = at(30, 38)
TOM = at(40, 48)
assert (BERG.text, TOM.text) == ("Eva Berg", "Tom Berg")


# ---- spans


def test_precision_and_recall_are_not_the_same() -> None:
    gold = [marked(0, 10), marked(20, 30), marked(40, 50), marked(60, 70)]
    found = [made(0, 10), made(20, 30), made(40, 50), made(80, 90), made(100, 110)]
    detection = sum_up(judged(gold, found)).detection
    assert detection == Rate(hits=3, made=5, asked=4)
    assert (detection.precision, detection.recall) == (0.6, 0.75)
    assert detection.f1 == pytest.approx(2 / 3)


def test_nothing_found_and_nothing_marked_are_zero_and_no_error() -> None:
    assert sum_up(judged([marked(0, 10)], [])).detection.f1 == 0
    assert sum_up(judged([], [made(0, 10)])).detection.f1 == 0
    assert sum_up([]).values() == {"detection": 0, "exact": 0, "joint": 0}


def test_marks_and_the_full_stop_make_no_difference_to_the_exact_figure_and_a_word_does() -> None:
    start = TEXT.index("„Das dauert noch Jahre“")
    with_marks, without = (start, start + 23), (start + 1, start + 22)
    assert sum_up(judged([marked(*with_marks)], [made(*without)])).exact == Rate(1, 1, 1)
    longer = sum_up(judged([marked(*without)], [made(start + 1, start + 26)]))
    assert (longer.detection, longer.exact) == (Rate(1, 1, 1), Rate(0, 1, 1))
    twice_as_long = sum_up(judged([marked(*without)], [made(start + 1, start + 43)]))
    assert twice_as_long.detection == Rate(0, 1, 1)


def test_overlap_is_what_both_have_of_what_either_has() -> None:
    assert overlap_of((0, 10), (0, 8)) == 0.8
    assert overlap_of((0, 10), (2, 12)) == pytest.approx(8 / 12)
    assert overlap_of((0, 10), (10, 20)) == 0


def test_one_found_span_answers_one_marked_span_and_the_nearest_first() -> None:
    assert pair_spans([(0, 10), (0, 9)], [(0, 9)]) == {1: 0}
    assert pair_spans([(0, 10)], [(0, 9), (0, 10), (1, 10)]) == {0: 1}
    assert pair_spans([(0, 10), (0, 10)], [(0, 10), (0, 10)]) == {0: 0, 1: 1}
    assert sum_up(judged([marked(0, 10), marked(0, 10)], [made(0, 10)])).detection == Rate(1, 1, 2)


def test_what_is_unclear_is_neither_asked_for_nor_counted() -> None:
    missed = sum_up(judged([marked(0, 10)], [made(0, 10)], unclear=[(20, 30)]))
    found = sum_up(judged([marked(0, 10)], [made(0, 10), made(20, 30), made(60, 70)], unclear=[(20, 30)]))
    assert missed.detection == Rate(1, 1, 1)
    assert found.detection == Rate(1, 2, 1)


# ---- speakers


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        ("Eva Berg", "Eva Berg", True),
        ("Eva Berg", "Berg", True),
        ("Berg", "Eva Berg", True),
        ("Eva Berg", "Dr. Eva Maria Berg", True),
        ("Eva Bërg", "EVA BERG", True),
        ("Amt von Velt", "Velt", True),
        ("Eva Berg", "Tom Berg", False),
        ("Eva Berg", "Eva Velt", False),
        ("Eva Berg", None, False),
        ("Eva Berg", "...", False),
    ],
)
def test_names(gold: str, found: str | None, same: bool) -> None:
    assert is_same_name(gold, found) is same


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        (Marked(0, 8, "Eva Berg"), Span(4, 12, "Berg vom"), True),
        (Marked(0, 8, "Eva Berg"), Span(8, 10, "er"), False),
        (Marked(0, 8, "Eva Berg"), Span(50, 62, "Ministerin Berg"), True),
        (Marked(0, 8, "Eva Berg"), Span(50, 58, "Eva Velt"), False),
        (Marked(0, 2, "er"), Span(50, 52, "er"), False),
        (Marked(0, 2, "er"), None, False),
    ],
)
def test_mentions(gold: Marked, found: Span | None, same: bool) -> None:
    assert is_same_mention(gold, found) is same


def test_a_namesake_has_the_right_mention_by_its_surname_and_the_wrong_name() -> None:
    figures = sum_up(judged([marked(0, 10, BERG, "Eva Berg")], [made(0, 10, speaker(TOM, "Tom Berg"))]))
    assert (figures.attribution, figures.name) == (Share(1, 1), Share(0, 1))


def test_speakers_are_asked_for_only_where_marked_and_found_and_an_open_one_is_wrong() -> None:
    er = at(TEXT.index("Er blieb"), TEXT.index("Er blieb") + 2)
    gold = [marked(0, 10, BERG), marked(20, 30, BERG), marked(60, 70, er), marked(80, 90), marked(100, 110, BERG)]
    found = [made(0, 10, speaker(BERG)), made(20, 30), made(60, 70, speaker(BERG)), made(80, 90, speaker(BERG))]
    figures = sum_up(judged(gold, [*found, made(120, 130)]))
    assert figures.attribution == Share(1, 3)
    assert figures.name == Share(0, 0)
    assert figures.open == Share(0, 1)
    assert "name" not in figures.values()


def test_joint_wants_the_speaker_too_and_takes_any_where_none_is_marked() -> None:
    gold = [marked(0, 10, BERG), marked(20, 30, BERG), marked(80, 90), marked(100, 110, BERG)]
    found = [made(0, 10, speaker(BERG)), made(20, 30), made(80, 90, speaker(TOM)), made(120, 130), made(140, 150)]
    figures = sum_up(judged(gold, found))
    assert figures.joint == Rate(hits=2, made=5, asked=4)
    assert (figures.joint.precision, figures.joint.recall) == (0.4, 0.5)


# ---- by rule, kind, length, confidence


def test_a_rule_is_right_when_mention_and_name_are_and_what_it_left_open_is_not_its_own() -> None:
    gold = [marked(n, n + 10, BERG, "Eva Berg") for n in (0, 20, 60, 80, 120)] + [marked(100, 110)]
    found = [
        made(0, 10, speaker(BERG)),
        made(20, 30, speaker(BERG, "Tom Berg")),
        made(60, 70, speaker(BERG), "so-after"),
        made(80, 90),
        made(100, 110, speaker(BERG)),
        made(120, 130, speaker(None)),
    ]
    assert count_rules(judged(gold, found)) == {"colon": Share(1, 3), "so-after": Share(1, 1)}


def test_kinds_of_speaker_with_pronouns_once_more() -> None:
    er = at(TEXT.index("Er blieb"), TEXT.index("Er blieb") + 2)
    rat = at(TEXT.index("der Rat"), TEXT.index("der Rat") + 7)
    mentions: list[tuple[int, Mention, SpeakerKind]] = [
        (0, BERG, "person"),
        (20, er, "person"),
        (60, rat, "organisation"),
    ]
    gold = [GoldQuotation(n, n + 10, Marked(one.start, one.end, one.text), None, kind) for n, one, kind in mentions]
    kinds = count_kinds(judged(gold, [made(0, 10, speaker(BERG)), made(60, 70, speaker(rat))]))
    assert list(kinds) == ["person", "organisation", "pronoun mention"]
    assert [kind.found for kind in kinds.values()] == [Share(1, 2), Share(1, 1), Share(0, 1)]
    assert [kind.kind for kind in kinds.values()] == [Share(1, 1), Share(0, 1), Share(0, 0)]


def test_detection_by_length_without_marks() -> None:
    four, one = marked(0, 22), TEXT.index("„Nein.“")
    lengths = count_lengths(judged([four], [made(0, 22), made(one, one + 7)]))
    assert lengths == {"1-3 words": Rate(0, 1, 0), "4-7 words": Rate(1, 1, 1), "8+ words": Rate(0, 0, 0)}


def test_calibration_weighs_each_bin_by_what_it_holds() -> None:
    stated = [(0.9, True), (1.0, True), (0.94, False), (0.96, True), (0.5, True)]
    gold = [marked(20 * n, 20 * n + 10, BERG, "Eva Berg") for n in range(6)]
    found = [
        made(20 * n, 20 * n + 10, speaker(BERG, "Eva Berg" if right else "Tom Berg"), "colon", confidence)
        for n, (confidence, right) in enumerate(stated)
    ]
    calibration = calibrate(judged(gold, [*found, made(100, 110)]))
    low, high = calibration.bins
    assert (low.label, low.made, low.stated, low.share) == ("0.50-0.59", 1, 0.5, 1.0)
    assert (high.label, high.made, high.share) == ("0.90-1.00", 4, 0.75)
    assert high.stated == pytest.approx(0.95)
    assert calibration.error == pytest.approx((1 * 0.5 + 4 * 0.2) / 5)


# ---- what is shown


def test_an_error_is_shown_with_its_article_what_was_wanted_the_rule_and_the_passage() -> None:
    gold = [marked(0, 22, BERG, "Eva Berg"), marked(55, 62), marked(75, 98)]
    found = [made(0, 22, speaker(None, "Tom Velt"), "continuation"), made(75, 98, speaker(TOM)), made(100, 106)]
    speaker_error, name_error, guessed = (line for line in error_lines(judged(gold, found), 9) if " by " in line)
    assert speaker_error.startswith(
        "speaker\ta.txt: want [Eva Berg] got [None] by continuation …⟦„Wir fangen morgen an“⟧, s"
    )
    assert name_error.startswith("name\ta.txt: want [Eva Berg] got [Tom Velt] by continuation …")
    assert guessed.startswith("guessed\ta.txt: want it open, got [Eva Berg] by colon …")
    assert [line.split("\t")[0] for line in error_lines(judged(gold, found), 9)][:2] == ["missed", "spurious"]


def test_no_more_errors_of_a_group_than_asked_for() -> None:
    many = judged([marked(n, n + 10) for n in (0, 20, 60)], [made(100, 110), made(120, 130)])
    assert [line.split("\t")[0] for line in error_lines(many, 2)] == ["missed"] * 2 + ["spurious"] * 2
    assert list(error_lines(many, 0)) == []


def test_a_table_has_its_words_left_and_its_numbers_right() -> None:
    assert format_table([("rule", "made"), ("so", "7"), ("colon", "140")]).splitlines() == [
        "rule   made",
        "so        7",
        "colon   140",
    ]


SPANS = st.lists(st.integers(0, 30), min_size=1, max_size=8, unique=True).map(
    lambda places: [(20 * place, 20 * place + 12) for place in sorted(places)]
)


@given(SPANS, st.data())
def test_a_perfect_extraction_scores_one_and_finding_less_never_raises_recall(
    spans: list[tuple[int, int]], data: st.DataObject
) -> None:
    gold = [marked(start, end, BERG, "Eva Berg") for start, end in spans]
    found = [made(start, end, speaker(BERG)) for start, end in spans]
    assert set(sum_up(judged(gold, found)).values().values()) == {1.0}
    found += [made(start + data.draw(st.integers(0, 6)), end + 3) for start, end in spans]
    before = sum_up(judged(gold, found))
    found.pop(data.draw(st.integers(0, len(found) - 1)))
    after = sum_up(judged(gold, found))
    assert after.detection.recall <= before.detection.recall
    assert after.exact.recall <= before.exact.recall
