"""What may a host on the web do to us? A server on this machine plays it: each path has its scene."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Scene = Callable[["Player"], None]
"""Answers one request; `player.say` writes bytes just as they are."""

PAGE = (
    "<!doctype html><html lang=de><title>Berg zuversichtlich</title><p>„Wir kommen gut voran“, sagte Kanzlerin Berg."
).encode()


class Player(BaseHTTPRequestHandler):
    """Plays the scene of the path that is asked for; what has none is not found."""

    protocol_version = "HTTP/1.1"
    server: Stage

    def do_GET(self) -> None:
        self.server.asked.append((self.path, dict(self.headers)))
        self.close_connection = True
        scene = self.server.scenes.get(self.path, answer(404, b"gone fishing"))
        with suppress(BrokenPipeError, ConnectionResetError):  # the visitor has had enough
            scene(self)

    def say(self, content: bytes) -> None:
        self.wfile.write(content)
        self.wfile.flush()

    def log_message(self, *arguments: Any) -> None:
        """Nothing: what was asked is kept."""


class Stage(ThreadingHTTPServer):
    """A host on 127.0.0.1 with scenes by path. `asked` keeps each request's path and headers."""

    daemon_threads = True

    def __init__(self, scenes: Mapping[str, Scene]) -> None:
        super().__init__(("127.0.0.1", 0), Player)
        self.scenes = dict(scenes)
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.over = threading.Event()

    def url(self, path: str = "/") -> str:
        return f"http://127.0.0.1:{self.server_address[1]}{path}"

    @property
    def paths(self) -> list[str]:
        """The paths asked for, in order."""
        return [path for path, _ in self.asked]


@contextmanager
def playing(scenes: Mapping[str, Scene]) -> Iterator[Stage]:
    """The host while it plays."""
    stage = Stage(scenes)
    thread = threading.Thread(target=stage.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield stage
    finally:
        stage.over.set()
        stage.shutdown()
        thread.join()
        stage.server_close()


# ---- scenes


def answer(status: int, content: bytes = b"", **headers: str) -> Scene:
    """A plain answer; `Content_Type="text/plain"` names a header."""

    def play(player: Player) -> None:
        player.send_response(status)
        for name, value in {"Content_Type": "text/html; charset=utf-8", **headers}.items():
            player.send_header(name.replace("_", "-"), value)
        if status not in (204, 304):
            player.send_header("Content-Length", str(len(content)))
        player.end_headers()
        if status not in (204, 304):
            player.say(content)

    return play


def page(content: bytes = PAGE, **headers: str) -> Scene:
    return answer(200, content, **headers)


def text(content: str, **headers: str) -> Scene:
    return answer(200, content.encode(), **{"Content_Type": "text/plain", **headers})


def xml(content: str, kind: str = "application/xml", **headers: str) -> Scene:
    return answer(200, content.encode(), **{"Content_Type": kind, **headers})


def redirect(location: str, status: int = 302) -> Scene:
    return answer(status, Location=location)


def packed(content: bytes, encoding: str = "gzip") -> Scene:
    return answer(200, content, Content_Encoding=encoding)


def bomb(megabytes: int) -> Scene:
    """Some kilobytes of gzip that become so many megabytes."""
    return packed(gzip.compress(b"<p>" + bytes(megabytes * 1_000_000)))


def raw(content: bytes) -> Scene:
    """Bytes instead of an answer."""
    return lambda player: player.say(content)


def drip(head: bytes, drop: bytes = b" ", every: float = 0.02) -> Scene:
    """A beginning, and then one drop after the other without an end."""

    def play(player: Player) -> None:
        player.say(head)
        while not player.server.over.wait(every):
            player.say(drop)

    return play


def silence(player: Player) -> None:
    """No answer at all, for as long as the stage stands."""
    player.server.over.wait(30)


def hang_up(player: Player) -> None:
    """The connection ends without a word."""


def endless(player: Player) -> None:
    """A page without an end, as fast as it goes."""
    player.say(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>")
    while not player.server.over.is_set():
        player.say(b"<p>Und noch ein Absatz.</p>" * 1000)


def unless_known(etag: str, content: bytes) -> Scene:
    """The page, or „not modified“ for who has it already."""

    def play(player: Player) -> None:
        known = player.headers.get("If-None-Match") == etag
        answer(304 if known else 200, content, ETag=etag)(player)

    return play
