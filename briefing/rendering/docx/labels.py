"""The left column: who speaks, or what kind of claim follows."""

from __future__ import annotations

from dataclasses import replace

from briefing.document import MM, Inline, Paragraph, Role, Text, Tone, plain_text
from briefing.rendering.docx.formatting import Setting, frame
from briefing.rendering.docx.inlines import InlineWriter
from briefing.rendering.docx.styles import Styles
from briefing.rendering.docx.variants import label_column
from briefing.rendering.docx.widths import Ruler

_GUTTER = 2 * MM
_TAB = "<w:r><w:tab/></w:r>"
_BREAK = "<w:r><w:br/></w:r>"
_OURS = frozenset(
    {
        Role.BOTTOM_LINE,
        Role.JUDGEMENT,
        Role.COMMENT,
        Role.ASSUMPTION,
        Role.GAP,
        Role.ALTERNATIVE,
        Role.INDICATOR,
        Role.ACTION,
        Role.BODY,
        Role.NOTICE,
    }
)


class LabelWriter:
    """Writes labels, each of them once."""

    def __init__(
        self, styles: Styles, inlines: InlineWriter, ruler: Ruler, *, backward: bool
    ) -> None:
        self._styles = styles
        self._sheet = styles.sheet
        self._side = "right" if backward else "left"
        self._ruler = ruler
        self._inlines = inlines
        self._known: dict[tuple[Role, Text], str] = {}

    def write(self, block: Paragraph) -> str:
        """Return the runs of the label and what leads from it to the text.

        A label that does not fit its column takes a line of its own; the
        hanging indent then puts the text where it belongs.
        """
        if len(block.label) != 1 or not isinstance(block.label[0], Text):
            return self._written(block)
        key = (block.role, block.label[0])  # the same few speak again and again
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._written(block)
        return known

    def beside(self, block: Paragraph) -> str:
        """Return the label as a paragraph before that of *block*, which runs the other way.

        In one with it, the label would stand on the other side of the page.  A
        frame keeps it in its column; one that does not fit stands above.
        """
        words, is_narrow, column = self._words(block)
        look = replace(
            self._sheet[block.role],
            indent=0.0,
            hang=0.0,
            align="left",
            space_before=0.0,
            space_after=0.0,
            keep_with_next=True,
        )
        name = f"{self._styles.name(block.role)} {'Side Label' if is_narrow else 'Label Above'}"
        style = self._styles.derived(block.role, name, look, Setting(self._styles.measure))
        framed = frame(column - _GUTTER, self._side) if is_narrow else ""
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{framed}</w:pPr>{words}</w:p>'

    def _written(self, block: Paragraph) -> str:
        words, is_narrow, _ = self._words(block)
        return words + (_TAB if is_narrow else _BREAK)

    def _words(self, block: Paragraph) -> tuple[str, bool, float]:
        """Return the runs of the label, whether they fit its column, and that column."""
        look = self._sheet[block.role]
        tones = self._inlines.tones
        style = tones.own_label() if block.role in _OURS else tones.role(Role.LABEL)
        label = tuple(map(_untoned, block.label))
        words = self._inlines.write_in(label, style, in_bold=look.bold)
        column = look.hang or look.indent or label_column(self._sheet)
        return words, self._is_narrow(block, column), column

    def _is_narrow(self, block: Paragraph, column: float) -> bool:
        size = self._sheet[Role.LABEL].size
        width = self._ruler.width(plain_text(block.label), size, "bold")
        return width <= max(column - _GUTTER, column / 2)


def _untoned(inline: Inline) -> Inline:
    """Return a label's text without the tone that says no more than where it stands."""
    is_label = isinstance(inline, Text) and inline.tone in (Tone.LABEL, Tone.STRONG)
    return replace(inline, tone=Tone.PLAIN) if is_label else inline
