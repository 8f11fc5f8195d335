"""Draws each line of the outline, and says how high it is; layouts are kept until they change."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView, QWidget

from briefing.memos.values import Entry, OwnKind, OwnText, Repeat
from ui.outline.cards import Card, Faces
from ui.outline.estimating import estimates
from ui.outline.gaps import Gaps
from ui.outline.layout import CardLayout, lay_out
from ui.outline.lines import Line, LineKind
from ui.outline.model import OutlineModel
from ui.outline.painting import (
    State,
    card_rect,
    card_width,
    empty_height,
    group_height,
    heading_height,
    paint_card,
    paint_empty,
    paint_group,
    paint_heading,
)
from ui.theme import S1, S2, S3, scale, scaled, theme_of
from ui.wording import plural

_Index = QModelIndex | QPersistentModelIndex
_Kept = tuple[object, object, float, float, Card, CardLayout]


class OutlineDelegate(QStyledItemDelegate):
    """Paints and edits lines; *onto* and *flashing* name lines by their keys."""

    editor_wanted = Signal(object)  # QPersistentModelIndex

    def __init__(self, view: QTreeView, model: OutlineModel) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._kept: dict[str, _Kept] = {}
        self._faces = Faces()
        self._around: tuple[object, ...] = ()  # what a card depends on beside its own entry
        self.gaps = Gaps(view, model)
        self.onto: tuple[str, str] = ("", "")  # key, what dropping on it would do
        self.flashing: tuple[str, float] = ("", 0.0)
        self.editing = ""
        self.make_editor: Callable[[Line, QWidget], QWidget | None] = lambda *_: None

    def set_faces(self, faces: Faces) -> None:
        """Take what is known around the entries; cards that it changes are made anew."""
        self._faces = faces
        around = (
            dict(faces.sources),
            (faces.scale, faces.language),
            faces.portions,
            dict(faces.altered),
            dict(faces.remarks),
        )
        if around != self._around:
            self._around = around

    def describe(self, line: Line) -> str:
        """Return *line* in words, for a screen reader."""
        match line.kind:
            case LineKind.ENTRY:
                assert isinstance(line.node, Entry)
                return self._faces.card(line.node).spoken()
            case LineKind.SECTION:
                return f"{line.words}, {self._count(line)}"
            case LineKind.OPENING:
                return self._opening_words(line)
            case LineKind.EMPTY:
                return ". ".join(filter(None, self._wanting(line)))
            case LineKind.MISSING:
                return ". ".join(self._wanting(line))

    def card_of(self, line: Line) -> Card:
        """Return the card of the entry on *line*."""
        assert isinstance(line.node, Entry)
        return self._faces.card(line.node)

    # Qt's own

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        line = self._model.line(index)
        if line is None:
            return QSize(0, 0)
        return QSize(0, self.height(line))

    def height(self, line: Line) -> int:
        """Return how high the row of *line* is; estimated for a card that was never laid out."""
        return self._height(line) + self.gaps.of(line.key)

    def _height(self, line: Line) -> int:
        if line.key == self.editing and line.kind is not LineKind.SECTION:
            editor = self._editor_of(line)
            if editor is not None:
                return editor.sizeHint().height() + group_height(line) + scaled(S3)
        match line.kind:
            case LineKind.ENTRY:
                return round(self._card_height(line)) + scaled(S1 + S2) + group_height(line)
            case LineKind.EMPTY | LineKind.MISSING:
                return self._empty_height(line) + scaled(S1 + S2)
            case _:
                return heading_height(line)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line = self._model.line(index)
        if line is None:
            return
        given = cast(Any, option)
        row, theme = QRectF(given.rect), theme_of(given.palette)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(row)
        state = self._state(given, line, index)
        match line.kind:
            case LineKind.OPENING:
                words = self.tr("Bottom line")
                paint_heading(painter, row, line, words, self._sentences(line), theme, state)
            case LineKind.SECTION:
                words = line.words or self.tr("Untitled heading")
                paint_heading(painter, row, line, words, self._shown_count(line), theme, state)
            case LineKind.EMPTY | LineKind.MISSING:
                box = card_rect(row)
                box.setHeight(self._empty_height(line))
                paint_empty(painter, box, *self._wanting(line), theme, state)
            case LineKind.ENTRY:
                paint_group(painter, row, line, theme)
                if line.key != self.editing:
                    card, laid = self._laid(line)
                    box = card_rect(row.adjusted(0, group_height(line), 0, 0))
                    box.setHeight(laid.height)
                    paint_card(painter, box, card, laid, theme, state)
        painter.restore()

    def _state(self, option: Any, line: Line, index: _Index) -> State:
        flags = option.state
        key, strength = self.flashing
        return State(
            selected=bool(flags & QStyle.StateFlag.State_Selected),
            focused=index == self._view.currentIndex() and self._view.hasFocus(),
            hovered=bool(flags & QStyle.StateFlag.State_MouseOver),
            active=self._view.hasFocus(),
            expanded=self._view.isExpanded(index),
            flash=strength if key == line.key else 0.0,
            onto=self.onto[1] if self.onto[0] == line.key else "",
        )

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: _Index) -> QWidget:
        line = self._model.line(index)
        editor = self.make_editor(line, parent) if line is not None else None
        if editor is None or line is None:
            return cast(QWidget, None)
        self.editing = line.key
        return editor

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: _Index
    ) -> None:
        line = self._model.line(index)
        row = QRectF(cast(Any, option).rect)
        if line is None:
            return
        box = card_rect(row.adjusted(0, group_height(line), 0, 0))
        if line.kind is LineKind.SECTION:
            box.setHeight(heading_height(line) - scaled(S1) * 2)
        else:
            box.setHeight(editor.sizeHint().height())
        editor.setGeometry(box.toRect())

    def setEditorData(self, editor: QWidget, index: _Index) -> None:
        """The editor was made with what it edits; what changes beside it does not touch it."""

    def destroyEditor(self, editor: QWidget, index: _Index) -> None:
        self.editing = ""
        super().destroyEditor(editor, index)

    def eventFilter(self, editor: Any, event: Any) -> bool:
        """The editors end themselves: a click beside one does not throw away what was typed."""
        return False

    # Layouts

    def is_laid(self, line: Line) -> bool:
        """Tell whether the card on *line*, if it has one, is laid out as it is now."""
        kept = self._kept_of(line)
        return line.kind is not LineKind.ENTRY or (kept is not None and self._fits(kept, line))

    def lay(self, line: Line) -> None:
        """Lay out the card on *line*."""
        self._laid(line)

    def _card_height(self, line: Line) -> float:
        assert isinstance(line.node, Entry)
        width, size = self._measures()
        kept = self._kept.get(line.key)
        if kept is not None and kept[2] == width and kept[3] == size:
            return kept[5].height
        return estimates(width).height(line.node)

    def _laid(self, line: Line) -> tuple[Card, CardLayout]:
        kept = self._kept_of(line)
        if kept is not None and self._fits(kept, line):
            return kept[4], kept[5]
        width, size = self._measures()
        card = self.card_of(line)
        laid = kept[5] if kept is not None and kept[4] == card else lay_out(card, width)
        self._kept[line.key] = (line.node, self._known(line), width, size, card, laid)
        return card, laid

    def _empty_height(self, line: Line) -> int:
        return empty_height(self._wanting(line)[1], self._measures()[0])

    def _measures(self) -> tuple[float, float]:
        return card_width(self._view.viewport().width()), scale()

    def _kept_of(self, line: Line) -> _Kept | None:
        """Return the layout of the card that was made last for the width and size of type."""
        kept = self._kept.get(line.key)
        return kept if kept is not None and kept[2:4] == self._measures() else None

    def _fits(self, kept: _Kept, line: Line) -> bool:
        return kept[0] is line.node and kept[1] is self._known(line)

    def _known(self, line: Line) -> object:
        """Return what the card depends on beside its own entry."""
        repeats = isinstance(line.node, Entry) and isinstance(line.node.content, Repeat)
        return self._faces if repeats else self._around

    def _editor_of(self, line: Line) -> QWidget | None:
        return self._view.indexWidget(self._model.index_of(line.key))

    # Words

    def _wanting(self, line: Line) -> tuple[str, str]:
        if line.kind is LineKind.MISSING:
            head = self.tr("Missing heading: %1").replace("%1", line.words)
            return head, self.tr("The template asks for it. Press Enter to add it.")
        if line.key == "empty:opening":
            words = self.tr("What someone must know who reads nothing else. Press Enter to write.")
            return self.tr("No bottom line yet"), words
        return self.tr("Required, still empty"), line.words or self.tr("File statements here.")

    def _count(self, line: Line) -> str:
        count = plural(line.count, self.tr("1 entry"), self.tr("%1 entries"))
        before = self._faces.before.get(line.key)
        words = self.tr("%1 in the edition before").replace("%1", str(before))
        return f"{count}, {words}" if before else count

    def _shown_count(self, line: Line) -> str:
        """Return how many entries a heading has, and had before where it is empty yet."""
        before = self._faces.before.get(line.key)
        told = self.tr("%1 before").replace("%1", str(before)) if before else ""
        return "  ·  ".join(filter(None, (str(line.count or ""), told)))

    def _opening_words(self, line: Line) -> str:
        return f"{self.tr('Bottom line')}, {self._sentences(line)}"

    def _sentences(self, line: Line) -> str:
        for below in line.children:
            own = below.node.content if isinstance(below.node, Entry) else None
            if isinstance(own, OwnText) and own.kind is OwnKind.BOTTOM_LINE:
                count = sum(own.text.count(mark) for mark in (". ", "! ", "? "))
                count += bool(own.text.strip())
                return plural(count, self.tr("1 sentence"), self.tr("%1 sentences"))
        return ""
