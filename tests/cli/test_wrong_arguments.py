"""Names, numbers and files that cannot be meant: a sentence each, and nothing is opened."""

from __future__ import annotations

import os

import pytest

LONG = "x" * 5000


@pytest.mark.parametrize(
    "command",
    [
        ["articles", f"{LONG}.briefing"],
        ["add", f"{LONG}.briefing", "."],
        ["verify", LONG],
        ["build", LONG, "-o", "memo.pdf"],
        ["template", "check", LONG],
        ["template", "show", f"./{LONG}"],
        ["verify", os.devnull],
        ["template", "show", "/dev/zero"],
    ],
)
def test_a_name_that_no_file_can_have_is_refused_in_one_line(briefing, command):
    answer = briefing(*command)
    assert answer.status == 1
    assert len(answer.err.splitlines()) == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
@pytest.mark.parametrize("command", [["verify"], ["build", "-o", "m.pdf"], ["template", "show"]])
def test_a_pipe_is_refused_and_not_waited_for(briefing, tmp_path, command):
    pipe = tmp_path / "pipe.yaml"
    os.mkfifo(pipe)
    answer = briefing(*command, pipe)
    assert answer.status == 1
    assert len(answer.err.splitlines()) == 1


@pytest.mark.parametrize("span", ["²-3", f"{'1' * 5000}-2", "1", "-", "1-2-3"])
def test_a_place_that_is_none_is_refused(briefing, workspace, span):
    article = briefing("articles", workspace, "--json").json[0]["id"]
    answer = briefing("similar", workspace, f"{article}:{span}")
    assert answer.status == 1
    assert "write ARTICLE:START-END" in answer.err


def test_a_version_that_the_template_lacks_is_refused(briefing, files, tmp_path):
    target = tmp_path / "memo.md"
    answer = briefing("build", files / "memo.yaml", "-o", target, "--version", "shrt")
    assert answer.status == 1
    assert "has no version 'shrt'; it has short" in answer.err
    assert not target.exists()


def test_a_template_named_on_the_command_line_is_found_from_where_one_stands(
    briefing, files, tmp_path, monkeypatch
):
    mine = tmp_path / "mine.yaml"
    mine.write_text("briefing-template: 1\nname: Mine\nextends: policy-memo\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    target = tmp_path / "memo.md"
    answer = briefing("build", "files/memo.yaml", "-o", target, "--template", "./mine.yaml")
    assert answer.status == 0, answer.err
    assert "Mine" in target.read_text("utf-8").splitlines()


@pytest.mark.parametrize("by", ["path", "link"])
def test_a_memo_file_names_no_template_that_lies_elsewhere(briefing, files, tmp_path, by):
    secret = tmp_path / "secret.yaml"
    secret.write_text("password: hunter2\n", "utf-8")
    name = "../secret.yaml"
    if by == "link":
        (files / "link.yaml").symlink_to(secret)
        name = "link.yaml"
    memo = files / "memo.yaml"
    text = memo.read_text("utf-8").replace("template: policy-memo", f"template: {name}")
    assert name in text
    memo.write_text(text, "utf-8")
    answer = briefing("build", memo, "-o", tmp_path / "memo.md")
    assert answer.status == 1
    assert "does not lie beside" in answer.err
    assert "password" not in answer.err


def test_a_template_that_is_refused_by_its_name_does_not_blame_the_memo(briefing, files, tmp_path):
    answer = briefing("build", files / "memo.yaml", "-o", tmp_path / "m.md", "--template", "policy")
    assert answer.status == 1
    assert "memo.yaml" not in answer.err
    assert "policy-memo" in answer.err


def test_what_is_said_of_a_heading_is_said_with_its_line(briefing, files, tmp_path):
    memo = files / "memo.yaml"
    text = memo.read_text("utf-8").rstrip("\n")
    last = "sections:\n  - heading: Elsewhere\n    entries:\n      - comment: It may happen.\n"
    memo.write_text(text[: text.index("\nsections:")] + "\n" + last, "utf-8")
    line = memo.read_text("utf-8").splitlines().index("      - comment: It may happen.") + 1
    answer = briefing("build", memo, "-o", tmp_path / "memo.md")
    assert (
        f'memo.yaml, line {line - 2}: the template policy-memo has no heading "Else' in answer.err
    )


def test_a_file_that_is_no_text_is_shown_without_failing(briefing, tmp_path):
    (tmp_path / "odd.yaml").write_bytes(b"name: \xff\n")
    answer = briefing("template", "show", tmp_path / "odd.yaml")
    assert answer.status == 0
    assert "\\xff" in answer.out


def test_drafts_of_other_articles_have_other_ids(briefing, tmp_path):
    ids = set()
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text(
            f"A title of {name}\n\n“We in {name} will not sign the treaty,” the minister said.\n",
            "utf-8",
        )
        workspace, memo = tmp_path / f"{name}.briefing", tmp_path / f"{name}.yaml"
        briefing("add", workspace, tmp_path / f"{name}.txt")
        options = ("--template", "policy-memo", "--date", "2022-01-01")
        assert briefing("draft", workspace, *options, "-o", memo).status == 0
        ids.add(next(line for line in memo.read_text("utf-8").splitlines() if "id:" in line))
    assert len(ids) == 2


def test_a_draft_never_takes_the_place_of_a_file_or_a_link(briefing, workspace, tmp_path):
    (tmp_path / "link.yaml").symlink_to(tmp_path / "not-there.yaml")
    answer = briefing("draft", workspace, "--template", "policy-memo", "-o", tmp_path / "link.yaml")
    assert answer.status == 1
    assert "is there already" in answer.err
