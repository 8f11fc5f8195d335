"""How high a card is about, told from the number of its characters, before it is laid out."""

from __future__ import annotations

from functools import lru_cache
from math import ceil

from PySide6.QtGui import QFontMetricsF, QGuiApplication

from briefing.memos.values import Cited, Entry, OwnKind, OwnText
from ui.theme import INTERFACE, META, QUOTATION, S1, S2, S3, S6, Type, leading, scaled, type_font


def estimated_height(entry: Entry, width: float) -> float:
    """Return about how high the card of *entry* is in *width*; no text is laid out."""
    room = width - 2 * scaled(S3)
    height = scaled(S2) + scaled(S2 + 2)
    match entry.content:
        case Cited(statements=statements, paraphrase=paraphrase):
            words = paraphrase or statements[0].anchor.exact
            height += _height(len(words), QUOTATION, room - scaled(S6))
            height += scaled(S1) + leading(META)  # who said it, and where
        case OwnText(text=text, kind=kind):
            height += leading(META) + _height(len(text), INTERFACE, room)
            if kind is OwnKind.JUDGEMENT:
                height += 2 * leading(META)
        case _:
            height += leading(META) + 2 * leading(QUOTATION) + leading(META)
    if entry.note:
        height += _height(len(entry.note), META, room)
    return height


def _height(characters: int, kind: Type, room: float) -> float:
    a_line = max(1.0, room / _width_of_one(kind, QGuiApplication.font().key()))
    return max(1, ceil(characters / a_line)) * leading(kind)


@lru_cache(maxsize=16)
def _width_of_one(kind: Type, _base: str) -> float:
    """Return how wide a character is on average; *_base* tells when the font is another."""
    return max(1.0, QFontMetricsF(type_font(kind)).averageCharWidth())
