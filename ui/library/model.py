"""The library's lines as a Qt model: changes arrive as the fewest rows put in and taken out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from ui.crash import guarded
from ui.library.lines import Heading, Line, Pending, is_stub, line_key
from ui.library.news import NO_NEWS, News, news_of, with_text
from ui.library.texts import TextOf
from ui.theme.tips import plain_tip
from ui.wording import date_words, long_day, plural

if TYPE_CHECKING:
    from briefing.jobs.since_edition import SinceEdition
    from briefing.store import ArticleRow

NO_TEXTS: Mapping[str, TextOf] = {}
LARGE = 3000  # lines from which they are neither compared nor measured one by one
LINE = Qt.ItemDataRole.UserRole + 1
NEWS = Qt.ItemDataRole.UserRole + 2
_MOST_RANGES = 200  # put in or taken out one by one; a greater change resets the model
_Index = QModelIndex | QPersistentModelIndex
_TEXT = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class LibraryModel(QAbstractListModel):
    """Headings, files that are being read, and articles, one line each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []
        self._since: SinceEdition | None = None
        self._texts: Mapping[str, TextOf] = NO_TEXTS

    @guarded(0)
    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    @guarded(None)
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        if role == LINE:
            return line
        if role in (NEWS, Qt.ItemDataRole.ToolTipRole):
            news = self._news(line)
            return news if role == NEWS else plain_tip(news.tip)
        return self._words(line) if role in _TEXT else None

    @guarded(Qt.ItemFlag.NoItemFlags)
    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid() or index.row() >= len(self._lines):
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        if isinstance(self._lines[index.row()], Heading | Pending):
            return usual
        return usual | Qt.ItemFlag.ItemIsSelectable

    def line(self, row: int) -> Line | None:
        """Return the line in *row*, None outside."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def news(self, row: int) -> News:
        """Return what is new about the line in *row*."""
        line = self.line(row)
        return NO_NEWS if line is None else self._news(line)

    def row_of(self, identity: str) -> int:
        """Return the row of the article with that id, -1 if it is not shown."""
        wanted = ("article", identity)
        return next((r for r, line in enumerate(self._lines) if line_key(line) == wanted), -1)

    def first_article(self) -> int:
        """Return the row of the first article, -1 if none is shown."""
        return next(
            (r for r, line in enumerate(self._lines) if not isinstance(line, Heading | Pending)), -1
        )

    def articles(self) -> Iterator[ArticleRow]:
        """Yield the articles that are shown, in order."""
        for line in self._lines:
            if not isinstance(line, Heading | Pending):
                yield line

    @property
    def lines(self) -> list[Line]:
        """The lines that are shown; not to be changed."""
        return self._lines

    def is_large(self, lines: int) -> bool:
        """Tell whether so many lines are too many to be compared one by one."""
        return lines > LARGE

    def show_since(self, since: SinceEdition | None) -> None:
        """Say of the articles that came in *since* the edition before that they did."""
        self._since = since
        self._tell_of_all()

    def show(
        self,
        lines: list[Line],
        texts: Mapping[str, TextOf] = NO_TEXTS,
        *,
        in_place: bool = False,
    ) -> None:
        """Show *lines*, so that what stays keeps its selection and its place.

        *texts* tells of articles that are there in several texts.
        *in_place*: they are known to be the same articles in the same order.
        """
        self._texts = texts
        if in_place:
            self._lines = lines
            self._tell_of_all()
            return
        if self.is_large(max(len(lines), len(self._lines))):
            self._reset(lines)
            return
        old, new = [line_key(l_) for l_ in self._lines], [line_key(l_) for l_ in lines]
        if old != new and not self._step_to(old, new, lines):
            self._reset(lines)
            return
        self._lines = lines
        self._tell_of_all()

    def _tell_of_all(self) -> None:
        if self._lines:
            self.dataChanged.emit(self.index(0), self.index(len(self._lines) - 1))

    def _reset(self, lines: list[Line]) -> None:
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def _step_to(
        self, old: list[tuple[str, str]], new: list[tuple[str, str]], lines: Sequence[Line]
    ) -> bool:
        """Take out what is gone and put in what is new; return whether that is all there is."""
        staying, there = set(new), set(old)
        gone = list(_ranges(row for row, key in enumerate(old) if key not in staying))
        fresh = list(_ranges(row for row, key in enumerate(new) if key not in there))
        kept = [key for key in old if key in staying]
        if len(gone) + len(fresh) > _MOST_RANGES or kept != [key for key in new if key in there]:
            return False
        self._lines = list(self._lines)
        for first, last in reversed(gone):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._lines[first : last + 1]
            self.endRemoveRows()
        for first, last in fresh:
            self.beginInsertRows(QModelIndex(), first, last)
            self._lines[first:first] = lines[first : last + 1]
            self.endInsertRows()
        return True

    def _words(self, line: Line) -> str:
        """Return what a screen reader says of *line*."""
        match line:
            case Heading():
                return f"{heading_words(line)}, {line.count}"
            case Pending(name):
                return self.tr("%1, being read").replace("%1", name)
            case _:
                news = self._news(line)
                return ", ".join(filter(None, (article_words(line), news.text, news.words)))

    def _news(self, line: Line) -> News:
        if isinstance(line, Heading | Pending):
            return NO_NEWS
        return with_text(news_of(self._since, line.id), self._texts.get(line.id))


def _tr(text: str) -> str:
    return QCoreApplication.translate("LibraryModel", text)


def heading_words(heading: Heading) -> str:
    """Return the heading of a group: its day, its name, or that nothing is known."""
    day = long_day(heading.key)
    unknown = _tr("Outlet not stated") if heading.by_outlet else _tr("Undated")
    return day or heading.name or heading.key or unknown


def article_words(row: ArticleRow) -> str:
    """Return an article in one line: title, outlet, date, what is a guess, how much is used."""
    guess = _tr("guess")
    outlet = row.outlet or _tr("outlet not stated")
    date = date_words(row.published) or _tr("undated")
    parts = [
        row.title or _tr("untitled"),
        f"{outlet} ({guess})" if "outlet" in row.guessed else outlet,
        f"{date} ({guess})" if "published" in row.guessed else date,
    ]
    if row.used:
        parts.append(used_words(row.used))
    if is_stub(row):
        parts.append(_tr("only the address: paste the text or save the page"))
    return ", ".join(parts)


def used_words(used: int) -> str:
    """Return how many statements are used, "" for none."""
    return plural(used, _tr("1 used"), _tr("%1 used")) if used else ""


def _ranges(rows: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield runs of successive *rows* as first and last."""
    first = last = -1
    for row in rows:
        if first < 0:
            first = last = row
        elif row == last + 1:
            last = row
        else:
            yield first, last
            first = last = row
    if first >= 0:
        yield first, last
