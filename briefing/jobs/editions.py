"""The edition before: found by what a memo follows, and cut to what this edition may show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from briefing.articles.values import Article
from briefing.errors import BriefingError, Problem
from briefing.jobs.preparing import Prepared, prepare
from briefing.memos.editions import without_entries
from briefing.memos.markings import banner_of, cut, scheme_named
from briefing.memos.values import Memo
from briefing.progress import Progress
from briefing.store import Store
from briefing.telling import Worded
from briefing.templates.values import BlockKind, BriefingTemplate


@dataclass(frozen=True, slots=True)
class Earlier:
    """The edition before with the articles that it cites, or the reason why it is not at hand."""

    memo: Memo | None = None
    articles: Mapping[str, Article] = field(default_factory=dict[str, Article])
    problem: Problem | None = None


def earlier_edition(
    prepared: Prepared, path: Path, progress: Progress, store: Store | None = None
) -> Earlier:
    """Return the edition that the memo file at *path* follows, if its template tells changes.

    It is a memo file beside it, or else a memo of *store* (its title, or the
    start of its id).  One that cannot be had is a warning: the block is left out.
    """
    name = prepared.memo.follows
    if not tells_changes(prepared.template):
        return Earlier()
    if not name:
        return _not_at_hand(path, Worded("it names no edition before (follows:)"))
    try:
        return _beside(path, name, progress, store) or _stored(name, store)
    except BriefingError as error:
        return _not_at_hand(path, Worded("the edition before, %1: %2", name, error.words))


def tells_changes(template: BriefingTemplate) -> bool:
    """Tell whether *template*, or one of its versions, prints what changed since an edition."""
    kinds = {*template.blocks, *(kind for one in template.versions for kind in one.blocks)}
    return BlockKind.CHANGES in kinds


def _not_at_hand(path: Path, reason: str) -> Earlier:
    message = Worded("%1; what has changed is not printed", reason)
    return Earlier(problem=Problem(path.name, 0, message, fatal=False))


def _beside(path: Path, name: str, progress: Progress, store: Store | None) -> Earlier | None:
    folder = path.resolve().parent
    try:
        found = (folder / name).resolve()
        if not found.is_file():
            return None
    except (OSError, ValueError):
        return None
    if not found.is_relative_to(folder):
        raise BriefingError(Worded("it does not lie beside %1", path.name))
    earlier = prepare(found, progress, store=store)
    return Earlier(earlier.memo, earlier.articles)


def _stored(name: str, store: Store | None) -> Earlier:
    if store is None:
        raise BriefingError(Worded("there is no such file beside it, and no workspace was given"))
    memo = store.memo(name)
    return Earlier(memo)


def shown_of(
    earlier: Memo | None, memo: Memo, printed: Memo, template: BriefingTemplate
) -> Memo | None:
    """Return what *printed*, the cut of *memo*, may tell of *earlier*.

    Nothing marked above the banner of *printed*, and nothing of what was cut.
    """
    if earlier is None:
        return None
    form = template.marking
    scheme = scheme_named(form.scheme, ((one.name, one.colour) for one in form.levels))
    if scheme is None:
        return earlier
    banner = banner_of(printed, scheme, form.default)
    if banner is not None:
        earlier = cut(earlier, banner.name, scheme, form.default)
    remaining = {entry.id for entry in printed.entries()}
    return without_entries(earlier, [e for e in memo.entries() if e.id not in remaining])
