"""What may stand under a key, records apart: text, words, numbers, lists, tables."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from briefing.strict_yaml.fields import Placed
from briefing.strict_yaml.nodes import Mapping, Node, Scalar, Sequence
from briefing.strict_yaml.reading import Reading, Value, nearest
from briefing.telling import Worded, words_of


@dataclass(frozen=True, slots=True)
class Checked:
    """Text that *convert* turns into a value, or refuses with a ``ValueError``."""

    type_name: str
    convert: Callable[[str], object]
    allowed: str = ""

    def read(self, node: Node, reading: Reading) -> object | None:
        """Return the converted text."""
        if not isinstance(node, Scalar):
            told = (reading.where, self.type_name)
            reading.refuse(
                node.line,
                Worded(
                    '"%1" takes %2, not a list; put text that begins with a bracket in quotes',
                    *told,
                )
                if isinstance(node, Sequence)
                else Worded(
                    '"%1" takes %2, not keys; put text that begins with a bracket in quotes', *told
                ),
            )
            return None
        try:
            return self.convert(node.text)
        except ValueError as error:
            reading.refuse(node.line, Worded('"%1": %2', reading.where, words_of(error)))
            return None


def Text(type_name: str = Worded("text")) -> Checked:  # noqa: N802 - reads as the other values do
    """Return the value that takes any text."""
    return Checked(type_name, str)


def Choice(*names: str) -> Checked:  # noqa: N802
    """Return the value that takes one of *names*, in any case."""

    def convert(text: str) -> str:
        for name in names:
            if text.strip().lower() == name.lower():
                return name
        guess = nearest(text, names)
        raise ValueError(Worded('"%1" is none of %2%3', text, ", ".join(names), guess))

    return Checked(Worded("word"), convert, ", ".join(names))


def Whole(low: int, high: int | None = None) -> Checked:  # noqa: N802
    """Return the value that takes a whole number from *low* to *high*."""
    bounds = f"{low} to {high}" if high is not None else f"{low} or more"

    def convert(text: str) -> int:
        digits = text.strip()
        number = int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else -1
        if number < low or (high is not None and number > high):
            raise ValueError(
                Worded('"%1" is no whole number, %2 or more', text, low)
                if high is None
                else Worded('"%1" is no whole number, %2 to %3', text, low, high)
            )
        return number

    return Checked(Worded("number"), convert, bounds)


def Flag() -> Checked:  # noqa: N802
    """Return the value that takes true or false."""

    def convert(text: str) -> bool:
        if text.strip().lower() not in ("true", "false"):
            raise ValueError(Worded('"%1" is neither true nor false', text))
        return text.strip().lower() == "true"

    return Checked(Worded("flag"), convert, "true, false")


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list of values, read as a tuple of ``Placed``.  *or_one*: one value needs no list."""

    item: Value
    or_one: bool = False

    @property
    def type_name(self) -> str:
        """The type as the tables print it."""
        return (
            f"{self.item.type_name} or a list of it"
            if self.or_one
            else (f"list of {self.item.type_name}")
        )

    @property
    def allowed(self) -> str:
        """What each item may be."""
        return self.item.allowed

    def read(self, node: Node, reading: Reading) -> object | None:
        """Return the items that could be read."""
        if not isinstance(node, Sequence):
            if not self.or_one:
                reading.refuse(node.line, Worded('"%1" takes a list', reading.where))
                return None
            value = self.item.read(node, reading)
            return () if value is None else (Placed(value, node.line),)
        found: list[Placed] = []
        for number, item in enumerate(node.items, start=1):
            value = self.item.read(item, reading.at(f"[{number}]"))
            if value is not None:
                found.append(Placed(value, item.line))
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Table:
    """Values under keys that the writer chooses, read as a tuple of (key, ``Placed``)."""

    value: Value
    key_name: str = "name"

    @property
    def type_name(self) -> str:
        """The type as the tables print it."""
        return f"{self.value.type_name} for each {self.key_name}"

    @property
    def allowed(self) -> str:
        """What each value may be."""
        return self.value.allowed

    def read(self, node: Node, reading: Reading) -> object | None:
        """Return the pairs that could be read; empty values are left out."""
        if not isinstance(node, Mapping):
            reading.refuse(node.line, Worded('"%1" takes keys with values', reading.where))
            return None
        found: list[tuple[str, Placed]] = []
        for key, item in node.pairs:
            if isinstance(item, Scalar) and item.is_empty:
                continue
            value = self.value.read(item, reading.at(key.text))
            if value is not None:
                found.append((key.text, Placed(value, key.line)))
        return tuple(found)


@dataclass(frozen=True, slots=True)
class Either:
    """*text* where a scalar stands, *larger* where keys or a list do."""

    text: Value
    larger: Value

    @property
    def type_name(self) -> str:
        """The type as the tables print it."""
        return f"{self.text.type_name} or {self.larger.type_name}"

    @property
    def allowed(self) -> str:
        """What the text may be."""
        return self.text.allowed

    def read(self, node: Node, reading: Reading) -> object | None:
        """Return what the fitting one of the two reads."""
        return (self.text if isinstance(node, Scalar) else self.larger).read(node, reading)
