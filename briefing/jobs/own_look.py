"""Whether the styles and scripts of an HTML page are those that this program gives it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from briefing.document import HOUSE_STYLE, Banner
from briefing.files import resource

_COLOUR = re.compile(r"#([0-9A-Fa-f]{6})")
_PAPER_DARKEST = 0.45  # of a template's ink, on white paper
_INKS = 3  # ink, navy and grey come first


def is_own_look(styles: Sequence[str], scripts: Sequence[str]) -> bool:
    """Tell whether *styles* and *scripts* are those of a page, or of an evidence pack's page.

    Of a page's style a template chooses the colours alone; its inks are dark.
    """
    if not styles or not _is_own_style(styles[0]):
        return False
    if len(styles) == 1 and not scripts:
        return True
    look = resource("evidence.css").read_text("utf-8")
    script = resource("evidence.js").read_text("utf-8")
    return [*styles[1:]] == [look] and [*scripts] == [script]


def _is_own_style(style: str) -> bool:
    from briefing.rendering.html.css import css

    plain = _COLOUR.sub("#", style)
    known = (_COLOUR.sub("#", css(HOUSE_STYLE, banner)) for banner in (None, Banner("")))
    inks = _COLOUR.findall(style)[:_INKS]
    return plain in known and all(_lightness(ink) < _PAPER_DARKEST for ink in inks)


def _lightness(colour: str) -> float:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
