"""What the analyst takes from a text, as a value, as a drag carries it, and as an edit of the memo.

A *taken* slice names its place; the words are read from the stored article
when the entry is made, never from a drag or the clipboard.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from itertools import count
from typing import TYPE_CHECKING

from briefing.errors import EditRefused
from briefing.telling import Worded

if TYPE_CHECKING:
    from briefing.articles.values import Article
    from briefing.memos.edits import MemoEdit
    from briefing.memos.tree import Path
    from briefing.memos.values import Entry, Memo, Section
    from briefing.statements.values import Statement

Heading = tuple[int, ...]  # (1,) is the second heading, (1, 0) the first one below it
STATEMENT_MIME = "application/x-briefing-statement+json"


@dataclass(frozen=True, slots=True)
class Taken:
    """``text[start:end]`` of *article*, in code points, and who is read to have said it."""

    article: str
    start: int
    end: int
    speaker: str = ""
    relays: str = ""
    via: tuple[str, ...] = ()
    event: str = ""


def payload_of(entries: Sequence[Sequence[Taken]]) -> bytes:
    """Return *entries* as a drag carries them: JSON, a list for each entry with its slices."""
    return json.dumps([[asdict(one) for one in entry] for entry in entries]).encode()


def statement_of(taken: Taken, article: Article, id_: str) -> Statement:
    """Return the statement that *taken* is of *article*.

    Raises ``EditRefused`` if there are no words at that place.
    """
    from briefing.statements import Statement, kind_of, make_anchor

    if taken.end > len(article.text) or not article.text[taken.start : taken.end].strip():
        raise EditRefused(
            Worded(
                "There is nothing to take at %1-%2 of “%3”.",
                taken.start,
                taken.end,
                article.source.title,
            )
        )
    anchor = make_anchor(article.text, taken.start, taken.end)
    return Statement(
        id_,
        article.id,
        anchor,
        kind_of(article, anchor.start, anchor.end, taken.speaker),
        speaker=taken.speaker,
        relays=taken.relays,
        via=taken.via,
        event=taken.event,
    )


def entry_of(taken: Sequence[Taken], article: Callable[[str], Article], id_: str = "") -> Entry:
    """Return one entry with *taken* as its statements, the first leading.

    *article* gives an article by its id.  Raises what it raises, and
    ``EditRefused`` if a place holds no words.
    """
    from briefing.memos.identity import statement_id
    from briefing.memos.values import Cited, Entry

    made = id_ or _new_id()
    statements = [
        statement_of(one, article(one.article), statement_id(made, number))
        for number, one in enumerate(taken)
    ]
    if not statements:
        raise EditRefused(Worded("Nothing was taken."))
    return Entry(made, Cited(tuple(statements)))


def comment_of(text: str, id_: str = "") -> Entry:
    """Return a comment that is offered: a draft until the analyst accepts it."""
    from briefing.memos.values import Entry, OwnKind, OwnText

    return Entry(id_ or _new_id(), OwnText(OwnKind.COMMENT, text), draft=True)


def section_at(memo: Memo, heading: Heading) -> Section | None:
    """Return the section of *heading*, None if the memo has no such one."""
    found: Section | None = None
    for number in heading:
        sections = found.sections if found else memo.sections
        if not 0 <= number < len(sections):
            return None
        found = sections[number]
    return found


def end_of(memo: Memo, heading: Heading) -> Path:
    """Return the place after the last entry under *heading*."""
    path, above, sections = [], len(memo.opening), memo.sections
    for number in heading:
        if not 0 <= number < len(sections):
            told = ".".join(str(each + 1) for each in heading)
            raise EditRefused(Worded("The memo has no heading %1.", told))
        path.append(above + number)
        above, sections = len(sections[number].entries), sections[number].sections
    return (*path, above)


def filing(memo: Memo, entries: Sequence[Entry], heading: Heading) -> MemoEdit:
    """Return the edit that puts *entries* last under *heading*, as one step."""
    from briefing.memos.edits import Insert, Several

    *section, row = end_of(memo, heading)
    made = [Insert((*section, at), entry) for at, entry in zip(count(row), entries, strict=False)]
    return made[0] if len(made) == 1 else Several(tuple(made))


def refiling(memo: Memo, ids: Sequence[str], heading: Heading) -> MemoEdit:
    """Return the edit that moves the entries *ids* to the end under *heading*, as one step.

    Raises ``EditRefused`` if one of them is not in the memo any more.
    """
    from briefing.memos.edits import Move, Several, after_removal, path_of

    moves: list[MemoEdit] = []
    for id_ in ids:
        source = path_of(memo, id_)
        move = Move(source, after_removal(source, end_of(memo, heading)))
        memo, _ = move.change(memo)
        moves.append(move)
    return moves[0] if len(moves) == 1 else Several(tuple(moves))


def _new_id() -> str:
    from uuid import uuid4  # not light; the window stands without

    return str(uuid4())
