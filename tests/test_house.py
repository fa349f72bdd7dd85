"""Is the house in order? Imports run one way, every module is on a map, nothing is too long, all is pinned.

Each rule is a function from one parsed module to its findings, so that it can be shown a wrong module and must find it.
"""

from __future__ import annotations

import ast
import re
import socket
import sys
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from tests.conftest import NetworkRefusedError

HOUSE = Path(__file__).resolve().parent.parent
ROOMS = ("quotes", "index", "web")
LONGEST_FUNCTION = 40
LONGEST_MODULE = 300

# quotes does with the standard library alone, but for the folders that read HTML and fetch. index must not know how it
# is shown; web may use everything.
BARRED_FROM_INDEX = {"web", "flask", "flask_babel", "flask_login", "flask_wtf", "click", "waitress"}
HTML_PACKAGES = {"bs4", "lxml", "trafilatura", "resiliparse"}
# A package that these modules or this folder alone may import, so that the others need not know it.
KEPT_TO = {
    **dict.fromkeys(("httpx2", "httpcore2", "feedparser", "protego"), "quotes/fetching/"),
    "whoosh": "index/whoosh_",
    "ablaut": "quotes/lexicon/build_verbs.py",  # run by hand when the list of verbs changes
}
# From text to quotations each room or module of quotes imports only those before it.
WAY_OF_A_TEXT = (
    *("lexicon", "language", "spans", "named", "phrases", "passages", "syntax", "frames", "speakers"),
    *("circumstances", "extraction"),
)
NAMELESS = {"utils", "util", "helpers", "helper", "common", "misc", "settings"}


@dataclass(frozen=True)
class Module:
    """A module of the house: `path` is relative to it, "index/fulltext.py"."""

    path: str
    lines: tuple[str, ...]
    tree: ast.Module

    @property
    def room(self) -> str:
        return self.path.split("/")[0]


def parse_module(path: str, code: str) -> Module:
    return Module(path, tuple(code.splitlines()), ast.parse(code))


@cache
def house_modules() -> tuple[Module, ...]:
    """Every Python module of the rooms, the tests and the measurements."""
    paths = sorted(path for room in (*ROOMS, "tests", "bench") for path in (HOUSE / room).rglob("*.py"))
    return tuple(parse_module(path.relative_to(HOUSE).as_posix(), path.read_text(encoding="utf-8")) for path in paths)


def imported_packages(module: Module) -> Iterator[tuple[int, str]]:
    """Line and name of each package that is imported, inside functions too; `from . import` is the room itself."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name.split(".")[0]) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.lineno, module.room if node.level else (node.module or "").split(".")[0]


def is_barred(package: str, module: Module) -> bool:
    if package in KEPT_TO:
        return module.room in ROOMS and not module.path.startswith(KEPT_TO[package])
    if module.path.startswith("quotes/pages/") and package in HTML_PACKAGES:
        return False
    if module.room == "quotes":
        return package != "quotes" and package not in sys.stdlib_module_names
    return module.room == "index" and package in BARRED_FROM_INDEX


def find_wrong_imports(module: Module) -> list[str]:
    return [
        f"{module.path}:{line} imports {package}"
        for line, package in imported_packages(module)
        if is_barred(package, module)
    ]


def find_steps_back(module: Module) -> list[str]:
    """Imports of a room that comes later on the way of a text, and of the names across articles by one of that way."""
    part = module.path.removesuffix(".py").split("/")[1]
    if module.room != "quotes" or part not in WAY_OF_A_TEXT:
        return []
    later = {*WAY_OF_A_TEXT[WAY_OF_A_TEXT.index(part) + 1 :], "names"}
    return [
        f"{module.path}:{node.lineno} imports {node.module}"
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("quotes.")
        if (node.module or "").split(".")[1] in later
    ]


def has_reason(module: Module, first: int, last: int) -> bool:
    """Whether a comment `# long: reason` stands in these lines, counted from 1."""
    return any(re.search(r"# long: \w.+", line) for line in module.lines[first - 1 : last])


def find_long_code(module: Module) -> list[str]:
    """What is over its length and gives no reason, `# long: reason`.

    A function gives it before its body, a module in its first ten lines.
    """
    findings = []
    if len(module.lines) > LONGEST_MODULE and not has_reason(module, 1, 10):
        findings.append(f"{module.path} has {len(module.lines)} lines")
    for node in ast.walk(module.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > LONGEST_FUNCTION and not has_reason(module, node.lineno, node.body[0].lineno):
                findings.append(f"{module.path}:{node.lineno} {node.name} has {length} lines")
    return findings


def find_bare_excepts(module: Module) -> list[str]:
    return [
        f"{module.path}:{node.lineno} catches everything"
        for node in ast.walk(module.tree)
        if isinstance(node, ast.ExceptHandler) and node.type is None
    ]


def find_nameless(module: Module) -> list[str]:
    names = {Path(part).stem for part in module.path.split("/")}
    return [f"{module.path} says nothing by its name" for _ in names & NAMELESS]


def find_missing_docstring(module: Module) -> list[str]:
    is_empty_init = module.path.endswith("__init__.py") and not module.tree.body
    return [] if is_empty_init or ast.get_docstring(module.tree) else [f"{module.path} asks no question in a docstring"]


def missing_on_map(docstring: str, modules: list[str]) -> list[str]:
    """The modules that have no line of their own, "    name  what it does", in the docstring of their package.

    >>> missing_on_map("The room.\\n\\n    marks   text -> candidates", ["marks", "cues"])
    ['cues']
    """
    return [name for name in modules if not re.search(rf"^ *{re.escape(name)}  ", docstring, re.MULTILINE)]


RULES: dict[str, Callable[[Module], list[str]]] = {
    "imports run one way": find_wrong_imports,
    "a text goes from room to room": find_steps_back,
    "nothing is too long": find_long_code,
    "errors are caught by their name": find_bare_excepts,
    "modules are named after what they do": find_nameless,
    "modules say what they answer": find_missing_docstring,
}


@pytest.mark.parametrize("rule", RULES)
def test_house_keeps_the_rule(rule: str) -> None:
    findings = [finding for module in house_modules() for finding in RULES[rule](module)]
    assert findings == []


SPRAWL = "\n".join(f"    x{n} = {n}" for n in range(LONGEST_FUNCTION))
HEAP = "\n".join(["x = 1"] * (LONGEST_MODULE + 1))


@pytest.mark.parametrize(
    ("rule", "path", "code"),
    [
        ("imports run one way", "quotes/spans/marks.py", "import sqlalchemy.orm"),
        ("imports run one way", "quotes/spans/marks.py", "from web import pages"),
        ("imports run one way", "quotes/spans/marks.py", "def find() -> None:\n    import index.archive"),
        ("imports run one way", "quotes/reading.py", "import bs4"),
        ("imports run one way", "quotes/spans/marks.py", "from lxml import etree"),
        ("imports run one way", "quotes/pages/page.py", "import httpx2"),
        ("imports run one way", "web/ingesting.py", "import feedparser"),
        ("imports run one way", "quotes/fetching/kinds.py", "from lxml import etree"),
        ("imports run one way", "index/search.py", "from flask import request"),
        ("imports run one way", "index/editors.py", "from flask_login import current_user"),
        ("imports run one way", "index/search.py", "import web"),
        ("imports run one way", "index/search.py", "from whoosh.query import Term"),
        ("imports run one way", "index/fulltext.py", "from whoosh.query import Term"),
        ("imports run one way", "web/pages.py", "import whoosh"),
        ("a text goes from room to room", "quotes/spans/marks.py", "from quotes.frames.frame import Frame"),
        ("a text goes from room to room", "quotes/passages.py", "from quotes.syntax.owners import owner_of"),
        ("a text goes from room to room", "quotes/speakers/ages.py", "from quotes.names.full_names import FullName"),
        ("nothing is too long", "web/pages.py", f"def show() -> None:\n{SPRAWL}"),
        ("nothing is too long", "web/pages.py", f"def show() -> None:  # long:\n{SPRAWL}"),
        ("nothing is too long", "web/pages.py", HEAP),
        ("errors are caught by their name", "web/pages.py", "try:\n    pass\nexcept:\n    pass"),
        ("modules are named after what they do", "quotes/utils.py", ""),
        ("modules are named after what they do", "quotes/helpers/marks.py", ""),
        ("modules say what they answer", "quotes/spans/marks.py", "x = 1"),
    ],
)
def test_rule_finds_what_breaks_it(rule: str, path: str, code: str) -> None:
    assert len(RULES[rule](parse_module(path, code))) == 1


@pytest.mark.parametrize(
    ("rule", "path", "code"),
    [
        ("imports run one way", "quotes/spans/marks.py", "import re\nfrom . import names"),
        ("imports run one way", "quotes/pages/body.py", "import trafilatura"),
        ("imports run one way", "quotes/fetching/robots.py", "from protego import Protego"),
        (
            "imports run one way",
            "web/pages.py",
            "import flask, index.search\nfrom quotes.spans.marks import find",
        ),
        ("imports run one way", "index/whoosh_files.py", "from whoosh.query import Term"),
        ("imports run one way", "index/search.py", "from . import fulltext"),
        ("a text goes from room to room", "quotes/frames/frame.py", "from quotes.spans.marks import Candidate"),
        ("a text goes from room to room", "quotes/passages.py", "from quotes.phrases.mentions import find_phrases"),
        ("a text goes from room to room", "quotes/reading.py", "from quotes.extraction import extract_quotations"),
        ("a text goes from room to room", "index/people.py", "from quotes.names.full_names import FullName"),
        ("nothing is too long", "web/pages.py", f"def show() -> None:  # long: one table of steps\n{SPRAWL}"),
        ("nothing is too long", "web/pages.py", f"# long: one table of rules\n{HEAP}"),
        ("errors are caught by their name", "web/pages.py", "try:\n    pass\nexcept ValueError:\n    pass"),
    ],
)
def test_rule_leaves_good_code_alone(rule: str, path: str, code: str) -> None:
    assert RULES[rule](parse_module(path, code)) == []


def house_maps() -> list[str]:
    return [module.path for module in house_modules() if module.room in ROOMS and module.path.endswith("/__init__.py")]


@pytest.mark.parametrize("path", house_maps())
def test_map_of_a_room_names_its_modules(path: str) -> None:
    file = HOUSE / path
    modules = sorted(other.stem for other in file.parent.glob("*.py") if not other.stem.startswith("__"))
    docstring = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
    assert missing_on_map(docstring, modules) == []


def test_every_room_has_a_map() -> None:
    assert {f"{room}/__init__.py" for room in ROOMS} <= set(house_maps())


@pytest.mark.parametrize("name", ["README.md", "CHANGELOG.md", "LICENSE", "Makefile", "requirements.txt", ".ci/run"])
def test_house_has(name: str) -> None:
    assert (HOUSE / name).stat().st_size > 0


def find_loose_pins(requirements: str) -> list[str]:
    """The requirements that are not one exact version with at least one hash.

    >>> find_loose_pins("flask==3.1.3 --hash=sha256:0a\\nclick>=8 --hash=sha256:0b\\nbabel==2.18.0")
    ['click>=8', 'babel==2.18.0']
    """
    joined = requirements.replace("\\\n", " ")
    rows = [row for row in joined.splitlines() if row.strip() and not row.lstrip().startswith("#")]
    return [row.split()[0] for row in rows if not re.match(r"\S+==\S+ .*--hash=sha256:[0-9a-f]+", row)]


def test_packages_are_pinned_with_hashes() -> None:
    requirements = (HOUSE / "requirements.txt").read_text(encoding="utf-8")
    assert find_loose_pins(requirements) == []
    assert requirements.count("--hash=sha256:") > 100


def test_requirements_name_no_address_and_no_folder() -> None:
    requirements = (HOUSE / "requirements.txt").read_text(encoding="utf-8")
    assert re.findall(r"https?:|file:|--\S*index\S*|--find-links|(?<=\s)/\w+", requirements) == []


def test_every_direct_dependency_has_its_reason_and_its_pin() -> None:
    text = (HOUSE / "pyproject.toml").read_text(encoding="utf-8")
    project = tomllib.loads(text)["project"]
    groups = [project["dependencies"], *project["optional-dependencies"].values()]
    requirements = (HOUSE / "requirements.txt").read_text(encoding="utf-8")
    for requirement in (row for group in groups for row in group):
        reason = re.search(rf'^    "{re.escape(requirement)}",  # (\w.+)$', text, re.MULTILINE)
        assert reason, f"pyproject.toml gives no reason for {requirement}"
        assert re.search(rf"^#   {re.escape(requirement)} +{re.escape(reason[1])}$", requirements, re.MULTILINE), (
            f"requirements.txt does not know {requirement}: make requirements"
        )
        name = re.split(r"[<>=]", requirement)[0]
        assert f"\n{name}==" in requirements, f"{name} is not pinned: make requirements"


def test_tests_reach_no_other_machine() -> None:
    with pytest.raises(NetworkRefusedError, match=r"192\.0\.2\.1"):
        socket.create_connection(("192.0.2.1", 80), timeout=0.1)
    with pytest.raises(NetworkRefusedError, match=r"example\.org"):
        socket.getaddrinfo("example.org", 80)
