"""Who watches the feeds in the tests? A newsroom with a data folder, beside a host with a feed of three articles."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from index.desk import SearchDesk
from tests.fetching import stage as scene
from tests.fetching.stage import Scene, Stage
from tests.fetching.visitors import Watch, local_visitor
from tests.reading.invented import PARAGRAPHS
from web.feed_memory import FeedMemory, load_memories, saver
from web.watching import Stop, Watcher, read_once

BODIES = {
    "a": PARAGRAPHS,
    "b": (
        "In der Kreisstadt Alsen ist am Dienstag eine Brücke eingeweiht worden, die lange als unbezahlbar galt.",
        "„Diese Brücke verbindet, was zwanzig Jahre getrennt war“, sagte Landrat Tom Berger vor vielen Gästen.",
        "Die Ingenieurin Rosa Held erklärte: „Ohne die Spenden der Bürger stünde hier noch immer kein Pfeiler.“",
    ),
    "c": (
        "Der Fährverkehr vor der Insel Norn ruht seit dem Wochenende, weil ein Sturm den Anleger beschädigt hat.",
        "„Wir bringen jeden Gast sicher nach Hause“, versprach Kapitän Ole Hansen noch in der Nacht zum Montag.",
        "Hotelier Jan Thomsen klagte: „Uns fehlen die Einnahmen der besten Woche, das holen wir nicht mehr auf.“",
    ),
}
START = datetime(2024, 10, 28, 9, 0, tzinfo=UTC)


def feed(*paths: str, changed: str = "") -> Scene:
    """An Atom feed of these articles, with an ETag made of what it lists."""
    dated = f"<updated>{changed}</updated>" if changed else ""
    entries = "".join(f"<entry><title>A</title><link href='{path}'/>{dated}</entry>" for path in paths)
    content = f"<feed xmlns='http://www.w3.org/2005/Atom'><title>Velt</title>{entries}</feed>"
    return scene.unless_known(f'"{abs(hash(content))}"', content.encode())


@dataclass
class Newsroom:
    """A data folder, a host with a feed, and someone who watches it on the first of all days, 9 o'clock."""

    folder: Path
    desk: SearchDesk
    host: Stage
    time: datetime = START
    lines: list[str] = field(default_factory=list)
    stop: Stop = field(default_factory=Stop)

    def read(self, *paths: str) -> int:
        """Reads the feeds once, by a watch that has just been started; returns how many failed."""
        return read_once(self.watcher(), [self.host.url(path) for path in paths or ("/feed",)])

    def watcher(self) -> Watcher:
        memories = load_memories(self.folder)
        return Watcher(
            desk=self.desk,
            visitor=local_visitor(Watch()),
            memories=memories,
            save=saver(self.folder, memories),
            report=lambda line: self.lines.append(line.replace(self.host.url(""), "")),
            every=timedelta(minutes=15),
            stop=self.stop,
            now=lambda: self.time,
            chance=lambda: 0.5,
        )

    def told(self) -> list[str]:
        """The lines since the last call."""
        lines, self.lines = self.lines, []
        return lines

    def memory(self, path: str = "/feed") -> FeedMemory:
        return load_memories(self.folder)[self.host.url(path)]
