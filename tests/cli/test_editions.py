"""What changed since the last edition is told, and nothing that may not be shown with it."""

from __future__ import annotations

import io
import zipfile

import pikepdf
import pytest

FIRST = """\
briefing-memo: 1
id: memo-1
title: A weekly note
template: own.yaml
edition: 1
marking: TLP:GREEN
articles:
  meduza: {path: 001_9407379707db7095.txt, outlet: Meduza}
bottom-line: {text: Moscow wants guarantees., id: b1}
judgements:
  - {judgement: A summit is likely this spring., likelihood: likely, confidence: low, basis: one
      report, id: j1}
sections:
  - heading: NATO
    id: s1
    entries:
      - {quote: "reliable, legally fixed guarantees", from: meduza, speaker: Kremlin, id: n1}
      - {quote: "mainly talked about Ukraine", from: meduza, speaker: Kremlin, id: n2}
      - {comment: The wording is old., id: c1}
      - {comment: SECRETCANARY stays inside., marking: "TLP:RED", id: c2}
"""
SECOND = (
    FIRST.replace("edition: 1\n", "edition: 2\nfollows: first.yaml\n")
    .replace("is likely this", "is very likely this")
    .replace("likelihood: likely", "likelihood: very likely")
    .replace("confidence: low", "confidence: moderate")
    .replace('{quote: "mainly talked about Ukraine"', '{quote: "Deep concerns"', 1)
    .replace("id: n2", "id: n4")
    .replace(
        "      - {comment: The wording is old., id: c1}\n",
        "      - {gap: Nothing from Kyiv., id: g1}\n",
    )
    .replace('      - {comment: SECRETCANARY stays inside., marking: "TLP:RED", id: c2}\n', "")
)
TEMPLATE = """\
briefing-template: 1
name: Weekly
extends: policy-memo
marking: {scheme: tlp, default: "TLP:CLEAR", portions: true}
blocks: [title, fields, changes, bottom-line, judgements, sections, sources]
"""


@pytest.fixture
def editions(files):
    (files / "own.yaml").write_text(TEMPLATE, "utf-8")
    (files / "first.yaml").write_text(FIRST, "utf-8")
    (files / "second.yaml").write_text(SECOND, "utf-8")
    return files


def built(briefing, memo, target, *options):
    answer = briefing("build", memo, "-o", target, *options, "--date", "2022-01-07")
    assert answer.status == 0, answer.err
    return answer


def changes(path):
    """The block of changes of a Markdown export, one change a line."""
    text = path.read_text("utf-8").replace("\u00a0", " ")
    lines = text[text.index("Changes since the last edition") :].splitlines()
    return [line for line in lines if line.startswith(("**New", "**Chan", "**Drop", "Nothing"))]


def test_what_is_new_dropped_and_changed_is_told(briefing, tmp_path, editions):
    target = tmp_path / "memo.md"
    built(briefing, editions / "second.yaml", target)
    told = "\n".join(changes(target))
    assert "Likelihood: was likely, is now very likely." in told
    assert "Confidence: was low, is now moderate." in told
    assert "New:** (TLP:CLEAR) Gap: Nothing from Kyiv." in told
    assert "Dropped:** (TLP:CLEAR) Comment: The wording is old." in told
    assert "Dropped:** (TLP:CLEAR) Statement: Kremlin (Meduza)." in told
    assert "New:** (TLP:CLEAR) Statement: Kremlin (Meduza), " in told
    assert "Moscow wants guarantees" not in told  # as it was
    assert "legally fixed" not in told


@pytest.mark.parametrize("ending", [".docx", ".pdf"])
def test_the_block_stands_in_word_and_pdf_and_all_is_proved(briefing, tmp_path, editions, ending):
    target = tmp_path / f"memo{ending}"
    built(briefing, editions / "second.yaml", target)
    verified = briefing("verify", target, "--json")
    assert verified.status == 0
    assert {s["status"] for s in verified.json["statements"]} == {"verbatim"}


def everything(path):
    data = path.read_bytes()
    if path.suffix == ".docx":
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            return b"".join(parts.read(name) for name in parts.namelist())
    if path.suffix == ".pdf":
        with pikepdf.open(path) as pdf:
            return data + b"".join(
                o.read_bytes() for o in pdf.objects if isinstance(o, pikepdf.Stream)
            )
    return data


@pytest.mark.parametrize("ending", [".docx", ".pdf", ".html", ".md"])
def test_what_was_marked_above_this_editions_banner_is_told_nowhere(
    briefing, tmp_path, editions, ending
):
    target = tmp_path / f"memo{ending}"
    built(briefing, editions / "second.yaml", target)
    assert b"SECRETCANARY" not in everything(target)
    if ending == ".md":
        assert "TLP:RED" not in target.read_text("utf-8")


def test_what_is_cut_from_this_edition_is_not_told_as_dropped(briefing, tmp_path, editions):
    memo = editions / "second.yaml"
    raised = SECOND.replace(
        "Moscow wants guarantees., id: b1", 'Moscow wants guarantees., id: b1, marking: "TLP:RED"'
    )
    memo.write_text(raised, "utf-8")
    target = tmp_path / "memo.md"
    built(briefing, memo, target, "--max-marking", "GREEN")
    assert "Moscow wants guarantees" not in target.read_text("utf-8")
    assert "Nothing from Kyiv" in "\n".join(changes(target))


def test_entries_without_ids_are_known_by_what_they_quote_and_say(briefing, tmp_path, editions):
    def without_ids(text):
        return "\n".join(
            line.replace(", id: n1", "").replace(", id: c1", "").replace(", id: b1", "")
            for line in text.splitlines()
        )

    (editions / "first.yaml").write_text(without_ids(FIRST), "utf-8")
    moved = without_ids(SECOND).replace("heading: NATO", "heading: The alliance")
    (editions / "second.yaml").write_text(moved, "utf-8")
    target = tmp_path / "memo.md"
    built(briefing, editions / "second.yaml", target)
    told = "\n".join(changes(target))
    assert told.count("Statement: ") == 2  # one new, one dropped; the third is the same
    assert "Moscow wants guarantees" not in told


def test_an_edition_in_which_nothing_changed_says_so(briefing, tmp_path, editions):
    same = FIRST.replace("edition: 1\n", "edition: 2\nfollows: first.yaml\n")
    same = same.replace(
        '      - {comment: SECRETCANARY stays inside., marking: "TLP:RED", id: c2}\n', ""
    )
    first = (editions / "first.yaml").read_text("utf-8")
    (editions / "first.yaml").write_text(
        first.replace(
            '      - {comment: SECRETCANARY stays inside., marking: "TLP:RED", id: c2}\n', ""
        ),
        "utf-8",
    )
    (editions / "second.yaml").write_text(same, "utf-8")
    target = tmp_path / "memo.md"
    built(briefing, editions / "second.yaml", target)
    assert changes(target) == ["Nothing has changed since edition 1."]


def test_an_edition_that_is_not_at_hand_is_a_warning(briefing, tmp_path, editions):
    (editions / "first.yaml").unlink()
    target = tmp_path / "memo.md"
    answer = built(briefing, editions / "second.yaml", target)
    assert "first.yaml" in answer.err
    assert "what has changed is not printed" in answer.err
    assert "Changes since" not in target.read_text("utf-8")


def test_the_edition_before_may_stand_in_the_workspace(briefing, tmp_path, editions):
    workspace = tmp_path / "w.briefing"
    assert briefing("memo", "import", workspace, editions / "first.yaml").status == 0
    text = SECOND.replace("follows: first.yaml", "follows: memo-1")
    text = text.replace("id: memo-1", "id: memo-2")
    (editions / "second.yaml").write_text(text, "utf-8")
    target = tmp_path / "memo.md"
    built(briefing, editions / "second.yaml", target, "--workspace", workspace)
    assert "Likelihood: was likely, is now very likely." in "\n".join(changes(target))
