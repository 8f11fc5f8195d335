"""What a colleague did in LibreOffice Writer is told, and what changes no words alarms nobody."""

from __future__ import annotations

import pytest

from briefing.errors import BriefingError
from briefing.jobs.verifying import verify_file

pytestmark = [pytest.mark.needs_tool("soffice"), pytest.mark.slow]


def told(returned, edit):
    """What is told of the file: statements not verbatim, own text, changes, tracked changes."""
    found = verify_file(returned / f"{edit}.docx")
    statements = {one.id: one.status.value for one in found.statements if not is_verbatim(one)}
    changes = {(one.kind, one.part) for one in found.changes or ()}
    tracked = {(one.kind, one.text) for one in found.tracked}
    own = {one.entry for one in found.own_text or ()}
    return statements, changes, tracked, own


def is_verbatim(verdict):
    return verdict.status.value == "verbatim"


@pytest.mark.parametrize("edit", ["saved_again", "restyled", "runs_split", "paragraph_split"])
def test_what_changes_no_words_alarms_nobody(returned, edit):
    assert told(returned, edit) == ({}, set(), set(), set())


@pytest.mark.parametrize(
    ("edit", "status"),
    [
        ("not_dropped", "altered"),
        ("not_white", "altered"),
        ("not_hidden", "altered"),
        ("not_tiny", "altered"),
        ("not_dropped_tracked", "altered"),
        ("word_put_in_tracked", "altered"),
        ("paragraph_deleted", "deleted"),
        ("note_deleted", "detached"),
        ("paragraph_moved", "moved"),
        ("paragraph_pasted_twice", "doubled"),
    ],
)
def test_what_was_done_to_a_statement_is_told_of_that_one_alone(returned, edit, status):
    statements, changes, _, own = told(returned, edit)
    assert statements == {"n7": status}
    assert {part for _, part in changes} <= {"note"}  # gone or copied with the statement
    assert own == set()


@pytest.mark.parametrize(
    ("edit", "change"),
    [
        ("paragraph_typed", ("added", "text")),
        ("field_changed", ("changed", "field")),
        ("speaker_changed", ("changed", "text")),
        ("note_added", ("added", "note")),
        ("marking_lowered", ("changed", "marking")),
    ],
)
def test_what_was_done_beside_the_quotations_is_told_and_alarms_for_none(returned, edit, change):
    statements, changes, _, _ = told(returned, edit)
    assert statements == {}
    assert changes == {change}


@pytest.mark.parametrize(
    ("edit", "change"),
    [
        ("not_dropped_tracked", ("deletion", "not")),
        ("word_put_in_tracked", ("insertion", "really")),
    ],
)
def test_what_was_tracked_is_told(returned, edit, change):
    assert told(returned, edit)[2] == {change}


@pytest.mark.parametrize("edit", ["saved_again", "restyled", "not_dropped"])
def test_a_memo_that_came_back_through_another_format_is_held_against_the_one_sent(
    returned, sent, edit
):
    path = returned / f"{edit}_through_odt.docx"
    with pytest.raises(BriefingError, match="--against"):
        verify_file(path)
    found = verify_file(path, against=sent)
    wrong = {one.id: one.status.value for one in found.statements if not is_verbatim(one)}
    assert wrong == ({"n7": "altered"} if edit == "not_dropped" else {})
    assert found.changes == ()
    assert found.own_text == ()
