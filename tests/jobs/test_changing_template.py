"""Another template: nothing is lost, its headings come in its order, what is wanting is said."""

from __future__ import annotations

from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from briefing.jobs.changing_template import change_of_template, edit_for_template, in_template
from briefing.memos.values import Entry, Memo, OwnKind, OwnText, Section, entries_of
from briefing.templates.values import BriefingTemplate, FieldForm, MarkingForm, SectionForm

HEADINGS = ["Ukraine", "NATO", "Sanctions", "Next steps", "Energy"]
OLD = BriefingTemplate("old", "Old")


def section(heading: str, number: int, entries: int = 1) -> Section:
    own = OwnText(OwnKind.COMMENT, heading)
    return Section(
        f"s{number}", heading, tuple(Entry(f"e{number}-{n}", own) for n in range(entries))
    )


def template(headings: list[str]) -> BriefingTemplate:
    forms = tuple(SectionForm(h.lower().replace(" ", "-"), h, required=True) for h in headings)
    return BriefingTemplate("new", "New", sections=forms)


def ids():
    numbers = count()
    return lambda: f"new-{next(numbers)}"


some = st.lists(st.sampled_from(HEADINGS), unique=True)


@given(some, some, st.integers(0, 2))
def test_headings_come_in_the_templates_order_then_the_memos_own(mine, theirs, opening):
    own = OwnText(OwnKind.BOTTOM_LINE, "First.")
    memo = Memo(
        "m",
        "T",
        opening=tuple(Entry(f"o{n}", own) for n in range(opening)),
        sections=tuple(section(heading, n) for n, heading in enumerate(mine)),
    )
    new = template(theirs)
    edit = edit_for_template(memo, new, ids())
    after, inverse = edit.apply(memo)
    rest = [heading for heading in mine if heading not in theirs]
    assert [each.heading for each in after.sections] == theirs + rest
    assert after.template == "new"
    assert sorted(e.id for e in after.entries()) == sorted(e.id for e in memo.entries())
    assert inverse.apply(after)[0] == memo
    said = change_of_template(memo, OLD, new)
    assert said.own == (tuple(rest) if theirs else ())
    assert said.added == tuple(h for h in theirs if h not in mine)
    assert said.wanted_headings == said.added


def test_a_renamed_heading_is_known_by_its_key():
    memo = Memo("m", "T", sections=(Section("s", "Kiew", key="ukraine"),))
    after = in_template(memo, template(["Ukraine"]), ids())
    assert [(s.id, s.heading) for s in after.sections] == [("s", "Kiew")]


def test_what_is_required_and_empty_is_said():
    new = BriefingTemplate(
        "new",
        "New",
        fields=(FieldForm("reference", "Reference", required=True), FieldForm("to", "To")),
        sections=(SectionForm("u", "Ukraine", required=True),),
    )
    memo = Memo("m", "T", fields=(("old", "x"),), sections=(section("Ukraine", 1, 0),))
    said = change_of_template(memo, OLD, new)
    assert said.wanted_fields == ("Reference",)
    assert said.wanted_headings == ("Ukraine",)
    assert said.extra_fields == ("old",)
    assert not any(True for s in memo.sections for _ in entries_of(s))


def test_a_marking_that_the_template_lacks_is_said():
    nato = BriefingTemplate("new", "New", marking=MarkingForm("nato", "NATO UNCLASSIFIED"))
    assert change_of_template(Memo("m", "T", marking="TLP:RED"), OLD, nato).marking == "TLP:RED"
    assert change_of_template(Memo("m", "T", marking="TLP:RED"), OLD, OLD).marking == ""
