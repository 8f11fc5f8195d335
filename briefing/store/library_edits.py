"""The ways the library may change, each a value whose inverse is known once it is applied.

They stand in the same log as the edits of memos and are undone with them.
Nothing here deletes: what is withdrawn stays in the workspace as evidence,
and memos that cite it keep their source.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from briefing.articles.values import Source, Span


@dataclass(frozen=True, slots=True)
class Add:
    """Show the *articles* (full ids), whose bytes the workspace holds already."""

    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Withdraw:
    """Take the *articles* (full ids) from lists and search."""

    articles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Correct:
    """Give *article* this *source* instead of its own."""

    article: str
    source: Source


@dataclass(frozen=True, slots=True)
class LeaveOut:
    """Let *spans*, and nothing else, be left out of *article*'s story.

    Taking something back is the same edit with fewer spans.
    """

    article: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class AddMemo:
    """Show the memo again."""

    memo: str


@dataclass(frozen=True, slots=True)
class WithdrawMemo:
    """Take the memo from the list of memos."""

    memo: str


@dataclass(frozen=True, slots=True)
class Together:
    """Several *edits* as one step, in order; all of them or none."""

    edits: tuple[LibraryEdit, ...]


LibraryEdit: TypeAlias = Add | Withdraw | Correct | LeaveOut | AddMemo | WithdrawMemo | Together
