"""How fast is extraction, also on strange texts? „Eva Berg, Tom Velt, ...“, 2,000 names, may cost twice what 1,000 do.

`python -m bench.speed FOLDER` measures CPU on its .txt files (else on invented articles) and on strange texts; status 1
says that a limit is broken. `--against HEAD` measures that revision's extractor too.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence, Sized
from dataclasses import dataclass
from functools import partial
from itertools import chain, pairwise
from pathlib import Path

from quotes.extraction import extract_quotations
from quotes.values import Article

HOUSE = Path(__file__).resolve().parent.parent
WORD_OR_MARK = re.compile(r"\w+|[^\w\s]")
ROUNDS, STARTS = 5, 5

# The limits, each with what was measured on 700 news articles, two of five with quotations.
MOST_PER_WORD = 25.0  # times what it costs to find the words and marks: 23.7
LONGEST_START = 0.3  # seconds of CPU until the quotations of one seed are printed: 0.26
MOST_MEMORY = 120.0  # MB: 63
MOST_GROWTH, FIRST_PART = 3.0, 16  # times the CPU of half the text (2 is linear), from this part of it on, doubling it
PATIENCE, LONGEST_RUN = 6.5, 60  # seconds of CPU that the next doubling may be expected to take; that a process may


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the report; `holds` is None where there is no limit."""

    what: str
    shown: str
    limit: str = ""
    holds: bool | None = None


@dataclass(frozen=True, slots=True)
class Point:
    """Seconds of CPU for a text of `size` code points, and how many quotations were found in it."""

    size: int
    seconds: float
    quotations: int


@dataclass(frozen=True, slots=True)
class Strange:
    """A kind of text: parts that `unit` makes one after the other, between `opening` and `closing`."""

    name: str
    size: int
    unit: Callable[[int], str]
    opening: str = ""
    closing: str = ""

    def text(self, size: int) -> str:
        """The text of just that many code points."""
        return self.opening + repeat(self.unit, size - len(self.opening) - len(self.closing)) + self.closing


def repeat(unit: Callable[[int], str], size: int) -> str:
    """The units 0, 1, 2, ... one behind the other, cut off at `size` code points."""
    made: list[str] = []
    length = 0
    while length < size:
        made.append(unit(len(made)))
        length += len(made[-1])
    return "".join(made)[:size]


GIVEN = "Eva Tom Anna Karl Maria Peter Julia Hans Laura Paul".split()
FIRST = "Ber Vel Kro Lin Mar Sto Hal Gre Tan Wes".split()
MORE = "gen dor ker lan mut nau ro sti tal wig".split()
THINGS = "Haus Wasser Brücke Schule Wald Fluss Garten Markt Straße Hafen Turm Feld Ernte Stadt Dorf".split()
REPORTS = (
    "Am Morgen zog der lange Zug {} durch die kleine Stadt an der {thing} vorbei und hielt nirgends.",
    "Der Rat beriet am Dienstag über den Antrag {}, der eine neue {thing} und mehr Geld für den Wald vorsieht.",
    "Die Arbeiten an der {thing} sollen im Frühjahr beginnen, kosten werden sie {} Euro.",
)


def surname(i: int) -> str:
    """An invented surname for every number: „Berdor“, „Velkerdor“."""
    return FIRST[i % 10] + "".join(MORE[int(digit)] for digit in str(i // 10))


def name(i: int) -> str:
    return f"{GIVEN[i % 10]} {surname(i)}"


def saying(i: int) -> str:
    return f"Wir werden das {THINGS[i % 15]} {i} noch in diesem Jahr {('bauen', 'prüfen', 'sichern')[i % 3]}"


def report(i: int) -> str:
    return REPORTS[i % 3].format(i, thing=THINGS[i // 3 % 15])


def passage(i: int) -> str:
    """A sentence, a quotation with its frame, a sentence."""
    return f"{report(i)} „{saying(i)}“, sagte {name(i % 20)} am Montag. {report(i + 1)}\n"


QUOTED = "„Wir fangen morgen mit dem Bau an“, sagte Eva Berg"
WANTED = "Das Haus will „den Bau noch in diesem Jahr prüfen“ "
STRANGE = (
    Strange("ordinary article", 2_000_000, passage),
    Strange("one paragraph", 200_000, lambda i: passage(i).replace("\n", " ")),
    Strange("a new person in every passage", 400_000, lambda i: f"{report(i)} „{saying(i)}“, sagte {name(i)}.\n"),
    Strange("one-word quotations", 400_000, lambda i: f"Er nannte das Haus „schlecht{i}“. "),
    Strange("headlines that the body repeats", 200_000, lambda i: f"„{saying(i)}“{(', sagte er.', '')[i % 2]}\n"),
    Strange("quotations over two paragraphs", 400_000, lambda i: f"„{saying(i)}.\n„Das {i} geht“, sagte Eva Berg.\n"),
    Strange("interviews", 200_000, lambda i: f"Im Interview mit der Zeit kam {name(i)}. „{saying(i)}“, sagte er.\n"),
    Strange("one sentence of verbs and names", 200_000, lambda i: f"sagte {name(i)} und rief das Haus ", QUOTED + ", "),
    Strange("one sentence of weak verbs", 200_000, lambda i: "mache das Haus und fordere den Wald ", WANTED),
    Strange("one sentence of quotations", 200_000, lambda i: f"sagte {name(i)} „wir sehen das {i} so“ und das Haus, "),
    Strange("opening marks", 100_000, lambda i: "„"),
    Strange("straight marks", 100_000, lambda i: '"'),
    Strange("quotations without end", 200_000, lambda i: f"„Wir gehen da {i} lang "),
    Strange("nested marks", 200_000, lambda i: "„Wir ‚gehen »da hin« nach‘ Haus“ "),
    Strange("deeply nested marks", 200_000, lambda i: "„W ‚g »d ›h " * 250 + "s‹ j« n‘ g“ " * 250, QUOTED + ". "),
    Strange("apostrophes", 100_000, lambda i: f"'s war {i} ", QUOTED + ". "),
    Strange("list of names", 200_000, lambda i: name(i) + ", ", QUOTED + ". "),
    Strange("strangers", 100_000, lambda i: f"{surname(i // 2)} {surname(i // 2 + 9)} kam. ", QUOTED + ". "),
    Strange("initials", 200_000, lambda i: "A. ", QUOTED + " und ", " Berg."),
    Strange("particles", 200_000, lambda i: "von der ", QUOTED + " und ", " Berg."),
    Strange("adjectives", 200_000, lambda i: "alte und ", QUOTED + " vom Rat, der ", " Berg."),
    Strange("capital letters and hyphens", 200_000, lambda i: "A-", QUOTED + " am ", "Tag."),
    Strange("blanks in a quotation", 200_000, lambda i: " ", "„Ja. ", "das geht so weit“, sagte Eva Berg."),
)


def write_articles(folder: Path) -> Path:
    """The folder, with the seeds and 400 invented articles of ten paragraphs in it, two of five with quotations."""
    texts = [path.read_text(encoding="utf-8") for path in sorted((HOUSE / "seeds").glob("*.txt"))]
    for i in range(400):
        tell = passage if i % 5 < 2 else report
        texts.append("\n\n".join(f"{tell(13 * i + k).strip()} {report(7 * i + k + 2)}" for k in range(10)))
    for i, text in enumerate(texts):
        (folder / f"{i:03}.txt").write_text(text, encoding="utf-8")
    return folder


def ratio(one: Sequence[float], other: Sequence[float]) -> float:
    """The best round of one by the best of the other: whatever else the machine does can only add to a round."""
    return min(one) / min(other)


def growths(points: Sequence[Point]) -> list[float]:
    """CPU of each size by that of the size before, which is half of it."""
    return [later.seconds / earlier.seconds for earlier, later in pairwise(points)]


def judge(what: str, value: float, limit: float, unit: str, more: str = "") -> Figure:
    """The figure with its limit, which it may reach."""
    return Figure(what, f"{value:.{3 if limit < 1 else 1}f}{unit}{more}", f"limit {limit:g}{unit}", value <= limit)


def judge_growth(strange: Strange, points: Sequence[Point], failure: str) -> Figure:
    """Whether the last doubling keeps the limit; a text that was not followed to its end does not."""
    limit, size = f"limit {MOST_GROWTH:g}x", f"{strange.size // 1000} kB"
    if len(points) < 2:
        return Figure(strange.name, f"{failure or 'too slow'} at the smallest sizes of {size}", limit, False)
    last, grown = points[-1], growths(points)
    whole = last.size == strange.size
    reached = size if whole else f"{last.size // 1000} of {size}"
    shown = f"{' '.join(f'{growth:.1f}x' for growth in grown[-2:])}  {last.size / last.seconds / 1e6:.3f} MB/s, "
    shown += f"{last.quotations} quotations in {last.seconds:.2f} s, {reached} {failure}".rstrip()
    return Figure(strange.name, shown, limit, whole and grown[-1] <= MOST_GROWTH)


def cpu_of(action: Callable[[], Sized]) -> tuple[float, int]:
    """Seconds of CPU of one call, a tick at least, and the length of what came back; garbage is cleared away before."""
    gc.collect()
    gc.disable()  # as timeit does; `python -m quotes` collects next to none either
    begin, found = time.process_time(), action()
    spent = time.process_time() - begin
    gc.enable()
    return max(0.001, spent), len(found)


def print_round(folder: str) -> None:
    """In a process of its own: print [seconds to extract quotations, seconds to find words], the best of two."""
    articles = [Article("x", path.read_text(encoding="utf-8")) for path in sorted(Path(folder).rglob("*.txt"))]
    extraction = min(cpu_of(lambda: [extract_quotations(article) for article in articles]) for _ in range(2))
    words = min(cpu_of(lambda: [WORD_OR_MARK.findall(article.text) for article in articles]) for _ in range(2))
    print(json.dumps([extraction[0], words[0]]))


def follow_growth(place: str) -> None:
    """In a process of its own: print size, seconds and quotations of one strange text in growing sizes."""
    strange = STRANGE[int(place)]
    resource.setrlimit(resource.RLIMIT_CPU, (LONGEST_RUN, LONGEST_RUN))
    extract_quotations(Article("x", repeat(passage, 5_000)))  # reads the tables
    size, before, expected = strange.size // FIRST_PART, 0.0, 0.0
    while size <= strange.size and expected <= PATIENCE:
        extract = partial(extract_quotations, Article("x", strange.text(size)))
        seconds, found = min(cpu_of(extract) for _ in range(1 if expected > 0.5 else 3))
        print(json.dumps([size, seconds, found]), flush=True)
        expected = seconds * max(2.0, seconds / (before or seconds))
        size, before = 2 * size, seconds


def run_child(function: str, argument: str, house: Path = HOUSE) -> subprocess.CompletedProcess[str]:
    """Call a function of this module in a process of its own, with the `quotes` that lies in `house`."""
    code = f"import sys; from bench.speed import {function}; {function}(sys.argv[1])"
    known = {**os.environ, "PYTHONPATH": str(HOUSE), "PYTHONHASHSEED": "0"}
    return subprocess.run([sys.executable, "-c", code, argument], cwd=house, env=known, capture_output=True, text=True)


def measure_words(folder: Path, revision: str | None) -> Iterator[Figure]:
    """Extraction by the plainest work on the same texts, and by the extraction of another revision."""
    with tempfile.TemporaryDirectory() as other:
        houses = [HOUSE]
        if revision:
            packed = subprocess.run(["git", "archive", revision, "quotes"], cwd=HOUSE, stdout=subprocess.PIPE)
            subprocess.run(["tar", "-x", "-C", other], input=packed.stdout or sys.exit(2), check=True)
            houses.append(Path(other))
        rounds: dict[Path, list[tuple[float, float]]] = {house: [] for house in houses}
        for house in houses * ROUNDS:
            show_progress(f"round {sum(map(len, rounds.values())) + 1} of {ROUNDS * len(houses)}")
            child = run_child("print_round", str(folder), house)
            rounds[house].append(json.loads(child.stdout or sys.exit(child.stderr)))
    here, words = zip(*rounds[HOUSE], strict=True)
    yield Figure("extraction", f"{min(here):.3f} s")
    yield judge("extraction by re.findall", ratio(here, words), MOST_PER_WORD, "x")
    if revision:
        before = ratio(here, [extraction for extraction, _ in rounds[Path(other)]])
        yield Figure(f"extraction by that of {revision}", f"{before:.2f}x")


def show_progress(what: str) -> None:
    """What is being measured, on standard error; in a terminal the next line of the report takes its place."""
    print(f"... {what}".ljust(60), end="\r" if sys.stderr.isatty() else "\n", file=sys.stderr, flush=True)


def run_python(*arguments: str) -> tuple[float, float]:
    """CPU seconds and MB of memory of a Python process; Linux counts no less than this one has: it reads no texts."""
    compiled = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}  # an installed program finds its modules compiled
    child = subprocess.Popen([sys.executable, *arguments], cwd=HOUSE, stdout=subprocess.DEVNULL, env=compiled)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"python {' '.join(arguments)} ended with status {child.returncode}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def measure_start(folder: Path) -> Iterator[Figure]:
    """The import and the first quotations by an empty program, and the memory that a folder takes."""
    seed = str(next((HOUSE / "seeds").glob("001_*.txt")))
    calls = (("-c", "pass"), ("-c", "import quotes.command"), ("-m", "quotes", "extract", seed))
    empty, imported, first = ([run_python(*call)[0] for _ in range(STARTS)] for call in calls)
    yield Figure("python -c pass", f"{min(empty):.3f} s")
    yield Figure("import quotes.command", f"{min(imported):.3f} s, {ratio(imported, empty):.1f}x python -c pass")
    yield judge("first quotations", min(first), LONGEST_START, " s", f", {ratio(first, empty):.1f}x python -c pass")
    yield judge("memory for the folder", run_python("-m", "quotes", "extract", str(folder))[1], MOST_MEMORY, " MB")


def measure_growth() -> Iterator[Figure]:
    """How the CPU of every strange text grows: quotations, seconds and speed at the last size, the last two growths."""
    for place, strange in enumerate(STRANGE):
        show_progress(strange.name)
        child = run_child("follow_growth", str(place))
        points = [Point(*json.loads(line)) for line in child.stdout.splitlines()]
        yield judge_growth(strange, points, child.stderr.strip().rpartition("\n")[2][:30])


def main(arguments: Sequence[str]) -> int:
    """Print every figure; 1 when one breaks its limit."""
    parser = argparse.ArgumentParser(prog="python -m bench.speed", description="Measure the speed of extraction.")
    parser.add_argument("folder", nargs="?", type=Path, help="articles as .txt files (otherwise invented ones)")
    parser.add_argument("--against", metavar="REVISION", help="measure the extractor of this revision too")
    options = parser.parse_args(arguments)
    broken = 0
    with tempfile.TemporaryDirectory() as invented:
        folder = options.folder.resolve() if options.folder else write_articles(Path(invented))
        if not any(folder.rglob("*.txt")):
            parser.error(f"no .txt file in {folder}")
        for figure in chain(measure_words(folder, options.against), measure_start(folder), measure_growth()):
            verdict = {True: "holds", False: "BROKEN", None: ""}[figure.holds]
            print(f"{verdict:6} {figure.what:31} {figure.limit:12} {figure.shown}", flush=True)
            broken += figure.holds is False
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
