"""What a YAML file may hold, said once: checked when it is read, tabulated in the docs.

A ``Record`` lists its ``Key``s; each key has a value: ``Text``, ``Choice``,
``Whole``, ``Flag``, ``Checked``, a ``ListOf`` values, a ``Table`` of values
under keys of the writer's own, another ``Record``, ``Variants`` told apart by
the key that they lead with, or ``Either`` of text and something larger.

``read`` gives ``Fields`` back and appends all that is wrong to a list of
problems: unknown keys and values that cannot be read are fatal, what is missing
is a warning.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from briefing.errors import Problem
from briefing.strict_yaml.fields import Fields, Placed
from briefing.strict_yaml.nodes import Mapping as MappingNode
from briefing.strict_yaml.nodes import Node, Scalar
from briefing.strict_yaml.reading import Reading, Value, nearest
from briefing.telling import Worded


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a record.  *default* is written as it would be in the file."""

    name: str
    value: Value
    required: bool = False
    default: str = ""
    about: str = ""


class Record:
    """Keys with their values, read as ``Fields``.

    *keys* may be a function where records hold each other.
    """

    def __init__(self, name: str, keys: tuple[Key, ...] | Callable[[], tuple[Key, ...]]) -> None:
        self.type_name = name
        self.allowed = ""
        self._keys = keys

    @property
    def keys(self) -> tuple[Key, ...]:
        """The keys in the order in which they are written."""
        return self._keys() if callable(self._keys) else self._keys

    def read(self, node: Node, reading: Reading) -> Fields | None:
        """Return the fields of *node*; empty values count as not given."""
        if not isinstance(node, MappingNode):
            where = f'"{reading.where}"' if reading.where else Worded("the file")
            reading.refuse(
                node.line, Worded("%1 takes keys with values (%2)", where, self.type_name)
            )
            return None
        known = {key.name: key for key in self.keys}
        values: dict[str, Placed] = {}
        for name, item in node.pairs:
            key = known.get(name.text)
            if key is None:
                reading.refuse(name.line, _unknown(name.text, reading.where, tuple(known)))
            elif not (isinstance(item, Scalar) and item.is_empty):
                value = key.value.read(item, reading.at(name.text))
                if value is not None:
                    values[name.text] = Placed(value, name.line)
        _warn_of_missing(node, known, reading)
        return Fields(node.line, values, reading.where)


@dataclass(frozen=True, slots=True)
class Variants:
    """One of several records, told apart by the key that only it has; read as its ``Fields``."""

    type_name: str
    records: Mapping[str, Record]
    allowed: str = ""

    def read(self, node: Node, reading: Reading) -> Fields | None:
        """Return the fields of the record whose leading key *node* has."""
        if not isinstance(node, MappingNode):
            reading.refuse(
                node.line, Worded('"%1" takes keys with values (%2)', reading.where, self.type_name)
            )
            return None
        names = [name.text for name, _ in node.pairs]
        leading = [name for name in names if name in self.records]
        if len(leading) == 1:
            return self.records[leading[0]].read(node, reading)
        listed = ", ".join(self.records)
        if leading:
            both = '" and "'.join(leading)
            reading.refuse(
                node.line, Worded('"%1" has "%2": write two entries', reading.where, both)
            )
            return None
        guesses = (nearest(name, tuple(self.records)) for name in names)
        guess = next((guess for guess in guesses if guess), "")
        reading.refuse(
            node.line, Worded('"%1" has none of the keys %2%3', reading.where, listed, guess)
        )
        return None


def _unknown(name: str, where: str, known: tuple[str, ...]) -> Worded:
    place = Worded(" in %1", where) if where else ""
    guess = nearest(name, known) or Worded("; the keys here are %1", ", ".join(known))
    return Worded('unknown key "%1"%2%3', name, place, guess)


def _warn_of_missing(node: MappingNode, known: Mapping[str, Key], reading: Reading) -> None:
    for key in known.values():
        given = node.get(key.name)
        if key.required and (given is None or (isinstance(given, Scalar) and given.is_empty)):
            place = Worded(" in %1", reading.where) if reading.where else ""
            reading.warn(node.line, Worded('"%1" is missing%2', key.name, place))


def read(root: Node, record: Record, file: str, problems: list[Problem]) -> Fields | None:
    """Return the fields of *root* read as *record*; all that is wrong goes to *problems*."""
    return record.read(root, Reading(file, problems))
