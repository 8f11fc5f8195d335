"""Values without quotes that YAML would cut, break or misread, found before YAML sees them.

``note: see item #4`` loses its end, ``title: The calls: what was said`` breaks,
``quote: [Biden] made`` is half a list.  Each is a problem with the quoted form
to paste; the line is mended in passing, so that the rest is read as well.

A comment after a plain value stands two spaces apart.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.errors import Problem
from briefing.telling import Worded

_LINE = re.compile(
    r"""(?P<lead>[ ]*(?:-[ ]+)*)
        (?:(?P<key>"(?:[^"\\]|\\.)*"|'[^']*'
              |[^\s"'\[\]{},&*!|>%@`#:][^:]*?(?::[^\s:]+)*):(?:[ ]+|$))?
        (?P<value>.*)""",
    re.VERBOSE,
)
_BLOCK = re.compile(r"[|>][-+]?[1-9]?[-+]?(?:\s+#.*)?$")
_QUOTED = {'"': re.compile(r'"(?:[^"\\]|\\.)*"'), "'": re.compile(r"'(?:[^']|'')*'")}
_CLOSING = {'"': re.compile(r'(?:[^"\\]|\\.)*"'), "'": re.compile(r"(?:[^']|'')*'")}
_CUT = re.compile(r"(?<=[^\s])\s#")
_COMMENT = re.compile(r"\s{2,}#.*$|^#.*$")
_READ_AS = {
    "*": Worded("an alias"), "&": Worded("an anchor"), "!": Worded("a tag"),
    "@": Worded("something reserved"), "`": Worded("something reserved"),
    "%": Worded("a directive"), "|": Worded("a block"), ">": Worded("a block"),
}  # fmt: skip


def quoted(text: str) -> str:
    """Return *text* as a double-quoted YAML scalar."""
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(character: str) -> str:
    if character in '"\\':
        return "\\" + character
    if character == " " or character.isprintable():
        return character
    code = ord(character)
    if 0xD800 <= code <= 0xDFFF:
        return "\ufffd"
    short = {"\n": "\\n", "\t": "\\t", "\r": "\\r"}.get(character)
    return short or (
        f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}" if code < 65536 else f"\\U{code:08x}"
    )


def mend_plain_values(text: str, file: str, problems: list[Problem]) -> str:
    """Return *text* with plain values quoted that YAML would not read as they stand.

    Each is appended to *problems*.
    """
    lines = text.split("\n")
    state = _State()
    for index, line in enumerate(lines):
        if state.skips(line):
            continue
        if trouble := _trouble(line, state):
            what, mended = trouble
            problems.append(
                Problem(file, index + 1, Worded("%1; write %2", what, mended.strip(" -")))
            )
            lines[index] = mended
    return "\n".join(lines)


@dataclass(slots=True)
class _State:
    """What a line stands inside of: a block, quotes, or brackets that earlier lines opened."""

    block: int = -1  # the indent that the lines of a block exceed
    quote: str = ""
    depth: int = 0

    def skips(self, line: str) -> bool:
        """Tell whether *line* goes on with something that an earlier line began."""
        if self.block >= 0:
            if not line.strip() or len(line) - len(line.lstrip(" ")) > self.block:
                return True
            self.block = -1
        if self.depth or self.quote:
            self.follow(line)
            return True
        return not line.strip() or line.lstrip().startswith("#")

    def follow(self, text: str) -> str:
        """Read brackets and quotes in *text*, and return what follows their end."""
        at = 0
        while at < len(text) and (self.depth or self.quote):
            if self.quote:
                found = _CLOSING[self.quote].match(text, at)
                at, self.quote = (found.end(), "") if found else (len(text), self.quote)
                continue
            character = text[at]
            if character in "[{":
                self.depth += 1
            elif character in "]}":
                self.depth -= 1
            elif character in "\"'" and text[at - 1 : at] in ("", " ", "[", "{", ","):
                self.quote = character
            elif character == "#" and text[at - 1 : at] in ("", " "):
                return ""
            at += 1
        return text[at:]


def _trouble(line: str, state: _State) -> tuple[str, str] | None:
    """Return what is wrong with the value in *line*, and the line mended; None if nothing is."""
    match = _LINE.fullmatch(line)
    if match is None or not match["value"].strip():
        return None
    value = match["value"].strip()
    if not match["key"] and "-" not in match["lead"]:  # a plain value goes on from the line before
        cut = _CUT.search(_COMMENT.sub("", value))
        return (Worded('YAML would cut this value at " #"'), quoted(value)) if cut else None
    if what := _misread(match, value, state):
        return what, line[: match.start("value")] + quoted(_COMMENT.sub("", value))
    return None


def _misread(match: re.Match[str], value: str, state: _State) -> str:
    first = value[0]
    if first == "#":
        return ""
    if first in "\"'":
        return _after_quotes(value, state)
    if first in "[{":
        state.depth = 1
        rest = state.follow(value[1:]).strip()
        if rest and not rest.startswith("#"):
            state.depth, state.quote = 0, ""
            return Worded(
                'the value begins with "%1", and YAML would break at what follows its end', first
            )
        return ""
    if _BLOCK.match(value):
        lead = match["lead"]
        state.block = len(lead) if match["key"] else lead.rstrip(" ").rfind("-")
        return ""
    if first in _READ_AS:
        return Worded('the value begins with "%1", which YAML takes for %2', first, _READ_AS[first])
    return _broken(match, value)


def _after_quotes(value: str, state: _State) -> str:
    first = value[0]
    closed = _QUOTED[first].match(value)
    if closed is None:
        state.quote = first
        return ""
    rest = value[closed.end() :]
    if not rest.strip() or rest.lstrip().startswith("#") or rest.startswith(":"):
        return ""
    return Worded("the value begins with %1, and YAML would break where those quotes close", first)


def _broken(match: re.Match[str], value: str) -> str:
    plain = _COMMENT.sub("", value)
    if _CUT.search(plain):
        return Worded('YAML would cut this value at " #" (a comment stands two spaces apart)')
    if match["key"] and (": " in plain or plain.endswith(":")):
        return Worded('YAML would break this value at ": "')
    if match["key"] and re.match(r"[-?] ", plain):
        return Worded('the value begins with "%1", which YAML takes for something else', plain[:2])
    return ""
