"""YAML text to nodes, without anything in YAML that surprises people or eats machines.

Refused, each with its line: aliases, anchors, tags, merge keys, double keys,
keys that are no text, directives, several documents, too much, too deep, and
plain values that YAML would cut or break.  Every scalar is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, cast

import yaml

from briefing.errors import Problem
from briefing.strict_yaml.nodes import Mapping, Node, Scalar, Sequence
from briefing.strict_yaml.plain_values import mend_plain_values
from briefing.telling import Worded

LARGEST = 32 * 2**20  # code points
DEEPEST = 24
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINE_ENDS = re.compile("\r\n?")
_SEPARATORS = re.compile("[\x85\u2028\u2029]")  # line ends to YAML, but to no editor
_PARSER: Any = getattr(yaml, "CLoader", yaml.Loader)  # only its events are used


class _Stop(Exception):
    """The file cannot be read any further."""


def decode(data: bytes, file: str, problems: list[Problem]) -> str:
    """Return the text of a YAML file, which is UTF-8; anything else is a problem."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        problems.append(Problem(file, line, Worded("this is no UTF-8; save the file as UTF-8")))
        return ""


def parse(text: str, file: str, problems: list[Problem]) -> Node | None:
    """Return the root node of *text*, or None where it could not be read to its end.

    All that is wrong is appended to *problems* under the name *file*.
    """
    text = _LINE_ENDS.sub("\n", text.removeprefix("\ufeff"))
    text = _SEPARATORS.sub(" ", text)
    if len(text) > LARGEST:
        problems.append(Problem(file, 0, Worded("larger than %1 MB", LARGEST // 2**20)))
        return None
    if found := _UNPRINTABLE.search(text):
        line = text.count("\n", 0, found.start()) + 1
        message = Worded("holds the character U+%1, which no YAML may hold", f"{ord(found[0]):04X}")
        problems.append(Problem(file, line, message))
        return None
    builder = _Builder(file, problems)
    try:
        builder.build(mend_plain_values(text, file, problems))
    except _Stop:
        return None
    except yaml.YAMLError as error:
        problems.append(_syntax_problem(error, file, text))
        return None
    return builder.root


def _syntax_problem(error: yaml.YAMLError, file: str, text: str) -> Problem:
    context = getattr(error, "context", None) or ""
    order = ("context_mark", "problem_mark") if "flow" in context else ("problem_mark",)
    mark: Any = next((m for name in order if (m := getattr(error, name, None))), None)
    line: int = mark.line + 1 if mark else 0
    if re.match(r"\s*\t", "".join(text.split("\n")[max(0, line - 1) : line])):
        return Problem(file, line, Worded("this line is indented with a tab; use spaces"))
    what = getattr(error, "problem", None) or str(error)
    hint = Worded(
        'put text that holds ": ", " #", quotes or brackets in quotes, or write it as '
        'a block after ">-", and check the indentation'
    )
    return Problem(file, line, Worded("no YAML: %1; %2", what, hint))


@dataclass(slots=True)
class _Open:
    """A mapping or a sequence whose end has not come yet."""

    line: int
    is_mapping: bool
    nodes: list[Node] = field(default_factory=lambda: list[Node]())


class _Builder:
    """Builds nodes from events; no recursion, so that no depth breaks it."""

    def __init__(self, file: str, problems: list[Problem]) -> None:
        self.root: Node | None = None
        self._file = file
        self._problems = problems
        self._open: list[_Open] = []
        self._documents = 0

    def build(self, text: str) -> None:
        for event in _events(text):
            line = event.start_mark.line + 1
            match event:
                case yaml.DocumentStartEvent():
                    self._start_document(event, line)
                case yaml.AliasEvent():
                    self._refuse(
                        line, Worded('the alias "*%1": aliases are not allowed', event.anchor)
                    )
                    self._add(Scalar("", line))
                case yaml.ScalarEvent():
                    self._check_properties(event, line)
                    self._add(Scalar(_text(event), line, not event.style))
                case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                    self._check_properties(event, line)
                    self._start(_Open(line, isinstance(event, yaml.MappingStartEvent)))
                case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                    self._end()
                case _:
                    pass

    def _start_document(self, event: Any, line: int) -> None:
        self._documents += 1
        if event.version or event.tags:
            self._refuse(line, Worded("directives (%YAML, %TAG) are not allowed"))
        if self._documents > 1:
            self._refuse(line, Worded("a second document begins here; a file holds one"))
            raise _Stop

    def _check_properties(self, event: Any, line: int) -> None:
        if event.anchor:
            self._refuse(line, Worded('the anchor "&%1": anchors are not allowed', event.anchor))
        if event.tag:
            self._refuse(
                line, Worded('the tag "%1": tags are not allowed, all scalars are text', event.tag)
            )

    def _start(self, opened: _Open) -> None:
        self._open.append(opened)
        if len(self._open) > DEEPEST:
            self._refuse(opened.line, Worded("nested deeper than %1 levels", DEEPEST))
            raise _Stop

    def _end(self) -> None:
        closed = self._open.pop()
        if closed.is_mapping:
            self._add(Mapping(tuple(self._pairs(closed)), closed.line))
        else:
            self._add(Sequence(tuple(closed.nodes), closed.line))

    def _pairs(self, closed: _Open) -> Iterator[tuple[Scalar, Node]]:
        first_lines: dict[str, int] = {}
        for key, value in zip(closed.nodes[::2], closed.nodes[1::2], strict=True):
            if not isinstance(key, Scalar):
                self._refuse(key.line, Worded("a key must be text"))
            elif key.plain and key.text == "<<":
                self._refuse(key.line, Worded('merge keys ("<<") are not allowed'))
            elif key.text in first_lines:
                where = first_lines[key.text]
                self._refuse(
                    key.line, Worded('the key "%1" stands twice, first in line %2', key.text, where)
                )
            else:
                first_lines[key.text] = key.line
                yield key, value

    def _add(self, node: Node) -> None:
        if self._open:
            self._open[-1].nodes.append(node)
        else:
            self.root = node

    def _refuse(self, line: int, message: Worded) -> None:
        self._problems.append(Problem(self._file, line, message))


def _events(text: str) -> Iterator[Any]:
    parse_events: Any = cast(Any, yaml).parse
    return cast(Iterator[Any], parse_events(text, Loader=_PARSER))


def _text(event: Any) -> str:
    """Return the text of a scalar; the line end that closes a block is not part of it."""
    value = cast(str, event.value)
    return value.rstrip("\n") if event.style in ("|", ">") else value
