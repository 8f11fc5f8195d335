"""From a document to the bytes of its PDF, by Typst."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from briefing.document import Document, StyleSheet
from briefing.document.direction import is_from_right
from briefing.errors import MissingGlyphs
from briefing.rendering.pdf.glyphs import told_characters
from briefing.rendering.pdf.typeset.blocks import Blocks, label_size
from briefing.rendering.pdf.typeset.compiling import compiled
from briefing.rendering.pdf.typeset.finishing import finish
from briefing.rendering.pdf.typeset.furniture import furniture_of
from briefing.rendering.pdf.typeset.inlines import shown
from briefing.rendering.pdf.typeset.looks import Settings
from briefing.rendering.pdf.typeset.typefaces import this_machine, what_to_install
from briefing.rendering.pdf.typeset.writing_systems import (
    LATIN,
    subtags,
    system_of,
)
from briefing.telling import Joined, Worded

_UNTITLED = "—"  # PDF/UA asks for a title; the file's own is written by the last pass


def render(document: Document, sheet: StyleSheet, where: Mapping[str, str] | None = None) -> bytes:
    """Return *document* as PDF/UA-1 and PDF/A-3a; same values and fonts give the same bytes.

    *where* tells of characters in which statement they stand.  Raises
    ``MissingGlyphs`` where no font on this machine holds a character,
    ``RenderError`` where Typst cannot set the document, or a quotation could
    not be read back from it.
    """
    settings = Settings(sheet, document.language)
    blocks = Blocks(document, sheet, settings)
    data = _data(document, sheet, settings, blocks)
    fonts, missing = settings.fonts(this_machine())
    if missing:  # a font may have been installed since
        this_machine.cache_clear()
        fonts, missing = settings.fonts(this_machine())
    if missing:
        raise _no_font(
            {char: (where or {}).get(char, Worded("the text")) for char in sorted(missing)}
        )
    made = compiled(data | {"fonts": fonts}, this_machine(), document.metadata.date)
    return finish(made, document, blocks.inlines, data["blocks"])


def _no_font(found: Mapping[str, str]) -> MissingGlyphs:
    systems = dict.fromkeys(system_of(char) for char in found)
    advice = Joined("; ", *(what_to_install(system) for system in systems))
    return MissingGlyphs(
        Worded(
            "The PDF was not written: no font on this machine has a glyph for %1. %2; or "
            "export to Word or HTML.",
            told_characters(found),
            advice,
        ),
        found,
    )


def _data(
    document: Document, sheet: StyleSheet, settings: Settings, blocks: Blocks
) -> dict[str, Any]:
    language, region = subtags(document.language, LATIN)
    page = sheet.page
    note = blocks.note()
    look = blocks.inlines.note_look
    return {
        "title": shown(document.title).strip() or _UNTITLED,
        "lang": language,
        "region": region,
        "rtl": is_from_right(document.language),
        "page": {
            "width": page.width,
            "height": page.height,
            "top": page.top,
            "right": page.right,
            "bottom": page.bottom,
            "left": page.left,
            "header": page.header,
            "footer": page.footer,
            "measure": page.measure,
        },
        "note": note | {"gap": look.space_after, "number-size": label_size(look)},
        "furniture": furniture_of(document.furniture, sheet, settings),
        "blocks": blocks.written(),
        "settings": settings.listed,
    }
