"""The evidence pack: each passage shown in its captured article, checked in the page itself."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import zipfile

import pytest
from lxml import html


@pytest.fixture
def pack(briefing, tmp_path, files):
    target = tmp_path / "memo.zip"
    answer = briefing("build", files / "memo.yaml", "-o", target)
    assert answer.status == 0, answer.err
    return target


def page_of(pack):
    with zipfile.ZipFile(pack) as archive:
        return archive.read("memo.html").decode()


def script_and_data(page):
    tree = html.fromstring(page)
    (data,) = tree.xpath("//script[@id='evidence-data']/text()")
    (script,) = tree.xpath("//script[not(@type)]/text()")
    return script, data


def test_the_page_may_fetch_nothing_and_run_its_own_script_alone(pack):
    page = page_of(pack)
    (policy,) = html.fromstring(page).xpath(
        "//meta[@http-equiv='Content-Security-Policy']/@content"
    )
    script, _ = script_and_data(page)
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert policy.startswith("default-src 'none'; ")
    assert f"script-src 'sha256-{digest}';" in policy
    assert not re.findall(r"<(?:link|img|iframe|object|base)\b", page)
    assert "innerHTML" not in script
    assert "eval" not in script


def test_the_bytes_of_each_article_and_their_sums_are_in_it(pack, files):
    with zipfile.ZipFile(pack) as archive:
        sums = dict(
            reversed(line.split("  ")) for line in archive.read("SHA256SUMS").decode().splitlines()
        )
        held = {name: archive.read(name) for name in archive.namelist() if name != "SHA256SUMS"}
    assert sums == {name: hashlib.sha256(data).hexdigest() for name, data in held.items()}
    originals = {data for name, data in held.items() if name.startswith("originals/")}
    assert originals == {path.read_bytes() for path in files.glob("0*.txt")}
    for name, data in held.items():
        if name.startswith("originals/"):
            assert name == f"originals/{hashlib.sha256(data).hexdigest()}.original"


def test_the_same_memo_gives_the_same_pack_from_files_and_from_a_workspace(
    briefing, tmp_path, pack, files, workspace
):
    assert (
        briefing("build", files / "memo.yaml", "-o", tmp_path / "b.docx", "--evidence").status == 0
    )
    assert (tmp_path / "b.zip").read_bytes() == pack.read_bytes()
    memo = tmp_path / "memo.yaml"
    briefing("open", tmp_path / "b.docx", "-o", memo, "--workspace", workspace)
    other = tmp_path / "c.zip"
    assert briefing("build", memo, "--workspace", workspace, "-o", other).status == 0
    assert other.read_bytes() == pack.read_bytes()


def test_nothing_above_a_marking_is_in_the_pack(briefing, tmp_path, files):
    memo = files / "memo.yaml"
    text = memo.read_text("utf-8")
    marked = re.sub(r"^( +)id: n7$", r"\1id: n7\n\1marking: TLP:RED", text, flags=re.MULTILINE)
    assert marked != text
    memo.write_text(marked, "utf-8")
    target = tmp_path / "memo.zip"
    assert briefing("build", memo, "-o", target, "--max-marking", "GREEN").status == 0
    evidence = json.loads(script_and_data(page_of(target))[1])
    assert "n7" not in evidence["statements"]
    assert "n6" in evidence["statements"]


@pytest.mark.parametrize(
    ("language", "opened", "close"),
    [("en-GB", "Note {number}", "Close"), ("de-DE", "Anmerkung {number}", "Schließen")],
)
def test_the_page_speaks_the_memo_s_language(briefing, tmp_path, files, language, opened, close):
    memo = files / "memo.yaml"
    memo.write_text(
        memo.read_text("utf-8").replace("language: en-GB", f"language: {language}"), "utf-8"
    )
    target = tmp_path / "memo.zip"
    assert briefing("build", memo, "-o", target).status == 0
    words = json.loads(script_and_data(page_of(target))[1])["words"]
    assert (words["note"], words["close"]) == (opened, close)
