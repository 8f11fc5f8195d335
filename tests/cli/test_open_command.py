"""A memo is rebuilt from its own export, and exported again it is the same file."""

from __future__ import annotations

import io
import json
import re
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


TEMPLATES = ("policy-memo", "intelligence-brief", "ministerial-note", "press-digest")


@pytest.mark.parametrize("options", [(), ("--version", "short"), ("--max-marking", "TLP:CLEAR")])
@pytest.mark.parametrize("template", TEMPLATES)
def test_every_format_of_every_template_and_version_gives_the_same_memo(
    briefing, tmp_path, files, template, options
):
    targets = [tmp_path / f"memo{ending}" for ending in (".docx", ".pdf", ".html", ".zip")]
    asked = [part for target in targets for part in ("-o", target)]
    built = briefing("build", files / "memo.yaml", *asked, "--template", template, *options)
    assert built.status == 0, built.err
    texts = set()
    for target in targets:
        memo = tmp_path / f"{target.suffix[1:]}.yaml"
        opened = briefing("open", target, "-o", memo)
        assert opened.status == 0, opened.err
        texts.add(memo.read_text("utf-8"))
    (text,) = texts
    # What a version does not print is in the manifest all the same, as docs/manifest.md says.
    entries = sum(line.lstrip("- ").startswith("quote:") for line in text.splitlines())
    assert entries == (files / "memo.yaml").read_text("utf-8").count("quote:")


@pytest.fixture
def forged(briefing, tmp_path, files):
    """Write a page whose manifest is the result of a function on that of the sample memo."""
    page = tmp_path / "memo.html"
    assert briefing("build", files / "memo.yaml", "-o", page).status == 0
    block = re.compile(r'(data-name="briefing-manifest.json">)([^<]*)(<)')

    def forge(change):
        held = block.search(page.read_text("utf-8"))
        content = json.loads(held[2])
        text = change(content) or json.dumps(content)
        text = text.replace("<", "\\u003c")
        page.write_text(page.read_text("utf-8").replace(held[2], text), "utf-8")
        return page

    return forge


def deep(content):
    return '{"briefing-manifest": 1, "memo": ' + "[" * 50_000 + "]" * 50_000 + "}"


def deep_sections(content):
    section = content["content"]["sections"][0]
    for _ in range(200):
        section = {"id": "s", "heading": "h", "sections": [section]}
    content["content"]["sections"] = [section]


def clashing_entries(content):
    entries = content["content"]["sections"][0]["sections"][0]["entries"]
    entries.append(entries[0])


def clashing_sections(content):
    content["content"]["sections"].append(content["content"]["sections"][0])


def a_number_for_a_title(content):
    content["content"]["title"] = 7


def a_huge_number(content):
    content["statements"][0]["anchor"]["start"] = 10**40


def an_infinite_page(content):
    content["page"]["lines"][0]["column"] = float("inf")


def no_lines(content):
    content["page"] = {"lines": 3}


@pytest.mark.parametrize(
    "change",
    [
        deep, deep_sections, clashing_entries, clashing_sections, a_number_for_a_title,
        a_huge_number, an_infinite_page, no_lines,
    ],
)  # fmt: skip
def test_a_hostile_manifest_is_refused_in_a_sentence(briefing, tmp_path, forged, change):
    refused = briefing("open", forged(change), "-o", tmp_path / "memo.yaml")
    assert refused.status == 1
    assert "damaged" in refused.err or "deep" in refused.err
    assert "Traceback" not in refused.err
    assert not (tmp_path / "memo.yaml").exists()


def test_a_page_with_two_manifests_is_refused(briefing, tmp_path, forged):
    page = forged(lambda content: None)
    block = '<script type="application/json" data-name="briefing-manifest.json">{}</script>'
    page.write_text(page.read_text("utf-8").replace("</body>", f"{block}</body>"), "utf-8")
    refused = briefing("open", page, "-o", tmp_path / "memo.yaml")
    assert refused.status == 1
    assert "carries no manifest" in refused.err


@pytest.mark.parametrize(
    "name", ["../../../etc/passwd", "/etc/passwd", "a: b\n- !!python/x", "\u202e"]
)
def test_names_that_are_paths_or_markup_stay_words(briefing, tmp_path, files, forged, name):
    def rename(content):
        memo = content["content"]
        memo["template"] = name
        memo["title"] = name
        for source in memo["sources"]:
            source["path"] = name

    memo = tmp_path / "opened" / "memo.yaml"
    memo.parent.mkdir()
    opened = briefing("open", forged(rename), "-o", memo)
    if opened.status:
        assert "Traceback" not in opened.err
        return
    assert [path.name for path in memo.parent.iterdir()] == ["memo.yaml"]
    built = briefing("build", memo, "-o", memo.parent / "memo.md")
    assert built.status == 1
    assert "root:" not in built.err
