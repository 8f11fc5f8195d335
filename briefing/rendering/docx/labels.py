"""The left column: who speaks, or what kind of claim follows."""

from __future__ import annotations

from briefing.document import MM, Paragraph, Role, StyleSheet, plain_text
from briefing.rendering.docx.inlines import InlineWriter
from briefing.rendering.docx.variants import label_column

_GUTTER = 2 * MM
_TAB = "<w:r><w:tab/></w:r>"
_BREAK = "<w:r><w:br/></w:r>"
_OURS = frozenset(
    {
        Role.BOTTOM_LINE,
        Role.JUDGEMENT,
        Role.COMMENT,
        Role.ASSUMPTION,
        Role.GAP,
        Role.ALTERNATIVE,
        Role.INDICATOR,
        Role.ACTION,
        Role.BODY,
        Role.NOTICE,
    }
)
# Advance widths of Noto Sans Bold from U+0020 to U+007E, in thousandths of an em.
_WIDTHS = (
    260, 286, 472, 646, 572, 901, 750, 266, 339, 339, 545, 572, 285, 322, 285, 413, 572, 572, 572,
    572, 572, 572, 572, 572, 572, 572, 285, 285, 572, 572, 572, 477, 897, 690, 672, 637, 740, 560,
    549, 724, 765, 389, 331, 664, 565, 943, 813, 796, 628, 796, 660, 551, 579, 756, 650, 967, 667,
    624, 579, 331, 413, 331, 572, 411, 362, 604, 633, 514, 633, 591, 387, 633, 657, 305, 305, 620,
    305, 982, 657, 619, 633, 633, 454, 497, 434, 657, 569, 856, 578, 569, 488, 394, 551, 394, 572,
)  # fmt: skip
_OTHER_WIDTH = 650
_WIDE_WIDTH = 1000


class LabelWriter:
    """Writes labels, each kind of label measured once."""

    def __init__(self, sheet: StyleSheet, inlines: InlineWriter) -> None:
        self._sheet = sheet
        self._inlines = inlines
        self._fits: dict[tuple[str, float], bool] = {}

    def write(self, block: Paragraph) -> str:
        """Return the runs of the label and what leads from it to the text.

        A label that does not fit its column takes a line of its own; the
        hanging indent then puts the text where it belongs.
        """
        look = self._sheet[block.role]
        tones = self._inlines.tones
        style = tones.own_label() if block.role in _OURS else tones.role(Role.LABEL)
        words = self._inlines.write_in(block.label, style, in_bold=look.bold)
        column = look.hang or look.indent or label_column(self._sheet)
        return words + (_TAB if self._is_narrow(block, column) else _BREAK)

    def _is_narrow(self, block: Paragraph, column: float) -> bool:
        text = plain_text(block.label)
        known = self._fits.get((text, column))
        if known is None:
            size = self._sheet[Role.LABEL].size
            known = text_width(text, size) <= max(column - _GUTTER, column / 2)
            self._fits[text, column] = known
        return known


def text_width(text: str, size: float) -> float:
    """Return about how wide *text* is in bold sans of *size* points, in points."""
    return sum(map(_width, text)) * size / 1000


def _width(character: str) -> int:
    code = ord(character)
    if 0x20 <= code < 0x7F:
        return _WIDTHS[code - 0x20]
    return _WIDE_WIDTH if code >= 0x2E80 else _OTHER_WIDTH
