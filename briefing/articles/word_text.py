"""The visible text of a Word part, from its XML (ECMA-376, WordprocessingML).

Insertions that are tracked show, deletions do not; hidden runs and the code of
fields do not show, their results do.  What stands in content controls and text
boxes is text like any other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from briefing.articles.assembly import Block
from briefing.articles.values import ParagraphKind

_SILENT = frozenset(
    {"del", "moveFrom", "delText", "instrText", "delInstrText", "fldChar", "rt", "annotationRef"}
    | {"rPr", "pPr", "sectPr", "tblPr", "tcPr", "trPr", "sdtPr", "sdtEndPr"}
)
_CHARACTERS = {
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "\u2011",
    "softHyphen": "\u00ad",
}
_NOTES = ("footnoteReference", "endnoteReference")


@dataclass(slots=True)
class Seen:
    """What a walk through a part came by besides its text."""

    notes: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])  # kind, id
    boxes: list[Any] = field(default_factory=list[Any])  # text boxes not yet given
    revised: bool = False


def blocks(container: Any, kind_of: Callable[[Any], ParagraphKind], seen: Seen) -> Iterator[Block]:
    """Give the paragraphs in *container* and rows of its tables, in order.

    *kind_of* tells the kind of a paragraph element from its style.
    """
    for child in container:
        name = _local(child)
        if name == "p":
            yield Block(text_of(child, seen), kind_of(child))
            while seen.boxes:
                yield from blocks(seen.boxes.pop(0), kind_of, seen)
        elif name == "tbl":
            yield from _rows(child, kind_of, seen)
        elif name == "AlternateContent":
            yield from blocks(_alternative(child), kind_of, seen)
        elif name not in _SILENT:
            yield from blocks(child, kind_of, seen)


def _rows(table: Any, kind_of: Callable[[Any], ParagraphKind], seen: Seen) -> Iterator[Block]:
    """Give a table by its rows, cells parted by tabs; a single cell is a frame, not a table."""
    for row in _children(table, "tr"):
        cells = [list(blocks(cell, kind_of, seen)) for cell in _children(row, "tc")]
        if len(cells) == 1:
            yield from cells[0]
        else:
            words = (" ".join(block.text for block in cell).strip() for cell in cells)
            yield Block("\t".join(word.replace("\n", " ") for word in words), ParagraphKind.TABLE)


def _children(element: Any, name: str) -> Iterator[Any]:
    """Give the children called *name*, also those within content controls and revisions."""
    for child in element:
        if _local(child) == name:
            yield child
        elif _local(child) in ("sdt", "sdtContent", "ins", "customXml", "smartTag"):
            yield from _children(child, name)


def text_of(element: Any, seen: Seen) -> str:
    """Return the visible text in *element*, a paragraph or a part of one."""
    parts: list[str] = []
    for child in element:
        name = _local(child)
        if name == "t":
            parts.append(child.text or "")
        elif name in _CHARACTERS:
            parts.append(_CHARACTERS[name])
        elif name == "sym":
            parts.append(_symbol(child))
        elif name in _NOTES:
            seen.notes.append((name.removesuffix("Reference"), attribute(child, "id")))
        elif name == "txbxContent":
            seen.boxes.append(child)
        elif name in ("del", "moveFrom"):
            seen.revised = True
        elif name == "AlternateContent":
            parts.append(text_of(_alternative(child), seen))
        elif name not in _SILENT and not (name == "r" and _is_hidden(child)):
            seen.revised = seen.revised or name == "ins"
            parts.append(text_of(child, seen))
    return "".join(parts)


def _alternative(element: Any) -> Any:
    """Return the one rendering to read: the file holds the same text once for each program."""
    return next((child for child in element if _local(child) == "Choice"), element)


def _is_hidden(run: Any) -> bool:
    vanish = child(child(run, "rPr"), "vanish")
    return vanish is not None and attribute(vanish, "val") not in ("0", "false", "off")


def _symbol(element: Any) -> str:
    """Return the character of a ``w:sym``; those of symbol fonts have no meaning outside them."""
    code = attribute(element, "char")
    try:
        character = chr(int(code, 16))
    except (ValueError, OverflowError):
        return "\ufffd"
    return "\ufffd" if "\ue000" <= character <= "\uf8ff" else character


def child(element: Any, name: str) -> Any:
    """Return the first child called *name*, None where there is none, or no element."""
    if element is None:
        return None
    return next((one for one in element if _local(one) == name), None)


def value(element: Any, name: str) -> str:
    """Return the attribute ``val`` of the first child called *name*, "" where it is wanting."""
    found = child(element, name)
    return "" if found is None else attribute(found, "val")


def _local(element: Any) -> str:
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def attribute(element: Any, name: str) -> str:
    """Return the attribute *name*, in whatever namespace it stands; "" where it is wanting."""
    attributes: Mapping[str, str] = element.attrib
    return next((value for key, value in attributes.items() if key.rpartition("}")[2] == name), "")
