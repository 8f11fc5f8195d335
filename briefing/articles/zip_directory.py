"""A zip archive from outside, judged by its directory before anything is unpacked."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from importlib import import_module
from typing import Any

from briefing.errors import ArticleRefused
from briefing.telling import Worded

_MOST_ENTRIES = 5_000
_LARGEST = 300_000_000  # bytes, unpacked, all entries together
_LARGEST_XML = 120_000_000  # bytes, unpacked, of all that is parsed
_ENCRYPTED = 0x1
_DAMAGED = Worded("It is damaged: its archive cannot be read. Ask for another copy.")


def checked(data: bytes) -> zipfile.ZipFile:
    """Return the archive in *data*, with a directory that promises no harm.

    Raises ``ArticleRefused``: damaged, encrypted, the same name twice, or more
    than anyone would write once it is unpacked.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as failure:
        raise ArticleRefused(_DAMAGED) from failure
    entries = archive.infolist()
    names = [entry.filename.replace("\\", "/").lower() for entry in entries]
    if len(set(names)) < len(names):
        raise ArticleRefused(
            Worded("It holds the same part twice; such a file shows each program another text.")
        )
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise ArticleRefused(Worded("It is encrypted; take the password off and save it again."))
    unpacked = sum(entry.file_size for entry in entries)
    parsed = sum(entry.file_size for entry in entries if is_xml(entry.filename))
    if unpacked > _LARGEST or parsed > _LARGEST_XML or len(entries) > _MOST_ENTRIES:
        raise ArticleRefused(
            Worded(
                "It unpacks to %1 MB in %2 parts, more than is read.",
                f"{unpacked / 1e6:,.0f}",
                f"{len(entries):,}",
            )
        )
    return archive


def is_xml(name: str) -> bool:
    """Tell whether the entry *name* is parsed as XML."""
    return name.lower().endswith((".xml", ".rels"))


def parsed(archive: zipfile.ZipFile) -> Iterator[tuple[str, Any]]:
    """Give name and root element of every XML entry; no entity is resolved, nothing fetched.

    Raises ``ArticleRefused`` for what is no XML, and for a DTD, whose entities
    other programs would resolve.
    """
    etree: Any = import_module("lxml.etree")
    parser: Any = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    # The manifest of a large memo is one text of more than the 10 MB that lxml reads else.
    patient: Any = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True
    )
    for entry in archive.infolist():
        if not is_xml(entry.filename):
            continue
        try:
            content = archive.read(entry)
        except (zipfile.BadZipFile, zlib.error, *_UNPACKING) as failure:
            raise ArticleRefused(_DAMAGED) from failure
        try:
            custom = entry.filename.lower().startswith("customxml/")
            root: Any = etree.fromstring(content, patient if custom else parser)
        except (etree.XMLSyntaxError, ValueError) as failure:
            raise ArticleRefused(_DTD if b"<!DOCTYPE" in content else _DAMAGED) from failure
        if root.getroottree().docinfo.internalDTD is not None:
            raise ArticleRefused(_DTD)
        yield entry.filename, root


_DTD = Worded("It declares a document type (DTD); no Word file does, and it can hide text.")
_UNPACKING = (OSError, ValueError, EOFError, NotImplementedError, RuntimeError)
