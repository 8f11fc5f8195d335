"""What the analyst wrote is printed whole."""

from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.memos.values import Entry, Layout, OwnKind, OwnText
from briefing.templates import named_template


@pytest.mark.parametrize("template", ["policy-memo", "intelligence-brief", "ministerial-note"])
@pytest.mark.parametrize("kind", list(OwnKind))
def test_the_note_on_an_own_text_stands_behind_it(printing, printed, template, kind):
    own = OwnText(kind, "We think it is likely.", likelihood="likely", basis="one source")
    entry = Entry("o", own, note="Seen on Monday", essential=True)
    opening = kind in (OwnKind.BOTTOM_LINE, OwnKind.JUDGEMENT)
    section = printing.section(printing.entry(0, "Vladimir Putin"), *(() if opening else (entry,)))
    memo = replace(printing.memo(section), opening=(entry,) if opening else ())
    words = printed(printing.compose(memo, named_template(template)))
    assert " Seen on Monday." in words
    assert words.index("We think") < words.index("Seen on Monday.")


def test_the_note_on_an_action_in_a_timeline_is_printed(printing, cells):
    action = Entry("x", OwnText(OwnKind.ACTION, "Call.", due="2022-01-02"), note="By phone")
    section = printing.section(printing.entry(0), action, layout=Layout.TIMELINE)
    assert cells(printing.compose(printing.memo(section)))[1][1] == "Call. By phone."
