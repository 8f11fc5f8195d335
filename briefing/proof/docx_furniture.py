"""The headers and footers that a Word file shows, section by section.

Source: ECMA-376-1, 17.10 (a section without one takes that of the section before).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_OFF = frozenset({"0", "false", "off"})


def shown_furniture(parts: Mapping[str, Any], body: Any) -> list[Any]:
    """Return the roots of the headers and footers that some page shows, each once.

    A page that shows none, where one belongs, gives an empty root in its place.
    """
    targets = _targets(parts)
    even = _is_on(parts.get("word/settings.xml"), "evenAndOddHeaders")
    shown: dict[int, Any] = {}
    before: dict[tuple[str, str], Any] = {}
    for section in body.iter(f"{_W}sectPr"):
        for place in ("header", "footer"):
            for reference in section.iterfind(f"{_W}{place}Reference"):
                kind = reference.get(f"{_W}type", "default")
                before[place, kind] = targets.get(reference.get(_R, ""))
            kinds = ["default"]
            kinds += ["first"] if _is_on(section, "titlePg") else []
            kinds += ["even"] if even else []
            for kind in kinds:
                root = before.get((place, kind))
                if root is None:
                    root = before[place, kind] = _empty(body, place)
                shown[id(root)] = root
    return list(shown.values())


def _targets(parts: Mapping[str, Any]) -> dict[str, Any]:
    """Return the parts that relationships of the document lead to, by their ids."""
    relations = parts.get("word/_rels/document.xml.rels")
    found: dict[str, Any] = {}
    for relation in () if relations is None else relations:
        if isinstance(relation.tag, str):
            target = relation.get("Target", "")
            name = target.lstrip("/") if target.startswith("/") else f"word/{target}"
            if (part := parts.get(name)) is not None:
                found[relation.get("Id", "")] = part
    return found


def _empty(body: Any, place: str) -> Any:
    return body.makeelement(f"{_W}{'hdr' if place == 'header' else 'ftr'}", {})


def _is_on(parent: Any | None, name: str) -> bool:
    element = None if parent is None else parent.find(f"{_W}{name}")
    return element is not None and element.get(f"{_W}val", "1") not in _OFF
