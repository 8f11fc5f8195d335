"""Ids of what a memo file names none for: the same file gives the same ids, and so the same bytes.

Source: RFC 9562, 5.5 (UUIDv5).
"""

from __future__ import annotations

_MEMOS = "b1d0c4a6-6f0c-5d5e-9a52-0d1f8a3c7e21"


def memo_id(content: str) -> str:
    """Return the id of a memo file with this *content* that gives none."""
    return _named(content)


def part_id(memo: str, place: str, content: str) -> str:
    """Return the id of a section or an entry at *place* ("sections/0/entries/2") of *memo*."""
    return _named(f"{memo}\n{place}\n{content}")


def statement_id(entry: str, number: int) -> str:
    """Return the id of the statement *number*, from 0, of *entry*: the first has the entry's."""
    return f"{entry}.{number + 1}" if number else entry


def _named(name: str) -> str:
    from uuid import UUID, uuid5  # not light; the window needs none before it stands

    return str(uuid5(UUID(_MEMOS), name))
