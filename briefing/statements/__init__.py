"""Statements: slices of captured articles, tied to their places."""

from __future__ import annotations

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
from briefing.statements.values import (
    Anchor,
    Statement,
    StatementKind,
    Translation,
    VisibleEdit,
)

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
