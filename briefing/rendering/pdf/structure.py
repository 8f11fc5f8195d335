"""The structure tree, the links and the named places, written as the pages are drawn.

Written as text, object by object: a long memo has a hundred thousand of them,
and building each through a library would take longer than setting the memo.

Source: ISO 32000-1, 14.7 and 14.8 (logical structure, tagged PDF), 12.5.6.5
(links), 12.3.2.3 (named destinations); ISO 14289-1, 7.18 (every link has an
element and a description).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.rendering.pdf.strings import text_string
from briefing.rendering.pdf.writing import FileWriter

Rectangle = tuple[float, float, float, float]  # left, bottom, right, top


@dataclass(slots=True, eq=False)
class Element:
    """A structure element.

    *number* is that of its object, *reference* what others name it by, as its
    parent is named by *parent*.  *described* holds its attributes, *kids* what
    it contains, as PDF.  *page* is the one (from 0) on which its content
    begins, *last* the element last put into it.
    """

    tag: str
    number: int
    reference: str
    parent: str
    described: str
    kids: list[str]
    page: int = -1
    last: Element | None = None


class Structure:
    """What the file says of the content of its pages, beginning with the one element *root*.

    *pages* are the numbers of the pages' objects, *tree* and *names* those
    under which the catalogue names the tree and the places.
    """

    def __init__(self, writer: FileWriter, pages: Sequence[int], tree: int, names: int) -> None:
        self._writer = writer
        self._pages = [f"{number} 0 R" for number in pages]
        self._tree = tree
        self._names = names
        self._number = writer.number
        self._contents: list[list[str]] = []  # of each page: the element of each content
        self._on_page: list[str] = []
        self._links: list[str] = []  # the element of each link
        self._identified: list[tuple[str, str]] = []
        self._places: dict[str, str] = {}
        self.annotations: list[str] = []  # of the page being drawn
        self.page = -1  # the one being drawn, from 0
        number = writer.number()
        self.root = Element("Document", number, f"{number} 0 R", f"{tree} 0 R", "", [])
        self._elements = [self.root]

    def new_page(self) -> None:
        """Start the next page."""
        self.page += 1
        self.annotations = []
        self._on_page = []
        self._contents.append(self._on_page)

    def child(self, parent: Element, tag: str, described: str = "") -> Element:
        """Return a new element at the end of *parent*."""
        number = self._number()
        reference = str(number) + " 0 R"  # half the time of an f-string
        element = Element(tag, number, reference, parent.reference, described, [])
        parent.kids.append(reference)
        parent.last = element
        self._elements.append(element)
        return element

    def note(self, parent: Element, name: str) -> Element:
        """Return a new note at the end of *parent*, which is known by *name*."""
        element = self.child(parent, "Note", f"/ID {text_string(name)}")
        self._identified.append((name, element.reference))
        return element

    def content(self, element: Element) -> int:
        """Put a marked content of this page into *element*, and return its number there."""
        number = len(self._on_page)
        self._on_page.append(element.reference)
        page = self.page
        if element.page < 0:
            element.page = page
        if element.page == page:
            element.kids.append(str(number))
        else:
            element.kids.append(f"<</Type/MCR/Pg {self._pages[page]}/MCID {number}>>")
        return number

    def link(self, element: Element, area: Rectangle, goal: str, words: str) -> None:
        """Put a link of this page into *element*: where it is, leads, and what is said of it."""
        number = self._number()
        reference = f"{number} 0 R"
        left, bottom, right, top = area
        self._writer.add(
            number,
            f"<</Type/Annot/Subtype/Link/Rect[{left:.2f} {bottom:.2f} {right:.2f} {top:.2f}]"
            f"/Border[0 0 0]/F 4/Contents {text_string(words)}"
            f"/StructParent {len(self._pages) + len(self._links)}{goal}>>",
        )
        self.annotations.append(reference)
        self._links.append(element.reference)
        element.kids.append(f"<</Type/OBJR/Obj {reference}/Pg {self._pages[self.page]}>>")

    def name(self, place: str, x: float, y: float) -> None:
        """Give a point of this page its name, under which links find it; the first one counts."""
        if place not in self._places:
            self._places[place] = f"[{self._pages[self.page]}/XYZ {x:.2f} {y:.2f} 0]"

    def close(self) -> None:
        """Write what was waiting for the last page."""
        for element in self._elements:
            self._writer.add(element.number, self._written(element))
        self._elements.clear()
        self._writer.add(self._tree, self._root())
        self._writer.add(self._names, f"<</Names[{_sorted(self._places.items())}]>>")

    def _written(self, element: Element) -> str:
        where = f"/Pg {self._pages[element.page]}" if element.page >= 0 else ""
        kids = element.kids
        content = kids[0] if len(kids) == 1 else f"[{' '.join(kids)}]"
        return f"<</S/{element.tag}/P {element.parent}{where}{element.described}/K {content}>>"

    def _root(self) -> str:
        parents: list[str] = []
        for index, contents in enumerate(self._contents):
            array = self._number()
            self._writer.add(array, f"[{' '.join(contents)}]")
            parents.append(f"{index} {array} 0 R")
        first = len(self._pages)
        parents += [f"{key} {element}" for key, element in enumerate(self._links, first)]
        tree = self._number()
        self._writer.add(tree, f"<</Nums[{' '.join(parents)}]>>")
        ids = _sorted((name, f" {element}") for name, element in self._identified)
        names = f"/IDTree<</Names[{ids}]>>" if ids else ""
        return (
            f"<</Type/StructTreeRoot/K {self.root.reference}/ParentTree {tree} 0 R"
            f"/ParentTreeNextKey {first + len(self._links)}{names}>>"
        )


def _sorted(pairs: Iterable[tuple[str, str]]) -> str:
    """Return names with what they name, in the order of a name tree."""
    ordered = sorted(pairs, key=lambda pair: pair[0].encode())
    return " ".join([text_string(name) + value for name, value in ordered])
