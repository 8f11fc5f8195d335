"""Document properties: what the analyst entered and nothing else."""

from __future__ import annotations

from datetime import UTC

from briefing.document import Document, Metadata
from briefing.rendering.docx.characters import escape
from briefing.rendering.docx.namespaces import DECLARATION

_CORE = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # of every custom property
_FIRST_ID = 2


def core_part(document: Document) -> bytes:
    """Return ``core.xml`` (ECMA-376, part 2, 11); what is not known is left out."""
    data = document.metadata
    named = (
        ("dc:title", document.title),
        ("dc:subject", data.subject),
        ("dc:creator", data.author),
        ("cp:keywords", ", ".join(data.keywords)),
        ("dc:identifier", data.identifier),
        ("dc:language", document.language),
    )
    texts = "".join(f"<{name}>{escape(text)}</{name}>" for name, text in named if text)
    dates = ""
    if data.date != Metadata().date:
        stamp = data.date.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        dates = "".join(
            f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{stamp}</dcterms:{name}>'
            for name in ("created", "modified")
        )
    return (
        f'{DECLARATION}<cp:coreProperties xmlns:cp="{_CORE}"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"{texts}{dates}</cp:coreProperties>"
    ).encode()


def custom_part(metadata: Metadata) -> bytes:
    """Return ``custom.xml`` with the marking, the edition and whatever else was entered."""
    entries = "".join(
        f'<property fmtid="{_FORMAT}" pid="{pid}" name="{escape(name)}">'
        f"<vt:lpwstr>{escape(value)}</vt:lpwstr></property>"
        for pid, (name, value) in enumerate(dict(metadata.custom).items(), _FIRST_ID)
    )
    return (
        f'{DECLARATION}<Properties xmlns="{_CUSTOM}" xmlns:vt="{_TYPES}">{entries}</Properties>'
    ).encode()
