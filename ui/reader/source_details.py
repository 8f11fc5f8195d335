"""What the header says of an article beside its title."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from briefing.store import ArticleRow
from ui.reader.header import Detail
from ui.wording import date_words, plural


def details_of(row: ArticleRow, paragraphs: int, used: int) -> tuple[Detail, ...]:
    """Return outlet, date, number of paragraphs, and of entries that use the article."""
    outlet = row.outlet or _tr("outlet not stated")
    found = [Detail(outlet, "outlet" in row.guessed and bool(row.outlet), bold=True)]
    if row.published:
        found.append(Detail(date_words(row.published), "published" in row.guessed))
    else:
        found.append(Detail(_tr("undated")))
    found.append(Detail(plural(paragraphs, _tr("1 paragraph"), _tr("%1 paragraphs"))))
    if used:
        found.append(Detail(plural(used, _tr("1 in the memo"), _tr("%1 in the memo"))))
    return tuple(found)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Reader", text)
