"""Letters that Typst paints in several contents, so that each is read once.

A glyph that stands higher or lower than the line is painted by itself, and told
the text of the whole letter again; so is what follows it of the same letter.

Source: ISO 32000-1, 14.9.4 (replacement text).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from briefing.rendering.pdf.typeset.content import CODE, Chunk, actual_text, strings_of


def read_once(line: Sequence[Chunk]) -> None:
    """Silence the accents of a *line* that stand apart, and tell where a letter may go on."""
    weights: Counter[float] = Counter()
    for chunk in line:
        weights[chunk.height] += len(chunk.texts)
    base = max(weights, key=lambda height: (weights[height], height), default=0.0)
    edges = [(chunk.texts[0], chunk.texts[-1]) if chunk.texts else ("", "") for chunk in line]
    last = ""  # what was painted last on the line itself
    accent = ""  # the letter whose accents stand between that and the next
    for at, chunk in enumerate(line):
        first, end = edges[at]
        before = edges[at - 1][1] if at else ""
        after = edges[at + 1][0] if at + 1 < len(line) else ""
        alone = chunk.height != base and len(chunk.texts) == 1
        if first and alone and first in {before, after}:
            _silence(chunk)
            accent = first
        else:
            chunk.goes_on = bool(first) and first == accent == last
            last, accent = end, ""


def _silence(chunk: Chunk) -> None:
    """Give *chunk*, a single accent, an ``ActualText`` of nothing."""
    first, *inside, last = chunk.instructions
    inner = [one for one in inside if str(one.operator) not in {"BDC", "BMC", "EMC"}]
    chunk.instructions = [first, _nothing(), *inner, _end(), last]
    chunk.shaped = [(font, codes, "") for font, codes, _ in (*chunk.shaped, *chunk.alone)]
    chunk.texts, chunk.alone = [""], set[tuple[str, bytes, str]]()


def drop_first(chunk: Chunk) -> None:
    """Let the first letter that *chunk* paints be read as nothing."""
    font = ""
    for at, one in enumerate(chunk.instructions):
        name = str(one.operator)
        if name == "Tf":
            font = str(one.operands[0])
        elif name == "BDC" and actual_text(one.operands) is not None:
            chunk.instructions[at] = _nothing()
            chunk.shaped[0] = (*chunk.shaped[0][:2], "")
            break
        elif name in {"Tj", "TJ"}:
            code, parts = _parted(one)
            chunk.instructions[at : at + 1] = parts
            chunk.shaped.insert(0, (font, code, ""))
            chunk.alone -= {(font, code, chunk.texts[0])}
            break
    chunk.texts[0] = ""
    chunk.goes_on = False


def _parted(shown: Any) -> tuple[bytes, list[Any]]:
    """Return the first code that *shown* paints, and the operations that paint it apart."""
    import pikepdf

    operand = shown.operands[0]
    items = list(operand) if isinstance(operand, pikepdf.Array) else [operand]
    at = next(n for n, item in enumerate(items) if strings_of(item))
    codes = bytes(items[at])
    first = pikepdf.Array([*items[:at], pikepdf.String(codes[:CODE])])
    rest = pikepdf.Array([pikepdf.String(codes[CODE:]), *items[at + 1 :]])
    make: Any = pikepdf.ContentStreamInstruction
    show = pikepdf.Operator("TJ")
    return codes[:CODE], [_nothing(), make([first], show), _end(), make([rest], show)]


def _nothing() -> Any:
    import pikepdf

    make: Any = pikepdf.ContentStreamInstruction
    properties = pikepdf.Dictionary(ActualText=pikepdf.String(""))
    return make([pikepdf.Name.Span, properties], pikepdf.Operator("BDC"))


def _end() -> Any:
    import pikepdf

    make: Any = pikepdf.ContentStreamInstruction
    return make([], pikepdf.Operator("EMC"))
