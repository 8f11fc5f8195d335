"""Articles: what a captured text is, and how any file becomes one.

The values are here at once; reading is loaded when it is first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from briefing.articles.values import (
    Article,
    Finding,
    Moment,
    ParagraphKind,
    Passage,
    Source,
    SourceKind,
    Span,
)

if TYPE_CHECKING:
    from briefing.articles.reading import read_article
    from briefing.articles.sandbox import Outcome, Sandbox, read_files

_LATER = {
    "read_article": "briefing.articles.reading",
    "Outcome": "briefing.articles.sandbox",
    "Sandbox": "briefing.articles.sandbox",
    "read_files": "briefing.articles.sandbox",
}

__all__ = [
    "Article",
    "Finding",
    "Moment",
    "Outcome",
    "ParagraphKind",
    "Passage",
    "Sandbox",
    "Source",
    "SourceKind",
    "Span",
    "read_article",
    "read_files",
]


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_LATER[name]), name)
