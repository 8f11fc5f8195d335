"""Sentences for the person at the keyboard that a window can say in another language.

The core speaks English.  A ``Worded`` is an ordinary string that remembers its
form and what was put into it, so that a catalogue can hold the form.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Self

_PLACE = re.compile("%([1-9])")


class Worded(str):
    """*form* in English with ``%1``, ``%2`` … replaced by *values*."""

    form: str
    values: tuple[str, ...]

    def __new__(cls, form: str, *values: object) -> Self:
        words = tuple(map(str, values))
        made = super().__new__(cls, filled(form, words))
        made.form, made.values = form, words
        return made


def filled(form: str, values: Sequence[str]) -> str:
    """Return *form* with its places filled; what stands in a value is left as it is."""
    return _PLACE.sub(lambda place: values[int(place[1]) - 1], form)
