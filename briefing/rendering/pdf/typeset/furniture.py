"""Header, footer and marking as data for the page's form."""

from __future__ import annotations

from dataclasses import replace

from briefing.document import Furniture, Role, StyleSheet
from briefing.rendering.pdf.page_measures import MARKING_HEIGHT
from briefing.rendering.pdf.typeset.inlines import Piece, shown
from briefing.rendering.pdf.typeset.looks import Settings


def furniture_of(furniture: Furniture, sheet: StyleSheet, settings: Settings) -> Piece:
    """Return what stands above and below the text of every page."""
    marking = sheet[Role.MARKING]

    def piece(text: str, role: Role) -> Piece | None:
        words = shown(text)
        look = replace(sheet[role], hyphenate=False)
        return {"set": settings.number(words, look), "text": words} if words else None

    banner = furniture.banner
    settings.number("0123456789…", sheet[Role.FOOTER])
    return {
        "first": piece(furniture.head_first, Role.HEADER),
        "head": piece(furniture.head, Role.HEADER),
        "foot": piece(furniture.foot, Role.FOOTER),
        "page": piece(furniture.page, Role.FOOTER),
        "height": MARKING_HEIGHT * marking.size,
        "padding": marking.padding,
        "banner": banner
        and {
            "piece": piece(banner.text, Role.MARKING),
            "colour": banner.colour,
            "background": banner.background,
        },
    }
