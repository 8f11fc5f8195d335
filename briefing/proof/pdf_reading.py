"""The words of the statements that stand on the pages of a PDF, read from its content streams.

The renderer writes each statement's words as marked content that names the
statement in its property list (``briefing/rendering/pdf/pen.py``).  What is
read here are the glyphs that are drawn, through the fonts' ToUnicode maps, and
nothing that stands beside them: no manifest, and ``ActualText`` only where the
font lists these glyphs with that text (``glyph_text``).  Text drawn invisibly
counts as not there.

Source: ISO 32000-1, 9 (text), 9.10 (extraction), 14.6 (marked content),
14.9.4 (replacement text).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from briefing.proof.glyph_text import FontText
from briefing.proof.occurrences import Occurrence
from briefing.proof.pdf_opening import opened_pdf
from briefing.proof.pdf_pieces import Piece, Place

_INVISIBLE = frozenset({3, 7})  # text rendering modes that paint nothing
_DEEPEST = 8  # forms within forms
FURNITURE = -2  # what an artifact draws belongs to no paragraph
_MOVING = frozenset({"Td", "TD", "Tm", "T*", "'", '"', "BT"})


def printed_statements(data: bytes) -> dict[str, list[str]]:
    """Return the words of each statement as they stand in the PDF *data*, place by place.

    Hyphens at our own line ends are taken out, line ends are spaces; all else
    is as drawn.  Raises ``BriefingError`` if the file cannot be read.
    """
    found: dict[str, list[str]] = {}
    for occurrence in occurrences(data):
        found.setdefault(occurrence.statement, []).append(occurrence.text)
    return found


def occurrences(data: bytes) -> list[Occurrence]:
    """Return every printed statement in the order in which the pages draw them.

    Raises ``BriefingError`` if the file cannot be read.
    """
    with opened_pdf(data) as pdf:
        found = _found_in(pdf)
    read = [(place, text) for place in found.places if (text := place.text().strip())]
    return [
        Occurrence(place.statement, text, index, found.has_note(place.note))
        for index, (place, text) in enumerate(read)
    ]


@dataclass(slots=True)
class Content:
    """A marked content of a page: what it draws beside the *statements* in it."""

    piece: Piece = field(default_factory=Piece)
    statements: tuple[str, ...] = ()


def contents_of(pdf: Any) -> dict[tuple[int, int], Content]:
    """Return what the pages of *pdf* draw, by page and number of marked content.

    Number -1 is what stands in none, ``FURNITURE`` what every page repeats.
    """
    return _found_in(pdf).contents


def attachment(data: bytes, name: str) -> bytes | None:
    """Return the file *name* that travels in the PDF *data*; None without one."""
    with opened_pdf(data) as pdf:
        attached: Any = pdf.attachments.get(name)
        return bytes(attached.get_file().read_bytes()) if attached is not None else None


@dataclass(slots=True)
class _Opened:
    """A marked content that is open.

    *piece* is that of the *statement* around it, *number* that of the marked
    content, *counted* what counts once text is drawn; *told* its ``ActualText``
    or None, with the *codes* drawn since in *font*.
    """

    piece: Piece | None = None
    statement: str = ""
    number: int = -1
    counted: tuple[str, int] | None = None
    told: str | None = None
    codes: bytes = b""
    font: FontText | None = None


@dataclass(slots=True)
class _Found:
    """What the pages hold, in the order in which they draw it."""

    places: list[Place] = field(default_factory=list[Place])
    marks: set[int] = field(default_factory=set[int])
    notes: set[int] = field(default_factory=set[int])
    contents: dict[tuple[int, int], Content] = field(default_factory=dict[tuple[int, int], Content])

    def has_note(self, number: int) -> bool:
        """Return whether mark and note *number* are both there; true where none belongs."""
        return number == 0 or (number in self.marks and number in self.notes)

    def begin(self, statement: str, piece: int, note: int) -> Place:
        """Return where the words of *piece* of *statement* belong."""
        if piece:
            for place in reversed(self.places):
                if place.statement == statement:
                    return place
        place = Place(statement, note)
        self.places.append(place)
        return place


_BARE = _Opened()


def _found_in(pdf: Any) -> _Found:
    found = _Found()
    for number, page in enumerate(pdf.pages):
        _PageReader(found, number).read(page.obj, page.obj.get("/Resources"), 0)
    return found


class _PageReader:
    """Follows the operators of one page, and of the forms that it draws."""

    def __init__(self, found: _Found, page: int) -> None:
        self._found = found
        self._page = page
        self._font: FontText | None = None
        self._fonts: dict[Any, FontText] = {}
        self._mode = 0
        self._saved: list[tuple[FontText | None, int, tuple[float, float]]] = []
        self._height = (1.0, 0.0)  # how heights of text become heights on the page: scale, shift
        self._y = 0.0
        self._leading = 0.0
        self._stack: list[_Opened] = []

    def read(self, content: Any, resources: Any, depth: int) -> None:
        """Follow the operators of *content*, a page or a form."""
        import pikepdf

        for operands, operator in pikepdf.parse_content_stream(content):
            name = str(operator)
            if name in {"BDC", "BMC"}:
                self._open(operands, resources)
            elif name == "EMC":
                self._close()
            elif name in {"Tj", "TJ", "'", '"'}:
                self._move(name, operands)
                self._show(operands[-1])
            elif name in _MOVING or name == "TL":
                self._move(name, operands)
            elif name == "Tf":
                self._font = self._font_of(resources, operands[0])
            elif name == "Tr":
                self._mode = int(operands[0])
            elif name == "cm":
                scale, shift = self._height
                d, f = (float(operands[index]) for index in (3, 5))
                self._height = (scale * d, shift + scale * f)
            elif name == "q":
                self._saved.append((self._font, self._mode, self._height))
            elif name == "Q" and self._saved:
                self._font, self._mode, self._height = self._saved.pop()
            elif name == "Do" and depth < _DEEPEST:
                self._form(resources, operands[0], depth)

    def _form(self, resources: Any, name: Any, depth: int) -> None:
        form = _entry(resources, "/XObject", name)
        if form is not None and str(form.get("/Subtype", "")) == "/Form":
            self._saved.append((self._font, self._mode, self._height))
            self.read(form, form.get("/Resources", resources), depth + 1)
            self._font, self._mode, self._height = self._saved.pop()

    def _open(self, operands: Any, resources: Any) -> None:
        """Enter marked content; inside that of a statement, everything belongs to it."""
        import pikepdf

        around = self._stack[-1] if self._stack else _BARE
        opened = _Opened(around.piece, around.statement, around.number)
        if operands and str(operands[0]) == "/Artifact":
            opened.number = FURNITURE
        properties: Any = operands[1] if len(operands) > 1 else None
        if isinstance(properties, pikepdf.Name):
            properties = _entry(resources, "/Properties", properties)
        if isinstance(properties, pikepdf.Dictionary):
            if "/Statement" in properties:
                number, note = (_number(properties, key) for key in ("/Piece", "/Note"))
                place = self._found.begin(str(properties["/Statement"]), number, note)
                turned, behind = (
                    bool(properties.get(key, False)) for key in ("/Backwards", "/BehindSpace")
                )
                opened.statement = place.statement
                opened.piece = Piece(_number(properties, "/Of"), turned, behind)
                place.pieces.append(opened.piece)
            if "/MCID" in properties:
                opened.number = _number(properties, "/MCID")
            if "/ActualText" in properties:
                opened.told = str(properties["/ActualText"])
            opened.counted = next(
                (
                    (key, _number(properties, key))
                    for key in ("/Mark", "/NoteNumber")
                    if key in properties
                ),
                None,
            )
        self._stack.append(opened)

    def _close(self) -> None:
        if not self._stack:
            return
        closed = self._stack.pop()
        if closed.told is not None and closed.font is not None:
            self._read(closed, closed.font.shaped(closed.codes, closed.told))

    def _move(self, name: str, operands: Any) -> None:
        match name:
            case "Tm":
                self._y = float(operands[5])
            case "Td" | "TD":
                self._y += float(operands[1])
                if name == "TD":
                    self._leading = -float(operands[1])
            case "TL":
                self._leading = float(operands[0])
            case "T*" | "'" | '"':
                self._y -= self._leading
            case "BT":
                self._y = 0.0
            case _:
                pass

    def _show(self, shown: Any) -> None:
        if self._font is None or self._mode in _INVISIBLE:
            return
        codes = b"".join(_strings(shown))
        told = next((one for one in reversed(self._stack) if one.told is not None), None)
        if told is not None and self._font.lists_clusters:
            told.font, told.codes = self._font, told.codes + codes
        else:
            self._read(self._stack[-1] if self._stack else _BARE, self._font.texts(codes))

    def _read(self, inside: _Opened, texts: list[str]) -> None:
        """Take *texts*, drawn where the reading has come to, for *inside* and what is open."""
        scale, shift = self._height
        line = (self._page, round(scale * self._y + shift, 1))
        content = self._found.contents.setdefault((self._page, inside.number), Content())
        if inside.piece is not None:
            inside.piece.add(line, texts)
            content.statements = tuple(dict.fromkeys((*content.statements, inside.statement)))
        else:
            content.piece.add(line, texts)
        text = "".join(texts).strip()
        for opened in self._stack:
            counted = opened.counted
            if counted is not None and text == str(counted[1]):
                (self._found.marks if counted[0] == "/Mark" else self._found.notes).add(counted[1])

    def _font_of(self, resources: Any, name: Any) -> FontText | None:
        font = _entry(resources, "/Font", name)
        if font is None:
            return None
        key = font.objgen if font.is_indirect else id(font)
        if key not in self._fonts:
            self._fonts[key] = FontText(font)
        return self._fonts[key]


def _strings(shown: Any) -> Iterator[bytes]:
    import pikepdf

    for item in shown if isinstance(shown, pikepdf.Array) else (shown,):
        if isinstance(item, pikepdf.String):
            yield bytes(item)


def _entry(resources: Any, kind: str, name: Any) -> Any:
    if resources is None or kind not in resources:
        return None
    return resources[kind].get(str(name))


def _number(properties: Any, key: str) -> int:
    try:
        return int(properties.get(key, 0))
    except (TypeError, ValueError):
        return 0
