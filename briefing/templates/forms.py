"""The notation in which a template says how an entry or a citation reads.

``{name}`` is a detail, ``[...]`` a part that vanishes when a detail in it is
empty, everything else is printed as it stands.  Parts do not nest.  Nothing in
a form is computed or run.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from briefing.telling import Worded

_TOKENS = re.compile(r"\{([a-z-]+)\}|([\[\]])|([^{}\[\]]+)")


class FormError(ValueError):
    """A form cannot be read; the message says where."""


@dataclass(frozen=True, slots=True)
class Detail:
    """A detail to be filled in."""

    name: str


@dataclass(frozen=True, slots=True)
class Part:
    """A run of literals and details; an *optional* one vanishes with its details."""

    pieces: tuple[str | Detail, ...]
    optional: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """The details that the part names."""
        return tuple(piece.name for piece in self.pieces if isinstance(piece, Detail))


@lru_cache(maxsize=256)
def parse_form(form: str) -> tuple[Part, ...]:
    """Return the parts of *form* in order.

    Raises ``FormError`` for a bracket or brace without its partner.
    """
    parts: list[Part] = []
    pieces: list[str | Detail] = []
    optional, at = False, 0
    for token in _TOKENS.finditer(form):
        if token.start() != at:
            raise FormError(
                Worded("a brace stands alone at character %1 of %2", at + 1, repr(form))
            )
        at = token.end()
        name, bracket, literal = token.groups()
        if bracket:
            if (bracket == "[") == optional:
                raise FormError(
                    Worded("a bracket stands alone at character %1 of %2", at, repr(form))
                )
            parts.append(Part(tuple(pieces), optional))
            pieces, optional = [], not optional
        else:
            pieces.append(Detail(name) if name else literal)
    if at != len(form) or optional:
        raise FormError(Worded("a bracket or brace is not closed in %1", repr(form)))
    return tuple(part for part in (*parts, Part(tuple(pieces))) if part.pieces)
