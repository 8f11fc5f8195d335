"""Header and footer of every page, and the page itself."""

from __future__ import annotations

import re
from collections.abc import Iterable

from briefing.document import Banner, Furniture, Page, Role
from briefing.document.direction import begins_from_right
from briefing.rendering.docx.characters import run
from briefing.rendering.docx.formatting import twips
from briefing.rendering.docx.namespaces import part
from briefing.rendering.docx.styles import Styles
from briefing.rendering.docx.tones import Tones
from briefing.rendering.docx.variants import Place
from briefing.rendering.docx.widths import Ruler

KINDS = ("default", "first", "even")
_TAB = "<w:r><w:tab/></w:r>"
_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
_GAP = 12.0  # points between the words and the marking
_PADDING = "\u2007"  # some 6 pt in the marking's type; LibreOffice shows a seam at no-break spaces


def header_part(furniture: Furniture, styles: Styles, tones: Tones, kind: str) -> bytes:
    """Return the header for pages of *kind*; the first page has a text of its own."""
    text = furniture.head_first if kind == "first" else furniture.head
    text = _on_one_line(text, furniture, styles, Role.HEADER)
    banner = _TAB + banner_run(furniture.banner, tones) if furniture.banner else ""
    return part("hdr", _line(Role.HEADER, styles, _words(text) + banner))


def footer_part(furniture: Furniture, styles: Styles, tones: Tones) -> bytes:
    """Return the footer: the reference left, the page in the middle, the marking right."""
    banner = _TAB + banner_run(furniture.banner, tones) if furniture.banner else ""
    foot = _on_one_line(furniture.foot, furniture, styles, Role.FOOTER)
    words = _words(foot) + _TAB + _page_runs(furniture.page) + banner
    return part("ftr", _line(Role.FOOTER, styles, words))


def banner_run(banner: Banner, tones: Tones) -> str:
    """Return the marking as a shaded run, figure spaces as its padding."""
    style = tones.marking(banner).identity
    text = f"{_PADDING}{banner.text}{_PADDING}"
    return run(text, f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>')


def section(
    page: Page, references: str, *, first: bool, rest: str = "", backward: bool = False
) -> str:
    """Return the ``w:sectPr`` of *page*; *first*: the first page has its own furniture.

    *rest* is the ``w:endnotePr`` and how the section begins; *backward* puts its
    columns and furniture in the order of a script that runs from right to left.
    """
    return (
        f"<w:sectPr>{references}{rest}"
        f'<w:pgSz w:w="{twips(page.width)}" w:h="{twips(page.height)}"/>'
        f'<w:pgMar w:top="{twips(page.top)}" w:right="{twips(page.right)}"'
        f' w:bottom="{twips(page.bottom)}" w:left="{twips(page.left)}"'
        f' w:header="{twips(page.header)}" w:footer="{twips(page.footer)}" w:gutter="0"/>'
        f"{'<w:titlePg/>' if first else ''}{'<w:bidi/>' if backward else ''}</w:sectPr>"
    )


def references(kinds: Iterable[str] = KINDS) -> str:
    """Return the references of a section to its headers and footers."""
    return "".join(
        f'<w:{place}Reference w:type="{kind}" r:id="{place}-{kind}"/>'
        for kind in kinds
        for place in ("header", "footer")
    )


def _on_one_line(text: str, furniture: Furniture, styles: Styles, role: Role) -> str:
    """Return *text*, cut after a word with an ellipsis where the marking would leave its line."""
    ruler, size, marking = Ruler(), styles.sheet[role].size, styles.sheet[Role.MARKING].size
    room = styles.measure - _GAP
    if furniture.banner:
        shown = f"{_PADDING}{furniture.banner.text}{_PADDING}"
        room -= ruler.width(shown, marking, "bold")
    if role is Role.FOOTER:  # as far as the page number in the middle
        room = min(room, styles.measure / 2 - 4 * size)
    words = text.split(" ")
    if ruler.width(text, size, "sans") <= room:
        return text
    while len(words) > 1 and ruler.width(" ".join(words) + "…", size, "sans") > room:
        words.pop()
    return " ".join(words) + "…"


def _words(text: str) -> str:
    return run(text, "<w:rPr><w:rtl/></w:rPr>" if begins_from_right(text) else "")


def _line(role: Role, styles: Styles, words: str) -> str:
    style = styles.paragraph(role, Place())
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{words}</w:p>'


def _page_runs(pattern: str) -> str:
    pieces = re.split(r"(\{pages?\})", pattern)
    return "".join(
        f'<w:fldSimple w:instr=" {_FIELDS[piece]} ">{run("1")}</w:fldSimple>'
        if piece in _FIELDS
        else _words(piece)
        for piece in pieces
    )
