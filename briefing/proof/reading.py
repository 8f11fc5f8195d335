"""What stands in an exported file: the words of its statements, and its manifest."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.errors import BriefingError
from briefing.proof.occurrences import Occurrence


@dataclass(frozen=True, slots=True)
class Export:
    """An exported file as it was read: *occurrences* in order of reading, notes last."""

    manifest: bytes
    occurrences: tuple[Occurrence, ...]


def read_export(data: bytes, name: str) -> Export:
    """Return what stands in *data*, a file called *name*.

    Raises ``BriefingError`` if it is neither Word nor PDF, damaged, or no
    export of this program.
    """
    manifest, occurrences = _pdf(data) if data[:1024].lstrip().startswith(b"%PDF") else _docx(data)
    if manifest is None:
        raise BriefingError(
            f"{name} carries no manifest: it is no export of this program, or another program "
            "took the manifest out. Its quotations cannot be verified."
        )
    return Export(manifest, occurrences)


def _docx(data: bytes) -> tuple[bytes | None, tuple[Occurrence, ...]]:
    from briefing.proof import docx_reading

    if not data.startswith(b"PK"):
        raise BriefingError("Only Word (.docx) and PDF exports can be verified.")
    export = docx_reading.read(data)
    return export.manifest, export.occurrences


def _pdf(data: bytes) -> tuple[bytes | None, tuple[Occurrence, ...]]:
    from briefing.proof import pdf_reading
    from briefing.proof.manifest import NAME

    return pdf_reading.attachment(data, NAME), tuple(pdf_reading.occurrences(data))
