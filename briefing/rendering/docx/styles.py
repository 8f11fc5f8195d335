"""The named styles of a Word file, made from a style sheet or found in a house form."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from briefing.document import Look, Role, StyleSheet
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
        "TOC Heading",
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
_Properties = tuple[dict[str, str], dict[str, str]]  # of the paragraph, of its runs


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

    ``missing`` holds the names of the styles, other than derived ones, that a
    house form ought to have had.
    """

    def __init__(self, sheet: StyleSheet, measure: float, existing: Existing | None = None) -> None:
        self.sheet = sheet
        self.measure = measure
        self.existing = existing or Existing()
        self.missing: list[str] = []
        self._taken = {identity.lower() for identity in self.existing.ids.values()}
        self._xml: list[str] = []
        self._paragraphs: dict[tuple[Role, Place], str] = {}
        self._named: dict[tuple[str, str], str] = {}
        self._normal = self.existing.find("paragraph", "Normal") or "Normal"
        # What paragraphs start from: the "Normal" of the styles part; a house
        # form's own may be anything, so there every detail is written out.
        plain = paragraph_properties(Look(), Setting(measure))
        run = run_properties(Look(), sheet.word)
        unknown: _Properties = (dict.fromkeys(plain, ""), dict.fromkeys(run, ""))
        self._plain: _Properties = unknown if existing else ({**plain, "tabs": ""}, run)

    def xml(self) -> str:
        """Return the ``w:style`` elements of all styles made so far."""
        return "".join(self._xml)

    def paragraph(self, role: Role, place: Place) -> str:
        """Return the id of the paragraph style of *role* in *place*."""
        known = self._paragraphs.get((role, place))
        if known is None:
            known = self._paragraphs[role, place] = self._paragraph(role, place)
        return known

    def derived(self, role: Role, name: str, look: Look, setting: Setting) -> str:
        """Return the id of a paragraph style *name* that differs from *role*'s as told."""
        before = self._properties(*form(role, base_place(role), self.sheet, self.measure))
        differences = _differences(before, self._properties(look, setting))
        base = self.paragraph(role, base_place(role))
        return self.named("paragraph", name, differences, base, derived=True)

    def named(
        self, kind: str, name: str, body: str, based_on: str = "", *, derived: bool = False
    ) -> str:
        """Return the id of the style *name*; made with *body* where there is none yet."""
        shown, name = name, _BUILT_IN.get(name.lower(), name)
        known = self._named.get((kind, name))
        if known is None:
            known = self.existing.find(kind, name)
            if not known:
                known = self._add(kind, name, based_on, body)
                if not derived:
                    self.missing.append(shown)
            self._named[kind, name] = known
        return known

    def name(self, role: Role) -> str:
        """Return the name of the style of *role*."""
        return self.sheet.word.styles.get(role) or role.value.replace("-", " ").title()

    def is_brought(self, role: Role) -> bool:
        """Whether a house form brings the style of *role*, whose look is then its own."""
        return bool(self.existing.ids) and bool(self.existing.find("paragraph", self.name(role)))

    def _paragraph(self, role: Role, place: Place) -> str:
        name = self.name(role)
        base = base_place(role)
        found = self.existing.find("paragraph", name)
        if found:
            base = base._replace(labelled=found in self.existing.hanging)
        after = self._properties(*form(role, place, self.sheet, self.measure))
        if place == base:
            body = _differences(self._plain, after)
            return self.named("paragraph", name, body, self._normal)
        before = self._properties(*form(role, base, self.sheet, self.measure))
        base_id = found or self.paragraph(role, base)
        if before == after:
            return base_id
        ending = words(role, place) or "Labelled"
        body = _differences(before, after)
        return self.named("paragraph", f"{name} {ending}", body, base_id, derived=True)

    def _properties(self, look: Look, setting: Setting) -> _Properties:
        return paragraph_properties(look, setting), run_properties(look, self.sheet.word)

    def _add(self, kind: str, name: str, based_on: str, body: str) -> str:
        identity = self._identity(name)
        base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
        custom = int(name.lower() not in _BUILT_IN)
        self._xml.append(
            f'<w:style w:type="{kind}" w:customStyle="{custom}" w:styleId="{identity}">'
            f'<w:name w:val="{escape(name)}"/>{base}<w:qFormat/>{body}</w:style>'
        )
        return identity

    def _identity(self, name: str) -> str:
        plain = re.sub(r"[^A-Za-z0-9]", "", name.title()) or "Style"
        identity, count = plain, 1
        while identity.lower() in self._taken:
            count += 1
            identity = f"{plain}{count}"
        self._taken.add(identity.lower())
        return identity


def _differences(before: _Properties, after: _Properties) -> str:
    """Return the body of a style that holds what *after* has and *before* has not."""
    paragraph, run = (
        "".join(xml for key, xml in new.items() if xml != old[key])
        for old, new in zip(before, after, strict=True)
    )
    body = f"<w:pPr>{paragraph}</w:pPr>" if paragraph else ""
    return body + (f"<w:rPr>{run}</w:rPr>" if run else "")
