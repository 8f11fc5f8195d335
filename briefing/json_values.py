"""Values to JSON text and back, read off the types of their fields.

A dataclass becomes an object of those fields that differ from their defaults,
so that a field added later with a default reads old workspaces.  In a union
the object says under ``"is"`` which class it is.  What does not fit the types
is damage, never a guess.
"""

from __future__ import annotations

import dataclasses
import json
import re
import types
import typing
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from enum import EnumType
from functools import cache, partial
from operator import attrgetter
from typing import Any, NamedTuple, TypeVar, cast

T = TypeVar("T")

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class NotThisForm(ValueError):
    """Stored JSON does not fit the type that it should have."""


class Form(NamedTuple):
    """How a type is written and read."""

    write: Callable[[Any], Any]
    read: Callable[[Any], Any]


def to_json(kind: Any, value: object) -> str:
    """Return *value*, of the type *kind*, as JSON text; lone surrogates become U+FFFD."""
    text = json.dumps(form_of(kind).write(value), ensure_ascii=False, separators=(",", ":"))
    return storable(text)


def from_json(kind: type[T], text: str) -> T:
    """Return the value of the type *kind* written in *text*; raises ``NotThisForm``."""
    try:
        return cast(T, form_of(kind).read(json.loads(text)))
    except (ValueError, RecursionError) as error:
        raise NotThisForm(str(error)) from error


def storable(text: str) -> str:
    """Return *text* with U+FFFD for lone surrogates, which no UTF-8 can hold."""
    return _LONE_SURROGATE.sub("\ufffd", text)


@cache
def form_of(kind: Any) -> Form:
    """Return how values of the type *kind* are written and read; ``TypeError`` if not at all."""
    origin, parts = typing.get_origin(kind), typing.get_args(kind)
    if origin in (types.UnionType, typing.Union):
        return _union(parts)
    if origin is tuple:
        return _row(parts[0]) if parts[1:] == (...,) else _record(parts)
    if origin is frozenset:
        return _set(parts[0])
    if origin is Mapping:
        return _table(*parts)
    if kind in (str, int, float, bool):
        return Form(_same, partial(_of, kind=kind))
    if kind in (date, time, datetime):
        return _iso(kind)
    if isinstance(kind, EnumType):
        return Form(attrgetter("value"), kind)
    if dataclasses.is_dataclass(kind):
        return _fields(cast(type[Any], kind))
    raise TypeError(f"{kind!r} has no form in JSON")


def _same(value: Any) -> Any:
    return value


def _iso(kind: Any) -> Form:
    def read(raw: Any) -> Any:
        return kind.fromisoformat(_of(raw, str))

    return Form(kind.isoformat, read)


def _of(raw: Any, kind: type) -> Any:
    if kind is float and type(raw) is int:
        return float(raw)
    if type(raw) is not kind:
        raise NotThisForm(f"{kind.__name__} expected, {type(raw).__name__} found")
    return raw


def _row(part: Any) -> Form:
    form = form_of(part)

    def write(value: tuple[Any, ...]) -> list[Any]:
        return [form.write(item) for item in value]

    def read(raw: Any) -> tuple[Any, ...]:
        return tuple(form.read(item) for item in _of(raw, list))

    return Form(write, read)


def _set(part: Any) -> Form:
    row = _row(part)

    def write(value: frozenset[Any]) -> list[Any]:
        return row.write(sorted(value))

    def read(raw: Any) -> frozenset[Any]:
        return frozenset(row.read(raw))

    return Form(write, read)


def _table(key: Any, part: Any) -> Form:
    """Return the form of a mapping from text or words of an enumeration: an object."""
    name, form = form_of(key), form_of(part)

    def write(value: Mapping[Any, Any]) -> dict[str, Any]:
        return {name.write(key): form.write(item) for key, item in value.items()}

    def read(raw: Any) -> Mapping[Any, Any]:
        given = cast(dict[str, Any], _of(raw, dict))
        return types.MappingProxyType({name.read(k): form.read(v) for k, v in given.items()})

    return Form(write, read)


def _record(parts: tuple[Any, ...]) -> Form:
    forms = [form_of(part) for part in parts]

    def read(raw: Any) -> tuple[Any, ...]:
        if len(_of(raw, list)) != len(forms):
            raise NotThisForm(f"{len(forms)} items expected, {len(raw)} found")
        return tuple(form.read(item) for form, item in zip(forms, raw, strict=True))

    def write(value: tuple[Any, ...]) -> list[Any]:
        return [form.write(item) for form, item in zip(forms, value, strict=True)]

    return Form(write, read)


def _union(parts: tuple[Any, ...]) -> Form:
    kinds = tuple(part for part in parts if part is not type(None))
    if len(kinds) == 1:
        return _optional(kinds[0])
    named = {kind.__name__: kind for kind in kinds}

    def write(value: Any) -> Any:
        if value is None:
            return None
        name: str = value.__class__.__name__
        return {"is": name, **form_of(named[name]).write(value)}

    def read(raw: Any) -> Any:
        if raw is None and type(None) in parts:
            return None
        kind = named.get(_of(raw, dict).pop("is", ""))
        if kind is None:
            raise NotThisForm(f"one of {', '.join(named)} expected")
        return form_of(kind).read(raw)

    return Form(write, read)


def _optional(part: Any) -> Form:
    form = form_of(part)

    def write(value: Any) -> Any:
        return None if value is None else form.write(value)

    def read(raw: Any) -> Any:
        return None if raw is None else form.read(raw)

    return Form(write, read)


def _fields(kind: type[Any]) -> Form:
    hints = typing.get_type_hints(kind)
    defaults = {f.name: f.default for f in dataclasses.fields(kind)}

    @cache
    def forms() -> dict[str, Form]:  # when first used, so that a class may hold its own kind
        return {name: form_of(hints[name]) for name in defaults}

    def write(value: Any) -> dict[str, Any]:
        written: dict[str, Any] = {}
        for name, form in forms().items():
            field = getattr(value, name)
            if field != defaults[name]:
                written[name] = form.write(field)
        return written

    def read(raw: Any) -> Any:
        known, given = forms(), cast(dict[str, Any], _of(raw, dict))
        if not given.keys() <= known.keys():
            raise NotThisForm(f"{kind.__name__} has no {', '.join(given.keys() - known.keys())}")
        try:
            return kind(**{name: known[name].read(item) for name, item in given.items()})
        except TypeError as error:
            raise NotThisForm(str(error)) from error

    return Form(write, read)
