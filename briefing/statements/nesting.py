"""Quote marks inside quote marks.

``nest_marks`` may touch a source's words, because it changes quote marks only
(no alteration, STANDARDS 7).
"""

from __future__ import annotations

Marks = tuple[str, str, str, str]
"""Outer and inner marks, each opening and closing."""

ENGLISH: Marks = ("“", "”", "‘", "’")
_DOUBLE = '"“”„«»'
_PARTNERS = {'"': '"', "“": "”", "„": "“”", "«": "»", "'": "'’", "‘": "’"}


def nest_marks(text: str, marks: Marks, depth: int) -> str:
    """Return *text* with its quote marks turned for standing at *depth* (0: in no marks).

    Marks that do not pair up are left as they are: a slice may begin or end
    inside somebody's quotation.  Only at the very ends, where the marks around
    *text* would double them, they are turned too.  Apostrophes stay.
    """
    pairs = _pairs(text)
    turned = list(text)
    for start, end, level in pairs:
        turned[start] = marks[((depth + level) % 2) * 2].strip("\u00a0")
        turned[end] = marks[((depth + level) % 2) * 2 + 1].strip("\u00a0")
    if depth % 2:
        _turn_ends(turned, marks, {index for pair in pairs for index in pair[:2]})
    return "".join(turned)


def _turn_ends(turned: list[str], marks: Marks, paired: set[int]) -> None:
    """Turn a double mark without partner at either end of *turned* into an inner one."""
    last = len(turned) - 1
    for at, beside, inner in ((0, 1, marks[2]), (last, last - 1, marks[3])):
        alone = last < 1 or turned[beside].isspace()
        if not alone and at not in paired and turned[at] in _DOUBLE:
            turned[at] = inner.strip("\u00a0")


def _pairs(text: str) -> list[tuple[int, int, int]]:
    """Return (opening, closing, level) of the quote marks of *text*; none unless all pair up."""
    found: list[tuple[int, int, int]] = []
    stack: list[int] = []
    for index, char in enumerate(text):
        if char in _PARTNERS and _opens(text, index):
            stack.append(index)
        elif stack and char in _PARTNERS[text[stack[-1]]] and _closes(text, index):
            found.append((stack.pop(), index, len(stack)))
    return [] if any(text[index] in _DOUBLE for index in stack) else found


def _opens(text: str, index: int) -> bool:
    before = text[index - 1] if index else " "
    after = text[index + 1] if index + 1 < len(text) else " "
    return (before.isspace() or before in "([—–-“‘„«\"'") and not after.isspace()


def _closes(text: str, index: int) -> bool:
    """Tell a closing mark from an apostrophe, and from a mark that stands alone."""
    inside = index + 1 < len(text) and text[index - 1].isalnum() and text[index + 1].isalnum()
    return not inside and not text[index - 1].isspace()
