"""The characters that a PDF font's codes stand for.

In scripts that change their letters' shapes, several glyphs together stand for
several characters.  Fonts of such text carry, under ``/Clusters``, a map like
``ToUnicode`` from several codes to text, which lists all that the file draws
with them; what is not listed there is not known.

Source: ISO 32000-1, 9.10.2 and 9.10.3 (ToUnicode maps).
"""

from __future__ import annotations

import re
from typing import Any

_SECTION = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_PAIR = re.compile(rb"<([0-9A-Fa-f\s]+)>\s*<([0-9A-Fa-f\s]*)>")
_RANGE = re.compile(
    rb"<([0-9A-Fa-f\s]+)>\s*<([0-9A-Fa-f\s]+)>\s*(?:<([0-9A-Fa-f\s]*)>|\[(.*?)\])", re.DOTALL
)
_HEX = re.compile(rb"<([0-9A-Fa-f\s]*)>")
_WIDEST_RANGE = 0x10000


class FontText:
    """Turns the strings that a font draws into text."""

    def __init__(self, font: Any) -> None:
        self._bytes = 2 if str(font.get("/Subtype", "")) == "/Type0" else 1
        self._map: dict[int, str] = {}
        self._clusters: dict[bytes, set[str]] = {}
        if "/ToUnicode" in font:
            self._map = _read(font["/ToUnicode"].read_bytes())
        if "/Clusters" in font:
            self._clusters = _read_clusters(font["/Clusters"].read_bytes())

    @property
    def lists_clusters(self) -> bool:
        """Whether the font tells which of its codes together stand for which text."""
        return bool(self._clusters)

    def texts(self, codes: bytes) -> list[str]:
        """Return what each of *codes* stands for; U+FFFD where the font does not say."""
        step = self._bytes
        return [self._one(codes[at : at + step]) for at in range(0, len(codes), step)]

    def shaped(self, codes: bytes, told: str) -> list[str]:
        """Return what *codes* stand for together, which the file tells to be *told*.

        Believed only if the font lists it.
        """
        return [told if told in self._clusters.get(codes, ()) else "\ufffd"]

    def _one(self, code: bytes) -> str:
        text = self._map.get(int.from_bytes(code, "big"), "\ufffd")
        if self._clusters and text not in self._clusters.get(code, ()):
            return "\ufffd"
        return text


def _read(data: bytes) -> dict[int, str]:
    found: dict[int, str] = {}
    for section in _SECTION.finditer(data):
        if section[1] == b"bfchar":
            for code, value in _PAIR.findall(section[2]):
                found[int(code, 16)] = _characters(value)
            continue
        for first, last, start, listed in _RANGE.findall(section[2]):
            low, high = int(first, 16), min(int(last, 16), int(first, 16) + _WIDEST_RANGE)
            values = [_characters(value) for value in _HEX.findall(listed)]
            for index, code in enumerate(range(low, high + 1)):
                if listed:
                    found[code] = values[index] if index < len(values) else "\ufffd"
                else:
                    found[code] = _following(_characters(start), index)
    return found


def _read_clusters(data: bytes) -> dict[bytes, set[str]]:
    found: dict[bytes, set[str]] = {}
    for section in _SECTION.finditer(data):
        for codes, value in _PAIR.findall(section[2]):
            found.setdefault(bytes.fromhex(codes.decode()), set()).add(_characters(value))
    return found


def _characters(value: bytes) -> str:
    digits = b"".join(value.split()).decode()
    if len(digits) <= 2:  # a single byte, as some writers have it
        return chr(int(digits, 16)) if digits else ""
    return bytes.fromhex(digits.ljust(-(-len(digits) // 4) * 4, "0")).decode("utf-16-be", "replace")


def _following(text: str, by: int) -> str:
    """Return *text* with its last character *by* code points further on."""
    if not text:
        return ""
    code = ord(text[-1]) + by
    return text[:-1] + (chr(code) if code <= 0x10FFFF else "\ufffd")
