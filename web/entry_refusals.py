"""Why could an article not be read, in the editor's language? „Die Seite gibt es nicht (404).“"""

from __future__ import annotations

from index.archive import ArchiveError
from quotes.errors import NoArticleError, WortlautError
from web.languages import gettext
from web.troubles import say_trouble


def say_unread(error: WortlautError) -> str:
    """Why, and what to do; what has no words of its own here is said in English, as the command line says it."""
    from quotes.fetching import errors

    if isinstance(error, ArchiveError):
        return say_trouble(error)
    if isinstance(error, NoArticleError):
        return gettext(
            "Auf dieser Seite wurde kein Artikel gefunden. Vielleicht ist sie eine Übersicht, verlangt eine Anmeldung "
            "oder zeigt nur einen Film. Den Text können Sie hier auch einfügen."
        )
    if isinstance(error, errors.ForbiddenAddressError):
        return gettext("Diese Adresse liegt in einem privaten Netz und wird nicht aufgerufen.")
    if isinstance(error, errors.AnswerError):
        return gettext(
            "Die Seite war nicht zu bekommen: Der Server antwortet mit %(status)s. Öffnen Sie sie im Browser und fügen "
            "Sie ihren Text hier ein.",
            status=error.status,
        )
    if isinstance(error, errors.UnreachableError):
        return gettext("Die Seite ist nicht zu erreichen. Bitte die Adresse prüfen oder es später noch versuchen.")
    if isinstance(error, errors.WrongTypeError | errors.TooLargeError):
        return gettext("Unter dieser Adresse liegt keine Seite, die sich als Artikel lesen lässt.")
    if isinstance(error, errors.FetchingError):
        return gettext("Diese Adresse lässt sich nicht aufrufen. Bitte prüfen, ob sie vollständig ist.")
    return gettext("Das ließ sich nicht lesen: %(reason)s", reason=str(error))
