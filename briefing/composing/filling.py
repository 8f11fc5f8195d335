"""A template's forms filled with the details of an entry or a citation."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.document import Inline, Text, Tone
from briefing.templates.forms import parse_form


def fill(form: str, details: Mapping[str, tuple[Inline, ...]]) -> tuple[Inline, ...]:
    """Return *form* with its details filled in.

    What follows the note mark (or, without one, the quotation) is set as the
    tag that names the source.  An unknown detail counts as empty.
    """
    filled: list[Inline] = []
    tone = Tone.PLAIN
    for part in parse_form(form):
        if part.optional and not all(details.get(name) for name in part.names):
            continue
        for piece in part.pieces:
            if isinstance(piece, str):
                filled.append(Text(piece, tone))
                continue
            filled += [_toned(inline, tone) for inline in details.get(piece.name, ())]
            if piece.name in ("note-mark", "quote", "paraphrase"):
                tone = Tone.SOURCE_TAG
    return _tag_from_the_space(filled)


def _toned(inline: Inline, tone: Tone) -> Inline:
    if isinstance(inline, Text) and inline.tone is Tone.PLAIN and tone is not Tone.PLAIN:
        return Text(inline.text, tone, inline.language)
    return inline


def _tag_from_the_space(inlines: list[Inline]) -> tuple[Inline, ...]:
    """Give closing marks that follow the quotation directly the tone of the quotation."""
    for index, inline in enumerate(inlines):
        if isinstance(inline, Text) and inline.tone is Tone.SOURCE_TAG:
            closing = inline.text[
                : len(inline.text) - len(inline.text.lstrip("\u00a0\u202f”’»«“\"'.,;"))
            ]
            if closing:
                rest = Text(inline.text[len(closing) :], Tone.SOURCE_TAG)
                inlines[index : index + 1] = [Text(closing), *([rest] if rest.text else [])]
            break
    return tuple(inlines)
