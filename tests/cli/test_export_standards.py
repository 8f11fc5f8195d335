"""Whole builds of every shipped template keep PDF/UA-1 and PDF/A-3a, as others judge them."""

from __future__ import annotations

import json
import subprocess

import pikepdf
import pytest

page = pytest.importorskip("page", reason="page-validation is not installed")
PROFILES = (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_3A)
TEMPLATES = ("policy-memo", "intelligence-brief", "ministerial-note", "press-digest", "everything")
EVERYTHING = """\
briefing-template: 1
name: Everything
extends: policy-memo
marking: {scheme: tlp, default: "TLP:CLEAR", portions: true}
blocks: [title, fields, contents, changes, bottom-line, judgements, sections, source-summary,
  sources, legend, annex]
citations: {place: endnotes}
"""


@pytest.fixture(params=TEMPLATES)
def built(request, briefing, tmp_path, files):
    """The sample memo as PDF and Word, in one of the templates or in one that has every block."""
    name = request.param
    if name == "everything":
        (files / "everything.yaml").write_text(EVERYTHING, "utf-8")
        name = files / "everything.yaml"
    target = tmp_path / "memo.pdf"
    word = ("-o", target.with_suffix(".docx"))
    answer = briefing("build", files / "memo.yaml", "-o", target, *word, "--template", name)
    assert answer.status == 0, answer.err
    return target


def failures(path):
    return {
        failure.rule_id
        for profile in PROFILES
        for failure in page.validate_pdf(str(path), profile=profile).failures
    }


@pytest.mark.needs_tool("outloud", "qpdf")
def test_each_template_keeps_both_standards_and_its_manifest(built):
    assert failures(built) == set()
    for command in (["outloud", "-q", "--fail-on", "warning", built], ["qpdf", "--check", built]):
        run = subprocess.run(command, capture_output=True, text=True)
        assert run.returncode == 0, run.stdout + run.stderr
    with pikepdf.open(built) as pdf:
        assert list(pdf.attachments) == ["briefing-manifest.json"]


@pytest.mark.needs_tool("ooxml-validator")
def test_each_template_is_valid_for_microsoft_365(built):
    command = [
        "ooxml-validator",
        str(built.with_suffix(".docx")),
        "--officeVersion",
        "Microsoft365",
    ]
    answer = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert json.loads(answer.stdout)["errors"] == []


def test_the_judge_refuses_a_build_whose_tags_were_taken_away(briefing, tmp_path, files):
    target = tmp_path / "memo.pdf"
    briefing("build", files / "memo.yaml", "-o", target)
    with pikepdf.open(target, allow_overwriting_input=True) as pdf:
        del pdf.Root.StructTreeRoot
        pdf.save(target)
    assert failures(target)
