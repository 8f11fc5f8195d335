"""What was read from a YAML file: values by key, each with the line it came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast


@dataclass(frozen=True, slots=True)
class Placed:
    """A value and the line, from 1, that it stands in."""

    value: object
    line: int

    @property
    def text(self) -> str:
        """The value as text, or "" where it is something larger."""
        return self.value if isinstance(self.value, str) else ""

    @property
    def fields(self) -> Fields | None:
        """The value as fields, or None where it is something else."""
        return self.value if isinstance(self.value, Fields) else None


class Fields:
    """The values of one record.  What was not given has the empty value of its type."""

    def __init__(self, line: int, values: Mapping[str, Placed], where: str = "") -> None:
        self.line = line
        self.where = where
        self._values = dict(values)

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def __repr__(self) -> str:
        return f"Fields({self.line}, {self._values!r}, {self.where!r})"

    def names(self) -> tuple[str, ...]:
        """Return the keys that were given, in the order of the file."""
        return tuple(self._values)

    def line_of(self, key: str) -> int:
        """Return the line of *key*, or of the record where it is not given."""
        placed = self._values.get(key)
        return placed.line if placed else self.line

    def value(self, key: str) -> object | None:
        """Return whatever stands under *key*, or None."""
        placed = self._values.get(key)
        return placed.value if placed else None

    def text(self, key: str, default: str = "") -> str:
        """Return the text under *key*."""
        value = self.value(key)
        return value if isinstance(value, str) else default

    def number(self, key: str, default: int = 0) -> int:
        """Return the number under *key*."""
        value = self.value(key)
        return value if isinstance(value, int) else default

    def flag(self, key: str, default: bool = False) -> bool:
        """Return whether *key* is set to true."""
        value = self.value(key)
        return value if isinstance(value, bool) else default

    def fields(self, key: str) -> Fields | None:
        """Return the record under *key*, or None."""
        value = self.value(key)
        return value if isinstance(value, Fields) else None

    def items(self, key: str) -> tuple[Placed, ...]:
        """Return the items of the list under *key*."""
        value = self.value(key)
        return cast("tuple[Placed, ...]", value) if isinstance(value, tuple) else ()

    def texts(self, key: str) -> tuple[str, ...]:
        """Return the items of the list under *key* that are text."""
        return tuple(item.value for item in self.items(key) if isinstance(item.value, str))

    def records(self, key: str) -> tuple[Fields, ...]:
        """Return the items of the list under *key* that are records."""
        return tuple(item.value for item in self.items(key) if isinstance(item.value, Fields))

    def table(self, key: str) -> tuple[tuple[str, Placed], ...]:
        """Return the pairs of the table under *key*."""
        value = self.value(key)
        return cast("tuple[tuple[str, Placed], ...]", value) if isinstance(value, tuple) else ()
