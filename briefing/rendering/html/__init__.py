"""The memo as one HTML page that needs nothing else."""

from __future__ import annotations

from briefing.document import Document, StyleSheet

__all__ = ["render"]


def render(document: Document, sheet: StyleSheet) -> bytes:
    """Return *document* as a self-contained HTML page: no script runs, nothing is fetched."""
    from briefing.rendering.html.page import page

    return page(document, sheet)
