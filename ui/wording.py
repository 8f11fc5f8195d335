"""Numbers, dates and what the core says, as the user's language writes them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from briefing.telling import Worded, filled


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


def said(words: object) -> str:
    """Return what the core says, an error or a sentence, in the user's language.

    What has no form in the catalogue stays in the core's English.
    """
    words = words.args[0] if isinstance(words, Exception) and words.args else words
    if isinstance(words, Worded):
        return filled(QCoreApplication.translate("Core", words.form), words.values)
    return str(words)
