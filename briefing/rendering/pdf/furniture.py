"""What stands above and below the text of every page: office or title, marking, page x of y."""

from __future__ import annotations

from dataclasses import replace

from briefing.document import Banner, Furniture, Role, StyleSheet
from briefing.rendering.pdf.copy import printable
from briefing.rendering.pdf.page_measures import MARKING_HEIGHT
from briefing.rendering.pdf.pen import Pen
from briefing.rendering.pdf.styles import Style, Styles, colour

_CAPITALS = 0.714  # height of Noto's capitals, in ems
_GAP = 12.0  # between the left text and the marking
_HEADER = "/Type/Pagination/Subtype/Header"
_FOOTER = "/Type/Pagination/Subtype/Footer"


class FurnitureWriter:
    """Draws header and footer of the pages of one document."""

    def __init__(self, furniture: Furniture, sheet: StyleSheet, styles: Styles) -> None:
        self._furniture = furniture
        self._page = sheet.page
        self._header = styles.of(sheet[Role.HEADER])
        self._footer = styles.of(sheet[Role.FOOTER])
        self._marking = sheet[Role.MARKING]
        banner = furniture.banner
        shown = replace(self._marking, colour=banner.colour) if banner else self._marking
        self._banner = styles.of(shown)
        self._height = MARKING_HEIGHT * self._marking.size

    def measure(self) -> None:
        """Measure every string, so that a missing glyph is known before anything is drawn."""
        texts = self._furniture
        for text in (texts.head_first, texts.head):
            self._header.width(printable(text))
        for text in (texts.foot, texts.page, "0123456789…"):
            self._footer.width(printable(text))
        if texts.banner:
            self._banner.width(printable(texts.banner.text))

    def draw(self, pen: Pen, number: int, count: int) -> None:
        """Draw the furniture of page *number* of *count*, both from 1."""
        page, texts = self._page, self._furniture
        head_top = page.height - page.header
        foot_top = page.footer + self._height
        head = texts.head_first if number == 1 else texts.head
        self._left(pen, self._header, head, head_top, _HEADER)
        self._left(pen, self._footer, texts.foot, foot_top, _FOOTER)
        words = texts.page.replace("{pages}", str(count)).replace("{page}", str(number))
        if words:
            words = printable(words)
            width = self._footer.width(words)
            x = page.left + (page.measure - width) / 2
            y = self._baseline(self._footer, foot_top)
            pen.artifact_text(self._footer, words, x, y, _FOOTER)
        if texts.banner:
            self._mark(pen, texts.banner, head_top, _HEADER)
            self._mark(pen, texts.banner, foot_top, _FOOTER)

    def _baseline(self, style: Style, top: float) -> float:
        """Return the baseline that centres the capitals of *style* in a line from *top* down."""
        return top - (self._height + _CAPITALS * style.size) / 2

    def _left(self, pen: Pen, style: Style, text: str, top: float, properties: str) -> None:
        if not text:
            return
        room = self._page.measure - _GAP
        if self._furniture.banner:
            room -= self._banner_width(self._furniture.banner)
        if properties == _FOOTER:
            room = min(room, self._page.measure / 2 - 4 * style.size)
        shown = _shortened(printable(text), style, room)
        pen.artifact_text(style, shown, self._page.left, self._baseline(style, top), properties)

    def _banner_width(self, banner: Banner) -> float:
        return self._banner.width(printable(banner.text)) + 2 * self._marking.padding

    def _mark(self, pen: Pen, banner: Banner, top: float, properties: str) -> None:
        width = self._banner_width(banner)
        left = self._page.width - self._page.right - width
        box = f"{left:.2f} {top - self._height:.2f} {width:.2f} {self._height:.2f} re f"
        pen.artifact([f"{colour(banner.background)} rg {box}"], properties)
        x = left + self._marking.padding
        y = self._baseline(self._banner, top)
        pen.artifact_text(self._banner, printable(banner.text), x, y, properties)


def _shortened(text: str, style: Style, room: float) -> str:
    """Return *text*, cut after a word with an ellipsis where it is wider than *room*."""
    if style.width(text) <= room:
        return text
    words = text.split(" ")
    while len(words) > 1 and style.width(" ".join(words) + "…") > room:
        words.pop()
    return " ".join(words) + "…"
