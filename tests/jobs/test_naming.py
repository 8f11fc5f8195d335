"""File names that every system takes, dated as the memo is."""

from __future__ import annotations

from datetime import date
from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.jobs.naming import (
    PATTERN,
    day_of,
    digest_of,
    export_name,
    free_name,
    safe_name,
    was_changed,
)
from briefing.memos.values import Memo
from briefing.templates.values import BriefingTemplate, FieldForm, FieldKind

DAY = date(2021, 12, 31)
FORM = BriefingTemplate("t", "Policy memo")


@given(st.text(max_size=300))
def test_any_title_gives_a_name_that_every_system_takes(title):
    name = export_name(PATTERN, Memo("m", title), FORM, DAY)
    assert name.startswith("2021-12-31")
    assert_takeable(name)


@given(st.text(max_size=40))
def test_any_name_of_its_own_is_made_takeable_or_nothing(name):
    safe = safe_name(name)
    if safe:
        assert_takeable(safe)


def assert_takeable(name: str) -> None:
    assert not set(name) & set('<>:"/\\|?*')
    assert name.isprintable()
    assert name == name.strip(" .")
    assert len(name.encode()) <= 181
    assert Path(name).name == PureWindowsPath(name).name == name
    stem = name.partition(".")[0].lower()
    assert stem not in {"con", "prn", "aux", "nul", "com1", "lpt9"}


@pytest.mark.parametrize(
    ("given", "safe"),
    [
        ("../../etc/passwd", "etc passwd"),
        ("CON", "_CON"),
        ("com1.memo", "_com1.memo"),
        ("Calls: what was said", "Calls - what was said"),
        ("a\u202egnp.exe", "agnp.exe"),
        ("  ...  ", ""),
        ("\u00c9lys\u00e9e, 7\u00a0h", "\u00c9lys\u00e9e, 7 h"),
    ],
)
def test_what_a_name_may_not_hold_is_left_out(given, safe):
    assert safe_name(given) == safe


def test_every_part_of_a_pattern_is_filled_in_and_others_stay():
    memo = Memo("m", "Talks", edition=3, marking="TLP:RED", fields=(("reference", "EE/1"),))
    pattern = "{date} {title} {edition} {template} {reference} {marking} {version} {what}"
    name = export_name(pattern, memo, FORM, DAY, "short")
    assert name == "2021-12-31 Talks 3 Policy memo EE 1 TLP RED short {what}"


def test_a_memo_is_dated_by_its_field_then_by_its_form_then_today():
    today = date(2022, 1, 3)
    form = BriefingTemplate("t", "T", fields=(FieldForm("date", "Date", FieldKind.DATE),))
    assert day_of(Memo("m", "T", fields=(("date", "2021-12-31"),)), form, today) == DAY
    assert day_of(Memo("m", "T"), form, today) == today
    assert day_of(Memo("m", "T", fields=(("date", "soon"),)), form, today) == today
    fixed = BriefingTemplate(
        "t", "T", fields=(FieldForm("date", "Date", FieldKind.DATE, default="2021-12-31"),)
    )
    assert day_of(Memo("m", "T"), fixed, today) == DAY


def test_a_file_is_changed_unless_it_is_the_one_remembered(tmp_path):
    file = tmp_path / "memo.pdf"
    assert not was_changed(file, "")
    file.write_bytes(b"one")
    assert was_changed(file, "")
    assert not was_changed(file, digest_of(b"one"))
    assert was_changed(file, digest_of(b"two"))
    assert was_changed(tmp_path, digest_of(b"two"))


def test_the_first_free_name_is_numbered(tmp_path):
    file = tmp_path / "memo.pdf"
    assert free_name(file) == file
    file.touch()
    (tmp_path / "memo (2).pdf").touch()
    assert free_name(file) == tmp_path / "memo (3).pdf"
