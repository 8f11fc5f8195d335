"""The workspaces that the window is measured on."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from itertools import cycle, islice
from pathlib import Path
from uuid import UUID, uuid5

from briefing.memos.values import Cited, Entry, Memo, Section
from briefing.progress import Progress
from briefing.store import Store
from ui.session import opening

_NOW = datetime(2021, 12, 31, tzinfo=UTC)
_NAMES = UUID("f3a4f0ee-0a5b-4c52-9e5c-5d5f1b0c5a10")
_ENTRIES, _SECTIONS = 1000, 25


def sample_workspace(folder: Path) -> Path:
    """Make the sample workspace in *folder* and return where it lies."""
    path = folder / "Sample.briefing"
    opening.sample_workspace(path, _NOW, Progress())
    return path


def long_memo_workspace(folder: Path) -> Path:
    """Make a workspace in *folder* with the sample's articles and a memo of 1,000 entries."""
    path = folder / "Long.briefing"
    opened = opening.sample_workspace(path, _NOW, Progress())
    assert opened.memo is not None
    with Store.open(path) as store:
        store.save_memo(_lengthened(opened.memo), datetime.now(UTC), "Long memo")
    return path


def _lengthened(memo: Memo) -> Memo:
    """Return *memo* with its quotations again and again under other headings."""
    cited = [entry for entry in memo.entries() if isinstance(entry.content, Cited)]
    copies = (_copy(entry, number) for number, entry in enumerate(islice(cycle(cited), _ENTRIES)))
    share = _ENTRIES // _SECTIONS
    sections = tuple(
        Section(_id(f"section {n}"), f"Heading {n + 1}", tuple(islice(copies, share)))
        for n in range(_SECTIONS)
    )
    return replace(memo, id=_id("memo"), title="A long memo", opening=(), sections=sections)


def _copy(entry: Entry, number: int) -> Entry:
    assert isinstance(entry.content, Cited)
    statements = tuple(
        replace(statement, id=_id(f"statement {number} {place}"))
        for place, statement in enumerate(entry.content.statements)
    )
    content = replace(entry.content, statements=statements, contradicts=())
    return replace(entry, id=_id(f"entry {number}"), content=content, draft=False)


def _id(name: str) -> str:
    return str(uuid5(_NAMES, name))
