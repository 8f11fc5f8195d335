"""What stands in an exported file: the words of its statements, and its manifest."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.errors import BriefingError
from briefing.proof.occurrences import Comment, EntryText, Line, Occurrence, TrackedChange


@dataclass(frozen=True, slots=True)
class Export:
    """An exported file as it was read: *occurrences* in order of reading, notes last.

    Not *ordered*: they are in the order in which pages draw them, as in a PDF.
    *entries* are the paragraphs of entries; None in a format whose own text
    cannot be told from the rest (PDF).  *lines* are all paragraphs, None
    likewise; *tracked* are changes that nobody accepted; *floating* counts the
    shapes that lie in front of the text.
    """

    manifest: bytes
    occurrences: tuple[Occurrence, ...]
    comments: tuple[Comment, ...] = ()
    entries: tuple[EntryText, ...] | None = None
    ordered: bool = True
    lines: tuple[Line, ...] | None = None
    tracked: tuple[TrackedChange, ...] = ()
    floating: int = 0


def read_export(data: bytes, name: str) -> Export:
    """Return what stands in *data*, a file called *name*.

    Raises ``BriefingError`` if it is neither Word nor PDF, damaged, or no
    export of this program.
    """
    export = _pdf(data) if data[:1024].lstrip().startswith(b"%PDF") else _docx(data)
    if export is None:
        raise BriefingError(
            f"{name} carries no manifest: it is no export of this program, or another program "
            "took the manifest out. Its quotations cannot be verified."
        )
    return export


def _docx(data: bytes) -> Export | None:
    from briefing.proof import docx_reading

    if not data.startswith(b"PK"):
        raise BriefingError("Only Word (.docx) and PDF exports can be verified.")
    read = docx_reading.read(data)
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


def _pdf(data: bytes) -> Export | None:
    from briefing.proof import pdf_reading
    from briefing.proof.manifest import NAME
    from briefing.proof.pdf_comments import comments

    manifest = pdf_reading.attachment(data, NAME)
    if manifest is None:
        return None
    return Export(manifest, tuple(pdf_reading.occurrences(data)), comments(data), ordered=False)
