"""Values to YAML text that reads back equal: deterministic, and kind to those who diff it.

``dict`` and ``list`` become blocks, ``Flow`` stands in one line, ``Prose``
becomes a block of wrapped text.  Other text is plain where nothing can go
wrong, else quoted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from briefing.strict_yaml.plain_values import quoted

WIDTH = 100
_PLAIN = re.compile(r"[^\W_](?:[\w./()+’–-]|[ ](?=\S)|[,;'&?!%=](?=[ \w]|$)|:(?=\w)|//)*")
_PLAIN_IN_FLOW = re.compile(r"[^\W_](?:[\w./()+’–-]|[ ](?=\S))*")
_NEEDS_ESCAPES = re.compile(
    "[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_BREAK = re.compile(r"(?<=\S) (?=\S)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Prose:
    """Text that is written as a block."""

    text: str


@dataclass(frozen=True, slots=True)
class Flow:
    """A list or mapping of short texts that is written in one line."""

    value: Sequence[str] | Mapping[str, str]


Writable: TypeAlias = (
    str | int | bool | Prose | Flow | Mapping[str, "Writable"] | Sequence["Writable"]
)


def write(root: Mapping[str, Writable]) -> str:
    """Return *root* as YAML text, with ``\\n`` line ends; reading it gives equal values."""
    return "".join(line + "\n" for line in _mapping(root, 0))


def scalar(text: str, *, in_flow: bool = False) -> str:
    """Return *text* as a scalar in one line."""
    plain = _PLAIN_IN_FLOW if in_flow else _PLAIN
    return text if plain.fullmatch(text) and text.isprintable() else quoted(text)


def _mapping(pairs: Mapping[str, Writable], indent: int) -> Iterator[str]:
    for key, value in pairs.items():
        yield from _entry(f"{' ' * indent}{scalar(key, in_flow=True)}:", value, indent, indent + 2)


def _sequence(items: Sequence[Writable], indent: int) -> Iterator[str]:
    for item in items:
        lead = f"{' ' * indent}-"
        if isinstance(item, Mapping) and item:
            lines = list(_mapping(item, indent + 2))
            yield lead + lines[0][indent + 1 :]
            yield from lines[1:]
        else:
            yield from _entry(lead, item, indent, indent + 2)


def _entry(lead: str, value: Writable, indent: int, inner: int) -> Iterator[str]:
    """Yield the lines of *value* after *lead*, what goes below it indented by *inner*."""
    match value:
        case bool():
            yield f"{lead} {'true' if value else 'false'}"
        case int():
            yield f"{lead} {value}"
        case str():
            yield f"{lead} {scalar(value)}"
        case Prose(text):
            yield from _block(lead, text, inner)
        case Flow(inside):
            yield f"{lead} {_flow(inside)}"
        case Mapping():
            yield lead if value else f"{lead} {{}}"
            yield from _mapping(value, inner)
        case _:
            yield lead if value else f"{lead} []"
            yield from _sequence(value, inner)


def _flow(value: Sequence[str] | Mapping[str, str]) -> str:
    if isinstance(value, Mapping):
        pairs = (f"{scalar(k, in_flow=True)}: {scalar(v, in_flow=True)}" for k, v in value.items())
        return "{" + ", ".join(pairs) + "}"
    return "[" + ", ".join(scalar(item, in_flow=True) for item in value) + "]"


def _block(lead: str, text: str, indent: int) -> Iterator[str]:
    """Yield *text* as a folded block, a literal one if it holds line ends, or else quoted."""
    lines = text.split("\n")
    ragged = any(line != line.strip(" \t") for line in lines) or not lines[0] or not lines[-1]
    if ragged or _NEEDS_ESCAPES.search(text):
        yield f"{lead} {quoted(text)}"
    elif len(lines) > 1:
        yield f"{lead} |-"
        yield from (" " * indent + line if line else "" for line in lines)
    else:
        yield f"{lead} >-"
        yield from (" " * indent + line for line in _wrapped(text, WIDTH - indent))


def _wrapped(text: str, width: int) -> Iterator[str]:
    """Yield *text* cut at single spaces, which is where folding puts them back."""
    line = ""
    for word in _BREAK.split(text):
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line
