"""What a row says of an article that came in since the edition before."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale

from ui.library.texts import TextOf
from ui.wording import inside_marks

if TYPE_CHECKING:
    from briefing.jobs.since_edition import SinceEdition

_TWO = 2
_MOST_NAMED = 4  # statements in a tooltip
_LONGEST = 160  # characters of each


class News(NamedTuple):
    """The *words* of a row, and what its tooltip says; *again*: it says what was cited.

    *text* tells which of several texts of one article it is, "" where it is the only one.
    """

    words: str = ""
    tip: str = ""
    again: bool = False
    text: str = ""

    def said(self) -> str:
        """Return all that is said, in one line."""
        return " · ".join(filter(None, (self.text, self.words)))


NO_NEWS = News()


def news_of(since: SinceEdition | None, article: str) -> News:
    """Return what is said of *article*; nothing of one that is not new."""
    if since is None or article not in since.articles:
        return NO_NEWS
    edition = QLocale().toString(since.before.edition)
    said = since.articles[article]
    if not said:
        tip = _tr("Added since edition %1")
        if article in since.waiting:
            tip = _tr("Added since edition %1; not compared yet with what it cites")
        return News(_tr("new"), tip.replace("%1", edition))
    yesterday, earlier = _tr("says what you cited yesterday"), _tr("says what edition %1 cited")
    words = yesterday if since.days == 1 else earlier.replace("%1", edition)
    shown = (inside_marks(_short(each.shown)) for each in said[:_MOST_NAMED])
    named = [_tr("“%1”").replace("%1", words) for words in shown]
    more = len(said) - len(named)
    rest = [_tr("and %1 more").replace("%1", QLocale().toString(more))] if more else []
    head = _tr("Edition %1 cited:").replace("%1", edition)
    return News(words, "\n".join([head, *named, *rest]), again=True)


def with_text(news: News, text: TextOf | None) -> News:
    """Return *news* with what is said of an article that is one of several texts, if it is."""
    if text is None:
        return news
    newer = _tr("newer text") if text.of == _TWO else _tr("newest text")
    words = newer if text.at == text.of else _tr("older text")
    at, of = (QLocale().toString(number) for number in text)
    tip = _tr("Number %1 of %2 articles with this title and outlet, the oldest first")
    tips = (news.tip, tip.replace("%1", at).replace("%2", of))
    return news._replace(text=words, tip="\n".join(filter(None, tips)))


def _short(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONGEST else plain[: _LONGEST - 1].rstrip() + "…"


def _tr(text: str) -> str:
    return QCoreApplication.translate("LibraryNews", text)
