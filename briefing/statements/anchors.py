"""Tie a slice to its article, and say honestly what became of it in a later version.

Offsets are code points; ``ui.offsets`` translates for Qt, and nothing else does.
"""

from __future__ import annotations

from dataclasses import dataclass

from briefing.articles.values import Article
from briefing.errors import AnchorLost
from briefing.statements.values import Anchor
from briefing.statements.word_edges import is_inside_word
from briefing.telling import Worded

CONTEXT = 32  # code points kept on either side


@dataclass(frozen=True, slots=True)
class Kept:
    """The quotation stands there once, in the context that it had."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Moved:
    """The quotation stands there once, in another context: the analyst has to confirm."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """The quotation stands there more than once; *places* in order of the text."""

    places: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Lost:
    """The quotation no longer stands there."""


def make_anchor(text: str, start: int, end: int) -> Anchor:
    """Return the anchor of ``text[start:end]``, trimmed of outer blanks.

    Raises ``ValueError`` if the span is empty, blank or outside *text*.
    """
    if not 0 <= start < end <= len(text):
        raise ValueError(f"span {start}:{end} is not inside a text of length {len(text)}")
    exact = text[start:end].strip()
    if not exact:
        raise ValueError(f"span {start}:{end} holds only blanks")
    start += len(text[start:end]) - len(text[start:end].lstrip())
    end = start + len(exact)
    return Anchor(exact, *_context(text, start, end), start, end)


def resolve(anchor: Anchor, article: Article) -> tuple[int, int]:
    """Return ``(start, end)`` of *anchor* in the article version that it was made for.

    Raises ``AnchorLost`` unless the very words stand at the very place.
    """
    start, end = anchor.start, anchor.end
    if end - start != len(anchor.exact) or article.text[max(0, start) : end] != anchor.exact:
        raise AnchorLost(
            Worded(
                "“%1” does not stand at %2-%3 of the stored article %4; this is another text, "
                "or the anchor was changed",
                _short(anchor.exact),
                start,
                end,
                article.id[:12],
            )
        )
    return start, end


def reanchor(anchor: Anchor, text: str) -> Kept | Moved | Ambiguous | Lost:
    """Return what became of *anchor* in *text*, a later version of its article.

    ``Kept`` and ``Moved`` hold ``(start, end)`` in code points with
    ``text[start:end] == anchor.exact``.  ``Kept`` only if the quotation is
    there once and its context agrees, also in that the text begins or ends
    where it did; ``Moved`` asks the analyst to confirm.

    Never a near match: a sentence and its negation are almost alike.

    Source: W3C Web Annotation Data Model (2017), Text Quote Selector; the
    rule for ties is ours.
    """
    places = _places(anchor, text)
    if not places:
        return Lost()
    if len(places) > 1:
        return Ambiguous(tuple(places))
    start, end = places[0]
    agrees = _context(text, start, end) == (anchor.prefix, anchor.suffix)
    return Kept(start, end) if agrees else Moved(start, end)


def _places(anchor: Anchor, text: str) -> list[tuple[int, int]]:
    """Return where the quotation stands, but not as a part of longer words."""
    exact, size = anchor.exact, len(anchor.exact)
    if not exact:
        return []
    original = anchor.prefix + exact + anchor.suffix
    before = len(anchor.prefix)
    strict_start = not is_inside_word(original, before)
    strict_end = not is_inside_word(original, before + size)
    places: list[tuple[int, int]] = []
    at = text.find(exact)
    while at >= 0:
        cut_start = strict_start and is_inside_word(text, at)
        cut_end = strict_end and is_inside_word(text, at + size)
        if not (cut_start or cut_end):
            places.append((at, at + size))
        at = text.find(exact, at + 1)
    return places


def _context(text: str, start: int, end: int) -> tuple[str, str]:
    return text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]


def _short(text: str, limit: int = 60) -> str:
    return text if len(text) <= limit else text[: limit - 1] + "…"
