"""Words changed, hidden, doubled or taken away on the page of a PDF are seen."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

import pikepdf
import pytest

from briefing.document import HOUSE_STYLE, plain_text, quotations
from briefing.errors import BriefingError
from briefing.proof.pdf_reading import occurrences, printed_statements
from briefing.rendering.pdf import render
from tests.printed_memos import POLICY_MEMO

QUOTED = {q.statement: plain_text((q,)) for run in POLICY_MEMO.runs() for q in quotations(run)}
_KERN = rb"(?:\)-?\d+\()?"


@pytest.fixture(scope="module")
def data() -> bytes:
    """A memo as it was exported."""
    return render(POLICY_MEMO, HOUSE_STYLE)


def with_pages(data: bytes, change: Callable[[bytes], bytes]) -> bytes:
    """Return *data* with *change* made to the content of each page."""
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            page.obj.Contents.write(change(page.obj.Contents.read_bytes()))
        pdf.save(out)
    return out.getvalue()


def word(text: str) -> re.Pattern[bytes]:
    """Match *text* in a content stream, kerned or not."""
    return re.compile(_KERN.join(re.escape(char.encode()) for char in text))


def part_of(statement: str) -> re.Pattern[bytes]:
    """Match the marked content of *statement*."""
    name = re.escape(statement.encode())
    return re.compile(rb"/Quote <</MCID \d+/Statement \(%b\).*?BDC.*?EMC" % name, re.DOTALL)


def test_an_export_reads_as_it_was_written(data):
    assert {key: texts[0] for key, texts in printed_statements(data).items()} == QUOTED
    assert all(one.with_note for one in occurrences(data))


@pytest.mark.parametrize("statement", sorted(QUOTED))
def test_a_changed_word_is_seen_in_the_statement_where_it_stands(data, statement):
    longest = max(re.findall(r"[a-z]+", QUOTED[statement]), key=len)

    def change(content: bytes) -> bytes:
        return part_of(statement).sub(lambda m: word(longest).sub(b"xx", m[0]), content)

    read = printed_statements(with_pages(data, change))
    assert read[statement][0] != QUOTED[statement] or b"-" in longest.encode()
    assert {k: v[0] for k, v in read.items() if k != statement} == {
        k: v for k, v in QUOTED.items() if k != statement
    }


def test_what_other_programs_may_say_instead_of_the_glyphs_counts_for_nothing(data):
    statement = next(iter(QUOTED))

    def change(content: bytes) -> bytes:
        return content.replace(b"/Quote <<", b"/Quote <</ActualText (all is well)")

    assert printed_statements(with_pages(data, change))[statement] == [QUOTED[statement]]


def test_words_drawn_invisibly_are_not_there(data):
    statement = next(iter(QUOTED))

    def change(content: bytes) -> bytes:
        return part_of(statement).sub(
            lambda m: m[0].replace(b"BDC", b"BDC 3 Tr", 1).replace(b"EMC", b"0 Tr EMC"), content
        )

    assert statement not in printed_statements(with_pages(data, change))


def test_a_statement_taken_off_the_page_is_gone_and_one_drawn_twice_is_there_twice(data):
    statement = next(iter(QUOTED))
    gone = with_pages(data, lambda content: part_of(statement).sub(b"", content))
    assert statement not in printed_statements(gone)
    doubled = with_pages(data, lambda c: part_of(statement).sub(lambda m: m[0] * 2, c))
    read = printed_statements(doubled)[statement]
    assert len(read) == 2
    assert read[0] == QUOTED[statement]


def test_a_statement_whose_mark_or_note_is_gone_says_so(data):
    statement = next(iter(QUOTED))
    note = next(one for one in occurrences(data) if one.statement == statement)
    assert note.with_note
    for gone in (rb"/Mark 1>>", rb"/NoteNumber 1>>"):
        changed = with_pages(data, lambda c, gone=gone: c.replace(gone, b">>"))
        read = {one.statement: one.with_note for one in occurrences(changed)}
        assert read[statement] is False
        assert sum(not with_note for with_note in read.values()) == 1


def test_a_soft_hyphen_inside_a_line_is_read_as_the_hyphen_that_is_seen(data):
    with pikepdf.open(io.BytesIO(data)) as pdf:
        content = b"".join(page.Contents.read_bytes() for page in pdf.pages)
    hyphen = re.search(rb"\((\\\d{3})\) Tj", content)
    assert hyphen, "no line of the memo ends in a hyphen"
    statement = max(QUOTED, key=lambda key: len(QUOTED[key]))

    def change(stream: bytes) -> bytes:
        return part_of(statement).sub(lambda m: word("expressed").sub(hyphen[1], m[0]), stream)

    read = printed_statements(with_pages(data, change))[statement][0]
    assert read == QUOTED[statement].replace("expressed", "-")


def test_the_pages_may_be_written_anew_by_another_program(data):
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pdf.save(out, linearize=True, compress_streams=False)
    assert {k: v[0] for k, v in printed_statements(out.getvalue()).items()} == QUOTED


def test_pages_drawn_through_a_form_are_read_too(data):
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        for page in pdf.pages:
            form = pdf.make_stream(
                page.obj.Contents.read_bytes(),
                Subtype=pikepdf.Name.Form,
                BBox=page.obj.MediaBox,
                Resources=page.obj.Resources,
            )
            name = page.add_resource(form, pikepdf.Name.XObject)
            page.obj.Contents = pdf.make_stream(b"q %b Do Q" % str(name).encode())
        pdf.save(out)
    assert {k: v[0] for k, v in printed_statements(out.getvalue()).items()} == QUOTED


@pytest.mark.parametrize("bad", [b"", b"%PDF-1.7 nothing", b"PK"])
def test_what_is_no_pdf_is_told_in_a_sentence(bad):
    with pytest.raises(BriefingError, match="cannot be read"):
        printed_statements(bad)


def test_a_file_cut_short_is_told_or_read_but_never_a_traceback(data):
    for part in range(1, 10):
        try:
            printed_statements(data[: len(data) * part // 10])
        except BriefingError:
            continue
