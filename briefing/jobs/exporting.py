"""A memo out as Word, PDF, HTML or Markdown: composed, proved, checked, then written.

Everything is built in memory and opened again before the first file changes,
so that a failed export leaves each earlier file as it was.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from briefing.articles.values import Article
from briefing.composing import compose, effective_sources
from briefing.composing.printed_part import printed_part
from briefing.document import Attachment, Contents, Document, quotations
from briefing.errors import ExportRefused, FileNotWritten, RenderError
from briefing.files import write_atomic
from briefing.jobs.editions import shown_of
from briefing.jobs.refusals import check_exportable
from briefing.jobs.verifying import verify_bytes
from briefing.memos.markings import cut, scheme_named
from briefing.memos.values import Cited, Memo
from briefing.progress import Progress
from briefing.proof.judging import Status, Verdict
from briefing.proof.manifest import make_manifest
from briefing.rendering import renderer_for
from briefing.telling import Joined, Worded
from briefing.templates.values import BriefingTemplate

_PROVEN = frozenset({".docx", ".pdf"})  # formats whose words can be read back
_SHOWN = 60  # code points of a quotation that name it in a sentence


@dataclass(frozen=True, slots=True)
class Exported:
    """A file that was written, how many statements stand in how many entries of it, a warning."""

    path: Path
    statements: int
    entries: int
    warning: str = ""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be made: *version* of the template, nothing above *max_marking*.

    *earlier* is the edition before, for what has changed since; *originals* gives
    the bytes that an article was read from, for an evidence pack.  With
    *printed_only* the files take nothing of the memo along that is not printed,
    and a memo that is opened from them holds no more than that.
    """

    day: date
    version: str = ""
    max_marking: str = ""
    earlier: Memo | None = None
    originals: Callable[[str], bytes | None] = lambda _: None
    printed_only: bool = False


def export_memo(
    memo: Memo,
    articles: Mapping[str, Article],
    template: BriefingTemplate,
    order: Order,
    targets: Sequence[Path],
    progress: Progress,
) -> tuple[Exported, ...]:
    """Write *memo* to each of *targets*, the format by its ending; ``.zip`` is an evidence pack.

    Raises ``ExportRefused`` if a quotation does not stand in its article, an
    entry is a draft, or the finished file does not read back as it should;
    ``RenderError`` if a format cannot hold the memo; ``FileNotWritten``.  Files
    that could be made are written, whatever becomes of the others; the error
    of the first that could not be is raised then.
    """
    document = printed_document(memo, articles, template, order)
    steps = len(targets) * 2
    made: list[tuple[Path, bytes]] = []
    failures: list[Exception] = []
    for index, target in enumerate(targets):
        progress.step(index, steps, target.name)
        try:
            if target.suffix.lower() == ".zip":
                made.append((target, _pack(document, memo, articles, template, order)))
            else:
                made.append((target, _made(document, template, target, articles)))
        except Exception as failure:
            failures.append(failure)
    for index, (target, data) in enumerate(made, start=len(targets)):
        progress.step(index, steps, target.name)
        try:
            write_atomic(target, data)
        except FileNotWritten as failure:
            failures.append(failure)
    progress.step(steps, steps)
    if failures:
        raise failures[0]
    statements, entries = _printed(document, memo)
    return tuple(
        Exported(
            target,
            statements,
            entries,
            _form_warning(document, template, target.suffix) or _overflow(data, template),
        )
        for target, data in made
    )


def _printed(document: Document, memo: Memo) -> tuple[int, int]:
    """Return how many statements the entries of *memo* cite that *document* prints; how many those.

    What a note cites beside the words that are printed counts too.
    """
    shown = {one.statement for run in document.runs() for one in quotations(run)}
    cited = [e.content.statements for e in memo.entries() if isinstance(e.content, Cited)]
    printed = [each for each in cited if any(one.id in shown for one in each)]
    return sum(map(len, printed)), len(printed)


def printed_document(
    memo: Memo, articles: Mapping[str, Article], template: BriefingTemplate, order: Order
) -> Document:
    """Return the document that *memo* prints as, with its manifest attached.

    Raises ``ExportRefused`` as ``export_memo`` does.
    """
    printed = _cut(memo, template, order.max_marking)
    check_exportable(printed, articles)
    earlier = shown_of(order.earlier, memo, printed, template)
    plain = compose(printed, articles, template, order.day, version=order.version, earlier=earlier)
    part = _part(printed, plain, template, order)
    manifest = _manifest(part, articles, plain, template, order.day)
    return replace(plain, attachments=(manifest,))


def _part(memo: Memo, document: Document, template: BriefingTemplate, order: Order) -> Memo:
    """Return what of *memo*, cut already, goes along with *document*."""
    if not order.printed_only:
        return memo
    return printed_part(memo, document, template, order.version)


def _cut(memo: Memo, template: BriefingTemplate, level: str) -> Memo:
    form = template.marking
    scheme = scheme_named(form.scheme, ((one.name, one.colour) for one in form.levels))
    if not level:
        return memo
    if scheme is None:
        raise ExportRefused(
            Worded("Template %1 marks nothing, so nothing can be cut at %2.", template.id, level)
        )
    return cut(memo, level, scheme, form.default)


def _manifest(
    memo: Memo,
    articles: Mapping[str, Article],
    document: Document,
    template: BriefingTemplate,
    day: date,
) -> Attachment:
    cited = {statement.article for statement in memo.statements()}
    sources = {
        id_: source for id_, source in effective_sources(memo, articles).items() if id_ in cited
    }
    known = {id_: articles[id_] for id_ in cited if id_ in articles}
    return make_manifest(
        memo,
        known,
        sources,
        document,
        day,
        template.id,
        house_form=template.sheet.word.reference is not None,
    )


def _pack(
    document: Document,
    memo: Memo,
    articles: Mapping[str, Article],
    template: BriefingTemplate,
    order: Order,
) -> bytes:
    """Return the evidence pack of what is printed of *memo*."""
    from briefing.jobs.evidence import evidence_pack

    printed = _part(_cut(memo, template, order.max_marking), document, template, order)
    cited = sorted({statement.article for statement in printed.statements()})
    found = {id_: data for id_ in cited if (data := order.originals(id_)) is not None}
    return evidence_pack(document, template, printed, articles, found)


def _named(verdict: Verdict) -> Worded:
    shown = verdict.difference or verdict.expected[:_SHOWN]
    match verdict.status:
        case Status.DETACHED:
            return Worded("%1 has lost its note (%2)", verdict.id, shown)
        case Status.DELETED:
            return Worded("%1 is missing (%2)", verdict.id, shown)
        case Status.DOUBLED:
            return Worded("%1 stands more often than the memo has it (%2)", verdict.id, shown)
        case _:
            return Worded("%1 is altered (%2)", verdict.id, shown)


def _rendered(document: Document, template: BriefingTemplate, suffix: str) -> bytes:
    if suffix.lower() != ".docx" or not _is_paged(document):
        return renderer_for(suffix)(document, template.sheet)
    from briefing.rendering.docx import render

    return render(document, template.sheet, pages=heading_pages(document, template))


def _is_paged(document: Document) -> bool:
    return any(isinstance(block, Contents) and block.page_numbers for block in document.blocks)


def heading_pages(document: Document, template: BriefingTemplate) -> dict[str, int]:
    """Return the page of each heading by its identity, as our own PDF has them.

    Only Word knows its own; what the contents show until Word counts anew comes
    from here.  Empty where the PDF cannot be made for want of glyphs.
    """
    from briefing.proof.destinations import pages_of_places

    try:
        laid_out = renderer_for(".pdf")(replace(document, attachments=()), template.sheet)
    except RenderError:
        return {}
    return pages_of_places(laid_out)


def _form_warning(document: Document, template: BriefingTemplate, suffix: str) -> str:
    if suffix.lower() != ".docx" or template.sheet.word.reference is None:
        return ""
    from briefing.rendering.docx import missing_styles

    named = ", ".join(f'"{name}"' for name in missing_styles(template.sheet, document))
    told = Worded(
        "the house form of %1 lacks these styles, which were made: %2", template.id, named
    )
    return told if named else ""


def _overflow(data: bytes, template: BriefingTemplate) -> str:
    """Return how many pages a PDF has beyond the template's limit, or ""."""
    most = template.limits.pages
    if not most or not data.startswith(b"%PDF"):
        return ""
    from io import BytesIO

    from pikepdf import open as open_pdf

    with open_pdf(BytesIO(data)) as pdf:
        pages = len(pdf.pages)
    if pages <= most:
        return ""
    return Worded("%1 pages, %2 more than %3", pages, pages - most, most)


def _made(
    document: Document,
    template: BriefingTemplate,
    target: Path,
    articles: Mapping[str, Article],
) -> bytes:
    """Return the file, after every word of a quotation in it has been read back."""
    data = _rendered(document, template, target.suffix)
    if target.suffix.lower() not in _PROVEN:
        return data
    verification = verify_bytes(data, target.name, articles)
    wrong = [
        verdict
        for verdict in verification.statements
        if not verdict.ok and verdict.status is not Status.SOURCE_MISSING
    ]
    if wrong:
        named = Joined("; ", *map(_named, wrong[:3]))
        raise ExportRefused(
            Worded("%1 would not carry its quotations unchanged: %2.", target.name, named)
        )
    return data
