"""How the text is drawn: what is used, hit, chosen and under the mouse, then the words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPen

from briefing.articles.values import Span
from ui.reader.blocks import Fold
from ui.reader.flow import Flow
from ui.reader.laid import Laid
from ui.reader.marks import Hits, Mark
from ui.theme import (
    ASIDE,
    LINE_FOCUS,
    LINE_ICON,
    LINE_PANE,
    META,
    META_BOLD,
    RADIUS_CHIP,
    S1,
    S2,
    S3,
    Theme,
    scaled,
    type_font,
)
from ui.wording import plural

_CHIP = 15
_INSET = 2  # between a line's own height and its tint


@dataclass(slots=True)
class Scene:
    """What is shown of a text beside its words."""

    marks: Sequence[Mark] = ()
    hits: Hits = field(default_factory=lambda: Hits(""))
    choice: Span | None = None
    hover: Span | None = None
    suggested: int = 0
    active: bool = False


def paint_block(
    painter: QPainter, flow: Flow, number: int, at: QPointF, scene: Scene, theme: Theme
) -> None:
    """Draw the block *number* of *flow* with its text beginning at *at*."""
    block = flow.blocks[number]
    if isinstance(block, Fold):
        _paint_fold(painter, flow, block, at, theme)
        return
    laid = flow.laid(number)
    assert laid is not None
    marks = [m for m in scene.marks if m.start < block.end and block.start < m.end]
    painter.save()
    painter.translate(at)
    _paint_overlays(painter, flow, laid, marks, scene, theme)
    painter.setPen(theme.muted if block.left_out else theme.text)
    laid.layout.draw(painter, QPointF(0, 0))
    _paint_outline(painter, laid, scene, theme)
    painter.restore()
    _paint_gutter(painter, flow, laid, at, marks, scene, theme)


def _paint_overlays(
    painter: QPainter, flow: Flow, laid: Laid, marks: Sequence[Mark], scene: Scene, theme: Theme
) -> None:
    block = laid.block
    if scene.hover and scene.hover != scene.choice:
        for rect in _tinted(laid.rects(*scene.hover)):
            painter.fillRect(rect, theme.hover())
            painter.setPen(QPen(theme.muted, LINE_PANE, Qt.PenStyle.DotLine))
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
    if not scene.hits:
        for mark in marks:
            for rect in _tinted(laid.rects(mark.start, mark.end)):
                painter.fillRect(rect, theme.tint(mark.number))
    if scene.choice:
        fill = theme.selected_sentence if scene.active else theme.pressed()
        painter.fillPath(_around(laid, scene.choice), fill)
    for mark in marks:
        _underline(
            painter, laid.rects(mark.start, mark.end), QPen(theme.hue(mark.number), LINE_ICON)
        )
    for start, end in scene.hits.spans(flow.text, block.start, block.end):
        rects = laid.rects(start, end)
        for rect in _tinted(rects):
            painter.fillRect(rect, theme.selected_row)
        _underline(painter, rects, QPen(theme.accent, LINE_FOCUS))


def _paint_outline(painter: QPainter, laid: Laid, scene: Scene, theme: Theme) -> None:
    """Draw the outline of what is chosen, over the text."""
    if scene.choice is None:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.accent if scene.active else theme.border, LINE_ICON))
    painter.drawPath(_around(laid, scene.choice))
    painter.restore()


def _around(laid: Laid, span: Span) -> QPainterPath:
    """Return one shape around the lines of *span*: all but the last go on to the lines' end."""
    path, rects = QPainterPath(), laid.rects(*span)
    last = len(rects) - 1
    right = max((rect.right() for rect in rects), default=0)
    left = min((rect.left() for rect in rects), default=0)
    for number, rect in enumerate(rects):
        shape = QRectF(rect)
        if len({r.top() for r in rects}) == len(rects):  # one run a line
            if number < last if not laid.leftwards else number:
                shape.setRight(right)
            if number if not laid.leftwards else number < last:
                shape.setLeft(left)
        path.addRect(shape.adjusted(-_INSET, 0, _INSET, 0))
    return path.simplified()


def _tinted(rects: Sequence[QRectF]) -> Iterator[QRectF]:
    return (rect.adjusted(-1, _INSET, 1, -_INSET) for rect in rects)


def _underline(painter: QPainter, rects: Sequence[QRectF], pen: QPen) -> None:
    painter.setPen(pen)
    for rect in _tinted(rects):
        y = rect.bottom() - pen.widthF() / 2
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))


def _paint_gutter(
    painter: QPainter,
    flow: Flow,
    laid: Laid,
    at: QPointF,
    marks: Sequence[Mark],
    scene: Scene,
    theme: Theme,
) -> None:
    leading, block = flow.measures.leading, laid.block
    chip_left = at.x() - scaled(_CHIP) - scaled(S1) - _INSET
    if block.number:
        painter.setFont(type_font(META))
        painter.setPen(theme.muted)
        box = QRectF(0, at.y(), chip_left - scaled(S1), leading)
        painter.drawText(
            box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(block.number)
        )
    taken: set[float] = set()
    for mark in marks:
        rects = laid.rects(mark.start, mark.end) if mark.start >= block.start else []
        if rects and rects[0].top() not in taken:
            taken.add(rects[0].top())
            paint_chip(painter, chip_left, at.y() + rects[0].top(), leading, mark.number, theme)
    chosen = scene.choice
    if scene.suggested and chosen and block.start <= chosen[0] < block.end:
        rects = laid.rects(*chosen)
        if rects and rects[0].top() not in taken:
            top = at.y() + rects[0].top()
            paint_chip(painter, chip_left, top, leading, scene.suggested, theme, draft=True)


def paint_chip(
    painter: QPainter,
    left: float,
    top: float,
    leading: float,
    number: int,
    theme: Theme,
    *,
    draft: bool = False,
) -> None:
    """Draw the number of a heading; one that is only suggested has a dashed border."""
    size = scaled(_CHIP)
    box = QRectF(left, top + (leading - size) / 2, size, size)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    hue = theme.hue(number)
    if draft:
        painter.setPen(QPen(hue, LINE_PANE, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_CHIP, RADIUS_CHIP)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(hue)
        painter.drawRoundedRect(box, RADIUS_CHIP, RADIUS_CHIP)
    painter.setPen(hue if draft else theme.base)
    painter.setFont(type_font(META_BOLD))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(number))
    painter.restore()


def _paint_fold(painter: QPainter, flow: Flow, fold: Fold, at: QPointF, theme: Theme) -> None:
    words, links = fold_words(fold)
    leading = flow.measures.leading
    middle = Qt.AlignmentFlag.AlignVCenter
    x = at.x()
    for text, kind, colour in (
        (words, ASIDE, theme.muted),
        *((t, META_BOLD, theme.accent) for t in links),
    ):
        font = type_font(kind)
        width = QFontMetrics(font).horizontalAdvance(text)
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(QRectF(x, at.y(), width + S1, leading), middle, text)
        x += width + scaled(S3)
    end = at.x() + flow.measures.width
    if x < end:
        painter.setPen(QPen(theme.hairline, LINE_PANE))
        y = at.y() + leading / 2
        painter.drawLine(QPointF(x, y), QPointF(end, y))


def fold_words(fold: Fold) -> tuple[str, tuple[str, ...]]:
    """Return what a fold says, and what it offers: Show, or Hide and Take back."""
    words = plural(len(fold.spans), _tr("1 line left out"), _tr("%1 lines left out"))
    return words, (_tr("Hide"), _tr("Take back")) if fold.shown else (_tr("Show"),)


def fold_link_at(fold: Fold, x: float) -> int:
    """Return which of its links stands *x* right of the fold's beginning, -1 for none."""
    words, links = fold_words(fold)
    left = QFontMetrics(type_font(ASIDE)).horizontalAdvance(words) + scaled(S3)
    for number, link in enumerate(links):
        right = left + QFontMetrics(type_font(META_BOLD)).horizontalAdvance(link)
        if left - S2 <= x <= right + S2:
            return number
        left = right + scaled(S3)
    return -1


def _tr(text: str) -> str:
    return QCoreApplication.translate("Reader", text)
