"""A document as tagged PDF: PDF/UA-1 and PDF/A-3a in one file, laid out by our own code.

``render(document, sheet)`` gives back the bytes.  The way through the room::

    inlines --copy--> Copy --words--> Boxes --breaking--> Line   (paragraphs)
    blocks --slabs--> Slab of Strips --pages--> Sheet --drawing--> content streams
    Structure, written while drawing: tags, links, named places
    Shell (metadata, bookmarks, attachments, by pikepdf) and all that --writing--> bytes

``choosing`` hands a document in other scripts than the bundled fonts hold to
``typeset``, which sets the same page by Typst.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from briefing.rendering.pdf.choosing import render

__all__ = ["render"]


def __getattr__(name: str) -> Any:
    if name == "render":
        from briefing.rendering.pdf.choosing import render

        return render
    raise AttributeError(name)
