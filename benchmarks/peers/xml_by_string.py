"""Word without any library: the very XML of our own file, joined from strings and zipped.

What it writes is our file again, byte for byte in every part, so this is the
time below which no writer of that XML can come.
"""

from __future__ import annotations

import re
import zipfile
from html import unescape
from io import BytesIO
from xml.sax.saxutils import escape

from benchmarks import ours_docx
from benchmarks.long_memo import LongMemo

_TEXT = re.compile(r"(<w:t(?: [^>]*)?>)([^<]*)")

Part = tuple[str, bytes | list[str]]


def prepare(memo: LongMemo) -> list[Part]:
    """Return the parts of our own Word file; in those of text, markup and words by turns."""
    ours = zipfile.ZipFile(BytesIO(ours_docx.write(ours_docx.prepare(memo))))
    return [(name, _pieces(ours.read(name))) for name in ours.namelist()]


def write(parts: list[Part]) -> bytes:
    """Return the Word file."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts:
            package.writestr(name, content if isinstance(content, bytes) else _joined(content))
    return target.getvalue()


def _pieces(part: bytes) -> bytes | list[str]:
    if b"<w:t" not in part:
        return part
    pieces = _TEXT.split(part.decode())
    return [unescape(piece) if turn % 3 == 2 else piece for turn, piece in enumerate(pieces)]


def _joined(pieces: list[str]) -> str:
    return "".join(escape(piece) if turn % 3 == 2 else piece for turn, piece in enumerate(pieces))
