"""Notes are numbered as they are read, in tables too, and no statement is lost on the way."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.document import NoteMark, plain_text
from briefing.memos.values import Entry, Layout, OwnKind, OwnText, Repeat
from briefing.templates import named_template
from briefing.templates.values import Limits, MarkingForm, Side

_LAYOUTS = st.sampled_from(list(Layout))
_SPEAKERS = st.sampled_from(["", "Ann", "Bo", "Cy", "Di", "Ed"])
_DAYS = st.sampled_from(["", "2022-01-01", "2022-02-01/2022-02-03"])


def test_notes_of_a_timeline_are_numbered_in_order_of_time(printing, marks, cells):
    late, early = printing.entry(0, on="2022-02-01"), printing.entry(1, on="2022-01-01")
    undated, last = printing.entry(2), printing.entry(3)
    timeline = printing.section(late, undated, early, layout=Layout.TIMELINE)
    memo = printing.memo(timeline, printing.section(last, name="Two"))
    document = printing.compose(memo)
    assert marks(document) == [1, 2, 3, 4]
    assert [row[1][:10] for row in cells(document)[1:]] == [
        "Sentence B",
        "Sentence A",
        "Sentence C",
    ]
    cited = {note.number: plain_text(note.content) for note in document.notes}
    assert "para.\u00a02" in cited[1]
    assert "para.\u00a01" in cited[2]


def test_notes_of_a_table_are_numbered_row_by_row_and_column_by_column(printing, marks, cells):
    entries = [printing.entry(n, who) for n, who in enumerate(("Ann", "Bo", "Ann"))]
    document = printing.compose(printing.memo(printing.section(*entries, layout=Layout.TABLE)))
    assert marks(document) == [1, 2, 3]
    assert cells(document)[0] == ["", "Ann", "Bo"]
    assert [part[:10] for part in cells(document)[1][1].split(" / ")] == [
        "Sentence A",
        "Sentence C",
    ]


def test_a_table_has_a_row_for_what_stands_before_its_subheadings(printing, marks, printed):
    below = printing.section(printing.entry(1, "Bo"), name="Below")
    above = printing.section(printing.entry(0, "Ann"), layout=Layout.TABLE)
    section = replace(above, sections=(below,))
    document = printing.compose(printing.memo(section))
    assert "Sentence A" in printed(document)
    assert "Sentence B" in printed(document)
    assert marks(document) == [1, 2]


def test_a_fifth_speaker_is_not_lost_from_a_table(printing, marks, cells):
    speakers = ("Ann", "Bo", "Cy", "Di", "Ed")
    entries = [printing.entry(n, who) for n, who in enumerate(speakers)]
    document = printing.compose(printing.memo(printing.section(*entries, layout=Layout.TABLE)))
    head, row = cells(document)
    assert head == ["", "Ann", "Bo", "Cy", "Others"]
    assert row[4].startswith("Di: Sentence D")
    assert "Ed: Sentence E" in row[4]
    assert marks(document) == [1, 2, 3, 4, 5]


def test_who_speaks_for_no_side_stands_in_a_column_of_its_own(printing, cells, form):
    template = form(sides=(Side("Moscow", ("Ann",)),))
    entries = [printing.entry(0, "Zed"), printing.entry(1, "Ann")]
    document = printing.compose(
        printing.memo(printing.section(*entries, layout=Layout.TABLE)), template
    )
    head, row = cells(document)
    assert head == ["", "Moscow", "Others"]
    assert row[1].startswith("Sentence B")
    assert row[2].startswith("Zed: Sentence A")


def test_what_a_one_page_table_leaves_out_is_counted(printing, cells, printed):
    note = named_template("ministerial-note")
    entries = [printing.entry(0, "Joe Biden"), printing.entry(1, "Zed")]
    document = printing.compose(
        printing.memo(printing.section(*entries, layout=Layout.TABLE, name="Ukraine")), note
    )
    assert cells(document)[0] == ["", "Washington"]
    assert "1 further statement in the full memo" in printed(document)


def test_a_heading_where_no_side_speaks_prints_its_first_statements(printing, cells, printed):
    note = named_template("ministerial-note")
    entries = [printing.entry(n, "Zed") for n in range(3)]
    document = printing.compose(
        printing.memo(printing.section(*entries, layout=Layout.TABLE, name="Ukraine")), note
    )
    assert cells(document)[0] == ["", "Others"]
    assert "Sentence B" in printed(document)
    assert "1 further statement in the full memo" in printed(document)


def test_own_text_in_a_timeline_keeps_its_label_below_the_table(printing, cells, printed):
    comment = Entry("c", OwnText(OwnKind.COMMENT, "We doubt it."))
    action = Entry("x", OwnText(OwnKind.ACTION, "Call them.", owner="desk", due="2022-01-02"))
    section = printing.section(
        printing.entry(0, on="2022-02-01"), comment, action, layout=Layout.TIMELINE
    )
    document = printing.compose(printing.memo(section))
    assert [row[1][:10] for row in cells(document)[1:]] == ["Call them.", "Sentence A"]
    assert "CommentWe doubt it." in printed(document).replace(": ", "").replace(":", "")


def test_portions_are_marked_in_tables_too(printing, cells, form):
    template = form(marking=MarkingForm(portions=True))
    entries = [printing.entry(0, "Ann", marking="TLP:GREEN"), printing.entry(1, "Bo")]
    for layout in (Layout.TABLE, Layout.TIMELINE):
        memo = printing.memo(printing.section(*entries, layout=layout))
        words = " ".join(word for row in cells(printing.compose(memo, template)) for word in row)
        assert "(TLP:GREEN) Sentence A" in words
        assert "(TLP:CLEAR) Sentence B" in words


@pytest.mark.parametrize(
    ("own", "repeat", "shown"),
    [
        ("", "TLP:RED", "TLP:RED"),
        ("TLP:RED", "TLP:CLEAR", "TLP:RED"),
        ("TLP:GREEN", "", "TLP:GREEN"),
    ],
)
def test_a_repeat_is_marked_as_high_as_the_higher_of_both(
    printing, printed, form, own, repeat, shown
):
    template = form(marking=MarkingForm(portions=True))
    memo = printing.memo(
        printing.section(printing.entry(0, "Ann", marking=own)),
        printing.section(Entry("r", Repeat("e0"), marking=repeat), name="Two"),
    )
    second = printed(printing.compose(memo, template)).split("Sentence A")[1]
    assert f"({shown})" in second


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data(), limit=st.integers(0, 3), sided=st.booleans())
def test_marks_count_up_and_every_statement_is_printed_or_counted(
    printing, printed, data, limit, sided
):
    numbers = count()

    def section(name, size):
        entries = [
            printing.entry(next(numbers), data.draw(_SPEAKERS), on=data.draw(_DAYS))
            for _ in range(size)
        ]
        return printing.section(*entries, layout=data.draw(_LAYOUTS), name=name)

    top = replace(section("Top", 2), sections=(section("Below", 2),))
    memo = printing.memo(top, section("Next", 3))
    sides = (Side("S", ("Ann", "Cy")), Side("T", ("Bo",))) if sided else ()
    base = named_template("policy-memo")
    document = printing.compose(memo, replace(base, sides=sides, limits=Limits(entries=limit)))
    found = [o.number for run in document.runs() for o in run if isinstance(o, NoteMark)]
    assert found == list(range(1, len(found) + 1))
    further = sum(map(int, re.findall(r"(\d+) further statement", printed(document))))
    assert len(document.notes) + further == 7


@pytest.mark.parametrize(
    ("days", "printed_days"),
    [
        (("2022-01-03", "2022-05-09"), ["3 January 2022", "9 May 2022"]),
        (("2022-01-03", "2022-09-12"), ["3 Jan 2022", "12 Sept 2022"]),
        (("2022-01-09/2022-01-13", "2022-02-01"), ["9–13 Jan 2022", "1 Feb 2022"]),
        (("2022-01-03/2022", "2022-02"), ["3 Jan 2022 – 2022", "February 2022"]),
    ],
)
def test_dates_of_a_timeline_are_all_long_or_all_short(printing, cells, days, printed_days):
    entries = (printing.entry(n, on=day) for n, day in enumerate(days))
    section = printing.section(*entries, layout=Layout.TIMELINE)
    rows = cells(printing.compose(printing.memo(section)))[1:]
    assert [row[0].replace("\u00a0", " ") for row in rows] == printed_days
