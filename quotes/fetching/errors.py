"""What can go wrong on the way? „https://a.example/x: has no such page (404); check the address.“"""

from __future__ import annotations

from quotes.errors import WortlautError


class FetchingError(WortlautError):
    """An address whose content could not be had.

    `is_lasting` says that asking again later is unlikely to help. `retry_after` is how many seconds the server asked to
    be left alone; None where it asked for none.
    """

    is_lasting: bool = True
    retry_after: float | None = None

    def name_place(self, place: str) -> None:
        """Says more about where it went wrong: how a redirect led there."""
        self.place = place
        self.args = (f"{place}: {self.finding}; {self.remedy}.",)


class AddressError(FetchingError):
    """What is no address that is asked for: another scheme, a password in it, a strange host or port."""


class ForbiddenAddressError(FetchingError):
    """A host that lies in a private, local or otherwise special network."""


class UnreachableError(FetchingError):
    """No whole answer: an unknown name, a refused connection, a failed TLS handshake, a timeout, a broken answer."""

    is_lasting = False


class RedirectError(FetchingError):
    """Redirects without an end, or without an address."""


class TooLargeError(FetchingError):
    """An answer larger than the limit, as sent or unpacked."""


class WrongTypeError(FetchingError):
    """Something else than a page, a text, a feed or a sitemap."""


class RobotsError(FetchingError):
    """The host's robots.txt does not let programs read the address, or cannot be had."""


class AnswerError(FetchingError):
    """An answer with another status than success."""

    def __init__(self, place: str, status: int, retry_after: float | None = None) -> None:
        finding, remedy = ANSWERS.get(status) or ANSWERS.get(status // 100 * 100 if status >= 300 else 0, UNKNOWN)
        asked = f" and asks to be left alone for {retry_after:.0f} seconds" if retry_after else ""
        super().__init__(place, f"{finding} ({status}){asked}", remedy)
        self.status = status
        self.retry_after = retry_after
        self.is_lasting = status < 500 and status not in (408, 425, 429)


BY_HAND = "open it in a browser; what it shows there can be saved and read as a file"
LATER = "try again later"
CHECK = "check the address"
UNKNOWN = ("answers strangely", BY_HAND)
ANSWERS = {
    200: ("has no content", CHECK),
    204: ("has no content", CHECK),
    206: ("sends a part of the page alone", LATER),
    300: ("leads on without saying where", BY_HAND),
    304: ("says that nothing has changed since a time that nobody named", BY_HAND),
    400: ("refuses the request", BY_HAND),
    401: ("asks for a login", BY_HAND),
    402: ("asks for a payment", BY_HAND),
    403: ("refuses the request", BY_HAND),
    404: ("has no such page", CHECK),
    408: ("did not wait for the request", LATER),
    410: ("has withdrawn the page", CHECK),
    425: ("did not take the request yet", LATER),
    429: ("has had too many requests", LATER),
    451: ("may not show the page for legal reasons", BY_HAND),
    500: ("fails itself", LATER),
    503: ("is not available", LATER),
}
