"""What a row says of an article that came in since the edition before."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale

if TYPE_CHECKING:
    from briefing.jobs.since_edition import SinceEdition

_MOST_NAMED = 4  # statements in a tooltip
_LONGEST = 160  # characters of each


class News(NamedTuple):
    """The *words* of a row, and what its tooltip says; *again*: it says what was cited."""

    words: str = ""
    tip: str = ""
    again: bool = False


NO_NEWS = News()


def news_of(since: SinceEdition | None, article: str) -> News:
    """Return what is said of *article*; nothing of one that is not new."""
    if since is None or article not in since.articles:
        return NO_NEWS
    edition = QLocale().toString(since.before.edition)
    said = since.articles[article]
    if not said:
        return News(_tr("new"), _tr("Added since edition %1").replace("%1", edition))
    yesterday, earlier = _tr("says what you cited yesterday"), _tr("says what edition %1 cited")
    words = yesterday if since.days == 1 else earlier.replace("%1", edition)
    named = [_tr("“%1”").replace("%1", _short(each.shown)) for each in said[:_MOST_NAMED]]
    more = len(said) - len(named)
    rest = [_tr("and %1 more").replace("%1", QLocale().toString(more))] if more else []
    head = _tr("Edition %1 cited:").replace("%1", edition)
    return News(words, "\n".join([head, *named, *rest]), again=True)


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONGEST else plain[: _LONGEST - 1].rstrip() + "…"


def _tr(text: str) -> str:
    return QCoreApplication.translate("LibraryNews", text)
