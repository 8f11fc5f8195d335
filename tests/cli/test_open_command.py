"""A memo is rebuilt from its own export, and exported again it is the same file."""

from __future__ import annotations

import io
import json
import zipfile

import pikepdf
import pytest

NAME = "briefing-manifest.json"


def built(briefing, memo, folder, *options):
    targets = [folder / "memo.docx", folder / "memo.pdf"]
    folder.mkdir(exist_ok=True)
    answer = briefing("build", memo, "-o", targets[0], "-o", targets[1], *options)
    assert answer.status == 0, answer.err
    return targets


@pytest.mark.parametrize("ending", [".docx", ".pdf"])
@pytest.mark.parametrize(
    "template", ["policy-memo", "intelligence-brief", "ministerial-note", "press-digest"]
)
def test_built_opened_and_built_again_the_files_are_the_same(
    briefing, tmp_path, files, workspace, template, ending
):
    first = built(briefing, files / "memo.yaml", tmp_path / "one", "--template", template)
    export = next(target for target in first if target.suffix == ending)
    memo = tmp_path / "memo.yaml"
    opened = briefing("open", export, "-o", memo, "--workspace", workspace)
    assert (opened.status, opened.err) == (0, "")
    second = built(briefing, memo, tmp_path / "two", "--workspace", workspace)
    for one, two in zip(first, second, strict=True):
        assert one.read_bytes() == two.read_bytes()


def test_without_its_sources_the_memo_is_there_and_finds_them_later(
    briefing, tmp_path, files, workspace
):
    first = built(briefing, files / "memo.yaml", tmp_path / "one")
    memo = tmp_path / "memo.yaml"
    opened = briefing("open", first[1], "-o", memo)
    assert opened.status == 0
    assert "not at hand: " in opened.err
    assert "meduza" in opened.err
    second = built(briefing, memo, tmp_path / "two", "--workspace", workspace)
    assert first[0].read_bytes() == second[0].read_bytes()


def test_a_source_that_the_workspace_lacks_is_named(briefing, tmp_path, files):
    export = built(briefing, files / "memo.yaml", tmp_path / "one")[0]
    other = tmp_path / "other.briefing"
    briefing("add", other, files / "001_9407379707db7095.txt")
    opened = briefing("open", export, "-o", tmp_path / "memo.yaml", "--workspace", other)
    assert opened.status == 0
    assert "not at hand: realnoe, sputnik, clubz, takeaways." in opened.err


def test_a_date_that_only_the_export_knew_is_told(briefing, tmp_path, files, workspace):
    one = built(briefing, files / "memo.yaml", tmp_path / "one", "--date", "2022-02-01")
    memo = tmp_path / "memo.yaml"
    opened = briefing("open", one[0], "-o", memo, "--workspace", workspace)
    assert "--date 2022-02-01" in opened.err
    options = ("--date", "2022-02-01", "--workspace", workspace)
    two = built(briefing, memo, tmp_path / "two", *options)
    assert one[1].read_bytes() == two[1].read_bytes()


def test_what_a_colleague_changed_is_named_and_not_taken_over(briefing, tmp_path, files, workspace):
    export = built(briefing, files / "memo.yaml", tmp_path / "one")[0]
    change(export, "word/document.xml", b"does not believe Putin", b"does believe Putin")
    memo = tmp_path / "memo.yaml"
    opened = briefing("open", export, "-o", memo, "--workspace", workspace)
    assert opened.status == 0
    assert "changed after its export (n7)" in opened.err
    assert "does not believe Putin" in " ".join(memo.read_text("utf-8").split())


def test_no_path_of_an_article_travels_with_an_export(briefing, tmp_path, files):
    pdf = built(briefing, files / "memo.yaml", tmp_path / "one")[1]
    with pikepdf.open(pdf) as opened:
        manifest = opened.attachments[NAME].get_file().read_bytes()
    assert b"000_30221a96f2c6b408.txt" not in manifest


def test_a_file_that_is_there_is_not_written_over(briefing, tmp_path, files):
    export = built(briefing, files / "memo.yaml", tmp_path / "one")[0]
    refused = briefing("open", export, "-o", files / "memo.yaml")
    assert refused.status == 1
    assert "is there already" in refused.err


def cut_off(manifest):
    return manifest[: len(manifest) // 2]


def another_anchor(manifest):
    content = json.loads(manifest)
    content["statements"][0]["anchor"]["exact"] += " and more"
    return json.dumps(content).encode()


def no_content(manifest):
    return json.dumps({**json.loads(manifest), "content": {}}).encode()


def wrong_types(manifest):
    content = json.loads(manifest)
    content["content"]["sections"] = "none"
    return json.dumps(content).encode()


def another_memo(manifest):
    content = json.loads(manifest)
    content["content"]["id"] = "somebody-elses"
    return json.dumps(content).encode()


@pytest.mark.parametrize("damage", [cut_off, another_anchor, no_content, wrong_types, another_memo])
def test_a_damaged_manifest_is_refused_in_a_sentence(briefing, tmp_path, files, damage):
    pdf = built(briefing, files / "memo.yaml", tmp_path / "one")[1]
    with pikepdf.open(pdf, allow_overwriting_input=True) as opened:
        manifest = opened.attachments[NAME].get_file().read_bytes()
        opened.attachments[NAME] = pikepdf.AttachedFileSpec(opened, damage(manifest))
        opened.save(pdf)
    refused = briefing("open", pdf, "-o", tmp_path / "memo.yaml")
    assert refused.status == 1
    assert "damaged" in refused.err
    assert "Traceback" not in refused.err
    assert not (tmp_path / "memo.yaml").exists()


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", b"PK\x05\x06" + bytes(18), b"text"])
def test_what_is_no_export_is_refused(briefing, tmp_path, data):
    file = tmp_path / "x.docx"
    file.write_bytes(data)
    refused = briefing("open", file, "-o", tmp_path / "memo.yaml")
    assert refused.status == 1
    assert refused.err.strip()
    assert "Traceback" not in refused.err


def change(path, part, old, new):
    before = zipfile.ZipFile(io.BytesIO(path.read_bytes()))
    with zipfile.ZipFile(path, "w") as after:
        for name in before.namelist():
            data = before.read(name)
            if name == part:
                assert old in data
                data = data.replace(old, new)
            after.writestr(name, data)
