"""Statements grouped by speaker or event: nothing stands under a heading that is not its own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.document import Heading, Paragraph, plain_text
from briefing.memos.values import Entry, Event, OwnKind, OwnText
from briefing.templates.values import BlockKind, Grouping


def under_headings(document) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    heading = ""
    for block in document.blocks:
        if isinstance(block, Heading):
            heading = plain_text(block.content)
        elif isinstance(block, Paragraph):
            found.setdefault(heading, []).append(plain_text(block.content)[:10])
    return found


@pytest.fixture
def grouped(printing, form):
    def compose(by, *entries, events=()):
        memo = replace(printing.memo(printing.section(*entries)), events=events)
        template = form(group_by=by, blocks=(BlockKind.SECTIONS,))
        return under_headings(printing.compose(memo, template))

    return compose


def test_a_report_without_speaker_stands_under_nobody_s_name(printing, grouped):
    comment = Entry("c", OwnText(OwnKind.COMMENT, "We doubt it."))
    entries = (printing.entry(0), comment, printing.entry(1, "Ann"), printing.entry(2, "Bo"))
    assert grouped(Grouping.SPEAKER, *entries) == {
        "Ann": ["Sentence B"],
        "Bo": ["Sentence C"],
        "No speaker named": ["Sentence A"],
        "Our own remarks": ["We doubt i"],
    }


def test_events_are_headed_by_their_names(printing, grouped):
    first = printing.entry(0)
    (statement,) = first.content.statements
    told = replace(first.content, statements=(replace(statement, event="call-1"),))
    entries = (printing.entry(1), replace(first, content=told))
    event = Event("call-1", "Video call", "2021-12-07")
    assert grouped(Grouping.EVENT, *entries, events=(event,)) == {
        "Video call": ["Sentence A"],
        "No event named": ["Sentence B"],
    }
