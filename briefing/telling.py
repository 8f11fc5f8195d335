"""Sentences for the person at the keyboard that a window can say in another language.

The core speaks English.  A ``Worded`` is an ordinary string that remembers its
form and what was put into it, so that a catalogue can hold the form.  What is
put in may itself be a ``Worded``; several of them one after the other are a
``Joined``.  ``spelled`` and ``respelled`` take one from process to process.
"""

from __future__ import annotations

import errno
import re
from collections.abc import Iterable, Sequence
from typing import Any, Self, cast

_PLACE = re.compile("%([1-9])")
_DEEPEST = 8  # of sentences within sentences, where another process sends them


class Worded(str):
    """*form* in English with ``%1``, ``%2`` … replaced by *values*."""

    form: str
    values: tuple[str, ...]

    def __new__(cls, form: str, *values: object) -> Self:
        words = tuple(value if isinstance(value, Worded) else str(value) for value in values)
        made = super().__new__(cls, filled(form, words))
        made.form, made.values = form, words
        return made


class Joined(Worded):
    """*values* one after the other with *form* between them; each is said by itself."""

    def __new__(cls, form: str, *values: object) -> Self:
        words = tuple(value if isinstance(value, Worded) else str(value) for value in values)
        made = str.__new__(cls, form.join(words))
        made.form, made.values = form, words
        return made


def filled(form: str, values: Sequence[str]) -> str:
    """Return *form* with its places filled; what stands in a value is left as it is."""
    return _PLACE.sub(lambda place: values[int(place[1]) - 1], form)


def sentences(words: Iterable[str]) -> Joined:
    """Return *words*, each a sentence, in one line."""
    return Joined(" ", *words)


def lines(words: Iterable[str]) -> Joined:
    """Return *words*, each in a line of its own."""
    return Joined("\n", *words)


def spelled(words: str) -> Any:
    """Return *words* as a value of JSON that ``respelled`` takes back."""
    if not isinstance(words, Worded):
        return str(words)
    key = "joined" if isinstance(words, Joined) else "form"
    return {key: words.form, "values": [spelled(value) for value in words.values]}


def respelled(raw: Any, depth: int = 0) -> str:
    """Return what ``spelled`` made *raw* of; raises ``ValueError`` where it is nothing of it."""
    if isinstance(raw, str):
        return raw
    if not isinstance(raw, dict) or depth > _DEEPEST:
        raise ValueError("these are no words")
    told = cast("dict[str, Any]", raw)
    form = told.get("joined", told.get("form"))
    values: Any = told.get("values")
    if not isinstance(form, str) or not isinstance(values, list):
        raise ValueError("these are no words")
    words = [respelled(value, depth + 1) for value in cast("list[Any]", values)]
    kind = Joined if "joined" in told else Worded
    if kind is Worded and any(int(place) > len(words) for place in _PLACE.findall(form)):
        raise ValueError("these words lack a part")
    return kind(form, *words)


def words_of(error: BaseException) -> str:
    """Return why *error* was raised, without its place: as ``Worded`` wherever there is such.

    The system's own words are given for what is rare.
    """
    if error.args and isinstance(error.args[0], Worded):
        return error.args[0]
    told = _SYSTEM.get(getattr(error, "errno", None) or 0)
    return told or str(getattr(error, "strerror", None) or error)


NOTHING = Worded("")  # where there is nothing to say
# What happens to an analyst's files; the words are those of the C library.
_SYSTEM = {
    errno.EACCES: Worded("Permission denied"),
    errno.EBUSY: Worded("Device or resource busy"),
    errno.EDQUOT: Worded("Disk quota exceeded"),
    errno.EEXIST: Worded("File exists"),
    errno.EFBIG: Worded("File too large"),
    errno.EIO: Worded("Input/output error"),
    errno.EISDIR: Worded("Is a directory"),
    errno.ELOOP: Worded("Too many levels of symbolic links"),
    errno.EMFILE: Worded("Too many open files"),
    errno.ENAMETOOLONG: Worded("File name too long"),
    errno.ENODEV: Worded("No such device"),
    errno.ENOENT: Worded("No such file or directory"),
    errno.ENOSPC: Worded("No space left on device"),
    errno.ENOTDIR: Worded("Not a directory"),
    errno.ENOTEMPTY: Worded("Directory not empty"),
    errno.EPERM: Worded("Operation not permitted"),
    errno.EROFS: Worded("Read-only file system"),
    errno.ETXTBSY: Worded("Text file busy"),
}
