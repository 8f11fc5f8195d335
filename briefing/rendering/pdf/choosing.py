"""Which of the two layouts sets a document: our own, or Typst where its fonts do not suffice."""

from __future__ import annotations

from importlib.util import find_spec

from briefing.collecting import uncollected
from briefing.document import Document, StyleSheet
from briefing.errors import MissingGlyphs
from briefing.rendering.pdf.glyphs import told_characters
from briefing.rendering.pdf.typeset import EXTRA
from briefing.rendering.pdf.typesetting import render as render_own
from briefing.telling import Worded

_LIBRARIES = ("typst", "fontTools")  # what the extra brings


def render(document: Document, sheet: StyleSheet) -> bytes:
    """Return *document* as PDF/UA-1 and PDF/A-3a; the same values give the same bytes.

    A document with a character that the bundled fonts (Latin, Greek, Cyrillic)
    lack is set by Typst with the fonts of this machine; its bytes depend on
    these and on Typst's version too.  Raises ``MissingGlyphs``, which names the
    characters, the statements in which they stand and what to install;
    ``RenderError``.
    """
    try:
        return render_own(document, sheet)
    except MissingGlyphs as missing:
        if any(find_spec(name) is None for name in _LIBRARIES):
            raise _without_extra(missing) from missing
        from briefing.rendering.pdf.typeset.rendering import render as render_typeset

        with uncollected():
            return render_typeset(document, sheet, missing.characters)


def _without_extra(missing: MissingGlyphs) -> MissingGlyphs:
    return MissingGlyphs(
        Worded(
            "The PDF was not written: the bundled fonts hold Latin, Greek and Cyrillic, "
            "and have no glyph for %1. Other scripts need the extra “%2”: install it with "
            "`pip install 'briefing[%2]'`, or, where pipx installed the program, with "
            "`pipx inject briefing typst fonttools`. Word and HTML need no extra.",
            told_characters(missing.characters),
            EXTRA,
        ),
        missing.characters,
    )
