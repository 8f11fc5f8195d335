"""What the workspace answers in lists: light rows, without texts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, NamedTuple

from briefing.articles.values import Span
from briefing.memos.values import Memo


class ArticleRow(NamedTuple):
    """An article in a list.  *published* is ISO 8601, as precise as it is known, or "".

    *outlet* is whom the page credits where it names no outlet.

    *used* counts the statements taken from it in all memos; *words* are those
    of the story; *guessed* names the details that are guesses.
    """

    id: str
    title: str
    outlet: str
    author: str
    published: str
    language: str
    words: int
    guessed: tuple[str, ...]
    used: int


class Added(NamedTuple):
    """What became of an article that was to be added; *new* is false if it was there.

    *step* is the step that added it, or that the next batch may continue; 0 for none.
    """

    id: str
    new: bool
    step: int


class Hit(NamedTuple):
    """An article found by search.

    *start* and *end* are code points in the article's text: ``snippet`` is
    ``text[start:end]``; *spans* are the matching words in it, in the same
    measure.  All empty where only title or outlet match.  A higher *score* is
    a better match.
    """

    id: str
    title: str
    outlet: str
    published: str
    score: float
    start: int
    end: int
    snippet: str
    spans: tuple[Span, ...]


class MemoRow(NamedTuple):
    """A memo in a list; *changed* in UTC.  *revision* is what the next edit must name."""

    id: str
    title: str
    template: str
    edition: int
    entries: int
    changed: datetime
    revision: int


class StepRow(NamedTuple):
    """A step in the history: an edit, or the undoing or redoing of the edit *of*.

    *memo* is "" for a change of the library.  *standing* of an edit is done,
    undone, or dropped: undone, and then another edit was made in its stead.
    """

    number: int
    memo: str
    kind: Literal["create", "edit", "undo", "redo"]
    of: int
    name: str
    at: datetime
    standing: Literal["done", "undone", "dropped"]


@dataclass(frozen=True, slots=True)
class Stepped:
    """What an undo or redo did: the step's name, and the memo as it is now, if it was one's.

    *memo* is None where the library changed.
    """

    name: str
    memo: Memo | None
    revision: int
