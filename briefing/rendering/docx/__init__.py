"""The memo as a Word file."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.document import Document, StyleSheet

__all__ = ["render"]


def render(
    document: Document, sheet: StyleSheet, *, pages: Mapping[str, int] | None = None
) -> bytes:
    """Return *document* as a Word file; see ``briefing.rendering.docx.render``."""
    from briefing.rendering.docx.rendering import render as rendered

    return rendered(document, sheet, pages=pages)
