"""Words of others in a tooltip, as they are.

A tooltip reads as markup what looks like it, and then opens the pictures that the
markup names; it knows no other way to be told.  So such words are written as markup
for themselves.
"""

from __future__ import annotations

from PySide6.QtGui import Qt


def plain_tip(words: str) -> str:
    """Return what to give ``setToolTip`` so that it shows *words* letter by letter."""
    if not Qt.mightBeRichText(words):
        return words
    from html import escape  # rarely needed, and not light

    return f"<span>{escape(words)}</span>"
