"""The named styles of a Word file, made from a style sheet or found in a house form."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from briefing.document import Banner, Look, Role, StyleSheet, Tone
from briefing.rendering.docx.characters import escape
from briefing.rendering.docx.formatting import Setting, paragraph_properties, run_properties
from briefing.rendering.docx.variants import Place, base_place, form, words

# Word knows its own styles by these spellings only.
_BUILT_IN = {
    name.lower(): name
    for name in (
        "Title",
        *(f"heading {level}" for level in range(1, 10)),
        *(f"toc {level}" for level in range(1, 10)),
        "Body Text",
        "footnote text",
        "endnote text",
        "footnote reference",
        "endnote reference",
        "header",
        "footer",
        "Hyperlink",
        "Strong",
        "Emphasis",
    )
}
_CHARACTER_ROLES = frozenset(
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


@dataclass(frozen=True, slots=True)
class Existing:
    """The styles that a house form brings: ids by kind and lower-case name."""

    ids: Mapping[tuple[str, str], str] = field(default_factory=lambda: MappingProxyType({}))
    hanging: frozenset[str] = frozenset()  # ids of those with a wide hanging first line

    def find(self, kind: str, name: str) -> str:
        """Return the id of the style of that *kind* and *name*, or ""."""
        return self.ids.get((kind, name.lower()), "")


class Styles:
    """Gives the id of the style for each place, and makes the style when first asked.

    ``made`` holds the names of the styles that were made, in order.
    """

    def __init__(
        self,
        sheet: StyleSheet,
        measure: float,
        existing: Existing | None = None,
        banner: Banner | None = None,
    ) -> None:
        self.sheet = sheet
        self.measure = measure
        self.existing = existing or Existing()
        self.made: list[str] = []
        self._banner = banner
        self._taken = {identity.lower() for identity in self.existing.ids.values()}
        self._xml: list[str] = []
        self._paragraphs: dict[tuple[Role, Place], str] = {}
        self._characters: dict[str, str] = {}
        self._normal = self.existing.find("paragraph", "Normal") or "Normal"
        # What paragraphs start from: the "Normal" of styles_part.
        plain = Look()
        self._plain_paragraph = {**paragraph_properties(plain, Setting(measure)), "tabs": ""}
        self._plain_run = run_properties(plain, sheet.word)

    def xml(self) -> str:
        """Return the ``w:style`` elements of all styles made so far."""
        return "".join(self._xml)

    def make_all(self) -> None:
        """Make the style of every role that the style sheet names."""
        for role in self.sheet.word.styles:
            if role in _CHARACTER_ROLES:
                self.character(role)
            else:
                self.paragraph(role, base_place(role))

    def paragraph(self, role: Role, place: Place) -> str:
        """Return the id of the paragraph style of *role* in *place*."""
        known = self._paragraphs.get((role, place))
        if known is None:
            known = self._paragraphs[role, place] = self._paragraph(role, place)
        return known

    def tone(self, tone: Tone) -> str:
        """Return the id of the character style of *tone*; "" for plain text."""
        match tone:
            case Tone.PLAIN:
                return ""
            case Tone.STRONG:
                return self._named_character("Strong", "<w:b/><w:bCs/>")
            case Tone.EMPHASIS:
                return self._named_character("Emphasis", "<w:i/><w:iCs/>")
            case Tone.QUIET:
                colour = run_properties(self.sheet[Role.SOURCE_TAG], self.sheet.word)["color"]
                return self._named_character("Quiet", colour)
            case _:
                return self.character(_TONES[tone])

    def bold(self, tone: Tone) -> bool:
        """Return whether text of *tone* is bold of itself."""
        role = _TONES.get(tone)
        return tone is Tone.STRONG or (role is not None and self.sheet[role].bold)

    def character(self, role: Role) -> str:
        """Return the id of the character style of *role*."""
        name = self._name(role)
        look = self.sheet[role]
        if role is Role.LINK:
            colour = run_properties(look, self.sheet.word)["color"]
            return self._named_character(name, f'{colour}<w:u w:val="single"/>')
        if role is Role.MARKING and self._banner:
            look = replace(look, colour=self._banner.colour)
            fill = escape(self._banner.background.lstrip("#").upper())
            shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'
            return self._named_character(name, self._character_properties(look) + shade)
        return self._named_character(name, self._character_properties(look))

    def own_label(self) -> str:
        """Return the id of the character style of the labels of our own blocks."""
        look = replace(self.sheet[Role.LABEL], colour=self.sheet[Role.HEADING_1].colour)
        return self._named_character(
            f"{self._name(Role.LABEL)} Own", self._character_properties(look)
        )

    def note_number(self, *, endnotes: bool) -> str:
        """Return the id of the character style of the number before a note's text."""
        text = self.sheet[Role.ENDNOTE_TEXT if endnotes else Role.FOOTNOTE_TEXT]
        look = replace(self.sheet[Role.FOOTNOTE_REFERENCE], size=text.size, raise_by=0.0)
        return self._named_character("Note Number", self._character_properties(look))

    def note_mark(self, *, endnotes: bool) -> str:
        """Return the id of the character style of the mark in the text."""
        if not endnotes:
            return self.character(Role.FOOTNOTE_REFERENCE)
        look = self.sheet[Role.FOOTNOTE_REFERENCE]
        return self._named_character("endnote reference", self._character_properties(look))

    def table(self, name: str, body: str) -> str:
        """Return the id of the table style *name*; made with *body* where it is new."""
        key = f"table {name}"
        if key not in self._characters:
            found = self.existing.find("table", name)
            self._characters[key] = found or self._add("table", name, "", body)
        return self._characters[key]

    def derived(self, role: Role, name: str, look: Look, setting: Setting) -> str:
        """Return the id of a paragraph style *name* that differs from *role*'s as told."""
        if found := self.existing.find("paragraph", name):
            return found
        key = f"paragraph {name}"
        if key not in self._characters:
            base_look, base_setting = form(role, base_place(role), self.sheet, self.measure)
            before = self._all_properties(base_look, base_setting)
            after = self._all_properties(look, setting)
            based_on = self.paragraph(role, base_place(role))
            self._characters[key] = self._write("paragraph", name, based_on, before, after)
        return self._characters[key]

    def _paragraph(self, role: Role, place: Place) -> str:
        name = self._name(role)
        base = base_place(role)
        found = self.existing.find("paragraph", name)
        if place == base and not found:
            return self._base(role, name)
        if found:
            base = base._replace(labelled=found in self.existing.hanging)
            if place in (base, base._replace(after_table=place.after_table)):
                return found
        before = self._all_properties(*form(role, base, self.sheet, self.measure))
        after = self._all_properties(*form(role, place, self.sheet, self.measure))
        base_id = found or self.paragraph(role, base)
        if before == after:
            return base_id
        ending = words(role, place) or "Labelled"
        return self._write("paragraph", f"{name} {ending}", base_id, before, after)

    def _base(self, role: Role, name: str) -> str:
        properties = self._all_properties(*form(role, base_place(role), self.sheet, self.measure))
        plain = (self._plain_paragraph, self._plain_run)
        return self._write("paragraph", name, self._normal, plain, properties)

    def _all_properties(
        self, look: Look, setting: Setting
    ) -> tuple[dict[str, str], dict[str, str]]:
        return paragraph_properties(look, setting), run_properties(look, self.sheet.word)

    def _character_properties(self, look: Look) -> str:
        properties = run_properties(look, self.sheet.word)
        always = ("rFonts", "color", "sz")
        return "".join(
            xml for key, xml in properties.items() if key in always or xml != self._plain_run[key]
        )

    def _named_character(self, name: str, properties: str) -> str:
        known = self._characters.get(name)
        if known is None:
            known = self.existing.find("character", name)
            if not known:
                known = self._add("character", name, "", f"<w:rPr>{properties}</w:rPr>")
            self._characters[name] = known
        return known

    def _write(
        self,
        kind: str,
        name: str,
        based_on: str,
        before: tuple[dict[str, str], dict[str, str]],
        after: tuple[dict[str, str], dict[str, str]],
    ) -> str:
        """Write a style that holds what *after* has and *before* has not; return its id."""
        paragraph, run = (
            "".join(xml for key, xml in new.items() if xml != old[key])
            for old, new in zip(before, after, strict=True)
        )
        body = f"<w:pPr>{paragraph}</w:pPr>" if paragraph else ""
        body += f"<w:rPr>{run}</w:rPr>" if run else ""
        return self._add(kind, name, based_on, body)

    def _add(self, kind: str, name: str, based_on: str, body: str) -> str:
        identity = self._identity(name)
        base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
        self._xml.append(
            f'<w:style w:type="{kind}" w:customStyle="{int(name.lower() not in _BUILT_IN)}"'
            f' w:styleId="{identity}"><w:name w:val="{escape(name)}"/>{base}'
            f"<w:qFormat/>{body}</w:style>"
        )
        self.made.append(name)
        return identity

    def _identity(self, name: str) -> str:
        plain = re.sub(r"[^A-Za-z0-9]", "", name.title()) or "Style"
        identity, count = plain, 1
        while identity.lower() in self._taken:
            count += 1
            identity = f"{plain}{count}"
        self._taken.add(identity.lower())
        return identity

    def _name(self, role: Role) -> str:
        name = self.sheet.word.styles.get(role) or role.value.replace("-", " ").title()
        return _BUILT_IN.get(name.lower(), name)
