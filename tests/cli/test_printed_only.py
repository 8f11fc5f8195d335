"""Nothing that is not printed goes along in a file, where that is asked for."""

from __future__ import annotations

import re

import pytest

from tests.unpacked import found_in

ENDINGS = (".docx", ".pdf", ".html", ".zip")
ARTICLE = """\
“The talks go on as planned,” said the spokesman on Thursday in the old town hall.

“CANARYSECOND is left for later,” said the minister on Friday, and nobody asked.
"""
# The form prints what others say and the short version what is essential of it: no word of the
# analyst's own, no summary of the sources.
MEMO = """\
briefing-memo: 1
id: memo-1
title: A digest
template: form.yaml
fields: {to: The desk, from: The office, date: 2022-01-07}
articles:
  open: {path: open.txt, outlet: The Open}
  other: {path: other.txt, outlet: CANARYOUTLET, title: CANARYTITLE}
source-summary: CANARYSUMMARY
judgements:
  - {judgement: CANARYJUDGEMENT is likely., likelihood: likely, confidence: low,
     basis: CANARYBASIS, evidence: [n2]}
sections:
  - heading: Talks
    entries:
      - {quote: The talks go on as planned, id: n1, from: open, essential: true,
         contradicts: [n2]}
      - {quote: CANARYSECOND is left for later, id: n2, from: other, note: CANARYNOTE}
      - {comment: CANARYCOMMENT}
      - {gap: CANARYGAP}
      - {repeat: n2}
  - heading: CANARYHEADING
    entries:
      - {assumption: CANARYASSUMPTION, if-wrong: CANARYWRONG}
"""
FORM = """\
briefing-template: 1
name: Form
extends: press-digest
versions:
  few: {entries: essential, blocks: [title, fields, sections]}
"""
PLACES = sorted(set(re.findall("CANARY[A-Z]+", MEMO)) - {"CANARYSECOND"})


@pytest.fixture
def memo(tmp_path):
    folder = tmp_path / "digest"
    folder.mkdir()
    (folder / "memo.yaml").write_text(MEMO, "utf-8")
    (folder / "form.yaml").write_text(FORM, "utf-8")
    (folder / "open.txt").write_text(ARTICLE.replace("CANARY", "The "), "utf-8")
    (folder / "other.txt").write_text(ARTICLE, "utf-8")
    return folder / "memo.yaml"


@pytest.mark.parametrize("ending", ENDINGS)
def test_nothing_that_is_not_printed_is_anywhere_in_the_file(briefing, tmp_path, memo, ending):
    target = tmp_path / f"memo{ending}"
    options = ("-o", target, "--version", "few")
    answer = briefing("build", memo, *options, "--printed-only")
    assert answer.status == 0, answer.err
    assert found_in(target, ["CANARY"]) == set()
    assert found_in(target, ["The talks go on as planned"]) != set()
    assert briefing("build", memo, *options).status == 0
    missing = {place for place in PLACES if not found_in(target, [place])}
    assert missing == set()


@pytest.mark.parametrize("ending", [".docx", ".pdf"])
def test_what_is_printed_is_proved_and_opened_all_the_same(briefing, tmp_path, memo, ending):
    target, again = tmp_path / f"memo{ending}", tmp_path / "again.yaml"
    built = briefing("build", memo, "-o", target, "--version", "few", "--printed-only")
    assert built.status == 0, built.err
    assert briefing("verify", target).status == 0
    assert briefing("open", target, "-o", again).status == 0
    text = again.read_text("utf-8")
    assert "The talks go on as planned" in text
    assert "n2" not in text
