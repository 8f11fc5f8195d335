"""Documents in scripts that our own layout cannot set: the same page, set by Typst.

Arabic and Hebrew run from right to left, Indic letters change shape and place,
CJK breaks lines between any two characters.  Typst does all three.  The way
through the room::

    Document --blocks, inlines--> JSON --memo.typ--> Typst --finishing--> tags, marks, metadata

What a document says goes to Typst as data, never as markup.  Typst is loaded
when it is needed; it comes with the extra that ``EXTRA`` names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from briefing.rendering.pdf.typeset.rendering import render

EXTRA = "scripts"

__all__ = ["EXTRA", "render"]


def __getattr__(name: str) -> Any:
    if name == "render":
        from briefing.rendering.pdf.typeset.rendering import render

        return render
    raise AttributeError(name)
