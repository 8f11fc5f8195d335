"""From articles to a sourced memo, and the proof that it is one."""

from __future__ import annotations

import io
import zipfile

import pikepdf
import pytest


def test_the_sample_memo_becomes_word_and_pdf_whose_quotations_are_verbatim(
    briefing, tmp_path, files, workspace
):
    word, pdf = tmp_path / "memo.docx", tmp_path / "memo.pdf"
    answer = briefing("build", files / "memo.yaml", "-o", word, "-o", pdf)
    assert answer.status == 0, answer.err
    assert answer.out == "".join(f"{f}: 51 statements in 40 entries\n" for f in (word, pdf))
    for file in (word, pdf):
        verified = briefing("verify", file, "--workspace", workspace, "--json")
        assert verified.status == 0
        assert verified.json["ok"]
        assert {s["status"] for s in verified.json["statements"]} == {"verbatim"}
        assert all(s["source"] is True for s in verified.json["statements"])


def test_the_same_input_and_date_give_the_same_bytes(briefing, tmp_path, files):
    for name in ("one", "two"):
        targets = [tmp_path / f"{name}{ending}" for ending in (".docx", ".pdf", ".html", ".md")]
        options = [part for target in targets for part in ("-o", target)]
        assert briefing("build", files / "memo.yaml", *options, "--date", "2022-01-01").status == 0
    for ending in (".docx", ".pdf", ".html", ".md"):
        one, two = ((tmp_path / f"{name}{ending}").read_bytes() for name in ("one", "two"))
        assert one == two


@pytest.mark.parametrize("template", ["intelligence-brief", "ministerial-note", "press-digest"])
def test_the_other_templates_that_ship_print_the_same_memo(briefing, tmp_path, files, template):
    target = tmp_path / "memo.pdf"
    answer = briefing("build", files / "memo.yaml", "-o", target, "--template", template)
    assert answer.status == 0, answer.err
    assert briefing("verify", target).status == 0


def test_a_changed_word_in_the_word_file_is_altered(briefing, tmp_path, files):
    target = tmp_path / "memo.docx"
    briefing("build", files / "memo.yaml", "-o", target)
    _replace_in_word(target, b"we do not plan", b"we do plan", must=False)
    _replace_in_word(
        target, b"does not believe Putin has decided", b"does believe Putin has decided"
    )
    answer = briefing("verify", target, "--json")
    assert answer.status == 1
    altered = [s for s in answer.json["statements"] if s["status"] == "altered"]
    assert [s["id"] for s in altered] == ["n7"]
    assert "not" in altered[0]["difference"]
    assert all(s["source"] is None for s in answer.json["statements"])
    assert "No workspace given" in answer.err


def test_a_changed_word_in_the_pdfs_content_stream_is_altered(briefing, tmp_path, files):
    target = tmp_path / "memo.pdf"
    briefing("build", files / "memo.yaml", "-o", target)
    with pikepdf.open(target, allow_overwriting_input=True) as pdf:
        page, index = _text_of_a_quotation(pdf)
        operations = list(pikepdf.parse_content_stream(page))
        operands, _ = operations[index]
        shown = operands[0]
        if isinstance(shown, pikepdf.Array):
            shown[0], shown[-1] = shown[-1], shown[0]
        else:
            operands[0] = pikepdf.String(bytes(shown)[::-1])
        page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(operations))
        pdf.save(target)
    answer = briefing("verify", target, "--json")
    assert answer.status == 1
    assert [s["status"] for s in answer.json["statements"]].count("altered") == 1


def _text_of_a_quotation(pdf):
    """Return a page and the number of an operation that shows a quotation's words there."""
    for page in pdf.pages:
        inside = False
        for index, (operands, operator) in enumerate(pikepdf.parse_content_stream(page)):
            if str(operator) == "BDC" and str(operands[0]) == "/Quote":
                inside = True
            elif str(operator) == "EMC":
                inside = False
            elif inside and str(operator) in ("TJ", "Tj"):
                shown = operands[0]
                if not isinstance(shown, pikepdf.Array) or (
                    len(shown) > 2 and isinstance(shown[-1], pikepdf.String)
                ):
                    return page, index
    raise AssertionError("no quotation stands on any page")


def _replace_in_word(path, old: bytes, new: bytes, *, must: bool = True) -> None:
    source = io.BytesIO(path.read_bytes())
    with zipfile.ZipFile(source) as before, zipfile.ZipFile(path, "w") as after:
        for item in before.infolist():
            data = before.read(item)
            if item.filename == "word/document.xml":
                assert old in data or not must
                data = data.replace(old, new)
            after.writestr(item, data)


def test_a_quotation_that_is_not_there_is_refused_with_its_line_and_nothing_is_written(
    briefing, tmp_path, files
):
    memo = files / "memo.yaml"
    text = memo.read_text("utf-8")
    memo.write_text(text.replace("does not believe Putin", "does believe Putin"), "utf-8")
    target = tmp_path / "memo.docx"
    target.write_bytes(b"the earlier file")
    answer = briefing("build", memo, "-o", target)
    assert answer.status == 1
    line = next(
        n for n, words in enumerate(text.splitlines(), 1) if "does not believe Putin" in words
    )
    assert f"memo.yaml, line {line}" in answer.err or f"line {line - 1}" in answer.err
    assert "{+not" in answer.err
    assert target.read_bytes() == b"the earlier file"


def test_all_that_is_wrong_in_a_memo_is_told_at_once(briefing, tmp_path, files):
    memo = files / "memo.yaml"
    text = memo.read_text("utf-8")
    text = text.replace("language: en-GB\nedition", "langauge: en-GB\nedition", 1)
    text = text.replace("000_30221a96f2c6b408.txt", "missing.txt")
    text = text.replace("template: policy-memo", "template: policy-mem", 1)
    memo.write_text(text, "utf-8")
    answer = briefing("build", memo, "-o", tmp_path / "memo.docx")
    assert answer.status == 1
    assert 'did you mean "language"' in answer.err
    assert "did you mean policy-memo" in answer.err
    assert "missing.txt" in answer.err


@pytest.mark.parametrize("path", ["../secret.txt", "/etc/hostname", "link.txt"])
def test_an_article_outside_of_the_memos_folder_is_not_read(briefing, tmp_path, files, path):
    (tmp_path / "secret.txt").write_text("A secret. " * 30, "utf-8")
    (files / "link.txt").symlink_to(tmp_path / "secret.txt")
    memo = files / "memo.yaml"
    text = memo.read_text("utf-8").replace("000_30221a96f2c6b408.txt", path)
    memo.write_text(text, "utf-8")
    answer = briefing("build", memo, "-o", tmp_path / "memo.docx")
    assert answer.status == 1
    assert "does not lie beside" in answer.err


def test_a_memo_goes_into_a_workspace_and_comes_out_equal(briefing, tmp_path, files):
    one, two = tmp_path / "one.briefing", tmp_path / "two.briefing"
    first, second = tmp_path / "first.yaml", tmp_path / "second.yaml"
    assert briefing("memo", "import", one, files / "memo.yaml").status == 0
    assert briefing("memo", "export", one, "5d0c8b1e", "-o", first).status == 0
    assert briefing("memo", "import", one, first).status == 0
    assert briefing("memo", "export", one, "5d0c8b1e", "-o", second).status == 0
    assert first.read_bytes() == second.read_bytes()
    (row,) = briefing("memo", "list", one, "--json").json
    assert (row["template"], row["edition"]) == ("policy-memo", 1)
    used = {a["outlet"]: a["used"] for a in briefing("articles", one, "--json").json}
    assert used["Meduza"] > 0
    assert not two.exists()


def test_a_workspace_that_holds_another_text_is_told_by_verify(briefing, tmp_path, files):
    target, other = tmp_path / "memo.docx", tmp_path / "other.briefing"
    briefing("build", files / "memo.yaml", "-o", target)
    briefing("add", other, files / "001_9407379707db7095.txt")
    answer = briefing("verify", target, "--workspace", other, "--json")
    assert answer.status == 1
    by_source = {(s["source"], s["status"]) for s in answer.json["statements"]}
    assert by_source == {(True, "verbatim"), (False, "source-missing")}


def test_a_file_that_is_no_export_is_told_so(briefing, tmp_path, seeds):
    for name, data in (
        ("a.docx", b"PK\x05\x06" + bytes(18)),
        ("b.pdf", b"%PDF-1.7\n"),
        ("c", b"x"),
    ):
        file = tmp_path / name
        file.write_bytes(data)
        answer = briefing("verify", file)
        assert answer.status == 1
        assert "Traceback" not in answer.err
        assert answer.err.strip()


def test_nothing_above_a_marking_is_anywhere_in_the_files(briefing, tmp_path, files):
    memo = files / "memo.yaml"
    text = memo.read_text("utf-8")
    secret = "            marking: TLP:RED\n            note: CANARY in the note\n"
    start = text.index("            id: n6\n")
    end = text.index("          - quote", start)
    entry = "\n".join(
        line for line in text[start:end].splitlines() if not line.strip().startswith("note:")
    )
    memo.write_text(text[:start] + entry + "\n" + secret + text[end:], "utf-8")
    word, pdf = tmp_path / "memo.docx", tmp_path / "memo.pdf"
    answer = briefing("build", memo, "-o", word, "-o", pdf, "--max-marking", "GREEN")
    assert answer.status == 0, answer.err
    with zipfile.ZipFile(word) as parts:
        found = b"".join(parts.read(name) for name in parts.namelist())
    with pikepdf.open(pdf) as opened:
        found += b"".join(o.read_bytes() for o in opened.objects if isinstance(o, pikepdf.Stream))
    assert b"CANARY" not in found
    assert b"sabotages the Minsk" not in found
    assert b"TLP:RED" not in found


def test_a_draft_reads_back_and_cannot_be_exported_before_it_was_accepted(
    briefing, tmp_path, workspace
):
    draft = tmp_path / "draft.yaml"
    options = ("--template", "policy-memo", "-o", draft, "--date", "2021-12-31")
    assert briefing("draft", workspace, *options).status == 0
    target = tmp_path / "memo.docx"
    refused = briefing("build", draft, "--workspace", workspace, "-o", target)
    assert refused.status == 1
    assert "…” is a draft; accept or remove it" in refused.err
    assert not target.exists()
    accepted = "\n".join(
        line for line in draft.read_text("utf-8").splitlines() if "draft: true" not in line
    )
    draft.write_text(accepted, "utf-8")
    assert briefing("build", draft, "--workspace", workspace, "-o", target).status == 0
    again = briefing("draft", workspace, *options)
    assert again.status == 1
    assert "is there already" in again.err


def test_a_failed_export_leaves_the_earlier_file_and_writes_the_others(briefing, tmp_path, files):
    memo = files / "memo.yaml"
    text = memo.read_text("utf-8").replace("Eastern Europe desk", "Eastern Europe desk \ue83a")
    memo.write_text(text, "utf-8")
    word, pdf = tmp_path / "memo.docx", tmp_path / "memo.pdf"
    pdf.write_bytes(b"the earlier file")
    answer = briefing("build", memo, "-o", pdf, "-o", word)
    assert answer.status == 1
    assert "U+E83A" in answer.err
    assert pdf.read_bytes() == b"the earlier file"
    assert word.stat().st_size > 10_000


def test_the_next_edition_keeps_the_form_and_asks_for_each_claim_anew(briefing, tmp_path, files):
    workspace, text = tmp_path / "w.briefing", tmp_path / "next.yaml"
    briefing("memo", "import", workspace, files / "memo.yaml")
    made = briefing("memo", "next", workspace, "5d0c8b1e", "--date", "2022-01-01")
    assert made.status == 0
    briefing("memo", "export", workspace, made.out[:8], "-o", text)
    written = text.read_text("utf-8")
    assert "edition: 2" in written
    assert "date: 2022-01-01" in written
    assert "follows: 5d0c8b1e-2f4a-4a57-9a86-4b8f1c6d2e10" in written
    assert written.count("draft: true") == 6
    assert "quote:" not in written
    refused = briefing("build", text, "--workspace", workspace, "-o", tmp_path / "next.docx")
    assert "is a draft" in refused.err
    again = briefing("memo", "next", workspace, "5d0c8b1e", "--date", "2022-01-01")
    assert "Edition 2 is there already" in again.err


def test_the_next_edition_tells_what_is_new_and_what_says_what_you_cited_yesterday(
    briefing, tmp_path, files
):
    workspace = tmp_path / "w.briefing"
    briefing("memo", "import", workspace, files / "memo.yaml")
    rain, copy = tmp_path / "rain.txt", tmp_path / "copy.txt"
    rain.write_text("Rain in Lisbon\n\nIt rained all over Lisbon on Sunday, for hours on end.\n")
    story = next(files.glob("000_*.txt")).read_text("utf-8")
    copy.write_text(f"{story}\n\nOne more line of it.\n", "utf-8")
    briefing("add", workspace, rain, copy)
    made = briefing("memo", "next", workspace, "5d0c8b1e", "--date", "2022-01-01")
    told = made.out.splitlines()[1:]
    assert [line.rpartition(": ")[2] for line in told] == ["new", "says what you cited yesterday"]
    assert "Rain in Lisbon" in told[0]


def test_pages_beyond_the_templates_limit_are_counted(briefing, tmp_path, files):
    memo, note = tmp_path / "memo.pdf", tmp_path / "note.pdf"
    long = briefing("build", files / "memo.yaml", "-o", memo)
    with pikepdf.open(memo) as pdf:
        pages = len(pdf.pages)
    assert f"memo.pdf: {pages} pages, {pages - 4} more than 4 (warning)" in long.err
    short = briefing("build", files / "memo.yaml", "-o", note, "--template", "ministerial-note")
    assert "pages" not in short.err


def test_building_and_verifying_count_the_same_statements(briefing, tmp_path, files, workspace):
    whole, short = tmp_path / "memo.docx", tmp_path / "short.docx"
    assert "51 statements in 40 entries" in briefing("build", files / "memo.yaml", "-o", whole).out
    with_articles = briefing("verify", whole, "--workspace", workspace)
    assert with_articles.out.startswith("51 statements in 40 entries: 51 verbatim")
    alone = briefing("verify", whole)
    assert alone.out.startswith("51 statements in 40 entries, 42 of them printed: 42 verbatim")
    built = briefing("build", files / "memo.yaml", "--version", "short", "-o", short)
    counted = built.out.partition(": ")[2].strip()
    told = briefing("verify", short, "--workspace", workspace).out
    assert told.startswith(f"{counted}: ")
    assert "left out of this version: " in told
