"""Icons, drawn: a 16 px grid, strokes of 1.5 with round ends, one palette colour, no fill.

Each is a string of steps: ``M x y`` begin, ``L x y`` line, ``C`` a Bézier
curve (three points), ``Q`` one with a single handle, ``Z`` close, ``R x y w h r`` a rounded
rectangle, ``O x y r`` a circle, ``D x y r`` a dot (the one thing filled).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

from ui.theme.measures import LINE_ICON

GRID = 16.0

ICONS: dict[str, str] = {
    "library": "R 2 3 12 10 1.5 M 6.5 3 L 6.5 13 M 3.8 5.6 L 4.7 5.6 M 3.8 8 L 4.7 8",
    "add": "M 8 3 L 8 13 M 3 8 L 13 8",
    "undo": "M 5.5 3 L 2.5 6 L 5.5 9"
    " M 2.5 6 L 9.5 6 C 12 6 13.5 7.6 13.5 9.5 C 13.5 11.5 12 13 9.5 13 L 7 13",
    "redo": "M 10.5 3 L 13.5 6 L 10.5 9"
    " M 13.5 6 L 6.5 6 C 4 6 2.5 7.6 2.5 9.5 C 2.5 11.5 4 13 6.5 13 L 9 13",
    "read": "M 2.5 3.5 L 13.5 3.5 M 2.5 6.5 L 13.5 6.5 M 2.5 9.5 L 13.5 9.5 M 2.5 12.5 L 9 12.5",
    "pages": "M 3.5 2 L 9.5 2 L 12.5 5 L 12.5 14 L 3.5 14 Z M 9.5 2 L 9.5 5 L 12.5 5",
    "side-by-side": "R 2 3 12 10 1.5 M 8 3 L 8 13",
    "mail": "R 2 3.5 12 9 1.5 M 2.5 4.5 L 8 9 L 13.5 4.5",
    "export": "M 8 2.5 L 8 10 M 5 7.2 L 8 10.2 L 11 7.2 M 2.5 11 L 2.5 13.5 L 13.5 13.5 L 13.5 11",
    "search": "O 7 7 4.2 M 10.2 10.2 L 13.5 13.5",
    "flag": "M 3.5 14 L 3.5 2.5 M 3.5 3 L 12.5 3 L 10.5 6 L 12.5 9 L 3.5 9",
    "drop": "M 8 2 L 8 9.5 M 5 6.7 L 8 9.7 L 11 6.7 M 2.5 10 L 2.5 13.5 L 13.5 13.5 L 13.5 10",
    "warning": "M 8 2.5 L 14.2 13.3 L 1.8 13.3 Z M 8 6.5 L 8 9.6 D 8 11.4 0.9",
    "done": "O 8 8 6 M 5.2 8.2 L 7.2 10.2 L 11 6",
    "check": "M 3 8.5 L 6.5 12 L 13 4.5",
    "close": "M 4 4 L 12 12 M 12 4 L 4 12",
    "link": "M 6.8 9.2 L 9.2 6.8"
    " M 7.3 4.8 L 9 3.1 C 10 2 11.8 2 12.9 3.1 C 14 4.2 14 6 12.9 7 L 11.2 8.7"
    " M 8.7 11.2 L 7 12.9 C 6 14 4.2 14 3.1 12.9 C 2 11.8 2 10 3.1 9 L 4.8 7.3",
    "more": "D 3.5 8 1.2 D 8 8 1.2 D 12.5 8 1.2",
    "down": "M 4.5 6.5 L 8 10 L 11.5 6.5",
    "up": "M 4.5 9.5 L 8 6 L 11.5 9.5",
    "right": "M 6.5 4.5 L 10 8 L 6.5 11.5",
    "left": "M 9.5 4.5 L 6 8 L 9.5 11.5",
    "grip": "D 6 4 1 D 10 4 1 D 6 8 1 D 10 8 1 D 6 12 1 D 10 12 1",
    "print": "M 4.5 6 L 4.5 2.5 L 11.5 2.5 L 11.5 6"
    " M 4.5 11.5 L 2.5 11.5 L 2.5 6 L 13.5 6 L 13.5 11.5"
    " L 11.5 11.5 M 4.5 9.5 L 11.5 9.5 L 11.5 13.5 L 4.5 13.5 Z",
    "minus": "M 3 8 L 13 8",
    "list": "D 3.2 4.2 1 D 3.2 8 1 D 3.2 11.8 1"
    " M 6.2 4.2 L 13.5 4.2 M 6.2 8 L 13.5 8 M 6.2 11.8 L 13.5 11.8",
    "article": "R 3 2 10 12 1 M 5.5 5.5 L 10.5 5.5 M 5.5 8 L 10.5 8 M 5.5 10.5 L 8.5 10.5",
    "memo": "R 3 2 10 12 1 M 5.5 5.5 L 10.5 5.5 M 6.5 8 L 10.5 8 M 6.5 10.5 L 10.5 10.5",
    "open": "M 2 12.5 L 2 3.5 L 6 3.5 L 7.5 5.2 L 13.5 5.2 L 13.5 7"
    " M 2 12.5 L 4.2 7 L 15 7 L 12.8 12.5 Z",
    "history": "M 2.8 5.2 C 4 3.4 5.9 2.5 8 2.5 C 11 2.5 13.5 5 13.5 8 C 13.5 11 11 13.5 8 13.5"
    " C 5.4 13.5 3.2 11.7 2.6 9.3 M 2.6 2.4 L 2.6 5.4 L 5.6 5.4 M 8 5.2 L 8 8.2 L 10.2 9.6",
    "sample": "M 8 2 L 9.6 6.1 L 14 6.4 L 10.6 9.2 L 11.7 13.5 L 8 11.1 L 4.3 13.5 L 5.4 9.2"
    " L 2 6.4 L 6.4 6.1 Z",
    "edit": "M 3 13 L 3.6 10.2 L 10.8 3 L 13 5.2 L 5.8 12.4 Z M 9.2 4.6 L 11.4 6.8",
    "trash": "M 2.8 4.5 L 13.2 4.5 M 6 4.5 L 6 2.8 L 10 2.8 L 10 4.5"
    " M 4.2 4.5 L 4.9 13.5 L 11.1 13.5 L 11.8 4.5",
    "stop": "R 3.5 3.5 9 9 1.5",
}


@cache
def path_of(name: str) -> tuple[QPainterPath, QPainterPath]:
    """Return the strokes and the dots of the icon *name* on a grid of 16 by 16."""
    strokes, dots = QPainterPath(), QPainterPath()
    words = iter(ICONS[name].split())
    for step in words:
        _STEPS[step](dots if step == "D" else strokes, _numbers(words))
    return strokes, dots


def _numbers(words: Iterator[str]) -> Callable[[], float]:
    return lambda: float(next(words))


def _point(number: Callable[[], float]) -> QPointF:
    return QPointF(number(), number())


def _rounded(path: QPainterPath, number: Callable[[], float]) -> None:
    rect, radius = QRectF(number(), number(), number(), number()), number()
    path.addRoundedRect(rect, radius, radius)


def _circle(path: QPainterPath, number: Callable[[], float]) -> None:
    centre, radius = _point(number), number()
    path.addEllipse(centre, radius, radius)


_STEPS: dict[str, Callable[[QPainterPath, Callable[[], float]], None]] = {
    "M": lambda path, number: path.moveTo(_point(number)),
    "L": lambda path, number: path.lineTo(_point(number)),
    "C": lambda path, number: path.cubicTo(_point(number), _point(number), _point(number)),
    "Q": lambda path, number: path.quadTo(_point(number), _point(number)),
    "Z": lambda path, _: path.closeSubpath(),
    "R": _rounded,
    "O": _circle,
    "D": _circle,
}


def draw_icon(painter: QPainter, name: str, rect: QRectF, colour: QColor) -> None:
    """Draw the icon *name* into *rect*, a square, in *colour*."""
    strokes, dots = path_of(name)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / GRID, rect.height() / GRID)
    pen = QPen(colour, LINE_ICON, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(strokes, pen)
    painter.fillPath(dots, colour)
    painter.restore()


def icon(name: str, colour: QColor, size: int = 16) -> QIcon:
    """Return the icon *name* in *colour* for a control of Qt's own, sharp at 1, 1.5, 2 and 3."""
    made = QIcon()
    for ratio in (1.0, 1.5, 2.0, 3.0):
        pixmap = QPixmap(QSize(round(size * ratio), round(size * ratio)))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        draw_icon(painter, name, QRectF(0, 0, size, size), colour)
        painter.end()
        made.addPixmap(pixmap)
    return made
