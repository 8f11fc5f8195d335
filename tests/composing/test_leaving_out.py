"""What a form does not print is told on the page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing.composing import compose
from briefing.document import Heading, Paragraph, Role, plain_text
from briefing.memos.values import Entry, OwnKind, OwnText
from briefing.templates import named_template


def notices(document) -> list[str]:
    shown = (b for b in document.blocks if isinstance(b, Paragraph) and b.role is Role.NOTICE)
    return [plain_text(one.content) for one in shown]


@pytest.fixture
def memo(printing):
    opening = (
        Entry("b", OwnText(OwnKind.BOTTOM_LINE, "It ends.")),
        Entry("j", OwnText(OwnKind.JUDGEMENT, "It will likely end.", likelihood="likely")),
    )
    comment = Entry("c", OwnText(OwnKind.COMMENT, "A comment."))
    sections = (printing.section(printing.entry(0, "Ann"), printing.entry(1, "Bo"), comment),)
    whole = printing.memo(*sections)
    return replace(whole, opening=opening, source_summary="One article.")


def test_a_digest_counts_what_is_ours(printing, memo):
    document = printing.compose(memo, named_template("press-digest"))
    expected = (
        "1 remark of our own, 1 further judgement, the bottom line and"
        " the statement on the sources in the full memo"
    )
    assert notices(document) == [expected]


def test_what_a_template_prints_is_not_counted(printing, memo):
    assert notices(printing.compose(memo)) == []


def test_a_short_version_counts_the_statements_it_drops(printing, memo):
    section = memo.sections[0]
    kept = replace(section.entries[0], essential=True)
    below = replace(printing.section(printing.entry(2, "Cy"), name="Below"))
    sections = (replace(section, entries=(kept, *section.entries[1:]), sections=(below,)),)
    short = replace(memo, sections=sections)
    articles = {printing.article.id: printing.article}
    form = named_template("policy-memo")
    document = compose(short, articles, form, date(2021, 12, 31), version="short")
    assert notices(document) == [
        "2 further statements and the statement on the sources in the full memo"
    ]
    headings = [plain_text(b.content) for b in document.blocks if isinstance(b, Heading)]
    assert "Below" not in headings  # nothing of it remains


def test_one_page_has_one_notice(printing, memo):
    entries = tuple(printing.entry(n, "Kremlin") for n in range(5))
    crowded = replace(memo, sections=(printing.section(*entries),))
    (notice,) = notices(printing.compose(crowded, named_template("ministerial-note")))
    assert "further statements" in notice
    assert notice.endswith("the statement on the sources in the full memo")
