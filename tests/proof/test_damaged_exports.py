"""A damaged export is told in a sentence, whatever is broken in it."""

from __future__ import annotations

import io

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.document import HOUSE_STYLE
from briefing.errors import BriefingError
from briefing.proof import pdf_comments, pdf_reading
from briefing.rendering import renderer_for
from tests.printed_memos import POLICY_MEMO


@pytest.fixture(scope="module")
def printed() -> bytes:
    """A memo as PDF."""
    return renderer_for(".pdf")(POLICY_MEMO, HOUSE_STYLE)


def _saved(pdf: pikepdf.Pdf) -> bytes:
    out = io.BytesIO()
    pdf.save(out)
    return out.getvalue()


def _read(data: bytes) -> None:
    """Read *data* in every way; a sentence for the user is the only failure."""
    told: list[str] = []
    for read in (pdf_reading.occurrences, pdf_comments.comments):
        try:
            read(data)
        except BriefingError as failure:
            told.append(str(failure))
    assert all(sentence.startswith("The PDF cannot be read") for sentence in told)


@pytest.mark.parametrize("data", [b"%PDF-1.7 and no more", b"%PDF-1.7\n" + bytes(5000)])
def test_a_file_that_is_hardly_a_pdf_is_told_in_words_for_people(data):
    with pytest.raises(BriefingError) as refusal:
        pdf_reading.occurrences(data)
    assert str(refusal.value).startswith("The PDF cannot be read: it is damaged. Ask for")


def test_an_encrypted_export_is_told(printed):
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(printed)) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(user="secret", owner="other"))
    with pytest.raises(BriefingError, match="it is encrypted"):
        pdf_reading.attachment(out.getvalue(), "briefing-manifest.json")


def test_an_annotation_that_is_none_is_told(printed):
    with pikepdf.open(io.BytesIO(printed)) as pdf:
        pdf.pages[0].obj.Annots = pikepdf.Array([7])
        data = _saved(pdf)
    _read(data)


def test_an_operator_with_too_few_operands_is_told(printed):
    with pikepdf.open(io.BytesIO(printed)) as pdf:
        page = pdf.pages[0]
        page.Contents = pdf.make_stream(b"BT 1 0 Tm (x) Tj ET " + page.Contents.read_bytes())
        data = _saved(pdf)
    _read(data)


def test_a_table_of_characters_that_is_no_stream_is_told(printed):
    with pikepdf.open(io.BytesIO(printed)) as pdf:
        for font in pdf.pages[0].Resources.Font.values():
            font.ToUnicode = pikepdf.Name.None_
        data = _saved(pdf)
    _read(data)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=30))
def test_flipped_bytes_end_in_a_sentence_or_in_nothing(printed, flips):
    data = bytearray(printed)
    for at, value in flips:
        data[at % len(data)] = value
    _read(bytes(data))
