"""The recorded structure as PDF objects: elements, links, and what leads back from the pages.

Written as text, object by object: a long memo has a hundred thousand of them,
and building each through a library would take longer than setting the memo.

Source: ISO 32000-1, 14.7 (structure), 12.5.6.5 (links), 12.3.2.3 (named
destinations); ISO 14289-1, 7.18 (every link has an element and a description).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.rendering.pdf.strings import text_string
from briefing.rendering.pdf.structure import Element, LinkArea, Recorded
from briefing.rendering.pdf.writing import FileWriter


@dataclass(frozen=True, slots=True)
class Numbers:
    """Numbers of objects that the file already names: what the tags are written under.

    *annotations* are those of the pages' arrays of links.
    """

    pages: Sequence[int]
    annotations: Sequence[int]
    root: int
    names: int


class Tags:
    """Writes the objects of a structure tree into a file."""

    def __init__(self, writer: FileWriter, numbers: Numbers) -> None:
        self._writer = writer
        self._numbers = numbers
        self._pages = numbers.pages
        self._identified: list[tuple[str, int]] = []
        self._links: list[int] = []  # the element of each link, in order of their keys
        self._on_page: list[list[int]] = [[] for _ in numbers.pages]

    def write(self, recorded: Recorded) -> None:
        """Write everything that was *recorded*."""
        document = self._element(recorded.root, self._numbers.root)
        self._writer.add(self._numbers.root, self._root(document, recorded))
        self._writer.add(self._numbers.names, self._places(recorded))
        for number, links in zip(self._numbers.annotations, self._on_page, strict=True):
            self._writer.add(number, _references(links))

    def _element(self, element: Element, parent: int) -> int:
        number = element.number = self._writer.number()
        page = -1
        kids: list[str] = []
        for kid in element.kids:
            if isinstance(kid, tuple):
                on, content = kid
                if page < 0:
                    page = on
                kids.append(
                    str(content)
                    if on == page
                    else f"<</Type/MCR/Pg {self._pages[on]} 0 R/MCID {content}>>"
                )
            elif isinstance(kid, Element):
                kids.append(f"{self._element(kid, number)} 0 R")
            else:
                kids.append(self._link(kid, number))
        described = self._describe(element, number) if element.attributes else ""
        where = f"/Pg {self._pages[page]} 0 R" if page >= 0 else ""
        content = kids[0] if len(kids) == 1 else f"[{' '.join(kids)}]"
        self._writer.add(
            number, f"<</S/{element.tag}/P {parent} 0 R{where}{described}/K {content}>>"
        )
        return number

    def _describe(self, element: Element, number: int) -> str:
        parts: list[str] = []
        table: list[str] = []
        for name, value in (element.attributes or {}).items():
            match name:
                case "Scope":
                    table.append(f"/Scope/{value}")
                case "ColSpan":
                    table.append(f"/ColSpan {value}")
                case "Summary":
                    table.append(f"/Summary {text_string(str(value))}")
                case _:
                    parts.append(f"/{name} {text_string(str(value))}")
                    if name == "ID":
                        self._identified.append((str(value), number))
        if table:
            parts.append(f"/A<</O/Table{''.join(table)}>>")
        return "".join(parts)

    def _link(self, area: LinkArea, element: int) -> str:
        left, bottom, right, top = area.rectangle
        goal = (
            f"/A<</S/URI/URI {text_string(area.url)}>>"
            if area.url
            else f"/Dest {text_string(area.place)}"
        )
        number = self._writer.number()
        self._writer.add(
            number,
            f"<</Type/Annot/Subtype/Link/Rect[{left:.2f} {bottom:.2f} {right:.2f} {top:.2f}]"
            f"/Border[0 0 0]/F 4/Contents {text_string(area.words)}"
            f"/StructParent {len(self._pages) + len(self._links)}{goal}>>",
        )
        self._on_page[area.page].append(number)
        self._links.append(element)
        return f"<</Type/OBJR/Obj {number} 0 R/Pg {self._pages[area.page]} 0 R>>"

    def _root(self, document: int, recorded: Recorded) -> str:
        parents: list[str] = []
        for index, contents in enumerate(recorded.contents):
            array = self._writer.number()
            self._writer.add(array, _references([element.number for element in contents]))
            parents.append(f"{index} {array} 0 R")
        parents += [
            f"{key} {element} 0 R" for key, element in enumerate(self._links, len(self._pages))
        ]
        tree = self._writer.number()
        self._writer.add(tree, f"<</Nums[{' '.join(parents)}]>>")
        identified = sorted(self._identified, key=lambda pair: pair[0].encode())
        ids = " ".join(f"{text_string(name)} {number} 0 R" for name, number in identified)
        names = f"/IDTree<</Names[{ids}]>>" if ids else ""
        return (
            f"<</Type/StructTreeRoot/K {document} 0 R/ParentTree {tree} 0 R"
            f"/ParentTreeNextKey {len(self._pages) + len(self._links)}{names}>>"
        )

    def _places(self, recorded: Recorded) -> str:
        """Give every heading, note and mark its name, under which links find it."""
        places = sorted(recorded.places.items(), key=lambda item: item[0].encode())
        names = " ".join(
            f"{text_string(name)}[{self._pages[page]} 0 R/XYZ {x:.2f} {y:.2f} 0]"
            for name, (page, x, y) in places
        )
        return f"<</Names[{names}]>>"


def _references(numbers: Sequence[int]) -> str:
    return f"[{' '.join([f'{number} 0 R' for number in numbers])}]"
