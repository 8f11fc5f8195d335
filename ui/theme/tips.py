"""Words of others in a tooltip, as they are.

A tooltip reads as markup what looks like it, and then opens the pictures that the
markup names; it knows no other way to be told.  So such words are written as markup
for themselves.
"""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, Qt


def plain_tip(words: str) -> str:
    """Return what to give ``setToolTip`` so that it shows *words* letter by letter."""
    if not Qt.mightBeRichText(words):
        return words
    from html import escape  # rarely needed, and not light

    return f"<span>{escape(words)}</span>"


def act_tip(name: str, keys: str) -> str:
    """Return the tip of what does *name*, with the first of *keys* (as in an action's record)."""
    first = QKeySequence(keys.partition(" ")[0])
    native = first.toString(QKeySequence.SequenceFormat.NativeText)
    return plain_tip(f"{name} ({native})" if native else name)
