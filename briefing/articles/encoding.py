"""The characters of a text file whose encoding nobody has told."""

from __future__ import annotations

import codecs
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, the encoding it was read in, and what to tell the user of it."""

    text: str
    encoding: str
    warning: str = ""


def decode(data: bytes, declared: str = "") -> Decoded:
    """Return the characters of *data*."""
    for mark, name in ((codecs.BOM_UTF8, "utf-8"),):
        if data.startswith(mark):
            return Decoded(data[len(mark) :].decode("utf-8", "replace"), name)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        import charset_normalizer

        best = charset_normalizer.from_bytes(data).best()
        if best is None:
            return Decoded(data.decode("utf-8", "replace"), "utf-8")
        return Decoded(str(best), best.encoding)
