"""The memo as a Word file: ``render`` and, for house forms, ``missing_styles``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from briefing.rendering.docx.rendering import missing_styles, render

__all__ = ["missing_styles", "render"]


def __getattr__(name: str) -> Any:
    """Load the renderer and what it needs when it is first asked for (PEP 562)."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from briefing.rendering.docx import rendering

    return getattr(rendering, name)
