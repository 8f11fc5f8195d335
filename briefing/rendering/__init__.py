"""Documents as files: Word, PDF, HTML and Markdown, each from the same value.

A renderer is a function ``(Document, StyleSheet) -> bytes``, pure and
deterministic.  The slow libraries behind it are loaded when it is asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import cast

from briefing.document import Document, StyleSheet
from briefing.errors import RenderError
from briefing.telling import Worded

Renderer = Callable[[Document, StyleSheet], bytes]

_MODULES = {
    ".docx": "briefing.rendering.docx",
    ".pdf": "briefing.rendering.pdf",
    ".html": "briefing.rendering.html",
    ".htm": "briefing.rendering.html",
    ".md": "briefing.rendering.markdown",
    ".markdown": "briefing.rendering.markdown",
}

__all__ = ["Renderer", "renderer_for", "suffixes"]


def suffixes() -> tuple[str, ...]:
    """Return the endings of the file names that can be written."""
    return tuple(_MODULES)


def renderer_for(suffix: str) -> Renderer:
    """Return the renderer of files whose name ends in *suffix*, such as ``.docx``.

    Raises ``RenderError`` for an ending that no renderer writes.
    """
    name = _MODULES.get(suffix.lower())
    if name is None:
        known = ", ".join(_MODULES)
        raise RenderError(
            Worded("“%1” is no format that a memo can be written in; use %2.", suffix, known)
        )
    return cast(Renderer, import_module(name).render)
