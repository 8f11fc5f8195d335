"""Statements: slices of captured articles, tied to their places."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from briefing.statements.values import Anchor, Statement, StatementKind, Translation, VisibleEdit

if TYPE_CHECKING:
    from briefing.statements.anchors import (
        Ambiguous,
        Kept,
        Lost,
        Moved,
        make_anchor,
        reanchor,
        resolve,
    )
    from briefing.statements.finding import Finder, Found, find_quotation
    from briefing.statements.kinds import KindReader, kind_of
    from briefing.statements.nearest import same_words, word_difference

_LATER = {
    "Ambiguous": "briefing.statements.anchors",
    "Kept": "briefing.statements.anchors",
    "Lost": "briefing.statements.anchors",
    "Moved": "briefing.statements.anchors",
    "make_anchor": "briefing.statements.anchors",
    "reanchor": "briefing.statements.anchors",
    "resolve": "briefing.statements.anchors",
    "Finder": "briefing.statements.finding",
    "Found": "briefing.statements.finding",
    "find_quotation": "briefing.statements.finding",
    "KindReader": "briefing.statements.kinds",
    "kind_of": "briefing.statements.kinds",
    "same_words": "briefing.statements.nearest",
    "word_difference": "briefing.statements.nearest",
}

__all__ = [
    "Ambiguous",
    "Anchor",
    "Finder",
    "Found",
    "Kept",
    "KindReader",
    "Lost",
    "Moved",
    "Statement",
    "StatementKind",
    "Translation",
    "VisibleEdit",
    "find_quotation",
    "kind_of",
    "make_anchor",
    "reanchor",
    "resolve",
    "same_words",
    "word_difference",
]


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_LATER[name]), name)
