"""Where outlet, date and use stand in an article's row: none over another, at any width."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale, QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from ui.library.model import used_words
from ui.library.news import NO_NEWS, News
from ui.theme import ASIDE, INTERFACE, META, META_BOLD, S1, S2, Type, leading, scaled, type_font

_LEAST = 16  # less of a word than this is none
_SIGN = "?"  # of a guess, where the word does not fit


class Detail(NamedTuple):
    """A detail as it stands in a row: its field, its words, whether it is a guess or missing."""

    field: str
    words: str
    open: bool
    guess: bool

    @property
    def is_missing(self) -> bool:
        """Whether nobody, not even a guess, says it."""
        return self.open and not self.guess


@dataclass(frozen=True, slots=True)
class Words:
    """Words that are drawn at *place*, cut with an ellipsis where they are longer."""

    words: str
    kind: Type
    place: QRectF

    @property
    def shown(self) -> str:
        """The words as far as there is room for them."""
        if self.place.width() < min(scaled(_LEAST), width_of(self.words, self.kind) - 1):
            return ""
        return elided(self.words, self.kind, self.place.width())


@dataclass(frozen=True, slots=True)
class RowPlaces:
    """What stands in a row beside the title; "" where there is nothing to say."""

    outlet: Words
    outlet_guess: Words
    date: Words
    date_guess: Words
    used: Words
    news: Words
    text: Words

    def all(self) -> tuple[Words, ...]:
        """Return all of them."""
        outlet, date = (self.outlet, self.outlet_guess), (self.date, self.date_guess)
        return (*outlet, *date, self.used, self.news, self.text)


def places(
    inside: QRectF,
    outlet: Detail,
    date: Detail,
    used: int,
    news: News = NO_NEWS,
    *,
    compact: bool = False,
) -> RowPlaces:
    """Return where the words of a row stand in *inside*; *compact*: the date beside the outlet.

    How often an article is used is said in words where they fit beside the
    outlet, else by its number: that is never cut, the outlet is.  That a detail is a
    guess stands in a word where it fits whole, else as a question mark.  That it is
    new, or which of several texts, stands at the end of the date's line, what it
    says again on a line of its own; *compact*: all of it behind the title, which
    leaves it up to half the room.
    """
    line = QRectF(inside.left(), inside.top(), inside.width(), leading(META))
    own_width = width_of(outlet.words, _kind(outlet, META_BOLD))
    wanted = own_width + (scaled(S1) + width_of(guess_word(), ASIDE) if outlet.guess else 0)
    use = _use(used, line, wanted)
    top = line.adjusted(0, 0, use.place.left() - line.right() - (scaled(S2) if used else 0), 0)
    share = top.width() / 2 if compact else top.width()
    name = _own(outlet, META_BOLD, top, min(own_width, share))
    beside = _beside(name, outlet, top)
    if compact:
        shift = max(name.place.right(), beside.place.right()) + scaled(S2) - top.left()
        below = top.adjusted(min(shift, top.width()), 0, 0, 0)
        told = _at_the_end(news.said(), title_line(inside), inside.width() / 2)
        text = _at_the_end("", below, 0)
    else:
        below = line.translated(0, leading(META) + 2 * leading(INTERFACE) + scaled(1))
        told, text = _below_the_title(news, below)
        beside_day = text if news.again else told
        if beside_day.words:
            below.setRight(beside_day.place.left() - scaled(S2))
    day = _own(date, META, below, width_of(date.words, _kind(date, META)))
    return RowPlaces(name, beside, day, _beside(day, date, below), use, told, text)


def title_line(inside: QRectF) -> QRectF:
    """Return the place of the first line of the title in *inside*."""
    top = inside.top() + leading(META) + 1
    return QRectF(inside.left(), top, inside.width(), leading(INTERFACE))


def guess_word() -> str:
    """Return the word that stands behind what is a guess."""
    return QCoreApplication.translate("LineDelegate", "guess")


def width_of(words: str, kind: Type) -> float:
    """Return how wide *words* are in type of *kind*."""
    return QFontMetricsF(type_font(kind)).horizontalAdvance(words)


def elided(words: str, kind: Type, width: float) -> str:
    """Return *words*, cut with an ellipsis if they are wider than *width*."""
    metrics = QFontMetricsF(type_font(kind))
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, width + 1)


def _kind(detail: Detail, kind: Type) -> Type:
    return ASIDE if detail.is_missing else kind


def _use(used: int, line: QRectF, beside: float) -> Words:
    words = used_words(used)
    if words and beside + scaled(S2) + width_of(words, META) > line.width():
        words = f"{QLocale().toString(used)}×"
    return Words(words, META, line.adjusted(line.width() - width_of(words, META), 0, 0, 0))


def _below_the_title(news: News, line: QRectF) -> tuple[Words, Words]:
    """Return where *news* and which text it is stand on and below the date's *line*."""
    if not news.again:
        return _at_the_end(news.said(), line, line.width()), _at_the_end("", line, 0)
    own_line = line.translated(0, leading(META))
    return Words(news.words, META, own_line), _at_the_end(news.text, line, line.width())


def _at_the_end(words: str, line: QRectF, most: float) -> Words:
    """Return *words* at the end of *line*, *most* wide."""
    width = min(width_of(words, META), most)
    return Words(words, META, QRectF(line.right() - width, line.top(), width, line.height()))


def _own(detail: Detail, kind: Type, room: QRectF, wanted: float) -> Words:
    """Return the detail's own words in *room*, cut where the sign of a guess needs the place."""
    left = room.width() - (_sign_width(_SIGN) if detail.guess else 0)
    width = max(0.0, min(wanted, left))
    place = QRectF(room.left(), room.top(), width, room.height())
    return Words(detail.words, _kind(detail, kind), place)


def _beside(name: Words, detail: Detail, room: QRectF) -> Words:
    """Return what says behind *name* that it is a guess: the word whole, or a sign."""
    after = room.right() - name.place.right()
    words = guess_word() if detail.guess else ""
    if words and _sign_width(words) > after:
        words = _SIGN if _sign_width(_SIGN) <= after + 1 else ""
    left = name.place.right() + (scaled(S1) + 1 if words else 0)
    return Words(words, ASIDE, QRectF(left, room.top(), width_of(words, ASIDE), room.height()))


def _sign_width(words: str) -> float:
    return scaled(S1) + 1 + width_of(words, ASIDE)
