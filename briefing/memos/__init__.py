"""Memos: their values, the edits that change them, and the file that people write.

``memo_file``, ``resolving`` and ``writing`` load a YAML parser; import them where
they are used.
"""

from __future__ import annotations

from briefing.memos.values import (
    Cited,
    Entry,
    Event,
    Layout,
    Memo,
    MemoSource,
    OwnKind,
    OwnText,
    Repeat,
    Section,
    entries_of,
)

__all__ = [
    "Cited",
    "Entry",
    "Event",
    "Layout",
    "Memo",
    "MemoSource",
    "OwnKind",
    "OwnText",
    "Repeat",
    "Section",
    "entries_of",
]
