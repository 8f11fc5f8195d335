"""What changed from one edition of a memo to the next, entry by entry.

Entries are the same if their ids are, or what they quote, or what they say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from briefing.memos.values import Cited, Entry, Memo, OwnText, Repeat, Section


class ChangeKind(StrEnum):
    """What became of an entry."""

    ADDED = "added"
    CHANGED = "changed"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class EditionChange:
    """One entry that is new, is no longer there (*after* is None), or reads otherwise."""

    kind: ChangeKind
    before: Entry | None
    after: Entry | None

    @property
    def entry(self) -> Entry:
        """The entry as it is now, or as it was."""
        found = self.after or self.before
        assert found is not None
        return found


def changes_between(earlier: Memo, memo: Memo) -> tuple[EditionChange, ...]:
    """Return what changed from *earlier* to *memo*: in reading order, what is gone last.

    A place, a note, a grade or a marking that changed is no change of an entry.
    """
    befores = [entry for entry in earlier.entries() if not isinstance(entry.content, Repeat)]
    nows = [entry for entry in memo.entries() if not isinstance(entry.content, Repeat)]
    pairs = _pairs(befores, nows)
    changes = [_change(pairs.get(now.id), now) for now in nows]
    kept = {before.id for before in pairs.values()}
    gone = (EditionChange(ChangeKind.DROPPED, b, None) for b in befores if b.id not in kept)
    return (*(change for change in changes if change), *gone)


def without_entries(memo: Memo, hidden: Iterable[Entry]) -> Memo:
    """Return *memo* without what is the same as one of *hidden*."""
    pairs = _pairs(list(memo.entries()), list(hidden))
    gone = {entry.id for entry in pairs.values()}
    return replace(
        memo,
        opening=tuple(entry for entry in memo.opening if entry.id not in gone),
        sections=tuple(_section_without(section, gone) for section in memo.sections),
    )


def _section_without(section: Section, gone: set[str]) -> Section:
    return replace(
        section,
        entries=tuple(entry for entry in section.entries if entry.id not in gone),
        sections=tuple(_section_without(below, gone) for below in section.sections),
    )


def _pairs(befores: list[Entry], nows: list[Entry]) -> dict[str, Entry]:
    """Return for ids of *nows* the one among *befores* that is the same entry."""
    found: dict[str, Entry] = {}
    left = {entry.id: entry for entry in befores}
    for now in nows:
        before = left.get(now.id)
        if before is not None and type(before.content) is type(now.content):
            found[now.id] = left.pop(now.id)
    by_words = {key: entry for entry in left.values() for key in _keys(entry)}
    for now in nows:
        if now.id in found:
            continue
        before = next((by_words[key] for key in _keys(now) if key in by_words), None)
        if before is not None and before.id in left:
            found[now.id] = left.pop(before.id)
    return found


def _keys(entry: Entry) -> Iterator[tuple[str, ...]]:
    match entry.content:
        case Cited(statements=statements):
            leading = statements[0]
            yield "cited", leading.article, leading.anchor.exact
        case OwnText(kind=kind, text=text):
            yield "own", kind.value, " ".join(text.split()).casefold()
        case _:
            return


def _change(before: Entry | None, now: Entry) -> EditionChange | None:
    if before is None:
        return EditionChange(ChangeKind.ADDED, None, now)
    if _said(before) == _said(now):
        return None
    return EditionChange(ChangeKind.CHANGED, before, now)


def _said(entry: Entry) -> tuple[str, ...]:
    match entry.content:
        case Cited(statements=statements, paraphrase=paraphrase):
            leading = statements[0]
            return (leading.shown, leading.article, leading.speaker, paraphrase)
        case OwnText() as own:
            return (own.text, own.likelihood, own.confidence, own.if_wrong, own.owner, own.due)
        case _:
            return ()
