"""What the YAML of the shipped templates comes to, read ahead: the window starts without a parser.

``templates/parsed.json``, written by ``make parsed``, holds the nodes of each
under the digest of its bytes.  A template of other bytes is parsed, so that a
file that is out of date, or gone, costs time and nothing else.
"""

from __future__ import annotations

import json
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from briefing.files import templates_folder
from briefing.strict_yaml import Mapping, Node, Scalar, Sequence

NAME = "parsed.json"


def parsed(data: bytes) -> Mapping | None:
    """Return the root of the shipped template whose bytes are *data*; None for any other."""
    found = _known(templates_folder()).get(digest(data))
    node = _node(found) if found else None
    return node if isinstance(node, Mapping) else None


def digest(data: bytes) -> str:
    """Return the name under which the nodes of *data* are kept."""
    return sha256(data).hexdigest()


def kept(node: Node) -> list[Any]:
    """Return *node* as lists: its line, then its text, its items, or its keys and values."""
    match node:
        case Scalar(text, line, plain):
            return [line, text, plain]
        case Sequence(items, line):
            return [line, [kept(item) for item in items]]
        case Mapping(pairs, line):
            return [line, [kept(key) for key, _ in pairs], [kept(value) for _, value in pairs]]


def _node(found: list[Any]) -> Node:
    line, what, *more = found
    if isinstance(what, str):
        return Scalar(what, line, *more)
    items = tuple(map(_node, what))
    if not more:
        return Sequence(items, line)
    keys = tuple(item for item in items if isinstance(item, Scalar))
    return Mapping(tuple(zip(keys, map(_node, more[0]), strict=True)), line)


@cache
def _known(folder: Path) -> dict[str, Any]:
    try:
        return json.loads((folder / NAME).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
