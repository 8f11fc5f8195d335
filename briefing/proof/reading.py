"""What stands in an exported file: the words of its statements, and its manifest."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.errors import BriefingError
from briefing.proof.html_reading import PageText, read_page
from briefing.proof.occurrences import Comment, EntryText, Line, Occurrence, TrackedChange
from briefing.proof.page_manifest import is_page, manifest_of_page, page_of_pack
from briefing.proof.pdf_sight import Sighted
from briefing.telling import Worded, sentences


def _without(name: str, fate: Worded) -> Worded:
    told = Worded(
        "%1 carries no manifest: it is no export of this program, or another program took the "
        "manifest out.",
        name,
    )
    return sentences((told, fate))


_FATE = Worded(
    "Its quotations cannot be verified; a Word file can be held against the one that was sent "
    "(briefing verify --against)."
)


@dataclass(frozen=True, slots=True)
class Export:
    """An exported file as it was read: *occurrences* in order of reading, notes last.

    Not *ordered*: they are in the order in which pages draw them, as in a PDF.
    *entries* are the paragraphs of entries; None in a format that does not tell
    them from the rest (PDF).  *lines* are all paragraphs, None where nobody
    looked; *tracked* are changes that nobody accepted; *floating* counts the
    shapes that lie in front of the text.  *sighted* is where on its pages a PDF
    has statements and headings; None where nobody looked.  *shown* is what an
    HTML page holds beside.
    """

    manifest: bytes
    occurrences: tuple[Occurrence, ...]
    comments: tuple[Comment, ...] = ()
    entries: tuple[EntryText, ...] | None = None
    ordered: bool = True
    lines: tuple[Line, ...] | None = None
    tracked: tuple[TrackedChange, ...] = ()
    floating: int = 0
    sighted: tuple[Sighted, ...] | None = None
    shown: PageText | None = None


def read_export(data: bytes, name: str, *, look: bool = True, original: bytes = b"") -> Export:
    """Return what stands in *data*, a file called *name*.

    *original*, where given, is a Word file as it was exported; its manifest and
    anchors are held against *data*, which may have lost its own.  *look* at the
    pages of a PDF, as a reader does, whose eyes some words may escape; without it
    words count wherever they are drawn.

    Raises ``BriefingError`` if it is of another kind, damaged, or no export of
    this program.
    """
    if (page := _page(data)) is not None and not original:
        return _html(page, name)
    if original and not (data.startswith(b"PK") and original.startswith(b"PK")):
        raise BriefingError(
            Worded("Only a Word file can be held against the Word file that was sent.")
        )
    export = _pdf(data, look) if _is_pdf(data) else _docx(data, original)
    if export is None:
        raise BriefingError(_without(name, _FATE))
    return export


def read_manifest_in(data: bytes, name: str) -> bytes:
    """Return the manifest in *data*, an export called *name*: Word, PDF, HTML or evidence pack.

    Raises ``BriefingError`` as ``read_export`` does.
    """
    page = _page(data)
    if page is None:
        return read_export(data, name, look=False).manifest
    manifest = manifest_of_page(page)
    if manifest is None:
        raise BriefingError(_without(name, Worded("No memo can be rebuilt from it.")))
    return manifest


def is_page_or_pack(data: bytes) -> bool:
    """Whether *data* is an HTML page or an evidence pack."""
    return _page(data) is not None


def _html(page: bytes, name: str) -> Export:
    manifest = manifest_of_page(page)
    if manifest is None:
        raise BriefingError(_without(name, _FATE))
    shown = read_page(page, name)
    return Export(manifest, shown.occurrences, lines=shown.lines, shown=shown)


def _page(data: bytes) -> bytes | None:
    """Return the HTML page that *data* is or holds."""
    if is_page(data):
        return data
    return page_of_pack(data) if data.startswith(b"PK") else None


def _is_pdf(data: bytes) -> bool:
    return data[:1024].lstrip().startswith(b"%PDF")


def _docx(data: bytes, original: bytes) -> Export | None:
    from briefing.proof import docx_reading

    if not data.startswith(b"PK"):
        raise BriefingError(
            Worded("Only Word (.docx), PDF and HTML exports and evidence packs can be verified.")
        )
    read = docx_reading.read(data, original)
    if read.manifest is None:
        return None
    return Export(
        read.manifest,
        read.occurrences,
        read.comments,
        read.entries,
        lines=read.lines,
        tracked=read.tracked,
        floating=read.floating,
    )


def _pdf(data: bytes, look: bool) -> Export | None:
    from briefing.proof import pdf_reading
    from briefing.proof.manifest import NAME
    from briefing.proof.pdf_comments import comments
    from briefing.proof.pdf_lines import lines_of
    from briefing.proof.pdf_seen import seen_occurrences
    from briefing.proof.pdf_sight import sighted

    manifest = pdf_reading.attachment(data, NAME)
    if manifest is None:
        return None
    occurrences = tuple(pdf_reading.occurrences(data))
    if not look:
        return Export(manifest, occurrences, comments(data), ordered=False)
    places = tuple(sighted(data))
    seen = seen_occurrences(occurrences, places)
    lines = lines_of(data)
    return Export(manifest, seen, comments(data), ordered=False, lines=lines, sighted=places)
