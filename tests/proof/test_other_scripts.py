"""Statements in scripts that shape or turn their letters: read back whole, and never too much."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import cache
from typing import Any

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.document import HOUSE_STYLE
from briefing.proof.pdf_reading import occurrences, printed_statements
from briefing.rendering.pdf import render
from briefing.statements.nearest import same_words
from tests.printed_scripts import FONTS, QUOTED, SCRIPTS

pytestmark = pytest.mark.needs_font(*FONTS)
SHAPED = ("hindi", "vowels", "points")
Operations = list[Any]


@cache
def memo() -> bytes:
    return render(SCRIPTS, HOUSE_STYLE)


def changed(change: Callable[[Operations], Operations]) -> bytes:
    """Return the memo with the operations of each page as *change* leaves them."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(memo())) as pdf:
        for page in pdf.pages:
            done = change(list(pikepdf.parse_content_stream(page.obj)))
            page.obj.Contents = pdf.make_stream(pikepdf.unparse_content_stream(done))
        pdf.save(out)
    return out.getvalue()


def inside(statement: str, operations: Operations) -> list[int]:
    """Return the numbers of the operations that draw *statement*."""
    found: list[int] = []
    depth = 0
    for number, one in enumerate(operations):
        name = str(one.operator)
        if depth:
            depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(name, 0)
            found += [number] if depth else []
        elif name == "BDC" and str(one.operands[1].get("/Statement", "")) == statement:
            depth = 1
    return found


def drawn(operation: Any) -> list[bytes]:
    if str(operation.operator) not in {"Tj", "TJ"}:
        return []
    shown = operation.operands[0]
    items = shown if isinstance(shown, pikepdf.Array) else [shown]
    return [bytes(item) for item in items if isinstance(item, pikepdf.String)]


def redrawn(operation: Any, codes: bytes) -> Any:
    return pikepdf.ContentStreamInstruction([pikepdf.String(codes)], pikepdf.Operator("Tj"))


def read(data: bytes, statement: str) -> list[str]:
    return printed_statements(data).get(statement, [])


def is_intact(data: bytes, statement: str) -> bool:
    texts = read(data, statement)
    return len(texts) == 1 and same_words(texts[0], QUOTED[statement][1])


@pytest.mark.parametrize("statement", QUOTED)
def test_an_untouched_statement_is_read_whole_also_when_another_program_saved_the_file(statement):
    assert is_intact(memo(), statement)
    assert is_intact(changed(lambda operations: operations), statement)


@settings(max_examples=30)
@given(st.sampled_from(list(QUOTED)), st.integers(0, 10_000), st.integers(0, 10_000))
def test_a_glyph_taken_away_is_seen(statement, which, where):
    def change(operations: Operations) -> Operations:
        showing = [n for n in inside(statement, operations) if drawn(operations[n])]
        if not showing:
            return operations
        number = showing[which % len(showing)]
        codes = b"".join(drawn(operations[number]))
        at = where % (len(codes) // 2) * 2
        gone.append(codes[at : at + 2])
        operations[number] = redrawn(operations[number], codes[:at] + codes[at + 2 :])
        return operations

    gone: list[bytes] = []
    data = changed(change)
    assert gone
    texts = read(data, statement)
    spaces = QUOTED[statement][1].replace(" ", "")
    if texts and texts[0].replace(" ", "") == spaces:
        return  # a space was taken, which no word is
    assert not is_intact(data, statement)


@settings(max_examples=30)
@given(st.sampled_from(list(QUOTED)), st.integers(0, 10_000), st.sampled_from(list(QUOTED)))
def test_letters_drawn_in_the_place_of_others_are_seen(statement, which, other):
    def change(operations: Operations) -> Operations:
        showing = [n for n in inside(statement, operations) if len(drawn(operations[n])) > 0]
        if not showing or done:
            return operations
        number = showing[which % len(showing)]
        codes = b"".join(drawn(operations[number]))
        turned = b"".join(codes[at : at + 2] for at in range(len(codes) - 2, -1, -2))
        if turned != codes:
            done.append(number)
            operations[number] = redrawn(operations[number], turned)
        return operations

    done: list[int] = []
    data = changed(change)
    if done:
        words = QUOTED[statement][1]
        assert not is_intact(data, statement) or words == words[::-1]


@pytest.mark.parametrize("statement", SHAPED)
def test_what_the_file_says_instead_of_its_glyphs_is_not_believed(statement):
    def change(operations: Operations) -> Operations:
        for number in inside(statement, operations):
            one = operations[number]
            if str(one.operator) == "BDC" and "/ActualText" in one.operands[1]:
                properties = pikepdf.Dictionary(ActualText=pikepdf.String("x"))
                operands = [one.operands[0], properties]
                operations[number] = pikepdf.ContentStreamInstruction(operands, one.operator)
        return operations

    texts = read(changed(change), statement)
    assert "\ufffd" in texts[0]
    assert "x" not in texts[0]


def test_a_glyph_that_is_part_of_a_letter_does_not_stand_for_the_letter():
    """Without its other parts and its ``ActualText``, its ``ToUnicode`` would tell all of it."""

    def change(operations: Operations) -> Operations:
        numbers = inside("hindi", operations)
        for begin in numbers:
            one = operations[begin]
            if str(one.operator) != "BDC" or "/ActualText" not in one.operands[1]:
                continue
            showing = next(n for n in numbers if n > begin and drawn(operations[n]))
            codes = b"".join(drawn(operations[showing]))
            if len(codes) > 2:
                end = next(
                    n for n in numbers if n > showing and str(operations[n].operator) == "EMC"
                )
                operations[showing] = redrawn(operations[showing], codes[:2])
                done.append(codes)
                return [o for n, o in enumerate(operations) if n not in {begin, end}]
        return operations

    done: list[bytes] = []
    data = changed(change)
    assert done
    assert not is_intact(data, "hindi")


@pytest.mark.parametrize("statement", ["vowels", "hindi"])
def test_an_accent_taken_off_its_letter_is_seen(statement):
    """Typst draws it apart: an ``ActualText`` of nothing, and the letter says all."""

    def change(operations: Operations) -> Operations:
        numbers = inside(statement, operations)
        for number in numbers:
            one = operations[number]
            silent = (
                str(one.operator) == "BDC" and str(one.operands[1].get("/ActualText", "x")) == ""
            )
            if silent and not done:
                done.append(number)
                showing = next(n for n in numbers if n > number and drawn(operations[n]))
                return [o for n, o in enumerate(operations) if n != showing]
        return operations

    done: list[int] = []
    data = changed(change)
    assert done
    assert not is_intact(data, statement)


def test_a_statement_painted_twice_is_there_twice():
    def change(operations: Operations) -> Operations:
        numbers = inside("arabic", operations)
        if not numbers:
            return operations
        first, last = numbers[0] - 1, numbers[-1] + 1
        return [*operations[: last + 1], *operations[first : last + 1], *operations[last + 1 :]]

    assert len(read(changed(change), "arabic")) == 2


def test_a_note_mark_taken_away_is_told():
    def change(operations: Operations) -> Operations:
        for number, one in enumerate(operations):
            if str(one.operator) == "BDC" and one.operands[1].get("/Mark", 0) == 1:
                plain = pikepdf.Dictionary(MCID=one.operands[1].MCID)
                operands = [one.operands[0], plain]
                operations[number] = pikepdf.ContentStreamInstruction(operands, one.operator)
        return operations

    notes = {one.statement: one.with_note for one in occurrences(changed(change))}
    assert [name for name, there in notes.items() if not there] == ["arabic"]
