"""A workspace read from its file: all that the window needs to stand ready for work."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, cast

from briefing.errors import BriefingError
from briefing.progress import Progress
from briefing.telling import Worded
from ui.session.rows import Rows, placed

if TYPE_CHECKING:
    from briefing.memos.edits import Edit
    from briefing.memos.values import Memo
    from briefing.store import MemoRow
    from briefing.templates.values import BriefingTemplate

DEFAULT_TEMPLATE = "policy-memo"


@dataclass(frozen=True, slots=True)
class Opened:
    """A workspace as it was read.  *warnings* are errors that did not keep it closed."""

    path: Path
    read_only: bool
    rows: Rows
    memos: list[MemoRow]
    memo: Memo | None
    revision: int
    template: BriefingTemplate
    undo_name: str
    redo_name: str
    warnings: tuple[BriefingError, ...] = ()


def read_workspace(path: Path, memo_id: str, *, read_only: bool = False) -> Opened:
    """Return the workspace at *path* with the memo *memo_id*, or the one changed last.

    Raises what ``Store.open`` raises.
    """
    from briefing.store import Store

    with Store.open(path, read_only=read_only) as store:
        memos = store.memos()
        chosen = memo_id if any(row.id == memo_id for row in memos) else ""
        chosen = chosen or (memos[0].id if memos else "")
        memo, revision = store.memo_and_revision(chosen) if chosen else (None, 0)
        warnings: list[BriefingError] = []
        return Opened(
            path,
            read_only,
            placed(store.articles()),
            memos,
            memo,
            revision,
            template_or_default(memo.template if memo else DEFAULT_TEMPLATE, warnings),
            store.next_undo(chosen) or "",
            store.next_redo(chosen) or "",
            tuple(warnings),
        )


def template_or_default(name: str, warnings: list[BriefingError]) -> BriefingTemplate:
    """Return the template *name*; the shipped one, and a warning, where it cannot be had."""
    from briefing.templates import named_template

    try:
        return named_template(name)
    except BriefingError as error:
        if name == DEFAULT_TEMPLATE:
            raise
        warnings.append(error)
        return named_template(DEFAULT_TEMPLATE)


def new_workspace(path: Path, template: str, at: datetime) -> Opened:
    """Make a workspace at *path* that holds one empty memo in the form of *template*."""
    from briefing.store import Store
    from briefing.templates import named_template

    form = named_template(template)
    with Store.open(path, create=True) as store:
        if not store.memos():
            store.save_memo(empty_memo(form), at, Worded("New memo"))
    return read_workspace(path, "")


def with_next_edition(path: Path, memo: Memo, day: date, at: datetime) -> Opened:
    """Return the workspace at *path* with the edition of *memo* that follows it on *day*.

    Raises ``BriefingError`` if that edition is there already.
    """
    from briefing.memos.next_edition import next_edition
    from briefing.store import Store

    following = next_edition(memo, day)
    with Store.open(path) as store:
        if any(row.id == following.id for row in store.memos()):
            raise BriefingError(
                Worded("Edition %1 is there already; choose it under Memo.", following.edition)
            )
        store.save_memo(following, at, Worded("Edition %1", following.edition))
    return read_workspace(path, following.id)


def to_template(memo: Memo, name: str) -> Edit:
    """Return the edit that lays *memo* out in the form of the template *name*."""
    from briefing.memos.edits import SetDetails, details_of

    return SetDetails(replace(details_of(memo), template=name))


def to_state(earlier: Memo) -> Edit:
    """Return the edit that makes a memo what it was in an *earlier* state."""
    from briefing.store.forms import ReplaceMemo

    return cast("Edit", ReplaceMemo(earlier))


def empty_memo(form: BriefingTemplate) -> Memo:
    """Return a memo with the headings, marking and language of *form*, and nothing in it."""
    from uuid import uuid4

    from briefing.memos.values import Layout, Memo, Section

    sections = tuple(
        Section(str(uuid4()), each.heading, layout=each.layout or Layout.LIST, key=each.id)
        for each in form.sections
    )
    marking = form.marking.default if form.marking.scheme != "none" else ""
    return Memo(
        str(uuid4()), "", form.id, language=form.language, marking=marking, sections=sections
    )


def sample_workspace(path: Path, at: datetime, progress: Progress) -> Opened:
    """Return the sample workspace at *path*, made if it is not there with its memo."""
    from briefing.files import seeds_folder
    from briefing.jobs.memos import import_memo
    from briefing.store import Store

    path.parent.mkdir(parents=True, exist_ok=True)
    with Store.open(path, create=True) as store:
        if not store.memos():
            import_memo(store, seeds_folder() / "memo.yaml", at, progress)
    return read_workspace(path, "")
