"""The character styles: how a run differs from the paragraph around it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from briefing.document import Banner, Look, Role, Tone
from briefing.rendering.docx.formatting import run_properties
from briefing.rendering.docx.styles import Styles

CHARACTER_ROLES = frozenset(
    {
        Role.MARKING,
        Role.LABEL,
        Role.SOURCE_TAG,
        Role.GRADE,
        Role.PORTION,
        Role.FOOTNOTE_REFERENCE,
        Role.LINK,
    }
)
_TONES = {
    Tone.SOURCE_TAG: Role.SOURCE_TAG,
    Tone.GRADE: Role.GRADE,
    Tone.PORTION: Role.PORTION,
    Tone.LABEL: Role.LABEL,
}


class RunStyle(NamedTuple):
    """A character style: its id, "" for none, and whether it is bold."""

    identity: str = ""
    bold: bool = False


class Tones:
    """Gives the character style for each use, and makes it when first asked."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._sheet = styles.sheet
        self._plain = run_properties(Look(), styles.sheet.word)
        self._known: dict[object, RunStyle] = {Tone.PLAIN: RunStyle()}

    def tone(self, tone: Tone) -> RunStyle:
        """Return the style of *tone*."""
        return self._known.get(tone) or self._keep(tone, lambda: self._tone(tone))

    def role(self, role: Role) -> RunStyle:
        """Return the style of a role that runs have: a label, a link."""
        return self._known.get(role) or self._keep(role, lambda: self._role(role))

    def own_label(self) -> RunStyle:
        """Return the style of the labels of our own blocks."""
        look = replace(self._sheet[Role.LABEL], colour=self._sheet[Role.HEADING_1].colour)
        return self._once(f"{self._styles.name(Role.LABEL)} Own", look)

    def note_mark(self, *, endnotes: bool) -> RunStyle:
        """Return the style of a note's mark in the text."""
        if not endnotes:
            return self.role(Role.FOOTNOTE_REFERENCE)
        return self._once("endnote reference", self._sheet[Role.FOOTNOTE_REFERENCE])

    def note_reference(self) -> RunStyle:
        """Return the style of a raised number that is no mark itself: a cross-reference.

        Like the marks, and no child of theirs: LibreOffice keeps one style for
        the marks of a file and the numbers before its notes.
        """
        return self._once("Note Cross-reference", self._sheet[Role.FOOTNOTE_REFERENCE])

    def note_number(self, *, endnotes: bool) -> RunStyle:
        """Return the style of the number before a note's text."""
        text = self._sheet[Role.ENDNOTE_TEXT if endnotes else Role.FOOTNOTE_TEXT]
        look = replace(self._sheet[Role.FOOTNOTE_REFERENCE], size=text.size, raise_by=0.0)
        # The name under which LibreOffice knows the style of its own numbers.
        return self._once("Endnote Characters" if endnotes else "Footnote Characters", look)

    def marking(self, banner: Banner) -> RunStyle:
        """Return the style of the marking: the banner's own colours."""
        look = replace(self._sheet[Role.MARKING], colour=banner.colour)
        fill = banner.background.lstrip("#").upper()
        shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'
        name = self._styles.name(Role.MARKING)
        return self._keep("marking", lambda: self._make(name, self._properties(look, shade)))

    def _keep(self, key: object, make: Callable[[], RunStyle]) -> RunStyle:
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = make()
        return known

    def _once(self, name: str, look: Look) -> RunStyle:
        return self._keep(name, lambda: self._make(name, self._properties(look), bold=look.bold))

    def _tone(self, tone: Tone) -> RunStyle:
        match tone:
            case Tone.STRONG:
                return self._make("Strong", "<w:b/><w:bCs/>", bold=True)
            case Tone.EMPHASIS:
                return self._make("Emphasis", "<w:i/><w:iCs/>")
            case Tone.QUIET:
                return self._make("Quiet", self._colour(Role.SOURCE_TAG))
            case _:
                return self.role(_TONES[tone])

    def _role(self, role: Role) -> RunStyle:
        name, look = self._styles.name(role), self._sheet[role]
        if role is Role.LINK:
            return self._make(name, self._colour(role))
        return self._make(name, self._properties(look), bold=look.bold)

    def _make(self, name: str, properties: str, *, bold: bool = False) -> RunStyle:
        return RunStyle(self._styles.named("character", name, f"<w:rPr>{properties}</w:rPr>"), bold)

    def _colour(self, role: Role) -> str:
        return run_properties(self._sheet[role], self._sheet.word)["color"]

    def _properties(self, look: Look, shade: str = "") -> str:
        """Return what a run of *look* needs; *shade* has its place before the raising."""
        properties = run_properties(look, self._sheet.word)
        raised = properties.pop("vertAlign")
        always = ("rFonts", "color", "sz")
        changed = (
            xml for key, xml in properties.items() if key in always or xml != self._plain[key]
        )
        return "".join(changed) + shade + (raised if look.raise_by else "")
