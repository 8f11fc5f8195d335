"""Where everything on a card stands: lines of text, and the height they need.

A card is laid out once for a width and a size of type, and kept; painting
then only draws.  Lengths are device-independent pixels.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from ui.offsets import Offsets
from ui.outline.cards import Card, Style
from ui.outline.words import tr
from ui.theme import (
    ASIDE,
    INTERFACE,
    JUDGEMENT,
    META,
    META_BOLD,
    QUOTATION,
    S1,
    S2,
    S3,
    S6,
    Type,
    leading,
    scaled,
    type_font,
)


class Ink(StrEnum):
    """In which colour of the theme a text is drawn."""

    TEXT = "text"
    MUTED = "muted"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Placed:
    """A text laid out, with its top left corner in the card."""

    layout: QTextLayout
    at: QPointF
    ink: Ink


@dataclass(slots=True)
class CardLayout:
    """The texts of a card, where its scale and its hanging mark stand, and its height."""

    width: float
    height: float = 0.0
    texts: list[Placed] = field(default_factory=list)
    mark_at: QPointF | None = None
    scale_at: QPointF | None = None
    warning_at: QPointF | None = None


@dataclass(frozen=True, slots=True)
class Run:
    """A run of one look within a line."""

    text: str
    kind: Type
    underlined: bool = False
    struck: bool = False
    dotted: bool = False


def text_block(runs: list[Run], width: float, *, right: bool = False) -> tuple[QTextLayout, float]:
    """Return the text of *runs* broken to *width*, and its height."""
    text = "".join(run.text for run in runs).replace("\n", "\u2028")
    kind = runs[0].kind
    layout = QTextLayout(text, _font(kind, QGuiApplication.font().key()))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    if len(runs) > 1 or runs[0].underlined or runs[0].struck:
        layout.setFormats(_formats(runs, text))
    step = leading(kind)
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        extra = (step - line.height()) / 2
        shift = width - line.naturalTextWidth() if right else 0.0
        line.setPosition(QPointF(max(0.0, shift), top + extra))
        top += step
    layout.endLayout()
    return layout, top


def _formats(runs: list[Run], text: str) -> list[QTextLayout.FormatRange]:
    offsets, at = Offsets(text), 0
    found: list[QTextLayout.FormatRange] = []
    base = QGuiApplication.font().key()
    for run in runs:
        form = _form(run.kind, (run.underlined, run.struck, run.dotted), base)
        each = QTextLayout.FormatRange()
        each.start = offsets.to_qt(at)  # type: ignore[assignment]
        each.length = offsets.to_qt(at + len(run.text)) - each.start  # type: ignore[assignment]
        each.format = form  # type: ignore[assignment]
        found.append(each)
        at += len(run.text)
    return found


@lru_cache(maxsize=64)
def _form(kind: Type, marks: tuple[bool, bool, bool], _base: str) -> QTextCharFormat:
    """Return the look of a run; *_base*, the application's font, tells when it is another."""
    underlined, struck, dotted = marks
    form = QTextCharFormat()
    form.setFont(type_font(kind))
    form.setFontStrikeOut(struck)
    if underlined:
        form.setFontUnderline(True)
    if dotted:
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    return form


@lru_cache(maxsize=32)
def _font(kind: Type, _base: str) -> QFont:
    return type_font(kind)


def lay_out(card: Card, width: float) -> CardLayout:
    """Return *card* laid out in *width*."""
    return _Layouter(card, width).done()


class _Layouter:
    def __init__(self, card: Card, width: float) -> None:
        self._card = card
        self._done = CardLayout(width)
        self._left = float(scaled(S3))
        self._right = width - scaled(S3)
        self._top = float(scaled(S2))

    def done(self) -> CardLayout:
        """Return the finished layout."""
        card = self._card
        self._head()
        self._words()
        if card.step or card.confidence:
            self._scale()
        if card.altered:
            self._altered(*card.altered)
        if card.speaker or card.source:
            self._put(self._attribution(), Ink.TEXT, before=S1)
        if card.note:
            self._put([Run(card.note, META)], Ink.MUTED, before=S1 / 2)
        if card.remark:
            self._remark(card.remark)
        self._done.height = self._top + scaled(S2 + 2)
        return self._done

    def _head(self) -> None:
        card = self._card
        judged = card.style is Style.JUDGEMENT
        label = " · ".join(filter(None, (tr("Draft") if card.draft else "", card.label)))
        if not label and not card.aside:
            return
        run, room = Run(label or " ", META_BOLD if judged else META), self._right - self._left
        used = _width(run) + scaled(S2) if label else 0
        beside = used + _width(Run(card.aside, META)) <= room
        if card.aside and beside:
            layout, _ = text_block([Run(card.aside, META)], room, right=True)
            self._done.texts.append(Placed(layout, QPointF(self._left, self._top), Ink.MUTED))
        self._put([run], Ink.MUTED)
        if card.aside and not beside:
            self._put([Run(card.aside, META)], Ink.MUTED)
        self._top += scaled(S1 if judged else S1 / 2)

    def _words(self) -> None:
        card = self._card
        if card.style is Style.QUOTATION:
            self._left += scaled(S6)
            self._done.mark_at = QPointF(self._left, self._top)
            self._put([Run(card.words + "”", QUOTATION)], Ink.TEXT)
        elif card.style is Style.RENDERED:
            self._left += scaled(S6)
            self._put([Run(card.words, QUOTATION)], Ink.TEXT)
        else:
            kind = JUDGEMENT if card.style is Style.JUDGEMENT else INTERFACE
            self._put([Run(card.words or " ", kind)], Ink.TEXT)

    def _attribution(self) -> list[Run]:
        card = self._card
        runs = [Run(f"{card.speaker}   ", META_BOLD)]
        before, guess, after = card.source.partition(card.guess) if card.guess else ("", "", "")
        if not guess:
            return [*runs, Run(card.source, META)]
        runs += [Run(before, META), Run(guess, META, dotted=True)] if before else []
        return [*runs, Run(f"{after} ", META), Run(tr("guess"), ASIDE)]

    def _scale(self) -> None:
        self._top += scaled(S2 - 2)
        card = self._card
        of = card.step.of if card.step else 0
        self._done.scale_at = QPointF(self._left, self._top) if of else None
        left = self._left + (scale_width(of) + scaled(S3) if of else 0)
        runs = [Run(f"{card.step.words}   ", META_BOLD)] if card.step else []
        runs.append(Run(card.confidence or " ", META))
        layout, height = text_block(runs, self._right - left)
        self._done.texts.append(Placed(layout, QPointF(left, self._top), Ink.TEXT))
        self._top += height

    def _altered(self, quoted: str, stands: str) -> None:
        self._warn(tr("Altered: the article has other words here"))
        removed, added = differing(stands or tr("(nothing)"), quoted)
        self._put(removed, Ink.TEXT)
        self._put(added, Ink.MUTED)

    def _remark(self, remark: str) -> None:
        self._warn(remark)

    def _warn(self, words: str) -> None:
        self._top += scaled(S1)
        self._done.warning_at = QPointF(self._left, self._top)
        self._left += scaled(20)
        self._put([Run(words, META_BOLD)], Ink.WARNING)
        self._left -= scaled(20)

    def _put(self, runs: list[Run], ink: Ink, before: float = 0) -> None:
        self._top += scaled(before)
        layout, height = text_block(runs, self._right - self._left)
        self._done.texts.append(Placed(layout, QPointF(self._left, self._top), ink))
        self._top += height


def differing(stands: str, quoted: str) -> tuple[list[Run], list[Run]]:
    """Return both wordings, struck what only *stands* has, underlined what only *quoted* has.

    As wherever two wordings are compared: what was removed from the source, and added to it.
    """
    from difflib import (
        SequenceMatcher,
    )  # for a quotation that was changed; the window stands without

    one, other = re.findall(r"\S+\s*", stands), re.findall(r"\S+\s*", quoted)
    before, after = [word.strip() for word in one], [word.strip() for word in other]
    removed: list[Run] = []
    added: list[Run] = []
    for kind, a, b, c, d in SequenceMatcher(None, before, after, False).get_opcodes():
        same = kind == "equal"
        if b > a:
            removed.append(Run("".join(one[a:b]), META, struck=not same))
        if d > c:
            added.append(Run("".join(other[c:d]), META, underlined=not same))
    return removed or [Run(" ", META)], added or [Run(" ", META)]


def scale_width(steps: int) -> float:
    """Return how wide a scale of *steps* boxes is."""
    return steps * scaled(S2 + 2.5) if steps else 0.0


def _width(run: Run) -> float:
    return QFontMetricsF(type_font(run.kind)).horizontalAdvance(run.text)
