"""A marking that was lowered, covered or taken off a page of a PDF is told."""

from __future__ import annotations

import io

import pikepdf
import pytest

from briefing.document import HOUSE_STYLE
from briefing.proof.pdf_marking import marking_changes
from briefing.proof.pdf_sight import sighted
from briefing.proof.printed_lines import printed_page
from briefing.rendering.pdf import render
from tests.printed_memos import BRIEF

PAGE = printed_page(BRIEF)


@pytest.fixture(scope="module")
def data():
    return render(BRIEF, HOUSE_STYLE)


def with_first_page(data, change):
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        change(pdf, pdf.pages[0])
        pdf.save(out)
    return out.getvalue()


def told(data):
    return [(one.part, one.expected, one.text) for one in marking_changes(PAGE, sighted(data))]


def covered(pdf, page):
    height = float(page.MediaBox[3])
    page.contents_add(pdf.make_stream(b"q 0 g 0 %d 700 100 re f Q" % (height - 80)))


def taken_off(_, page):
    content = page.obj.Contents.read_bytes()
    assert content.count(b"AMBER") == 2
    before, after = content.split(b"AMBER", 1)
    page.obj.Contents.write(before + b"GREEN" + after)


def turned(_, page):
    page.rotate(90, relative=True)


def test_a_marking_as_it_was_exported_is_on_every_page(data):
    assert PAGE.marking == "TLP:AMBER"
    assert told(data) == []
    assert told(with_first_page(data, turned)) == []


@pytest.mark.parametrize("change", [covered, taken_off])
def test_a_marking_that_is_not_seen_on_a_page_is_told(data, change):
    ((part, expected, text),) = told(with_first_page(data, change))
    assert (part, expected) == ("marking", "TLP:AMBER")
    assert text.startswith("page 1: ")
