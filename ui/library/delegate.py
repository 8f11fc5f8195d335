"""How a line of the library is drawn, and what lies under the mouse in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.crash import guarded
from ui.library.lines import Heading, Line, Pending, is_stub
from ui.library.model import LINE, NEWS, LibraryModel, heading_words
from ui.library.news import NO_NEWS, News
from ui.library.row_places import Detail, RowPlaces, Words, elided, places, title_line, width_of
from ui.offsets import Offsets
from ui.theme import (
    ASIDE,
    INTERFACE,
    META,
    META_BOLD,
    RADIUS_CARD,
    S1,
    S2,
    S3,
    Theme,
    Type,
    draw_icon,
    leading,
    paint_focus,
    scaled,
    theme_of,
    type_font,
)
from ui.wording import date_words

if TYPE_CHECKING:
    from briefing.store import ArticleRow

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_BAR = 3
_ROUND_THE_LINES = 24  # above and below the four lines of an article, together
_ICON = 12
_HEADING_ABOVE = 10
_Index = QModelIndex | QPersistentModelIndex


class LineDelegate(QStyledItemDelegate):
    """Draws lines; in a *compact* list all lines are equally high, so that none is measured."""

    def __init__(self, view: QListView, model: LibraryModel) -> None:
        super().__init__(view)
        self.compact = False
        self._view, self._model = view, model

    @guarded(QSize(1, 1))
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        row = index.row()  # asked of the model itself: a thousand rows are measured at once
        return QSize(1, self.height_of(self._model.line(row), self._model.news(row)))

    def height_of(self, line: Line | None, news: News = NO_NEWS) -> int:
        """Return how high *line* is with the *news* of it."""
        if self.compact:
            return leading(META) + leading(INTERFACE) + scaled(S3)
        match line:
            case Heading():
                return leading(META_BOLD) + scaled(_HEADING_ABOVE) + scaled(S1)
            case Pending():
                return leading(META) + scaled(S3)
            case _:
                lines = (3 if news.again else 2) * leading(META) + 2 * leading(INTERFACE)
                return lines + scaled(_ROUND_THE_LINES)

    @guarded(None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line: Line | None = index.data(LINE)
        theme = theme_of(self._view.palette())
        rect: QRect = option.rect  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        match line:
            case None:
                pass
            case Heading():
                if QStyle.StateFlag.State_HasFocus in option.state:  # type: ignore[attr-defined]
                    paint_focus(painter, QRectF(rect), theme)
                self._paint_heading(painter, rect, line, theme)
            case Pending(name):
                self._paint_pending(painter, rect, name, theme)
            case _:
                self._paint_ground(painter, option, theme)
                self._paint_article(painter, rect, (line, index.data(NEWS) or NO_NEWS), theme)
        painter.restore()

    def detail_at(self, rect: QRect, row: ArticleRow, point: QPointF, news: News = NO_NEWS) -> str:
        """Return the field of the guess or gap under *point* in the row *rect*, "" for none."""
        found = self._places(QRectF(self._inside(rect)), row, news)
        for detail, words in zip(self.details_of(row), (found.outlet, found.date), strict=True):
            is_covered = is_stub(row) and detail.field == "published"  # other words stand there
            room = words.place.adjusted(-2, -2, scaled(48), 2)
            if detail.open and not is_covered and room.contains(point):
                return detail.field
        return ""

    def details_of(self, row: ArticleRow) -> tuple[Detail, Detail]:
        """Return outlet and date of *row* as they are shown."""
        outlet_guess, date_guess = "outlet" in row.guessed, "published" in row.guessed
        outlet = row.outlet or self.tr("outlet not stated")
        date = date_words(row.published) or self.tr("undated")
        return (
            Detail("outlet", outlet, outlet_guess or not row.outlet, outlet_guess),
            Detail("published", date, date_guess or not row.published, date_guess),
        )

    def _inside(self, rect: QRect) -> QRect:
        side, above = scaled(S3), scaled(S2) + 1
        return rect.adjusted(side, above if not self.compact else 3, -side - scaled(S2), 0)

    def _places(self, inside: QRectF, row: ArticleRow, news: News) -> RowPlaces:
        return places(inside, *self.details_of(row), row.used, news, compact=self.compact)

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> None:
        state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]
        rect: QRect = option.rect  # type: ignore[attr-defined]
        ground = QRectF(rect).adjusted(0, 0, -scaled(S1), -2)
        flag = QStyle.StateFlag
        if flag.State_Selected in state:
            active = self._view.hasFocus()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.selected_row if active else theme.pressed(theme.window))
            painter.drawRoundedRect(ground, RADIUS_CARD, RADIUS_CARD)
            painter.setBrush(theme.accent if active else theme.muted)
            painter.drawRect(QRectF(ground.left(), ground.top() + 3, _BAR, ground.height() - 6))
        elif flag.State_MouseOver in state:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.hover(theme.window))
            painter.drawRoundedRect(ground, RADIUS_CARD, RADIUS_CARD)

    def _paint_article(
        self, painter: QPainter, rect: QRect, line: tuple[ArticleRow, News], theme: Theme
    ) -> None:
        row, news = line
        inside = QRectF(self._inside(rect))
        outlet, date = self.details_of(row)
        found = self._places(inside, row, news)
        self._paint_detail(painter, outlet, (found.outlet, found.outlet_guess), theme.text, theme)
        _draw(painter, found.used.place, found.used.words, META, theme.muted)
        for told in (found.news, found.text):
            _draw(painter, told.place, told.shown, META, theme.text)
        title = title_line(inside)
        if self.compact and found.news.words:
            title.setRight(found.news.place.left() - scaled(S2))
        _draw_title(painter, title, row.title, 1 if self.compact else 2, theme)
        if is_stub(row):
            words = self.tr("Paste the text, or save the page")
            place = QRectF(found.date.place)
            beside = bool(found.news.words) and not news.again
            place.setRight(found.news.place.left() - scaled(S2) if beside else inside.right())
            _draw(painter, place, elided(words, ASIDE, place.width()), ASIDE, theme.warning)
        else:
            self._paint_detail(painter, date, (found.date, found.date_guess), theme.muted, theme)

    def _paint_detail(
        self,
        painter: QPainter,
        detail: Detail,
        words: tuple[Words, Words],
        colour: QColor,
        theme: Theme,
    ) -> None:
        own, guess = words
        if detail.is_missing:
            colour = theme.muted
        _draw(painter, own.place, own.shown, own.kind, colour)
        if detail.open and own.shown:
            pen = QPen(theme.border, 1, Qt.PenStyle.DotLine)
            painter.setPen(pen)
            painter.drawLine(own.place.bottomLeft(), own.place.bottomRight())
        _draw(painter, guess.place, guess.shown, guess.kind, theme.muted)

    def _paint_heading(
        self, painter: QPainter, rect: QRect, heading: Heading, theme: Theme
    ) -> None:
        size = scaled(_ICON)
        height = leading(META_BOLD)
        top = rect.bottom() - scaled(S1) - height
        arrow = QRectF(rect.left() + S1, top + (height - size) / 2, size, size)
        draw_icon(painter, "right" if heading.closed else "down", arrow, theme.muted)
        left = arrow.right() + S1
        place = QRectF(left, top, rect.right() - left - S2, height)
        count = f" ({heading.count})"
        room = place.width() - width_of(count, META_BOLD)
        words = elided(heading_words(heading), META_BOLD, room) + count
        _draw(painter, place, words, META_BOLD, theme.muted)

    def _paint_pending(self, painter: QPainter, rect: QRect, name: str, theme: Theme) -> None:
        place = QRectF(rect.adjusted(scaled(S3), 0, -scaled(S3), 0))
        words = self.tr("Reading %1 …").replace("%1", name)
        metrics = QFontMetricsF(type_font(ASIDE))
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, place.width())
        _draw(painter, place, shown, ASIDE, theme.muted)


def _draw(
    painter: QPainter,
    place: QRectF,
    words: str,
    kind: Type,
    colour: QColor,
    flags: Qt.AlignmentFlag = _MIDDLE,
) -> None:
    painter.setFont(type_font(kind))
    painter.setPen(colour)
    painter.drawText(place, int(flags) | Qt.TextFlag.TextSingleLine, words)


def _draw_title(painter: QPainter, place: QRectF, title: str, lines: int, theme: Theme) -> None:
    """Draw *title* in at most *lines* lines, one or two, the last one cut with an ellipsis."""
    font = type_font(INTERFACE)
    painter.setFont(font)
    painter.setPen(theme.text)
    plain, height = " ".join(title.split()), leading(INTERFACE)
    break_at = _first_line(plain, font, place.width()) if lines > 1 else 0
    parts = [plain[:break_at].rstrip(), plain[break_at:]] if break_at else [plain]
    for number, part in enumerate(parts):
        shown = QFontMetricsF(font).elidedText(part, Qt.TextElideMode.ElideRight, place.width() + 1)
        line = QRectF(place.left(), place.top() + number * height, place.width() + 4, height)
        painter.drawText(line, int(_MIDDLE) | Qt.TextFlag.TextSingleLine, shown)


def _first_line(text: str, font: QFont, width: float) -> int:
    """Return how many code points of *text* stand in its first line."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    line = layout.createLine()
    if line.isValid():
        line.setLineWidth(width)
    layout.endLayout()
    return Offsets(text).from_qt(line.textLength()) if line.isValid() else 0
