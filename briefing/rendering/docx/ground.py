"""What a memo stands on: page, furniture, styles and settings, of the house or of a form."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Any, Protocol

from briefing.document import Document, Page, Role, StyleSheet
from briefing.document.direction import is_from_right
from briefing.rendering.docx import furniture
from briefing.rendering.docx.house_form import Furnishing, OpenForm, open_form
from briefing.rendering.docx.nameless_pictures import nameless_picture
from briefing.rendering.docx.names import language_properties
from briefing.rendering.docx.namespaces import ROOT, W
from briefing.rendering.docx.package import RELATED, WORD, add
from briefing.rendering.docx.purging import Element, as_text, local_name, parse, serialised
from briefing.rendering.docx.settings import fonts_part, settings_part, styles_part
from briefing.rendering.docx.styles import Existing, Styles
from briefing.rendering.docx.tones import Tones
from briefing.rendering.docx.variants import Place

if TYPE_CHECKING:
    from docx.opc.package import OpcPackage
    from docx.opc.part import Part

_W = f"{{{W}}}"
_THEME = "application/vnd.openxmlformats-officedocument.theme+xml"


class Ground(Protocol):
    """The parts of a file that are there before the memo's own words."""

    @property
    def page(self) -> Page: ...

    @property
    def existing(self) -> Existing | None: ...

    def section(self, *, rest: str, continuous: bool) -> str:
        """Return a ``w:sectPr``; *rest* is its ``w:endnotePr``."""
        ...

    def lay(self, package: OpcPackage, main: Part, styles: Styles, tones: Tones) -> None:
        """Add the parts and relate *main* to them."""
        ...


def ground_of(document: Document, sheet: StyleSheet) -> Ground:
    """Return the ground that *sheet* asks for."""
    if sheet.word.reference is None:
        return HouseGround(document, sheet)
    return FormGround(document, sheet, open_form(sheet.word.reference))


class HouseGround:
    """Everything made from the style sheet."""

    existing: Existing | None = None

    def __init__(self, document: Document, sheet: StyleSheet) -> None:
        self._document = document
        self._sheet = sheet
        self.page = sheet.page

    def section(self, *, rest: str, continuous: bool) -> str:
        """Return a ``w:sectPr``; *rest* is its ``w:endnotePr``.

        A *continuous* one takes its furniture from the section before (ECMA-376,
        17.10.1): LibreOffice would begin a page where it is named again.
        """
        return furniture.section(
            self.page,
            "" if continuous else furniture.references(),
            first=not continuous,
            rest=rest + _kind(continuous),
            backward=is_from_right(self._document.language),
        )

    def lay(self, package: OpcPackage, main: Part, styles: Styles, tones: Tones) -> None:
        """Add headers, footers, styles, settings and fonts."""
        for kind in furniture.KINDS:
            for place in ("header", "footer"):
                data = own_furniture(self._document, styles, tones, place, kind)
                relation = (f"{place}-{kind}", RELATED + place)
                name = f"/word/{place}-{kind}.xml"
                add(package, main, name, f"{WORD}{place}+xml", data, relation)
        parts = {
            "styles": styles_part(self._document, self._sheet, self.page.measure, styles.xml()),
            "settings": settings_part(self._document, self._sheet),
            "fontTable": fonts_part(self._sheet),
        }
        for name, data in parts.items():
            relation = (name, RELATED + name)
            add(package, main, f"/word/{name}.xml", f"{WORD}{name}+xml", data, relation)


class FormGround:
    """A house form, its missing styles and furniture supplied."""

    def __init__(self, document: Document, sheet: StyleSheet, form: OpenForm) -> None:
        self._document = document
        self._sheet = sheet
        self._form = form
        self.page = form.page
        self.existing: Existing | None = form.existing
        names = {local_name(e) for e in form.section}
        first, even = "titlePg" in names, "evenAndOddHeaders" in form.settings
        self._kinds = tuple(
            kind for kind, wanted in (("default", True), ("first", first), ("even", even)) if wanted
        )

    def section(self, *, rest: str, continuous: bool) -> str:
        """Return the form's ``w:sectPr``; *rest* is its ``w:endnotePr``."""
        kept = "".join(
            as_text(element)
            for element in self._form.section
            if not (continuous and local_name(element) == "titlePg")
        )
        references = "" if continuous else furniture.references(self._kinds)
        return f"<w:sectPr>{references}{rest}{_kind(continuous)}{kept}</w:sectPr>"

    def lay(self, package: OpcPackage, main: Part, styles: Styles, tones: Tones) -> None:
        """Add the form's parts, and our own where it has none."""
        brought = {(f.place, f.kind): f for f in self._form.furnishings}
        media = _Media(package)
        for kind in self._kinds:
            for place in ("header", "footer"):
                relation = (f"{place}-{kind}", RELATED + place)
                name = f"/word/{place}-{kind}.xml"
                found = brought.get((place, kind))
                data = (
                    self._furnished(found, styles, tones)
                    if found
                    else own_furniture(self._document, styles, tones, place, kind)
                )
                part = add(package, main, name, f"{WORD}{place}+xml", data, relation)
                if found:
                    media.relate(part, found.relationships)
        for kind, (root, relationships) in self._form.grounds.items():
            content = _THEME if kind == "theme" else f"{WORD}{kind}+xml"
            relation = (kind, RELATED + kind)
            part = add(package, main, f"/word/{kind}.xml", content, serialised(root), relation)
            media.relate(part, relationships)
        settings = settings_part(self._document, self._sheet, "".join(self._form.settings.values()))
        for name, data in (("styles", self._styles(styles)), ("settings", settings)):
            relation = (name, RELATED + name)
            add(package, main, f"/word/{name}.xml", f"{WORD}{name}+xml", data, relation)

    def _furnished(self, found: Furnishing, styles: Styles, tones: Tones) -> bytes:
        """Return a header or footer of the form, the marking below its own text."""
        banner = self._document.furniture.banner
        if banner is None:
            return serialised(found.root)
        root = deepcopy(found.root)
        role = Role.HEADER if found.place == "header" else Role.FOOTER
        style = styles.paragraph(role, Place())
        line = (
            f'<w:p {ROOT}><w:pPr><w:pStyle w:val="{style}"/><w:jc w:val="right"/></w:pPr>'
            f"{furniture.banner_run(banner, tones)}</w:p>"
        )
        root.append(parse(line.encode(), "marking"))
        return serialised(root)

    def _styles(self, styles: Styles) -> bytes:
        root = deepcopy(self._form.styles)
        _set_language(root, self._document.language)
        made = parse(f"<w:styles {ROOT}>{styles.xml()}</w:styles>".encode(), "styles")
        root.extend(list(made))
        return serialised(root)


class _Media:
    """Carries the pictures and fonts of a form into a package, each under a name of its own."""

    def __init__(self, package: OpcPackage) -> None:
        self._package = package
        self._carried: dict[int, Any] = {}

    def relate(self, part: Part, relationships: Any) -> None:
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part

        for identity, (kind, target) in relationships.items():
            if isinstance(target, str):
                part.load_rel(kind, target, identity, is_external=True)
                continue
            carried = self._carried.get(id(target))
            if carried is None:
                name = f"/word/media/house{len(self._carried) + 1}.{target.partname.ext}"
                package: Any = self._package
                is_picture = target.content_type.startswith("image/")
                blob = nameless_picture(target.blob) if is_picture else target.blob
                carried = Part(PackURI(name), target.content_type, blob, package)
                self._carried[id(target)] = carried
            part.load_rel(kind, carried, identity)


def own_furniture(document: Document, styles: Styles, tones: Tones, place: str, kind: str) -> bytes:
    """Return our own header or footer for pages of *kind*."""
    if place == "header":
        return furniture.header_part(document.furniture, styles, tones, kind)
    return furniture.footer_part(document.furniture, styles, tones)


def _kind(continuous: bool) -> str:
    return '<w:type w:val="continuous"/>' if continuous else ""


def _set_language(styles: Element, language: str) -> None:
    """Make *language* that of all text whose runs name no other."""
    properties = language_properties(language).replace("<w:rtl/>", "")
    if not properties:
        return
    made = parse(
        f"<w:styles {ROOT}><w:docDefaults><w:rPrDefault><w:rPr>{properties}</w:rPr></w:rPrDefault>"
        "</w:docDefaults></w:styles>".encode(),
        "styles",
    )
    run = styles.find(f"{_W}docDefaults/{_W}rPrDefault/{_W}rPr")
    if run is not None:
        run.append(made.find(f".//{_W}lang"))
        return
    old = styles.find(f"{_W}docDefaults")
    if old is not None:
        styles.remove(old)
    styles.insert(0, made[0])
