"""How pages are filled: every strip once, notes with their marks, nothing beyond the margins."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from briefing.rendering.pdf.pages import NOTES_GAP, RULE_GAP, Paginator
from briefing.rendering.pdf.slabs import Parting, RowSlab, Slab, Strip, TableFrame

HEIGHT = 300.0


@st.composite
def flows(draw: st.DrawFn) -> tuple[list[Strip], dict[int, list[Strip]]]:
    """Strips of paragraphs, some with notes of one to sixty lines."""
    strips: list[Strip] = []
    notes: dict[int, list[Strip]] = {}
    for _ in range(draw(st.integers(1, 14))):
        slab = Slab()
        count = draw(st.integers(1, 9))
        for index in range(count):
            strip = Strip(slab, index, draw(st.sampled_from([4.0, 16.0])), 10.0)
            if index < count - 1:
                edge = index in {0, count - 2}
                strip.parting = Parting.EMERGENCY if edge else draw(st.sampled_from(Parting))
            if draw(st.integers(0, 3)) == 0:
                number = len(notes) + 1
                strip.notes = (number,)
                own = Slab()
                lines = draw(st.sampled_from([1, 2, 3, 4, 5, 8, 40]))
                notes[number] = [Strip(own, line, 3.0, 9.0) for line in range(lines)]
            strips.append(strip)
    return strips, notes


@given(flows())
def test_every_strip_and_every_line_of_a_note_stands_on_a_page_once_and_in_order(flow):
    strips, notes = flow
    pages = Paginator(HEIGHT, notes.__getitem__).pages(strips)
    assert [p.strip for page in pages for p in page.body] == strips
    printed = [p.strip for page in pages for p in page.notes]
    assert printed == [line for strip in strips for n in strip.notes for line in notes[n]]


@given(flows())
def test_nothing_overlaps_and_nothing_stands_beyond_the_foot_of_the_page(flow):
    strips, notes = flow
    for page in Paginator(HEIGHT, notes.__getitem__).pages(strips):
        for placed in (page.body, page.notes):
            for one, other in pairwise(placed):
                assert one.top + one.strip.height <= other.top + 1e-6
        body = page.body[-1].top + page.body[-1].strip.height if page.body else 0.0
        assert body <= HEIGHT + 1e-6
        if page.notes:
            assert page.rule is not None
            assert not page.body or body + NOTES_GAP <= page.rule + 1e-6
            assert abs(page.notes[0].top - page.rule - RULE_GAP) < 1e-6
            last = page.notes[-1]
            assert abs(last.top + last.strip.height - HEIGHT) < 1e-6


@given(flows())
def test_a_note_begins_on_the_page_of_its_mark_unless_an_earlier_one_is_still_going_on(flow):
    strips, notes = flow
    pages = Paginator(HEIGHT, notes.__getitem__).pages(strips)
    starts = {id(p.strip): index for index, page in enumerate(pages) for p in page.notes}
    for index, page in enumerate(pages):
        for number in (n for p in page.body for n in p.strip.notes):
            assert starts[id(notes[number][0])] == index


@given(flows())
def test_a_divided_note_leaves_two_lines_on_either_page(flow):
    strips, notes = flow
    pages = Paginator(HEIGHT, notes.__getitem__).pages(strips)
    for page, after in pairwise(pages):
        if page.notes and after.notes and page.notes[-1].strip.slab is after.notes[0].strip.slab:
            slab = page.notes[-1].strip.slab
            for side in (page, after):
                assert sum(p.strip.slab is slab for p in side.notes) >= 2


@given(flows())
def test_a_page_ends_where_it_must_not_only_when_nothing_else_is_left_on_it(flow):
    strips, notes = flow
    pages = Paginator(HEIGHT, notes.__getitem__).pages(strips)
    for page, after in pairwise(pages):
        if not page.body or not after.body:
            continue
        if page.body[-1].strip.parting is Parting.EMERGENCY:
            assert all(p.strip.parting is Parting.EMERGENCY for p in page.body)


def test_the_head_of_a_table_is_repeated_on_every_page_that_the_table_reaches():
    frame = TableFrame(0, 400)
    frame.head = RowSlab(table=frame, height=20)
    rows = [frame.head, *(RowSlab(table=frame, height=30) for _ in range(30))]
    pages = Paginator(HEIGHT, None).pages([Strip(row, 0, 0.0, row.height) for row in rows])
    assert len(pages) > 3
    assert all(page.body[0].strip.slab is frame.head for page in pages)
    assert [page.body[0].strip.index for page in pages] == [0] + [-1] * (len(pages) - 1)


def test_a_document_without_anything_still_has_a_page():
    assert len(Paginator(HEIGHT, None).pages([])) == 1
