"""A house's own Word file: its styles, page, header, footer and logo, and nothing else.

The file is opened as hostile.  A new package is made of what is wanted, part
by part; text, notes, comments, macros, attached templates, printers and
properties of the form never reach it.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing.document import HouseForm, Page
from briefing.errors import RenderError
from briefing.rendering.docx.form_archive import main_part
from briefing.rendering.docx.links import address
from briefing.rendering.docx.nameless_pictures import refuse_telling
from briefing.rendering.docx.namespaces import R, W
from briefing.rendering.docx.package import RELATED
from briefing.rendering.docx.purging import Element, elements, local_name, parse, purge
from briefing.rendering.docx.styles import Existing
from briefing.telling import Worded

if TYPE_CHECKING:
    from docx.opc.part import Part

_W, _R = f"{{{W}}}", f"{{{R}}}"
_MOST_PIXELS = 40_000_000
_DRAWN = frozenset({"image/x-emf", "image/x-wmf", "image/emf", "image/wmf"})
_PICTURES = frozenset({"image/png", "image/jpeg", "image/gif", "image/bmp", "image/tiff"})
_FONTS = frozenset({"application/vnd.openxmlformats-officedocument.obfuscatedFont"})
_WIDE_HANGING = 300  # twips from which a first line hangs for a label

# Settings that belong to the look; all others are left behind.
_KEPT_SETTINGS = (
    "mirrorMargins",
    "gutterAtTop",
    "defaultTabStop",
    "autoHyphenation",
    "consecutiveHyphenLimit",
    "hyphenationZone",
    "doNotHyphenateCaps",
    "evenAndOddHeaders",
    "characterSpacingControl",
)
_KEPT_OF_SECTION = frozenset(
    {
        "pgSz",
        "pgMar",
        "pgBorders",
        "cols",
        "vAlign",
        "titlePg",
        "textDirection",
        "bidi",
        "rtlGutter",
        "docGrid",
    }
)


@dataclass(frozen=True, slots=True)
class Furnishing:
    """A header or footer of a form: purged, with the parts that it shows."""

    place: str  # header or footer
    kind: str  # default, first or even
    root: Element
    relationships: Mapping[str, tuple[str, Part | str]]  # id -> type, target


@dataclass(frozen=True, slots=True)
class OpenForm:
    """What is taken from a house form."""

    page: Page
    section: tuple[Element, ...]  # the children of its section properties that are kept
    furnishings: tuple[Furnishing, ...]
    styles: Element
    settings: Mapping[str, str]  # name -> XML
    grounds: Mapping[str, tuple[Element, Mapping[str, tuple[str, Part | str]]]]
    existing: Existing


def open_form(form: HouseForm) -> OpenForm:
    """Return what is used of *form*; raise ``RenderError`` if it cannot be used."""
    main = main_part(form)
    root = parse(main.blob, form.name)
    styles = _styles(main, form.name)
    return OpenForm(
        page=_page(root),
        section=_section(root),
        furnishings=_furnishings(root, main, form.name),
        styles=styles,
        settings=_settings(main, form.name),
        grounds=_grounds(main, form.name),
        existing=_existing(styles),
    )


def _page(root: Element) -> Page:
    section = root.find(f"{_W}body/{_W}sectPr")
    plain = Page()
    if section is None:
        return plain
    size, margins = section.find(_W + "pgSz"), section.find(_W + "pgMar")
    return Page(
        width=_points(size, "w", plain.width),
        height=_points(size, "h", plain.height),
        top=_points(margins, "top", plain.top),
        right=_points(margins, "right", plain.right),
        bottom=_points(margins, "bottom", plain.bottom),
        left=_points(margins, "left", plain.left) + _points(margins, "gutter", 0.0),
        header=_points(margins, "header", plain.header),
        footer=_points(margins, "footer", plain.footer),
    )


def _points(element: Element | None, name: str, otherwise: float) -> float:
    try:
        return abs(int(element.get(_W + name))) / 20 if element is not None else otherwise
    except (TypeError, ValueError):
        return otherwise


def _section(root: Element) -> tuple[Element, ...]:
    section = root.find(f"{_W}body/{_W}sectPr")
    if section is None:
        return ()
    section = deepcopy(section)  # its references are still wanted where it stands
    purge(section, lambda _: False)
    return tuple(e for e in section if local_name(e) in _KEPT_OF_SECTION)


def _furnishings(root: Element, main: Part, name: str) -> tuple[Furnishing, ...]:
    """Return the furniture of the last section, with what it inherits from those before."""
    found: dict[tuple[str, str], Part] = {}
    for section in root.iter(_W + "sectPr"):
        for place in ("header", "footer"):
            for reference in section.findall(f"{_W}{place}Reference"):
                relation = main.rels.get(reference.get(_R + "id", ""))
                if relation is not None and not relation.is_external:
                    kind = reference.get(_W + "type", "default")
                    found[place, kind] = relation.target_part
    return tuple(
        Furnishing(place, kind, *_purged(part, name)) for (place, kind), part in found.items()
    )


def _purged(part: Part, name: str) -> tuple[Element, dict[str, tuple[str, Part | str]]]:
    """Return the tree of *part*, purged, and those of its relationships that remain."""
    root = parse(part.blob, name)
    kept: dict[str, tuple[str, Part | str]] = {}
    for identity, relation in part.rels.items():
        if relation.is_external:
            link = relation.reltype.endswith("/hyperlink")
            target: Part | str = address(relation.target_ref) if link else ""
        else:
            target = relation.target_part
            target = target if _is_harmless(target, name) else ""
        if target:
            kept[identity] = (relation.reltype, target)
    purge(root, kept.__contains__)
    return root, kept


def _is_harmless(part: Part, name: str) -> bool:
    if part.content_type in _PICTURES:
        from docx.image.exceptions import (
            InvalidImageStreamError,
            UnexpectedEndOfFileError,
            UnrecognizedImageError,
        )
        from docx.image.image import Image

        try:
            picture = Image.from_blob(part.blob)
        except (
            *(InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError),
            *(ValueError, KeyError, TypeError, AttributeError, IndexError, OSError),
        ):
            return False
        if picture.px_width * picture.px_height > _MOST_PIXELS:
            raise RenderError(
                Worded(
                    "House form %1: a picture of %2 by %3 pixels is too large. Make it smaller.",
                    name,
                    picture.px_width,
                    picture.px_height,
                )
            )
        refuse_telling(part.blob, part.content_type, name)
        return True
    if part.content_type in _DRAWN:
        refuse_telling(part.blob, part.content_type, name)
        return True
    return part.content_type in _FONTS


def _related(main: Part, kind: str) -> Part | None:
    for relation in main.rels.values():
        if relation.reltype == RELATED + kind and not relation.is_external:
            return relation.target_part
    return None


def _styles(main: Part, name: str) -> Element:
    part = _related(main, "styles")
    root = parse(part.blob, name) if part else parse(f'<w:styles xmlns:w="{W}"/>'.encode(), name)
    purge(root, lambda _: False)
    for language in list(root.iter(_W + "lang")):
        language.getparent().remove(language)  # the memo has a language of its own
    return root


def _existing(styles: Element) -> Existing:
    ids: dict[tuple[str, str], str] = {}
    hanging: set[str] = set()
    for style in styles.iterfind(f"{_W}style"):
        identity = style.get(_W + "styleId", "")
        name = style.find(_W + "name")
        if name is None or not identity:
            continue
        ids[style.get(_W + "type", "paragraph"), name.get(_W + "val", "").lower()] = identity
        indent = style.find(f"{_W}pPr/{_W}ind")
        if _points(indent, "hanging", 0.0) * 20 >= _WIDE_HANGING:
            hanging.add(identity)
    return Existing(ids, frozenset(hanging))


def _settings(main: Part, name: str) -> dict[str, str]:
    part = _related(main, "settings")
    if part is None:
        return {}
    root = parse(part.blob, name)
    found = {local_name(e): e for e in elements(root)}
    kept: dict[str, str] = {}
    for key in _KEPT_SETTINGS:
        if (element := found.get(key)) is not None:
            value = element.get(_W + "val")
            shown = f' w:val="{value}"' if value and value.isalnum() else ""
            kept[key] = f"<w:{key}{shown}/>"
    return kept


def _grounds(
    main: Part, name: str
) -> dict[str, tuple[Element, Mapping[str, tuple[str, Part | str]]]]:
    """Return theme, numbering and font table, each with its relationships."""
    grounds: dict[str, tuple[Element, Mapping[str, tuple[str, Part | str]]]] = {}
    for kind in ("theme", "numbering", "fontTable"):
        if part := _related(main, kind):
            grounds[kind] = _purged(part, name)
    return grounds
