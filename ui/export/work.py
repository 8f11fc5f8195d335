"""What an export does away from the window: read, write, and say what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from briefing.errors import ExportRefused
from briefing.progress import Progress

if TYPE_CHECKING:
    from briefing.jobs.exporting import Order
    from briefing.jobs.refusals import Refusal
    from briefing.memos.values import Memo
    from briefing.rendering.clipboard import ClipboardForms
    from briefing.templates.values import BriefingTemplate


class Job(NamedTuple):
    """A memo of the workspace at *workspace*, to be made as *order* says."""

    workspace: Path
    memo: Memo
    template: BriefingTemplate
    order: Order


@dataclass(frozen=True, slots=True)
class Written:
    """A file as it was written: *size* in bytes, *pages* 0 where only a word processor knows."""

    path: Path
    digest: str
    size: int
    pages: int
    warning: str = ""
    lacks_earlier: bool = False  # the edition before, so that no changes are told


@dataclass(frozen=True, slots=True)
class Conflict:
    """A file stands at *path* that is not the one that we wrote there."""

    path: Path


@dataclass(frozen=True, slots=True)
class Refused:
    """Why nothing was written: the *message*, and the entries that are at fault."""

    message: str
    entries: tuple[Refusal, ...]


Outcome = Written | Conflict | Refused


def export(job: Job, target: Path, remembered: str | None, progress: Progress) -> Outcome:
    """Write the memo of *job* to *target*, unless another file stands there.

    *remembered* is the digest of what we wrote there last, None to replace
    whatever stands there.  Raises ``BriefingError`` as ``export_memo`` does.
    """
    from briefing.jobs.exporting import export_memo
    from briefing.jobs.from_workspace import stock_of
    from briefing.jobs.naming import was_changed
    from briefing.jobs.refusals import refusals

    if remembered is not None and was_changed(target, remembered):
        return Conflict(target)
    stock = stock_of(*job)
    articles = stock.articles
    try:
        (made,) = export_memo(job.memo, articles, job.template, stock.order, [target], progress)
    except ExportRefused as refusal:
        return Refused(refusal.words, refusals(job.memo, articles))
    return _written(target, made.warning, stock.lacking)


def mail(job: Job, _: Progress) -> ClipboardForms | Refused:
    """Return the memo of *job* as the body of an e-mail.  Raises ``BriefingError``."""
    from briefing.jobs.exporting import printed_document
    from briefing.jobs.from_workspace import stock_of
    from briefing.jobs.refusals import refusals
    from briefing.rendering.clipboard import clipboard_forms

    stock = stock_of(*job)
    try:
        document = printed_document(job.memo, stock.articles, job.template, stock.order)
    except ExportRefused as refusal:
        return Refused(refusal.words, refusals(job.memo, stock.articles))
    return clipboard_forms(document, job.template.sheet, marked=True)


def _written(path: Path, warning: str, lacks_earlier: bool) -> Written:
    from briefing.jobs.naming import digest_of
    from briefing.proof.pages import PrintedPages

    data = path.read_bytes()
    pages = 0
    if path.suffix == ".pdf":
        printed = PrintedPages(data)
        pages = len(printed.sizes)
        printed.close()
    return Written(path, digest_of(data), len(data), pages, warning, lacks_earlier)
