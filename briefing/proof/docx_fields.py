"""The fields of a Word file, whose codes nobody sees and whose numbers change by themselves.

Source: ECMA-376-1, 17.16 (fields and hyperlinks).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_NUMBER = re.compile("[0-9]{1,5}|[ivxlcdm]{1,12}")
_COUNTED = frozenset({"NOTEREF", "PAGE", "NUMPAGES", "PAGEREF", "SECTIONPAGES"})


@dataclass(slots=True)
class _Field:
    code: str = ""
    shows: bool = False  # the code is over
    shown: list[str] = field(default_factory=list[str])

    @property
    def kind(self) -> str:
        return (self.code.split() or [""])[0].upper()

    @property
    def is_number(self) -> bool:
        return self.shows and self.kind in _COUNTED


class Fields:
    """Follows fields, one inside the other."""

    def __init__(self) -> None:
        self._open: list[_Field] = []

    @property
    def in_code(self) -> bool:
        """Whether what comes next is part of a field's code, which nobody sees."""
        return any(not one.shows for one in self._open)

    @property
    def in_contents(self) -> bool:
        """Whether what comes next is part of a table of contents."""
        return any(one.kind == "TOC" for one in self._open)

    def begin(self, code: str = "") -> None:
        """Begin a field inside those that are open."""
        self._open.append(_Field(code))

    def instruct(self, code: str) -> None:
        """Take a piece of the innermost field's code."""
        if self._open and not self._open[-1].shows:
            self._open[-1].code += code

    def separate(self) -> None:
        """End the code of the innermost field."""
        if self._open:
            self._open[-1].shows = True

    def takes(self, text: str) -> bool:
        """Keep *text* if it is part of a number that is not to be read as words."""
        number = next((one for one in self._open if one.is_number), None)
        if number is None:
            return False
        number.shown.append(text)
        return True

    @property
    def in_number(self) -> bool:
        """Whether the innermost field shows a number that is not over."""
        return bool(self._open) and self._open[-1].is_number

    def end(self) -> tuple[str, str]:
        """End the innermost field; return its code, and what it shows if that is no number."""
        if not self._open:
            return "", ""
        one = self._open.pop()
        return one.code if one.shows else "", words_shown("".join(one.shown))

    def clear(self) -> None:
        """Forget what was left open: it ends with its part."""
        self._open.clear()


def words_shown(shown: str) -> str:
    """Return what is to be read where a field for a number shows *shown*: no number."""
    return "" if _NUMBER.fullmatch(shown.strip().lower()) else shown


def note_of(code: str) -> str:
    """Return the bookmark of the note that a NOTEREF field leads to; "" of another field."""
    words = code.split()
    return words[1] if len(words) > 1 and words[0].upper() == "NOTEREF" else ""
