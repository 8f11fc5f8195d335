"""Opening a house form, which may have been made to do harm."""

from __future__ import annotations

import io
import zipfile
import zlib
from typing import TYPE_CHECKING, Any, cast

from briefing.document import HouseForm
from briefing.errors import RenderError
from briefing.rendering.docx.package import RELATED, WORD
from briefing.rendering.docx.purging import XML_ERROR
from briefing.telling import Worded

if TYPE_CHECKING:
    from docx.opc.package import OpcPackage
    from docx.opc.part import Part

_LARGEST = 50_000_000  # bytes unpacked
_MOST_ENTRIES = 2000
_ENCRYPTED = 0x1
_OLD_FORMAT = b"\xd0\xcf\x11\xe0"
_MAIN = f"{WORD}document.main+xml"
_TEMPLATE = f"{WORD}template.main+xml"


def main_part(form: HouseForm) -> Part:
    """Return the main part of *form* with all that is related to it, unparsed.

    Raises ``RenderError`` for what is no Word file, too large, encrypted, or
    made to hold macros.
    """
    _check(form)
    from docx.opc.exceptions import OpcError
    from docx.opc.package import OpcPackage, Unmarshaller
    from docx.opc.part import Part
    from docx.opc.pkgreader import PackageReader

    def plain(name: Any, kind: str, _: str, blob: bytes, package: Any) -> Part:
        return Part.load(name, kind, blob, package)

    package: OpcPackage = OpcPackage()
    try:
        unmarshal = cast(Any, Unmarshaller).unmarshal
        unmarshal(cast(Any, PackageReader).from_file(io.BytesIO(form.data)), package, plain)
        main = package.part_related_by(f"{RELATED}officeDocument")
    except (
        *(OpcError, KeyError, ValueError, AttributeError, TypeError, LookupError, OSError),
        *(EOFError, RuntimeError, zlib.error, zipfile.BadZipFile, XML_ERROR),
    ) as error:
        raise RenderError(
            Worded(
                "House form %1: it cannot be read as a Word file. Save it again in Word as "
                "“Word Document (.docx)”.",
                form.name,
            )
        ) from error
    if "macroEnabled" in main.content_type:
        raise _macros(form.name)
    if main.content_type not in (_MAIN, _TEMPLATE):
        raise RenderError(Worded("House form %1: it is no Word document or template.", form.name))
    return main


def _check(form: HouseForm) -> None:
    name = form.name
    if name.lower().endswith((".docm", ".dotm")):
        raise _macros(name)
    if form.data[:4] == _OLD_FORMAT:
        raise RenderError(
            Worded(
                "House form %1: it is encrypted or an old .doc file. Save it in Word as "
                ".docx, without a password.",
                name,
            )
        )
    try:
        entries = zipfile.ZipFile(io.BytesIO(form.data)).infolist()
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise RenderError(Worded("House form %1: it is no Word file, or damaged.", name)) from error
    names = [entry.filename.lower() for entry in entries]
    if len(set(names)) != len(names) or any(e.flag_bits & _ENCRYPTED for e in entries):
        raise RenderError(
            Worded("House form %1: it holds a part twice or an encrypted part.", name)
        )
    if sum(e.file_size for e in entries) > _LARGEST or len(entries) > _MOST_ENTRIES:
        raise RenderError(
            Worded("House form %1: it unpacks to more than 50 MB or 2,000 parts.", name)
        )


def _macros(name: str) -> RenderError:
    return RenderError(
        Worded(
            "House form %1: it can hold macros. Save it in Word as .docx or .dotx and use that.",
            name,
        )
    )
