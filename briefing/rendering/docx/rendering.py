"""A document as a Word file: every part, put together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from briefing.collecting import uncollected
from briefing.document import Banner, Document, NotePlace, Role, StyleSheet
from briefing.errors import RenderError
from briefing.rendering.docx.anchors import PRINTED, printed_xml
from briefing.rendering.docx.attachments import ATTACHMENT, attachment_xml, store_properties
from briefing.rendering.docx.blocks import BodyWriter
from briefing.rendering.docx.directions import TwoWayInlines
from briefing.rendering.docx.ground import ground_of
from briefing.rendering.docx.house_form import open_form
from briefing.rendering.docx.inlines import InlineWriter
from briefing.rendering.docx.links import Links
from briefing.rendering.docx.names import Bookmarks
from briefing.rendering.docx.namespaces import part
from briefing.rendering.docx.notes import LISTED_HERE, Notes, write_notes
from briefing.rendering.docx.package import RELATED, WORD, add, new_package, zipped
from briefing.rendering.docx.properties import core_part, custom_part
from briefing.rendering.docx.settings import end_of_section
from briefing.rendering.docx.styles import Styles
from briefing.rendering.docx.survey import survey
from briefing.rendering.docx.tones import CHARACTER_ROLES, Tones
from briefing.rendering.docx.variants import base_place
from briefing.telling import Worded

if TYPE_CHECKING:
    from docx.opc.package import OpcPackage
    from docx.opc.part import Part

_PROPERTIES = (
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
)
_CUSTOM = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_STORE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"


def render(
    document: Document, sheet: StyleSheet, *, pages: Mapping[str, int] | None = None
) -> bytes:
    """Return *document* as a Word file (ECMA-376, transitional), the same bytes each time.

    *pages* gives the page of each heading by its identity, for the contents;
    without it their entries are links alone.  Raises ``RenderError`` where
    marks and notes do not fit each other, or a house form cannot be used.
    """
    with uncollected():
        return _Rendering(document, sheet, pages or {}).bytes()


def missing_styles(sheet: StyleSheet, document: Document | None = None) -> tuple[str, ...]:
    """Return the names of the styles that a house form lacks and that are made instead.

    With *document*, those that it uses; otherwise of all that *sheet* names.
    Empty without a house form.
    """
    if sheet.word.reference is None:
        return ()
    if document is not None:
        rendering = _Rendering(document, sheet, {})
        rendering.bytes()
        return tuple(rendering.styles.missing)
    styles = Styles(sheet, sheet.page.measure, open_form(sheet.word.reference).existing)
    _make_all(styles, Tones(styles), None)
    return tuple(styles.missing)


def _make_all(styles: Styles, tones: Tones, banner: Banner | None) -> None:
    """Make the style of every role that the style sheet names."""
    for role in styles.sheet.word.styles:
        if role is Role.MARKING:
            tones.marking(banner or Banner(""))
        elif role in CHARACTER_ROLES:
            tones.role(role)
        else:
            styles.paragraph(role, base_place(role))


class _Rendering:
    def __init__(self, document: Document, sheet: StyleSheet, pages: Mapping[str, int]) -> None:
        self.document = document
        self.sheet = sheet
        self.pages = pages
        self.ground = ground_of(document, sheet)
        measure, existing = self.ground.page.measure, self.ground.existing
        self.styles = Styles(sheet, measure, existing)
        self.tones = Tones(self.styles)
        self.bookmarks = Bookmarks()
        self.links = Links()
        self.note_links = Links("note-link")
        found = survey(document)
        writer = TwoWayInlines if found.two_way else InlineWriter
        self.inlines = writer(document, found, self.tones, self.bookmarks, self.links)

    def bytes(self) -> bytes:
        if self.ground.existing is None:
            _make_all(self.styles, self.tones, self.document.furniture.banner)
        body, end = self._body()
        notes = self._notes()
        if LISTED_HERE in body:
            body[body.index(LISTED_HERE)] = notes.listed
        package = new_package()
        main = add(
            package,
            package,
            "/word/document.xml",
            f"{WORD}document.main+xml",
            part("document", "<w:body>", *body, end, "</w:body>"),
            ("rId1", f"{RELATED}officeDocument"),
        )
        self._add_notes(package, main, notes)
        self.ground.lay(package, main, self.styles, self.tones)
        self._properties(package)
        self._attachments(package, main)
        for target, identity in self.links.targets.items():
            main.load_rel(f"{RELATED}hyperlink", target, identity, is_external=True)
        return zipped(package)

    def _body(self) -> tuple[list[str], str]:
        """Return the pieces of the body, and the properties of its last section."""
        document = self.document
        notes = end_of_section(document)
        rest = f"<w:endnotePr>{notes}</w:endnotePr>" if notes else ""
        writer = BodyWriter(document, self.styles, self.bookmarks, self.inlines, self.pages)
        first = self.ground.section(rest=rest, continuous=False)
        body = writer.write(first)
        last = self.ground.section(rest=rest, continuous=True) if writer.sections else first
        if notes and LISTED_HERE not in body:
            body.append(LISTED_HERE)
        return body, last

    def _notes(self) -> Notes:
        document = self.document
        if not document.notes or document.note_place is NotePlace.INLINE:
            return Notes()
        self.inlines.switch_links(self.note_links)
        notes = write_notes(document, self.styles, self.inlines)
        if lost := self.inlines.unprinted_notes():
            raise RenderError(
                Worded(
                    "Word: note %1 has no mark in the text. This is a fault of the program.",
                    min(lost),
                )
            )
        return notes

    def _add_notes(self, package: OpcPackage, main: Part, notes: Notes) -> None:
        if not notes.kind:
            return
        name = f"{notes.kind}s"
        relation = (name, f"{RELATED}{name}")
        own = add(package, main, f"/word/{name}.xml", f"{WORD}{name}+xml", notes.part, relation)
        for target, identity in self.note_links.targets.items():
            for holder in (own, main) if notes.listed else (own,):
                holder.load_rel(f"{RELATED}hyperlink", target, identity, is_external=True)

    def _properties(self, package: OpcPackage) -> None:
        core = core_part(self.document)
        kind = "application/vnd.openxmlformats-package.core-properties+xml"
        add(package, package, "/docProps/core.xml", kind, core, ("rId2", _PROPERTIES))
        if self.document.metadata.custom:
            custom = custom_part(self.document.metadata)
            relation = ("rId3", f"{RELATED}custom-properties")
            add(package, package, "/docProps/custom.xml", _CUSTOM, custom, relation)

    def _attachments(self, package: OpcPackage, main: Part) -> None:
        items = [
            (ATTACHMENT, attachment.name, attachment_xml(attachment))
            for attachment in self.document.attachments
        ]
        if self.inlines.anchors:
            items.append((PRINTED, "printed", printed_xml(self.inlines.anchors)))
        for number, (namespace, name, data) in enumerate(items, 1):
            relation = (f"item{number}", f"{RELATED}customXml")
            path = f"/customXml/item{number}.xml"
            item = add(package, main, path, "application/xml", data, relation)
            properties = store_properties(namespace, name)
            path = f"/customXml/itemProps{number}.xml"
            add(package, item, path, _STORE, properties, ("rId1", f"{RELATED}customXmlProps"))
