"""Numbers, dates and what the core says, as the user's language writes them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from briefing import errors
from briefing.errors import BriefingError
from briefing.statements.nesting import ENGLISH, nest_marks
from briefing.telling import Joined, Worded, filled, words_of

_STEPS = (
    "Add the articles of %1",
    "Edition %1",
    "Import %1",
)  # the log keeps their words, not their form


def _tr(text: str) -> str:
    return QCoreApplication.translate("Dates", text)


def plural(count: int, one: str, many: str) -> str:
    """Return *one* for a single thing, else *many*, with ``%1`` replaced by *count*."""
    return (one if count == 1 else many).replace("%1", QLocale().toString(count))


def date_words(iso: str, *, year: bool = True) -> str:
    """Return the day of *iso* as ``7 Dec 2021``, less where less is known; "" for none."""
    parts = iso.partition("T")[0].split("-")
    if not parts[0].isdigit():
        return ""
    locale = QLocale()
    if len(parts) == 1:
        return parts[0]
    day = QDate(int(parts[0]), int(parts[1]), int(parts[2]) if len(parts) > 2 else 1)
    if not day.isValid():
        return iso
    if len(parts) == 2:
        return locale.toString(day, _tr("MMM yyyy") if year else _tr("MMM"))
    return locale.toString(day, _tr("d MMM yyyy") if year else _tr("d MMM"))


def long_day(iso: str) -> str:
    """Return the day of *iso* as ``7 December``; "" where no day is known."""
    day = QDate.fromString(iso[:10], "yyyy-MM-dd")
    return QLocale().toString(day, _tr("d MMMM")) if day.isValid() else ""


def template_name(name: str) -> str:
    """Return the *name* of a template that ships in the user's language, any other as it is."""
    return QCoreApplication.translate("Templates", name)


def inside_marks(text: str) -> str:
    """Return *text* as it stands between “ and ”: its own marks are inner ones there."""
    return nest_marks(text, ENGLISH, 1)


def said(words: object) -> str:
    """Return what the core says, an error or a sentence, in the user's language.

    What has no form in the catalogue stays in the core's English.
    """
    words = words_of(words) if isinstance(words, BaseException) else words
    if isinstance(words, Joined):
        return words.form.join(said(value) for value in words.values)
    if isinstance(words, Worded):
        form = QCoreApplication.translate("Core", words.form)
        return filled(form, tuple(said(value) for value in words.values))
    return str(words)


def own_words(words: str) -> Worded:
    """Return *words* of the window, in the user's language already, as an error takes them."""
    return Worded("%1", words)


def step_words(name: str) -> str:
    """Return the *name* of a step of the workspace's log in the user's language.

    The window names its steps in that language; what the core made is in its catalogue.
    """
    words = QCoreApplication.translate("Core", name)
    for form in _STEPS:
        if words == name and name.startswith(form.removesuffix("%1")):
            value = name.removeprefix(form.removesuffix("%1"))
            return filled(QCoreApplication.translate("Core", form), (value,))
    return words


def told(error: BriefingError) -> str:
    """Return what *error* says in the user's language.

    Where it is no sentence of the core's, as from a library, what happened is
    said in that language, and those words after it.
    """
    words = words_of(error)
    return said(words) if isinstance(words, Worded) else framed(words, type(error))


def framed(words: str, kind: type[BriefingError]) -> str:
    """Return *words* of the core behind what a failure of *kind* means in the user's language.

    Where the program speaks English, and where there are no words, *words* alone.
    """
    happened = _happened(kind)
    translated = QCoreApplication.translate("Errors", happened)
    if translated == happened or not words:
        return words
    own = QCoreApplication.translate("Errors", "%1 The program's own words: %2")
    return filled(own, (translated, words))


def _happened(failed: type[BriefingError]) -> str:
    for kind, words in _kinds():
        if issubclass(failed, kind):
            return words
    return ""


def _kinds() -> tuple[tuple[type[BriefingError], str], ...]:
    """Return what each kind of failure means, the nearer kinds first."""
    return (
        (errors.ArticleRefused, _mark("The file was not taken in.")),
        (errors.QuotationRefused, _mark("The quotation does not stand in its article so.")),
        (errors.AnchorLost, _mark("The quotation has lost its place in its article.")),
        (errors.FileProblems, _mark("The file has mistakes.")),
        (errors.EditRefused, _mark("The change does not fit the memo.")),
        (errors.RenderError, _mark("The pages could not be made.")),
        (errors.ExportRefused, _mark("Nothing was exported.")),
        (errors.FileNotWritten, _mark("The file was not written.")),
        (errors.NotFound, _mark("There is nothing of that name.")),
        (errors.WorkspaceBusy, _mark("Another program is writing to the workspace.")),
        (errors.WorkspaceTooNew, _mark("The workspace is of a later version.")),
        (errors.WorkspaceDamaged, _mark("The file is no workspace, or not a whole one.")),
        (errors.StaleMemo, _mark("Somebody else changed the memo first.")),
        (errors.StoreError, _mark("The workspace cannot be used so.")),
        (BriefingError, _mark("That did not work.")),
    )


def _mark(text: str) -> str:
    """Let *text* stand in the catalogue; it is translated where it is said."""
    return text
