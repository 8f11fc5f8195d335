"""The package of a Word file (ECMA-376, part 2): its parts, put into a zip.

python-docx holds the parts and their relationships.  The zip is written here,
because it must be the same on every run: the parts in the order in which they
are reached, and no clock.
"""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from docx.opc.package import OpcPackage
    from docx.opc.part import Part

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest date that a zip can hold
_LEVEL = 4  # level 6 takes twice the time for 7 per cent
_CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_UNIX = 3
_RELATIONSHIPS = "application/vnd.openxmlformats-package.relationships+xml"

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def new_package() -> OpcPackage:
    """Return a package without parts."""
    from docx.opc.package import OpcPackage

    return OpcPackage()


def add(
    package: OpcPackage,
    source: OpcPackage | Part,
    name: str,
    content_type: str,
    data: bytes,
    relationship: tuple[str, str],
) -> Part:
    """Add the part *name* and relate *source* to it; *relationship* is (id, type)."""
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    part = Part(PackURI(name), content_type, data, cast(Any, package))
    identity, kind = relationship
    source.load_rel(kind, part, identity)
    return part


def zipped(package: OpcPackage) -> bytes:
    """Return *package* as the bytes of a zip, the same for the same parts."""
    parts = list(package.iter_parts())
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as archive:
        _store(archive, "[Content_Types].xml", _content_types(parts))
        _store(archive, "_rels/.rels", cast(bytes, package.rels.xml))
        for part in parts:
            _store(archive, part.partname.membername, part.blob)
            if part.rels:
                _store(archive, part.partname.rels_uri.membername, cast(bytes, part.rels.xml))
    return out.getvalue()


def _store(archive: zipfile.ZipFile, name: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = _UNIX
    archive.writestr(entry, data, compresslevel=_LEVEL)


def _content_types(parts: list[Part]) -> bytes:
    overrides = "".join(
        f'<Override PartName="{part.partname}" ContentType="{part.content_type}"/>'
        for part in sorted(parts, key=lambda part: str(part.partname))
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<Types xmlns="{_CONTENT_TYPES}">'
        f'<Default Extension="rels" ContentType="{_RELATIONSHIPS}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    ).encode()
