"""Advance widths of the bundled fonts, in thousandths of an em.

Enough to see, about, where Word will end a line: Word breaks the lines, not
this program, and a reader's machine may lack the fonts.
"""

from __future__ import annotations

import unicodedata

_FIRST = 0x20  # of ASCII
_CYRILLIC = 0x410
_EAST_ASIAN = 0x2E80
_OTHER, _WIDE = 620, 1000  # letters that no table holds, East Asian ones
_POINTS = "\u00a0\u202f\u2011\u2013\u2014\u2018\u2019\u201a\u201c\u201d\u201e\u2026\u00ab\u00bb"


class Advances(dict[str, int]):
    """The width of each word in one font, in thousandths of an em, worked out when asked for."""

    def __init__(
        self, ascii_: tuple[int, ...], points: tuple[int, ...], cyrillic: tuple[int, ...]
    ) -> None:
        super().__init__()
        self.update((chr(_FIRST + n), width) for n, width in enumerate(ascii_))
        self.update(zip(_POINTS, points, strict=True))
        self.update((chr(_CYRILLIC + n), width) for n, width in enumerate(cyrillic))

    def __missing__(self, text: str) -> int:
        if len(text) == 1:
            width = self._other(text)
        else:
            width = sum(map(self.__getitem__, text))
        self[text] = width
        return width

    def _other(self, character: str) -> int:
        """Return the width of *character*: of the letter that it is an accented form of."""
        base = unicodedata.normalize("NFD", character)[0]
        if base != character:
            return self[base]
        if unicodedata.combining(character):
            return 0
        return _WIDE if ord(character) >= _EAST_ASIAN else _OTHER


class Steps(dict[str, int]):
    """The width of each word and of the ``space`` behind it."""

    def __init__(self, advances: Advances) -> None:
        super().__init__()
        self._advances = advances
        self.space = advances[" "]

    def __missing__(self, word: str) -> int:
        step = self[word] = self._advances[word] + self.space
        return step


def faces() -> dict[str, Advances]:
    """Return the widths of serif, sans and bold (sans)."""
    return {"serif": Advances(*_SERIF), "sans": Advances(*_SANS), "bold": Advances(*_BOLD)}


# For each font: from U+0020 to U+007E; of the points; from U+0410 to U+044F.
# fmt: off
_SERIF = (  # NotoSerif-Regular
    (
        260, 332, 408, 559, 559, 896, 742, 220, 346, 346, 500, 559, 250, 310, 250, 288, 559, 559,
        559, 559, 559, 559, 559, 559, 559, 559, 286, 286, 559, 559, 559, 474, 921, 705, 654, 614,
        727, 623, 590, 714, 793, 367, 357, 700, 623, 938, 763, 742, 604, 742, 656, 544, 613, 717,
        675, 1047, 660, 625, 592, 360, 288, 360, 559, 459, 274, 563, 614, 492, 614, 535, 369, 538,
        635, 320, 300, 585, 310, 945, 645, 577, 614, 614, 471, 451, 352, 635, 579, 862, 578, 565,
        511, 428, 559, 428, 559,
    ),
    (
        260, 166, 310, 500, 1000, 250, 250, 250, 450, 450, 450, 858, 514, 514,
    ),
    (
        705, 604, 654, 561, 682, 623, 979, 603, 803, 803, 700, 702, 938, 793, 742, 763, 604, 614,
        613, 670, 767, 660, 763, 756, 1079, 1079, 706, 907, 604, 613, 1040, 656, 563, 576, 595,
        458, 581, 535, 880, 475, 688, 688, 615, 628, 787, 688, 577, 668, 614, 492, 547, 565, 717,
        578, 678, 640, 946, 946, 704, 826, 595, 491, 859, 556,
    ),
)
_SANS = (  # NotoSans-Regular
    (
        260, 269, 408, 646, 572, 831, 732, 225, 300, 300, 551, 572, 268, 322, 268, 372, 572, 572,
        572, 572, 572, 572, 572, 572, 572, 572, 268, 268, 572, 572, 572, 434, 899, 639, 650, 632,
        730, 556, 519, 728, 741, 339, 273, 619, 524, 907, 760, 781, 605, 781, 622, 549, 556, 731,
        600, 930, 586, 566, 572, 329, 372, 329, 572, 444, 281, 561, 615, 480, 615, 564, 344, 615,
        618, 258, 258, 534, 258, 935, 618, 605, 615, 615, 413, 479, 361, 618, 508, 786, 529, 510,
        470, 380, 551, 380, 572,
    ),
    (
        260, 166, 322, 500, 1000, 175, 175, 250, 359, 359, 416, 791, 509, 509,
    ),
    (
        639, 615, 650, 524, 691, 556, 854, 588, 768, 768, 618, 708, 907, 741, 781, 731, 605, 632,
        556, 624, 804, 586, 741, 698, 1037, 1041, 692, 858, 642, 633, 1052, 639, 561, 599, 576,
        433, 581, 564, 750, 490, 643, 643, 529, 578, 746, 637, 605, 624, 615, 480, 476, 510, 725,
        529, 632, 613, 898, 906, 696, 778, 594, 494, 836, 559,
    ),
)
_BOLD = (  # NotoSans-Bold
    (
        260, 286, 472, 646, 572, 901, 750, 266, 339, 339, 545, 572, 285, 322, 285, 413, 572, 572,
        572, 572, 572, 572, 572, 572, 572, 572, 285, 285, 572, 572, 572, 477, 897, 690, 672, 637,
        740, 560, 549, 724, 765, 389, 331, 664, 565, 943, 813, 796, 628, 796, 660, 551, 579, 756,
        650, 967, 667, 624, 579, 331, 413, 331, 572, 411, 362, 604, 633, 514, 633, 591, 387, 633,
        657, 305, 305, 620, 305, 982, 657, 619, 633, 633, 454, 497, 434, 657, 569, 856, 578, 569,
        488, 394, 551, 394, 572,
    ),
    (
        260, 166, 322, 500, 1000, 217, 217, 285, 445, 445, 513, 855, 615, 615,
    ),
    (
        690, 638, 672, 561, 764, 560, 943, 648, 823, 823, 672, 745, 943, 765, 796, 745, 628, 637,
        579, 663, 860, 667, 781, 728, 1078, 1114, 727, 906, 638, 663, 1070, 665, 604, 622, 629,
        478, 664, 591, 873, 555, 720, 720, 619, 645, 844, 662, 619, 652, 633, 514, 553, 569, 814,
        578, 688, 656, 969, 985, 710, 850, 614, 512, 877, 593,
    ),
)
# fmt: on
