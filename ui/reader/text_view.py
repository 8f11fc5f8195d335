"""The scrolled text: where it stands, what is seen of it, and how it is painted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from briefing.articles.values import Article, Span
from ui.reader.blocks import Block, Fold, blocks_of
from ui.reader.flow import Flow
from ui.reader.laid import Laid, Measures
from ui.reader.marks import Hits, Mark
from ui.reader.painting import Scene, fold_link_at, paint_block
from ui.theme import (
    NARROW_READER,
    READING,
    READING_TITLE,
    S3,
    S4,
    S6,
    WIDTH_MARGIN,
    is_restyled,
    leading,
    paint_focus,
    scale,
    scaled,
    theme_of,
    type_font,
)
from ui.theme.viewports import give_viewport

_GUTTER = 64
_LARGEST = 2.0  # of all type, the interface's scale included


class TextView(QAbstractScrollArea):
    """Shows an article's text, laid out from its own characters."""

    arranged = Signal()  # text stands elsewhere now: scrolled, resized, laid out anew

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_viewport(self)
        self.article: Article | None = None
        self.flow: Flow | None = None
        self.scene = Scene()
        self.zoom = 1.0
        self._unfolded: set[int] = set()
        self._arranging = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    # What is shown

    def show_text(self, article: Article | None) -> None:
        """Show *article* from its beginning."""
        self.article = article
        self._unfolded.clear()
        self.scene = Scene(active=self.scene.active)
        self._lay_out()
        self.verticalScrollBar().setValue(0)

    def renew(self, article: Article) -> None:
        """Show *article* with other spans left out, at the same place."""
        self.article = article
        self._at_same_place()

    def unfold(self, start: int, shown: bool) -> None:
        """Show or hide the left-out passages that begin at *start*."""
        (self._unfolded.add if shown else self._unfolded.discard)(start)
        self._at_same_place()

    def set_zoom(self, zoom: float) -> None:
        """Let the text be *zoom* of its size."""
        self.zoom = min(max(zoom, 0.8), _LARGEST / scale())
        self._at_same_place()

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Tint what is used."""
        self.scene.marks = marks
        self.viewport().update()

    def set_hits(self, hits: Hits) -> None:
        """Mark what a search found, in place of what is used."""
        self.scene.hits = hits
        self.viewport().update()

    def set_choice(self, choice: Span | None) -> None:
        """Show *choice* as chosen."""
        self.scene.choice = choice
        self.viewport().update()

    def set_strip(self, height: int) -> None:
        """Leave *height* below the text for a strip."""
        if self.viewportMargins().bottom() != height:
            self.setViewportMargins(0, 0, 0, height)

    @property
    def blocks(self) -> Sequence[Block | Fold]:
        """The blocks of the text that is shown."""
        return self.flow.blocks if self.flow else ()

    @property
    def paragraphs(self) -> int:
        """How many paragraphs the story has."""
        return max((b.number for b in self.blocks if isinstance(b, Block)), default=0)

    # Where things stand; points are of the viewport, rects too

    @property
    def is_wide(self) -> bool:
        """Whether there is room for a margin beside the text."""
        return self.width() >= scaled(NARROW_READER)

    @property
    def left(self) -> float:
        """Where lines begin."""
        spare = self.viewport().width() - self._taken_beside - self.column
        return scaled(_GUTTER) + max(0.0, spare / 2)

    @property
    def column(self) -> float:
        """How wide lines may be."""
        font = type_font(READING, self.zoom)
        widest = Measures(0, 0, 0, font, font).widest()
        return max(scaled(80), min(widest, self.viewport().width() - self._taken_beside))

    @property
    def _taken_beside(self) -> int:
        margin = scaled(WIDTH_MARGIN) + scaled(S6) if self.is_wide else 0
        return scaled(_GUTTER) + scaled(S6) + margin

    @property
    def _top(self) -> float:
        """The height of the flow at the top of the viewport."""
        return float(self.verticalScrollBar().value() - scaled(S4))

    def rects(self, span: Span) -> list[QRectF]:
        """Return where *span* stands on the viewport, line by line."""
        if self.flow is None:
            return []
        return [r.translated(self.left, -self._top) for r in self.flow.rects(*span)]

    def position_at(self, point: QPointF) -> int | None:
        """Return the position between two characters nearest to *point*; None beside all text."""
        found = self._laid_at(point)
        return found[0].position(found[1]) if found else None

    def character_at(self, point: QPointF, *, in_text: bool = False) -> int | None:
        """Return the position of the character nearest to *point*; None beside all text.

        With *in_text* also None where no character stands.
        """
        found = self._laid_at(point)
        if found is None or (in_text and not found[0].holds(found[1])):
            return None
        return found[0].character(found[1])

    def end_of_line(self, point: QPointF) -> float:
        """Return where the words of the line at *point* end on the right."""
        found = self._laid_at(point)
        return self.left + (found[0].end_of_line(found[1]) if found else 0.0)

    def runs_leftwards(self, position: int) -> bool:
        """Tell whether the paragraph at *position* runs from right to left."""
        laid = self.flow.laid(self.flow.number_of(position)) if self.blocks and self.flow else None
        return laid is not None and laid.leftwards

    def _laid_at(self, point: QPointF) -> tuple[Laid, QPointF] | None:
        """Return the block at *point*, and *point* as it counts from its corner."""
        if self.flow is None or not self.flow.blocks:
            return None
        number = self.flow.number_at(point.y() + self._top)
        laid = self.flow.laid(number)
        if laid is None:
            return None
        top = self.flow.text_top(number)
        return laid, QPointF(point.x() - self.left, point.y() + self._top - top)

    def fold_at(self, point: QPointF) -> tuple[Fold, int] | None:
        """Return the fold at *point* and which of its links stands there."""
        if self.flow is None or not self.flow.blocks:
            return None
        block = self.flow.blocks[self.flow.number_at(point.y() + self._top)]
        if not isinstance(block, Fold):
            return None
        link = fold_link_at(block, point.x() - self.left)
        return (block, link) if link >= 0 else None

    def mark_at(self, point: QPointF) -> Mark | None:
        """Return what is used at *point*, the shortest first."""
        at = self.character_at(point, in_text=True)
        found = [m for m in self.scene.marks if at is not None and m.start <= at < m.end]
        return min(found, key=lambda m: m.end - m.start, default=None)

    def bring_into_view(self, span: Span) -> None:
        """Scroll as little as is needed for *span* to be seen; far away, to the upper third."""
        rects = self.rects(span)
        if not rects:
            return
        edge, height = scaled(S6), self.viewport().height()
        top, bottom = rects[0].top() - edge, rects[-1].bottom() + edge
        bar = self.verticalScrollBar()
        if top < -height or bottom > 2 * height:
            bar.setValue(int(bar.value() + top - height / 3))
            rects = self.rects(span)
            top, bottom = rects[0].top() - edge, rects[-1].bottom() + edge
        if top < 0 or bottom - top > height:
            bar.setValue(int(bar.value() + top))
        elif bottom > height:
            bar.setValue(int(bar.value() + bottom - height))

    # How it is laid out

    def _lay_out(self) -> None:
        article = self.article
        if article is None:
            self.flow = None
        else:
            measures = Measures(
                self.column,
                leading(READING, self.zoom),
                scaled(S3),
                type_font(READING, self.zoom),
                type_font(READING_TITLE, self.zoom),
            )
            blocks = blocks_of(article, frozenset(self._unfolded))
            self.flow = Flow(article.text, blocks, measures)
        self._arrange()

    def _at_same_place(self) -> None:
        """Lay out anew; what stood at the top stays there."""
        top = self.position_at(QPointF(self.left, 0))
        self._lay_out()
        if top is not None and self.rects((top, top + 1)):
            bar = self.verticalScrollBar()
            bar.setValue(int(bar.value() + self.rects((top, top + 1))[0].top()))

    def _arrange(self) -> None:
        """Lay out what is seen, and let the scroll bar say how much there is."""
        if self._arranging:
            return
        self._arranging = True
        bar, height = self.verticalScrollBar(), self.viewport().height()
        whole = 0
        if self.flow is not None:
            top = self.flow.lay(self._top, self._top + height)
            whole = int(self.flow.height) + 2 * scaled(S4)
            bar.setRange(0, max(0, whole - height))
            bar.setValue(round(top) + scaled(S4))
        else:
            bar.setRange(0, 0)
        bar.setPageStep(height)
        bar.setSingleStep(leading(READING, self.zoom))
        self._arranging = False
        self.viewport().update()
        self.arranged.emit()

    # Qt's own

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.flow is not None and self.flow.measures.width != self.column:
            self._at_same_place()
        else:
            self._arrange()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if is_restyled(event) and self.flow is not None:
            self.set_zoom(self.zoom)
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        theme = theme_of(self.palette())
        painter.fillRect(self.viewport().rect(), theme.base)
        flow = self.flow
        if flow is not None and flow.blocks:
            bottom = self._top + self.viewport().height()
            number = flow.number_at(self._top)
            while number < len(flow.blocks) and flow.top(number) < bottom:
                at = QPointF(self.left, flow.text_top(number) - self._top)
                paint_block(painter, flow, number, at, self.scene, theme)
                number += 1
        chosen = self.rects(self.scene.choice) if self.scene.choice else []
        if self.scene.active and not any(map(QRectF(self.viewport().rect()).intersects, chosen)):
            paint_focus(painter, QRectF(self.viewport().rect()), theme, 0)

    def shown_point(self, span: Span) -> QPoint | None:
        """Return a point of the viewport in the middle of the first line of *span*."""
        rects = self.rects(span)
        return rects[0].center().toPoint() if rects else None
