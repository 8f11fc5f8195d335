"""Takes out of a house form's looks what tells who made them, where and when.

Source: ECMA-376-1, 17.15.1.70 (rsid) and 20.1.2.2.8 (cNvPr).
"""

from __future__ import annotations

import re
from itertools import count
from typing import Any

from briefing.rendering.docx.namespaces import W

_W = f"{{{W}}}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_OFFICE = "{urn:schemas-microsoft-com:office:office}"
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}cNvPr"
_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_TRACES = frozenset({f"{_W14}paraId", f"{_W14}textId", f"{_OFFICE}title", f"{_OFFICE}gfxdata"})
_OFF = frozenset({"0", "false", "off"})
# A path, or the name of a file: what programs put where nobody wrote a text.
_FILE = re.compile(r"[\\/]|\.(png|jpe?g|gif|bmp|tiff?|emf|wmf|svg)$", re.IGNORECASE)


def make_nameless(root: Any) -> None:
    """Clean the tree in place: marks of editing sessions, hidden words, paths of pictures."""
    for element in list(root.iter(f"{_W}rsid", f"{_W}rsids")):
        element.getparent().remove(element)
    for vanish in list(root.iter(f"{_W}vanish")):
        run = vanish.getparent().getparent()
        hides = vanish.get(f"{_W}val", "1") not in _OFF
        if hides and run is not None and run.tag == f"{_W}r" and run.getparent() is not None:
            run.getparent().remove(run)
    numbers = count(1)
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        for key in [key for key in element.attrib if key in _TRACES or "}rsid" in key]:
            del element.attrib[key]
        if element.tag in (_PICTURE, _DRAWING):
            _rename(element, next(numbers))
        elif _FILE.search(element.get("alt", "")):
            element.set("alt", "")


def _rename(named: Any, number: int) -> None:
    """Give a picture a name of ours; a text for those who do not see it stays if it is one."""
    named.set("name", f"Picture {number}")
    for key in ("descr", "title"):
        text = named.get(key, "")
        if named.tag == _PICTURE or _FILE.search(text):  # only that of the drawing is read out
            named.attrib.pop(key, None)
            if key == "descr" and named.tag == _DRAWING:
                named.set("descr", "Logo")
