"""Text that looks like something else stays text, and nothing ends in a traceback."""

from __future__ import annotations

import sqlite3
import zipfile

import pikepdf
import pytest

MARKUP = "He wrote <b>bold</b> & <img src='/etc/passwd'> {{ 7*7 }} &amp; =cmd|'/c calc'!A1 ]]> %s."


@pytest.fixture
def markup_memo(tmp_path):
    (tmp_path / "article.txt").write_text(f"A title\n\n{MARKUP}\n\nAnother sentence.\n", "utf-8")
    memo = tmp_path / "memo.yaml"
    memo.write_text(
        "briefing-memo: 1\ntitle: '<b>Title</b> {{x}}'\n"
        "fields: {to: a, from: b, date: 2022-01-01}\n"
        "articles: {a: {path: article.txt, outlet: '<script>alert(1)</script>'}}\n"
        "sections:\n  - heading: Ukraine\n    entries:\n      - quote: |-\n"
        f"          {MARKUP}\n        from: a\n",
        "utf-8",
    )
    return memo


def test_text_that_looks_like_markup_is_printed_as_it_stands(briefing, tmp_path, markup_memo):
    word, pdf, page = (tmp_path / f"memo{ending}" for ending in (".docx", ".pdf", ".html"))
    answer = briefing("build", markup_memo, "-o", word, "-o", pdf, "-o", page)
    assert answer.status == 0, answer.err
    for file in (word, pdf):
        (verdict,) = briefing("verify", file, "--json").json["statements"]
        assert verdict["status"] == "verbatim"
        assert "<b>bold</b>" in verdict["text"]
    html = page.read_text("utf-8")
    assert "<script>alert" not in html
    assert "<img src" not in html
    with zipfile.ZipFile(word) as parts:
        assert not [name for name in parts.namelist() if "passwd" in name]
    with pikepdf.open(pdf) as opened:
        assert len(opened.attachments) == 1


@pytest.mark.parametrize(
    "command", [["articles"], ["memo", "list"], ["sentences"], ["similar"], ["events"]]
)
def test_a_file_that_is_no_workspace_is_told_in_a_sentence(briefing, tmp_path, command):
    bad = tmp_path / "bad.briefing"
    bad.write_bytes(b"SQLite format 3\x00" + b"\xff" * 5000)
    answer = briefing(*command, bad)
    assert answer.status == 1
    assert answer.err.startswith("briefing: ")
    assert len(answer.err.splitlines()) == 1


def test_a_workspace_of_a_later_version_is_refused_politely(briefing, tmp_path, workspace):
    connection = sqlite3.connect(workspace)
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    connection.execute(f"PRAGMA user_version = {version + 1}")
    connection.commit()
    connection.close()
    answer = briefing("articles", workspace)
    assert answer.status == 1
    assert "later version" in answer.err or "newer" in answer.err


def test_two_programs_with_one_workspace_open_both_get_an_answer(briefing, workspace, files):
    connection = sqlite3.connect(workspace, isolation_level=None)
    connection.execute("BEGIN EXCLUSIVE")
    try:
        answer = briefing("memo", "import", workspace, files / "memo.yaml")
    finally:
        connection.execute("ROLLBACK")
        connection.close()
    assert answer.status == 1
    assert "another program" in answer.err.lower()
    assert briefing("memo", "import", workspace, files / "memo.yaml").status == 0


@pytest.mark.parametrize(
    "yaml",
    [
        "a: &a [1,1,1,1]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]\n",
        "sections: " + "[" * 2000,
        "\x00",
        "briefing-memo: 99\ntitle: x\narticles: {}\nsections: []\n",
        "- a list\n",
        "",
        "title: [unclosed\n",
    ],
)
def test_a_memo_file_that_is_none_is_refused_with_its_name(briefing, tmp_path, yaml):
    memo = tmp_path / "memo.yaml"
    memo.write_text(yaml, "utf-8")
    answer = briefing("build", memo, "-o", tmp_path / "memo.docx")
    assert answer.status == 1
    assert answer.err.startswith("memo.yaml")
    assert not (tmp_path / "memo.docx").exists()


def test_an_export_onto_a_folder_or_into_none_is_told(briefing, tmp_path, files):
    (tmp_path / "folder.docx").mkdir()
    for target in (tmp_path / "folder.docx", tmp_path / "none" / "memo.docx"):
        answer = briefing("build", files / "memo.yaml", "-o", target)
        assert answer.status == 1
        assert "was not written" in answer.err


def test_a_format_that_nobody_writes_is_told_with_those_that_are(briefing, tmp_path, files):
    answer = briefing("build", files / "memo.yaml", "-o", tmp_path / "memo.odt")
    assert answer.status == 1
    assert all(ending in answer.err for ending in (".docx", ".pdf", ".zip"))
