"""Tags that name a source, "(as reported by Meduza)": each on one line, if it can.

Word would break them at any space, and draw out the line on which the words
end.  So their spaces do not break, and a tag that finds no room there begins
a line of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from briefing.document import Inline, Link, Text, Tone
from briefing.rendering.docx.characters import run

_BREAK = "<w:r><w:br/></w:r>"
_NO_BREAK = "\u00a0"


class TagPlace(Enum):
    """How a tag stands behind the words."""

    LOOSE = 0  # it may break anywhere
    WHOLE = 1
    BELOW = 2  # whole, on a line of its own

    def after_first(self) -> TagPlace:
        """Return how what follows stands: behind the first piece."""
        return TagPlace.WHOLE if self is TagPlace.BELOW else self


def is_tag(inline: Inline) -> bool:
    """Whether *inline* belongs to a tag."""
    kind = type(inline)
    return (kind is Text or kind is Link) and inline.tone is Tone.SOURCE_TAG  # type: ignore[union-attr]


def tag_text(tag: Iterable[Inline]) -> str:
    """Return the words of *tag*."""
    return "".join(inline.text for inline in tag if isinstance(inline, (Text, Link)))


def tag_run(text: str, properties: str, place: TagPlace) -> str:
    """Return the run that prints *text*, a piece of a tag; the space that opens one may break."""
    words = tag_words(text, place)
    return run(words, properties) if words[:1] != "\n" else _BREAK + run(words[1:], properties)


def tag_words(text: str, place: TagPlace) -> str:
    """Return *text*, a piece of a tag, as it is printed: below, it begins with a line end."""
    if place is TagPlace.LOOSE:
        return text
    bare = text.lstrip(" ")
    tied = bare.replace(" ", _NO_BREAK)
    if place is TagPlace.BELOW:
        return f"\n{tied}"
    return f" {tied}" if len(bare) < len(text) else tied
