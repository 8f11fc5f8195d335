"""HTML pages and evidence packs: verified as Word and PDF are, or refused."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest

TEMPLATES = ("policy-memo", "intelligence-brief", "ministerial-note", "press-digest")


@pytest.fixture
def exported(briefing, tmp_path, files):
    """Build the sample memo; a page's text may be changed on the way."""

    def build(name="memo.html", *options, change=lambda page: page) -> Path:
        target = tmp_path / name
        answer = briefing("build", files / "memo.yaml", "-o", target, *options)
        assert answer.status == 0, answer.err
        rewrite(target, change)
        return target

    return build


def rewrite(target, change):
    if target.suffix == ".html":
        target.write_text(change(target.read_text("utf-8")), "utf-8")
        return
    with zipfile.ZipFile(target) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    held["memo.html"] = change(held["memo.html"].decode()).encode()
    with zipfile.ZipFile(target, "w") as archive:
        for name, data in held.items():
            archive.writestr(name, data)


def once(old, new):
    def change(page):
        assert old in page
        return page.replace(old, new, 1)

    return change


def in_statement(page, edit):
    """Return *page* with the words of its first statement as *edit* leaves them."""
    found = re.search(r'(<(q|span) data-statement="[^"]*">)([^<]+)(</\2>)', page)
    assert found
    return page[: found.start()] + edit(*found.group(1, 3, 4)) + page[found.end() :]


@pytest.mark.parametrize("name", ["memo.html", "memo.zip"])
@pytest.mark.parametrize("template", TEMPLATES)
def test_a_page_as_it_was_exported_is_verbatim_and_unchanged(briefing, exported, template, name):
    answer = briefing("verify", exported(name, "--template", template), "--json")
    assert answer.status == 0, answer.err
    assert answer.json["statements"]
    assert answer.json["own_text"] == answer.json["changes"] == []


def test_the_articles_of_a_workspace_are_asked_too(briefing, exported, workspace, files):
    path = exported()
    assert briefing("verify", path, "--workspace", workspace).status == 0


@pytest.mark.parametrize("name", ["memo.html", "memo.zip"])
def test_a_word_taken_out_of_a_quotation_is_told(briefing, exported, name):
    def shorter(page):
        return in_statement(page, lambda a, words, b: f"{a}{words.partition(' ')[2]}{b}")

    answer = briefing("verify", exported(name, change=shorter), "--json")
    assert answer.status == 1
    assert [s["status"] for s in answer.json["statements"]].count("altered") == 1


def test_a_quotation_carried_out_of_the_page_is_told(briefing, exported):
    path = exported(change=lambda page: in_statement(page, lambda a, words, b: ""))
    answer = briefing("verify", path, "--json")
    assert "deleted" in {s["status"] for s in answer.json["statements"]}
    assert answer.status == 1


def test_a_note_taken_out_separates_its_statement(briefing, exported):
    path = exported(
        change=lambda page: re.sub(r'<li id="note-1".*?</li>', "", page, count=1, flags=re.DOTALL)
    )
    answer = briefing("verify", path, "--json")
    assert "detached" in {s["status"] for s in answer.json["statements"]}


def test_a_mark_taken_out_is_told(briefing, exported):
    path = exported(change=lambda page: re.sub(r'<sup id="mark-2">.*?</sup>', "", page))
    (change,) = briefing("verify", path, "--json").json["changes"]
    assert (change["kind"], change["part"]) == ("removed", "note")


def test_changed_own_words_are_told_by_entry(briefing, exported):
    path = exported(change=once("Three outlets render", "Four outlets render"))
    answer = briefing("verify", path, "--json")
    (own,) = answer.json["own_text"]
    assert own["entry"]
    assert "Four" in own["difference"]


def test_another_speaker_a_new_paragraph_and_a_lowered_marking_are_told(briefing, exported):
    def change(page):
        page = once("Jen Psaki", "Maria Zakharova")(page)
        page = once("</main>", "<p>Approved by the Minister.</p></main>")(page)
        return page.replace('class="marking">TLP:CLEAR', 'class="marking">', 1)

    path = exported(change=change)
    changes = briefing("verify", path, "--json").json["changes"]
    assert {one["part"] for one in changes} == {"text", "marking"}
    assert any(one["text"] == "Approved by the Minister." for one in changes)
    assert any("Psaki" in one["difference"] for one in changes)


HIDDEN = {
    "a style of its own": once("</style>", ".block{display:none}</style>"),
    "white ink": once("--ink: #14171A", "--ink: #FFFFFF"),
    "a second style": once("</head>", "<style>q{display:none}</style></head>"),
    "a script": once("</body>", "<script>document.body.remove()</script></body>"),
    "a script from elsewhere": once("</body>", '<script src="x.js"></script></body>'),
    "a styled element": once("<main>", '<main style="display:none">'),
    "a hidden element": once("<main>", '<main hidden="">'),
    "an element of its own": once("<main>", "<main><details><summary>x</summary></details>"),
    "a comment": once("<main>", "<main><!-- x -->"),
    "words in the head": once("</title>", "</title><p>Approved.</p>"),
    "an element that never ends": once("</main>", ""),
    "a handler": once("<main>", '<main onclick="x()">'),
    "unquoted attributes": once("<main>", "<main class=x>"),
    "a refresh": once("<title>", '<meta http-equiv="refresh" content="0; url=x"><title>'),
}


@pytest.mark.parametrize("change", HIDDEN.values(), ids=HIDDEN.keys())
def test_a_page_with_a_look_of_its_own_is_refused(briefing, exported, change):
    answer = briefing("verify", exported(change=change))
    assert answer.status == 1
    assert "is not as this program wrote it" in answer.err


def test_the_script_of_a_pack_is_its_own(briefing, exported):
    path = exported("memo.zip", change=once("<script>", "<script>document.title=1;"))
    assert "is not as this program wrote it" in briefing("verify", path).err


def test_a_page_without_a_manifest_is_refused(briefing, exported):
    path = exported(change=once("briefing-manifest.json", "other.json"))
    assert "carries no manifest" in briefing("verify", path).err
