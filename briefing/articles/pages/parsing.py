"""From the bytes of a page to one tree that everything else reads."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, replace
from importlib import import_module
from typing import Any

from briefing.articles.encoding import Decoded, decode, meant_by
from briefing.telling import Worded

_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_XML_DECLARED = re.compile(rb"^\s*<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{2,40})")
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_REFERENCE = re.compile(r"&#(?:[xX]([0-9a-fA-F]{1,8})|([0-9]{1,9}));?")
_PRINTABLE = frozenset((9, 10, 12, 13))
_MOST_ATTRIBUTES = 200
_LOST = "Excessive depth"
# What keeps its tags when a page is too deep; all other elements only nest.
_KEPT = (
    "html head title meta link script style template noscript body h1 h2 h3 h4 h5 h6 li br pre "
    "textarea select option time a img figcaption"
)
_INLINE = "abbr b big cite code em font i ins kbd mark q s small span strong sub sup tt u var"
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]{0,20})(?=[\s/>])[^<>]{0,2000}>")


@dataclass(frozen=True, slots=True)
class ParsedPage:
    """A page as an lxml tree (its ``html`` element), and what to tell the user of it."""

    tree: Any
    warnings: tuple[str, ...] = ()


def parse(data: bytes, charset: str = "") -> ParsedPage:
    """Return the tree of the page *data*; *charset* is what its transport said of it.

    Nothing is fetched, no entity is resolved but HTML's own characters.
    Elements below the depth that the parser can hold (2,048) are taken out of
    their nesting, with a warning.  A page of nothing is an empty body.
    """
    decoded = decoded_source(data, charset)
    warnings = [decoded.warning] if decoded.warning else []
    tree, whole = _tree(decoded.text)
    if not whole:
        tree, whole = _tree(_TAG.sub(_unnested, decoded.text))
        warnings.append(
            Worded("The page is nested too deeply; its text was taken without its form.")
            if whole
            else Worded("The page is nested too deeply; some of its text could not be read.")
        )
    if tree is None:
        tree = parse_source("<html><body></body></html>")
    return ParsedPage(tree, tuple(warnings))


def parse_source(source: str) -> Any:
    """Return the tree of *source*, HTML that is known to be sound."""
    return _tree(source)[0]


def decoded_source(data: bytes, charset: str = "") -> Decoded:
    """Return the page as text that a parser can take, in the encoding that it declares."""
    decoded = decode(data, charset or _declared(data))
    return replace(decoded, text=_without_controls(decoded.text))


def _declared(data: bytes) -> str:
    """Return the encoding that the page names for itself, where it names one that exists."""
    head = data[:8192]
    found = _XML_DECLARED.match(head) or _DECLARED.search(head)
    label = found[1].decode("ascii", "replace") if found else ""
    return label if meant_by(label) else ""


def _without_controls(source: str) -> str:
    """Replace what XML cannot hold, raw or as a reference: one of it would lose the page."""
    source = _CONTROL.sub("\ufffd", source)
    meant = {found: _meant(*found) for found in set(_REFERENCE.findall(source))}
    if not any(meant.values()):
        return source
    return _REFERENCE.sub(lambda found: meant[found[1] or "", found[2] or ""] or found[0], source)


def _meant(hexadecimal: str, decimal: str) -> str:
    """Return what is to stand for a numeric reference; ``""`` where it may stay."""
    code = int(hexadecimal, 16) if hexadecimal else int(decimal)
    if 0x80 <= code < 0xA0:
        return html.unescape(f"&#{code};")  # what browsers make of them: Windows-1252
    kept = code in _PRINTABLE or 0x20 <= code < 0x7F or 0xA0 <= code < 0xD800
    kept = kept or 0xE000 <= code < 0xFFFE or 0x10000 <= code <= 0x10FFFF
    return "" if kept else "\ufffd"


def _tree(source: str) -> tuple[Any, bool]:
    """Return the tree, ``None`` if there is nothing in it, and whether all text is in it."""
    etree: Any = import_module("lxml.etree")  # without types
    html_: Any = import_module("lxml.html")
    parser: Any = html_.HTMLParser(
        encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        tree: Any = html_.document_fromstring(source.encode("utf-8"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError):
        return None, True
    for element in tree.xpath(f"//*[count(@*) > {_MOST_ATTRIBUTES}]"):
        element.attrib.clear()  # no page has them, and every later pass takes their square
    return tree, not any(_LOST in str(entry.message) for entry in parser.error_log)


def _unnested(found: re.Match[str]) -> str:
    """Return a tag that does not nest in place of one that does."""
    name = found[2].lower()
    if name in _KEPT.split():
        return found[0]
    return "" if name in _INLINE.split() else "<p>"
