"""Takes out of a house form's parts whatever could act, lead out or leak.

What remains is looks and furniture: styles, numbering, theme, fonts, headers
and footers with their pictures.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any, cast

from briefing.errors import RenderError
from briefing.rendering.docx.nameless import make_nameless
from briefing.rendering.docx.namespaces import R, W
from briefing.telling import Worded

_etree: Any = import_module("lxml.etree")  # without types
XML_ERROR: type[Exception] = _etree.LxmlError
Element = Any
_W, _R = f"{{{W}}}", f"{{{R}}}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

_REMOVED = frozenset(
    _W + name
    for name in (
        "altChunk",
        "object",
        "control",
        "del",
        "moveFrom",
        "subDoc",
        "comments",
        "commentRangeStart",
        "commentRangeEnd",
        "commentReference",
        "annotationRef",
        "footnoteReference",
        "endnoteReference",
        "bookmarkStart",
        "bookmarkEnd",
        "dataBinding",
        "proofErr",
        "permStart",
        "permEnd",
        "numPicBullet",
        "lvlPicBulletId",
        "moveFromRangeStart",
        "moveFromRangeEnd",
        "moveToRangeStart",
        "moveToRangeEnd",
        "ffData",
    )
)
_UNWRAPPED = frozenset(_W + name for name in ("ins", "moveTo", "smartTag", "customXml"))
_TRACKED = frozenset(
    _W + name for name in ("rPrChange", "pPrChange", "tblPrChange", "trPrChange", "tcPrChange")
)
_COUNTS = frozenset({"PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "SEQ"})
_ASKED_ANEW = frozenset({"STYLEREF", "TITLE", "SUBJECT", "AUTHOR"})  # of the memo, not of the form
# Fields that say who has worked on the form, where it lies, or when that was.
_TELLING = frozenset(
    [
        *("FILENAME", "TEMPLATE", "LASTSAVEDBY", "USERNAME", "USERINITIALS", "USERADDRESS"),
        *("DOCPROPERTY", "DOCVARIABLE", "COMMENTS", "KEYWORDS", "INFO", "REVNUM", "EDITTIME"),
        *("DATE", "TIME", "CREATEDATE", "SAVEDATE", "PRINTDATE", "FILESIZE"),
    ]
)
_HOLDERS = (_W + "drawing", _W + "pict", _W + "object", _MC + "AlternateContent")
_OUTWARD = re.compile(r"^(?:\{[^}]*\})?(?:href|src|althref)$")
_FIRST_CONTROL = 1_000_000_000  # the body's own controls count from 1


def parse(data: bytes, name: str) -> Element:
    """Return the root of an XML part; raise ``RenderError`` if it declares entities."""
    parser = _etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = _etree.fromstring(data, parser)
    except (_etree.XMLSyntaxError, ValueError) as error:
        raise RenderError(
            Worded("House form %1: it is damaged. Save it again in Word.", name)
        ) from error
    if root.getroottree().docinfo.doctype:
        raise RenderError(
            Worded("House form %1: it declares XML entities, which no Word file needs.", name)
        )
    return root


def serialised(root: Element) -> bytes:
    """Return *root* as a part."""
    return cast(
        bytes, _etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    )


def as_text(element: Element) -> str:
    """Return *element* as XML."""
    return cast(str, _etree.tostring(element, encoding="unicode", with_tail=False))


def elements(parent: Element) -> Iterator[Element]:
    """Yield the child elements of *parent*, comments and instructions left out."""
    yield from parent.iterchildren(_etree.Element)


def local_name(element: Element) -> str:
    """Return the name of *element* without its namespace."""
    return cast(str, _etree.QName(element).localname)


def purge(root: Element, allowed: Callable[[str], bool]) -> None:
    """Clean the tree in place; *allowed* tells which relationship ids remain."""
    for element in list(root.iter(*_REMOVED, *_TRACKED)):
        remove(element)
    for element in list(root.iter(*_UNWRAPPED)):
        unwrap(element)
    _purge_fields(root)
    make_nameless(root)
    for element in list(root.iter(_etree.Element)):
        _purge_references(element, allowed)
    for number, identity in enumerate(root.iterfind(f".//{_W}sdtPr/{_W}id"), _FIRST_CONTROL):
        identity.set(_W + "val", str(number))


def remove(element: Element) -> None:
    """Take *element* out of its tree; the text after it stays."""
    parent = element.getparent()
    if parent is None:
        return
    before = element.getprevious()
    if element.tail and element.tail.strip():
        if before is not None:
            before.tail = (before.tail or "") + element.tail
        else:
            parent.text = (parent.text or "") + element.tail
    parent.remove(element)


def unwrap(element: Element) -> None:
    """Put the children of *element* in its place."""
    parent = element.getparent()
    if parent is None:
        return
    place = parent.index(element)
    for child in reversed(list(element)):
        parent.insert(place, child)
    remove(element)


def _purge_references(element: Element, allowed: Callable[[str], bool]) -> None:
    for key, value in list(element.attrib.items()):
        if _OUTWARD.match(key):
            del element.attrib[key]
        elif key.startswith(_R) and not allowed(value):
            if element.tag == _W + "hyperlink":
                unwrap(element)
                return
            holder = next((e for e in _upwards(element) if e.tag in _HOLDERS), element)
            remove(holder)
            return


def _upwards(element: Element) -> Iterator[Element]:
    yield element
    yield from element.iterancestors()


def _purge_fields(root: Element) -> None:
    """Leave of a field that may reach out, such as DDE or INCLUDETEXT, what it shows.

    What the form itself was asked for goes altogether.
    """
    for simple in list(root.iter(_W + "fldSimple")):
        kind = _kind(simple.get(_W + "instr", ""))
        if kind in _TELLING:
            remove(simple)
        elif kind in _ASKED_ANEW:
            _empty(simple.iter(_W + "t"))
        elif kind not in _COUNTS:
            unwrap(simple)
    open_fields: list[_OpenField] = []
    unsafe: list[Element] = []
    names = ("fldChar", "instrText", "delInstrText", "t")
    for element in list(root.iter(*(_W + name for name in names))):
        kind = element.get(_W + "fldCharType")
        if element.tag == _W + "t":
            for one in open_fields:
                one.shown.append(element)
            continue
        if kind == "begin":
            open_fields.append(_OpenField())
        if not open_fields:
            unsafe.append(element)
            continue
        innermost = open_fields[-1]
        innermost.parts.append(element)
        if kind is None:
            innermost.words.append(element.text or "")
        elif kind == "end":
            open_fields.pop()
            unsafe += _unsafe(innermost)
    for one in open_fields:
        unsafe += one.parts
    for element in unsafe:
        remove(element)


@dataclass(slots=True)
class _OpenField:
    """A field of several runs: its own elements, the words of its code, and what it shows."""

    parts: list[Element] = field(default_factory=list[Element])
    words: list[str] = field(default_factory=list[str])
    shown: list[Element] = field(default_factory=list[Element])


def _unsafe(ended: _OpenField) -> list[Element]:
    """Return what must go of a field; one that is asked anew forgets what it showed."""
    kind = _kind("".join(ended.words))
    if kind in _TELLING or kind in _ASKED_ANEW:
        _empty(ended.shown)
    return [] if kind in _COUNTS or kind in _ASKED_ANEW else ended.parts


def _empty(texts: Iterable[Element]) -> None:
    for text in texts:
        text.text = ""


def _kind(instruction: str) -> str:
    return (instruction.split() or [""])[0].upper()
