"""The structure tree that Typst wrote, as elements in the order of reading.

Source: ISO 32000-1, 14.7.2 (structure hierarchy), 14.7.4 (structure content).
"""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import dataclass, field
from typing import Any

Place = tuple[int, int]  # a page, from 0, and the number of a marked content on it


@dataclass(slots=True)
class Element:
    """A structure element: its *kids* are elements and places, its *links* annotations."""

    tag: str
    object: Any
    kids: list[Element | Place] = field(default_factory=list["Element | Place"])
    links: list[Any] = field(default_factory=list[Any])

    def walk(self) -> Iterator[Element]:
        """Yield this element and all inside it, in order."""
        waiting = [self]  # no recursion: each element would go through all those around it
        while waiting:
            element = waiting.pop()
            yield element
            waiting += [kid for kid in reversed(element.kids) if isinstance(kid, Element)]

    def named(self, *tags: str) -> Iterator[Element]:
        """Yield the elements of *tags* inside, in order."""
        return (element for element in self.walk() if element.tag in tags)

    def places(self) -> Iterator[Place]:
        """Yield the marked contents inside, in order."""
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.places()
            else:
                yield kid

    def tagged_places(self, tags: Container[str], inside: str = "") -> Iterator[tuple[Place, str]]:
        """Yield the marked contents that stand in elements of *tags*, each with its tag."""
        tag = self.tag if self.tag in tags else inside
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.tagged_places(tags, tag)
            elif tag:
                yield kid, tag


def read_tree(pdf: Any) -> Element:
    """Return the root of the structure of *pdf*."""
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages)}
    root = Element("Root", pdf.Root.StructTreeRoot)
    _read(root, pdf.Root.StructTreeRoot.K, -1, pages)
    return root


def _read(parent: Element, kids: Any, page: int, pages: dict[Any, int]) -> None:
    import pikepdf

    for kid in kids if isinstance(kids, pikepdf.Array) else (kids,):
        if not isinstance(kid, pikepdf.Dictionary):
            parent.kids.append((page, int(kid)))
            continue
        own = pages.get(kid.Pg.objgen, page) if "/Pg" in kid else page
        if "/S" in kid:
            element = Element(str(kid.S)[1:], kid)
            parent.kids.append(element)
            _read(element, kid.get("/K", pikepdf.Array()), own, pages)
        elif "/MCID" in kid:
            parent.kids.append((own, int(kid.MCID)))
        elif "/Obj" in kid:
            parent.links.append(kid.Obj)
