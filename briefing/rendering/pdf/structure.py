"""The structure tree as it grows while pages are drawn.

Source: ISO 32000-1, 14.7 and 14.8 (logical structure, tagged PDF).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(slots=True, eq=False)
class Element:
    """A structure element.

    *kids* are elements, marked contents as ``(page, mcid)`` and links as
    ``LinkArea``.  *attributes* hold strings (``Lang``, ``ID``, ``Alt``) and
    what belongs to tables (``Scope``, ``ColSpan``).  *number* is that of its
    object, once written.
    """

    tag: str
    kids: list[Element | tuple[int, int] | LinkArea] = field(
        default_factory=list["Element | tuple[int, int] | LinkArea"]
    )
    attributes: Mapping[str, str | int] | None = None
    number: int = 0

    def child(self, tag: str, **attributes: str | int) -> Element:
        """Return a new element at the end of this one."""
        element = Element(tag, [], attributes or None)
        self.kids.append(element)
        return element


@dataclass(slots=True, eq=False)
class LinkArea:
    """A rectangle on *page* (from 0) that leads to a URL or to a named place."""

    page: int
    rectangle: tuple[float, float, float, float]
    url: str
    place: str
    words: str


@dataclass(slots=True, eq=False)
class Recorded:
    """What drawing leaves behind for the file: structure, places, bookmarks."""

    root: Element
    contents: list[list[Element]] = field(default_factory=list[list[Element]])
    places: dict[str, tuple[int, float, float]] = field(
        default_factory=dict[str, tuple[int, float, float]]
    )
    outline: list[tuple[int, str, str]] = field(default_factory=list[tuple[int, str, str]])
