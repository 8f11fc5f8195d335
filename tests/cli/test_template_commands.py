"""Templates listed, shown, checked, copied and made."""

from __future__ import annotations

from pathlib import Path

import pytest

from briefing.cli import template as command
from briefing.templates import library


@pytest.fixture
def own(tmp_path, monkeypatch) -> Path:
    """The user's folder of templates, not made yet."""
    folder = tmp_path / "own" / "templates"
    for module in (library, command):
        monkeypatch.setattr(module, "user_templates_folder", lambda: folder)
    return folder


def test_the_shipped_templates_are_listed(briefing, own):
    answers = briefing("template", "list", "--json").json
    assert [(a["id"], a["own"]) for a in answers] == [
        ("intelligence-brief", False),
        ("ministerial-note", False),
        ("policy-memo", False),
        ("press-digest", False),
    ]


def test_a_copy_is_the_users_own_and_wins(briefing, own):
    assert briefing("template", "copy", "policy-memo").status == 0
    copy = own / "policy-memo.yaml"
    copy.write_text(copy.read_text("utf-8").replace("name: Policy memo", "name: Our memo"), "utf-8")
    assert "Our memo (your own)" in briefing("template", "list").out
    assert "name: Our memo" in briefing("template", "show", "policy-memo").out
    again = briefing("template", "copy", "policy-memo")
    assert again.status == 1
    assert "is there already" in again.err


def test_checking_tells_all_that_is_wrong_and_where(briefing, own, tmp_path):
    bad = tmp_path / "bad.yaml"
    bad.write_text("briefing-template: 1\nname: X\nblock: [title]\npage: {size: B5}\n", "utf-8")
    answer = briefing("template", "check", "policy-memo", bad)
    assert answer.status == 1
    assert answer.out == "policy-memo: well formed\n"
    assert 'bad.yaml, line 3: unknown key "block"; did you mean "blocks"?' in answer.err
    assert "bad.yaml, line 4" in answer.err


def test_the_form_of_a_memo_prints_the_next_one(briefing, own, files, tmp_path):
    assert briefing("template", "new", "Calls form", "--from", files / "memo.yaml").status == 0
    assert (own / "calls-form.yaml").is_file()
    target = tmp_path / "memo.pdf"
    answer = briefing("build", files / "memo.yaml", "-o", target, "--template", "calls-form")
    assert answer.status == 0, answer.err
    assert "Minsk" not in (own / "calls-form.yaml").read_text("utf-8").replace(
        "the Minsk agreements", ""
    )


def test_an_unknown_template_is_told_with_the_nearest(briefing, own):
    answer = briefing("template", "show", "press-diges")
    assert answer.status == 1
    assert "did you mean press-digest?" in answer.err
