"""The characters that a PDF font's codes stand for.

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
        if "/ToUnicode" in font:
            self._map = _read(font["/ToUnicode"].read_bytes())

    def text(self, codes: bytes) -> str:
        """Return what *codes* stand for; U+FFFD where the font does not say."""
        step = self._bytes
        return "".join(
            self._map.get(int.from_bytes(codes[at : at + step], "big"), "\ufffd")
            for at in range(0, len(codes), step)
        )


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
