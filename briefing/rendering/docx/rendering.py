"""A document as a Word file: every part, put together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from briefing.document import Document, NotePlace, StyleSheet
from briefing.errors import RenderError
from briefing.rendering.docx import furniture
from briefing.rendering.docx.attachments import (
    ATTACHMENT,
    STATEMENTS,
    attachment_xml,
    statements_xml,
    store_properties,
)
from briefing.rendering.docx.blocks import BodyWriter
from briefing.rendering.docx.inlines import InlineWriter
from briefing.rendering.docx.links import Links
from briefing.rendering.docx.names import Bookmarks
from briefing.rendering.docx.namespaces import part
from briefing.rendering.docx.notes import notes_part
from briefing.rendering.docx.package import RELATED, WORD, add, new_package, zipped
from briefing.rendering.docx.properties import core_part, custom_part
from briefing.rendering.docx.settings import (
    end_of_section,
    fonts_part,
    settings_part,
    styles_part,
)
from briefing.rendering.docx.styles import Styles

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
    return _Rendering(document, sheet, pages or {}).bytes()


class _Rendering:
    def __init__(self, document: Document, sheet: StyleSheet, pages: Mapping[str, int]) -> None:
        self.document = document
        self.sheet = sheet
        self.pages = pages
        self.styles = Styles(sheet, sheet.page.measure, None, document.furniture.banner)
        self.bookmarks = Bookmarks()
        self.links = Links()
        self.note_links = Links()
        self.inlines = InlineWriter(document, self.styles, self.bookmarks, self.links)

    def bytes(self) -> bytes:
        self.styles.make_all()
        body = part("document", f"<w:body>{self._body()}</w:body>")
        package = new_package()
        main = add(
            package,
            package,
            "/word/document.xml",
            f"{WORD}document.main+xml",
            body,
            ("rId1", f"{RELATED}officeDocument"),
        )
        self._notes(package, main)
        self._furniture(package, main)
        self._ground(package, main)
        self._properties(package)
        self._attachments(package, main)
        for target, identity in self.links.targets.items():
            main.load_rel(f"{RELATED}hyperlink", target, identity, is_external=True)
        return zipped(package)

    def _body(self) -> str:
        document, page = self.document, self.sheet.page
        notes = end_of_section(document)
        rest = f"<w:endnotePr>{notes}</w:endnotePr>" if notes else ""
        references = furniture.references()
        writer = BodyWriter(document, self.styles, self.bookmarks, self.inlines, self.pages)
        first = furniture.section(page, references, first=True, rest=rest)
        body = writer.write(first)
        if not writer.sections:
            return body + first
        kind = '<w:type w:val="continuous"/>'
        return body + furniture.section(page, references, first=False, rest=rest, kind=kind)

    def _notes(self, package: OpcPackage, main: Part) -> None:
        document = self.document
        if document.notes and document.note_place is not NotePlace.INLINE:
            kind = "endnote" if document.note_place is NotePlace.ENDNOTES else "footnote"
            self.inlines.switch_links(self.note_links)
            data = notes_part(document, self.styles, self.inlines, kind)
            relation = (f"{kind}s", f"{RELATED}{kind}s")
            notes = add(package, main, f"/word/{kind}s.xml", f"{WORD}{kind}s+xml", data, relation)
            for target, identity in self.note_links.targets.items():
                notes.load_rel(f"{RELATED}hyperlink", target, identity, is_external=True)
            if lost := self.inlines.unprinted_notes():
                raise RenderError(
                    f"Word: note {min(lost)} has no mark in the text. This is a fault of the program."
                )

    def _furniture(self, package: OpcPackage, main: Part) -> None:
        for kind in furniture.KINDS:
            header = furniture.header_part(self.document.furniture, self.styles, kind)
            footer = furniture.footer_part(self.document.furniture, self.styles)
            for place, data in (("header", header), ("footer", footer)):
                relation = (f"{place}-{kind}", f"{RELATED}{place}")
                name = f"/word/{place}-{kind}.xml"
                add(package, main, name, f"{WORD}{place}+xml", data, relation)

    def _ground(self, package: OpcPackage, main: Part) -> None:
        measure = self.sheet.page.measure
        styles = styles_part(self.document, self.sheet, measure, self.styles.xml())
        parts = {
            "styles": styles,
            "settings": settings_part(self.document, self.sheet),
            "fontTable": fonts_part(self.sheet),
        }
        for name, data in parts.items():
            relation = (name, RELATED + name)
            add(package, main, f"/word/{name}.xml", f"{WORD}{name}+xml", data, relation)

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
        if self.inlines.statements:
            items.append((STATEMENTS, "statements", statements_xml(self.inlines.statements)))
        for number, (namespace, name, data) in enumerate(items, 1):
            relation = (f"item{number}", f"{RELATED}customXml")
            path = f"/customXml/item{number}.xml"
            item = add(package, main, path, "application/xml", data, relation)
            properties = store_properties(namespace, name)
            path = f"/customXml/itemProps{number}.xml"
            add(package, item, path, _STORE, properties, ("rId1", f"{RELATED}customXmlProps"))
