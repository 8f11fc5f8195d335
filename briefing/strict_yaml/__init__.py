"""One loader for memo files and templates: text scalars, line numbers, nearest right keys.

The YAML parser and the writer are loaded when they are first asked for.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from briefing.strict_yaml.fields import Fields, Placed
    from briefing.strict_yaml.loading import decode, parse
    from briefing.strict_yaml.nodes import Mapping, Node, Scalar, Sequence
    from briefing.strict_yaml.reading import Reading, Value, nearest
    from briefing.strict_yaml.schema import Key, Record, Variants, read
    from briefing.strict_yaml.values import (
        Checked,
        Choice,
        Either,
        Flag,
        ListOf,
        Table,
        Text,
        Whole,
    )
    from briefing.strict_yaml.writing import Flow, Prose, Writable, write

_LATER = {
    "Checked": "values",
    "Choice": "values",
    "Either": "values",
    "Fields": "fields",
    "Flag": "values",
    "Flow": "writing",
    "Key": "schema",
    "ListOf": "values",
    "Mapping": "nodes",
    "Node": "nodes",
    "Placed": "fields",
    "Prose": "writing",
    "Reading": "reading",
    "Record": "schema",
    "Scalar": "nodes",
    "Sequence": "nodes",
    "Table": "values",
    "Text": "values",
    "Value": "reading",
    "Variants": "schema",
    "Whole": "values",
    "Writable": "writing",
    "decode": "loading",
    "nearest": "reading",
    "parse": "loading",
    "read": "schema",
    "write": "writing",
}

__all__ = [
    "Checked",
    "Choice",
    "Either",
    "Fields",
    "Flag",
    "Flow",
    "Key",
    "ListOf",
    "Mapping",
    "Node",
    "Placed",
    "Prose",
    "Reading",
    "Record",
    "Scalar",
    "Sequence",
    "Table",
    "Text",
    "Value",
    "Variants",
    "Whole",
    "Writable",
    "decode",
    "nearest",
    "parse",
    "read",
    "write",
]


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
