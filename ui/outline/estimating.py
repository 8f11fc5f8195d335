"""How high a card is about, told from the number of its characters, before it is laid out."""

from __future__ import annotations

from functools import lru_cache
from math import ceil
from typing import NamedTuple

from PySide6.QtGui import QFontMetricsF, QGuiApplication

from briefing.memos.values import Cited, Entry, OwnKind, OwnText
from ui.theme import INTERFACE, META, QUOTATION, S1, S2, S3, S6, Type, leading, scaled, type_font


class Estimates(NamedTuple):
    """What goes into the height of every card of one width and size of type."""

    edges: int
    meta: int  # height of a line of it
    source: int  # of who said it, and where
    quotation: tuple[float, int]  # characters to the line, height of a line
    note: tuple[float, int]
    own: tuple[float, int]

    def height(self, entry: Entry) -> float:
        """Return about how high the card of *entry* is; no text is laid out."""
        height = self.edges + (_lines(len(entry.note), self.note) if entry.note else 0)
        match entry.content:
            case Cited(statements=statements, paraphrase=paraphrase):
                words = paraphrase or statements[0].anchor.exact
                return height + self.source + _lines(len(words), self.quotation)
            case OwnText(text=text, kind=kind):
                judged = 2 * self.meta if kind is OwnKind.JUDGEMENT else 0
                return height + self.meta + judged + _lines(len(text), self.own)
            case _:
                return height + self.source + self.meta + 2 * self.quotation[1]


def estimates(width: float) -> Estimates:
    """Return what cards *width* wide are estimated by."""
    return _estimates(width, QGuiApplication.font().key())


@lru_cache(maxsize=4)
def _estimates(width: float, _base: str) -> Estimates:
    """Do what ``estimates`` does; *_base* tells when the font is another."""
    room = width - 2 * scaled(S3)
    return Estimates(
        scaled(S2) + scaled(S2 + 2),
        leading(META),
        scaled(S1) + leading(META),
        (_characters(QUOTATION, room - scaled(S6)), leading(QUOTATION)),
        (_characters(META, room), leading(META)),
        (_characters(INTERFACE, room), leading(INTERFACE)),
    )


def _characters(kind: Type, room: float) -> float:
    """Return how many characters of *kind* stand in a line of *room* on average."""
    return max(1.0, room / max(1.0, QFontMetricsF(type_font(kind)).averageCharWidth()))


def _lines(characters: int, look: tuple[float, int]) -> int:
    return max(1, ceil(characters / look[0])) * look[1]
