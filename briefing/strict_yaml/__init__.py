"""One loader for memo files and templates: text scalars, line numbers, nearest right keys."""

from __future__ import annotations

from briefing.strict_yaml.fields import Fields, Placed
from briefing.strict_yaml.loading import decode, parse
from briefing.strict_yaml.nodes import Mapping, Node, Scalar, Sequence
from briefing.strict_yaml.reading import Reading, Value, nearest
from briefing.strict_yaml.schema import Key, Record, Variants, read
from briefing.strict_yaml.values import Checked, Choice, Either, Flag, ListOf, Table, Text, Whole
from briefing.strict_yaml.writing import Flow, Prose, Writable, write

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
