"""Quote marks by language and nesting, dashes, and spaces that do not break.

``nest_marks`` may touch a source's words, because it changes quote marks only
(no alteration, STANDARDS 7).  ``set_own`` is for the analyst's own text alone.
"""

from __future__ import annotations

import re

Marks = tuple[str, str, str, str]

ENGLISH: Marks = ("“", "”", "‘", "’")
_BY_LANGUAGE: dict[str, Marks] = {
    "de": ("„", "“", "‚", "‘"),
    "fr": ("«\u00a0", "\u00a0»", "“", "”"),
    "ru": ("«", "»", "„", "“"),
    "uk": ("«", "»", "„", "“"),
}
_DOUBLE = '"“”„«»'
_PARTNERS = {'"': '"', "“": "”", "„": "“”", "«": "»", "'": "'’", "‘": "’"}
_MONTHS = (
    "January|February|March|April|May|June|July|August|September|October|November|December"
    "|Januar|Februar|März|Mai|Juni|Juli|Oktober|Dezember"
    "|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря"
)
_DAY = re.compile(rf"(?:(?<=\d)|(?<=\d\.)) (?=(?:{_MONTHS})\b)")
_UNITS = (
    "km|m|cm|mm|kg|t|kW|MW|GW|million|billion|trillion|bn|mn|UTC|GMT|Mio\\.|Mrd\\."
    "|тыс\\.|млн|млрд|км|м|кг|[ap]\\.m\\."
)
_UNIT = re.compile(rf"(?<=\d) (?=(?:{_UNITS})(?!\w))")
_SPACED_HYPHEN = re.compile(r"(?<=\S) --? (?=\S)")
_NUMBERED = re.compile(r"\b([Nn]ote|[Pp]ara\.|p\.|No\.) (?=\d)")
_RANGE = re.compile(r"(?<![\d\-–.:/])(\d{1,3})-(\d{1,3})(?![\d\-–:/])")
_PER_CENT = re.compile(r"(?<=\d) ?%")


def marks_of(language: str, form: str = "typographic") -> Marks:
    """Return outer and inner quote marks for *language* (BCP 47)."""
    if form == "straight":
        return ('"', '"', "'", "'")
    if form == "guillemets":
        return ("«", "»", "“", "”")
    return _BY_LANGUAGE.get(language.partition("-")[0].lower(), ENGLISH)


def nest_marks(text: str, marks: Marks, depth: int) -> str:
    """Return *text* with its quote marks turned for standing at *depth* (0: in no marks).

    Marks that do not pair up are left as they are: a slice may begin or end
    inside somebody's quotation.  Apostrophes stay.
    """
    pairs = _pairs(text)
    if not pairs:
        return text
    turned = list(text)
    for start, end, level in pairs:
        turned[start] = marks[((depth + level) % 2) * 2].strip("\u00a0")
        turned[end] = marks[((depth + level) % 2) * 2 + 1].strip("\u00a0")
    return "".join(turned)


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


def set_own(text: str, marks: Marks) -> str:
    """Return the analyst's own *text* set well: marks, dashes, spaces that do not break."""
    text = " ".join(text.split(" "))
    text = nest_marks(text, marks, 0)
    text = re.sub(r"(?<=\w)'(?=\w)", "’", text)
    text = re.sub(r"(?<=\w)'(?=\s|$)", "’", text)
    text = _RANGE.sub("\\1\u2013\\2", text)
    text = _SPACED_HYPHEN.sub("\u00a0\u2013 ", text)
    text = _PER_CENT.sub("\u202f%", text)
    text = _UNIT.sub("\u00a0", text)
    text = _DAY.sub("\u00a0", text)
    text = _NUMBERED.sub("\\1\u00a0", text)
    return _no_lone_last_word(text)


def _no_lone_last_word(text: str) -> str:
    head, _, last = text.rpartition(" ")
    if head.count(" ") < 3 or len(last) > 12:
        return text
    return f"{head}\u00a0{last}"
