"""How wide text is, about: enough to see whether a label or an aside finds room.

Word breaks the lines, not this program.  The advance widths are those of the
bundled fonts, which a reader's machine may lack.
"""

from __future__ import annotations

from collections.abc import Iterable

from briefing.document import Inline, Look, NoteMark, NoteReference, Quotation, Text, Tone

_FIRST, _LAST = 0x20, 0x7E
_OTHER, _WIDE = 620, 1000  # thousandths of an em: letters beyond ASCII, East Asian ones
_EAST_ASIAN = 0x2E80
_SMALL = 8.5  # points: source tags, grades, portion marks
_MARK = 4.0  # points a digit, about
_SAFETY = 1.01

# Advance widths from U+0020 to U+007E, in thousandths of an em.
# fmt: off
_SERIF = (  # NotoSerif-Regular
        260, 332, 408, 559, 559, 896, 742, 220, 346, 346, 500, 559, 250, 310, 250, 288, 559, 559,
        559, 559, 559, 559, 559, 559, 559, 559, 286, 286, 559, 559, 559, 474, 921, 705, 654, 614,
        727, 623, 590, 714, 793, 367, 357, 700, 623, 938, 763, 742, 604, 742, 656, 544, 613, 717,
        675, 1047, 660, 625, 592, 360, 288, 360, 559, 459, 274, 563, 614, 492, 614, 535, 369, 538,
        635, 320, 300, 585, 310, 945, 645, 577, 614, 614, 471, 451, 352, 635, 579, 862, 578, 565,
        511, 428, 559, 428, 559,
)
_SANS = (  # NotoSans-Regular
        260, 269, 408, 646, 572, 831, 732, 225, 300, 300, 551, 572, 268, 322, 268, 372, 572, 572,
        572, 572, 572, 572, 572, 572, 572, 572, 268, 268, 572, 572, 572, 434, 899, 639, 650, 632,
        730, 556, 519, 728, 741, 339, 273, 619, 524, 907, 760, 781, 605, 781, 622, 549, 556, 731,
        600, 930, 586, 566, 572, 329, 372, 329, 572, 444, 281, 561, 615, 480, 615, 564, 344, 615,
        618, 258, 258, 534, 258, 935, 618, 605, 615, 615, 413, 479, 361, 618, 508, 786, 529, 510,
        470, 380, 551, 380, 572,
)
_BOLD = (  # NotoSans-Bold
        260, 286, 472, 646, 572, 901, 750, 266, 339, 339, 545, 572, 285, 322, 285, 413, 572, 572,
        572, 572, 572, 572, 572, 572, 572, 572, 285, 285, 572, 572, 572, 477, 897, 690, 672, 637,
        740, 560, 549, 724, 765, 389, 331, 664, 565, 943, 813, 796, 628, 796, 660, 551, 579, 756,
        650, 967, 667, 624, 579, 331, 413, 331, 572, 411, 362, 604, 633, 514, 633, 591, 387, 633,
        657, 305, 305, 620, 305, 982, 657, 619, 633, 633, 454, 497, 434, 657, 569, 856, 578, 569,
        488, 394, 551, 394, 572,
)
# fmt: on
WIDTHS = {"serif": _SERIF, "sans": _SANS, "bold": _BOLD}


def text_width(text: str, size: float, font: str) -> float:
    """Return the width of *text* in points; *font* is serif, sans or bold (sans)."""
    widths = WIDTHS[font]
    total = 0
    for character in text:
        code = ord(character)
        if _FIRST <= code <= _LAST:
            total += widths[code - _FIRST]
        else:
            total += _WIDE if code >= _EAST_ASIAN else _OTHER
    return total * size / 1000


def last_line(inlines: Iterable[Inline], look: Look, measure: float) -> float:
    """Return how far the last line of *inlines* reaches, broken greedily at *measure*."""
    reached = 0.0
    blank = 0.0  # width of the space before the word
    word = 0.0
    for text, size, font in _runs(inlines, look):
        pieces = text.split(" ")
        for index, piece in enumerate(pieces):
            if index:
                reached = _placed(reached, blank, word, measure)
                blank, word = text_width(" ", size, font), 0.0
            word += text_width(piece, size, font) * _SAFETY
    return _placed(reached, blank, word, measure)


def _placed(reached: float, blank: float, word: float, measure: float) -> float:
    if reached + blank + word <= measure:
        return reached + blank + word
    return word


def _runs(inlines: Iterable[Inline], look: Look) -> Iterable[tuple[str, float, str]]:
    font = "serif" if look.font == "serif" else "sans"
    for inline in inlines:
        match inline:
            case Text(text=text, tone=Tone.PLAIN | Tone.STRONG | Tone.EMPHASIS):
                yield text, look.size, font
            case Text(text=text):
                yield text, _SMALL, "sans"
            case Quotation(content=content):
                yield "".join(run.text for run in content), look.size, font
            case NoteMark(number=number):
                yield str(number), _MARK * 1000 / 572, "bold"
            case NoteReference(raised=True):
                yield "00", _MARK * 1000 / 572, "bold"
            case NoteReference(text=text):
                yield text, look.size, font
            case _:
                continue
