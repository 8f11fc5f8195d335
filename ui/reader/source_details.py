"""What the header says of an article beside its title."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from briefing.articles.values import Article
from briefing.store import ArticleRow
from ui.reader.header import Detail
from ui.wording import date_words, plural

ADDRESS_ALONE = "text/uri-list"  # the media type of an article of which only the address is there


def details_of(row: ArticleRow, paragraphs: int, used: int) -> tuple[Detail, ...]:
    """Return outlet, date, number of paragraphs, and of entries that use the article."""
    outlet = row.outlet or _tr("outlet not stated")
    found = [Detail(outlet, "outlet" in row.guessed and bool(row.outlet), True, "outlet")]
    if row.published:
        guessed = "published" in row.guessed
        found.append(Detail(date_words(row.published), guessed, field="published"))
    else:
        found.append(Detail(_tr("undated")))
    found.append(Detail(plural(paragraphs, _tr("1 paragraph"), _tr("%1 paragraphs"))))
    if used:
        found.append(Detail(plural(used, _tr("1 in the memo"), _tr("%1 in the memo"))))
    return tuple(found)


def what_to_do(article: Article | None) -> str:
    """Return what is said where no text stands: for no *article*, or for an address alone."""
    if article is None:
        return _tr("Choose an article, or drop some here.")
    words = _tr(
        "Only the address is here: %1\n\nOpen the page in a browser. Then copy its text and "
        "paste it here with Ctrl+Shift+V, or save the page and drop its file here."
    )
    return words.replace("%1", article.source.url)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Reader", text)
