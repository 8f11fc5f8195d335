"""Strings as PDF writes them.

Source: ISO 32000-1, 7.3.4 and 7.9.2.
"""

from __future__ import annotations


def text_string(text: str) -> str:
    """Return *text* as a PDF string: literal where it is plain ASCII, else UTF-16 in hex."""
    if text.isascii() and text.isprintable():
        if "(" in text or ")" in text or "\\" in text:
            text = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        return f"({text})"
    return "<FEFF" + text.encode("utf-16-be", "replace").hex().upper() + ">"
