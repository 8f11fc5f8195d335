"""A document as tagged PDF: PDF/UA-1 and PDF/A-3a in one file, laid out by our own code.

``render(document, sheet)`` gives back the bytes.  The way through the room::

    inlines --copy--> Copy --words--> Boxes --breaking--> Line   (paragraphs)
    blocks --slabs--> Slab of Strips --pages--> Sheet --drawing--> content streams
    structure recorded while drawing --finishing--> tags, links, names, metadata
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from briefing.rendering.pdf.typesetting import render

__all__ = ["render"]


def __getattr__(name: str) -> Any:
    if name == "render":
        from briefing.rendering.pdf.typesetting import render

        return render
    raise AttributeError(name)
