"""The tables of ``docs/memo-file.md`` say what the schema says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing.articles.values import Article, Source
from briefing.memos import memo_schema
from briefing.memos.memo_file import read_memo_file
from briefing.memos.resolving import resolve
from briefing.strict_yaml import Record

RECORDS: dict[str, Record] = {
    "the memo": memo_schema.MEMO,
    "an article": memo_schema.ARTICLE,
    "an event": memo_schema.EVENT,
    "a bottom line": memo_schema.BOTTOM_LINE,
    "a section": memo_schema.SECTION,
    "a statement": memo_schema.CITED,
    "further evidence": memo_schema.ALSO,
    "a translation": memo_schema.TRANSLATION,
    "a repeat": memo_schema.REPEAT,
    **{
        f"{'an' if name[0] in 'aeiou' else 'a'} {name}": record
        for name, record in memo_schema.OWN_RECORDS.items()
    },
}


def tables(project: Path) -> dict[str, list[list[str]]]:
    text = (project / "docs" / "memo-file.md").read_text("utf-8")
    found: dict[str, list[list[str]]] = {}
    for name, body in re.findall(r"^## Keys of (.+)\n((?:(?!^## ).*\n)*)", text, re.MULTILINE):
        rows = [line.strip("|").split(" | ") for line in body.splitlines() if line[:3] == "| `"]
        found[name] = [[cell.strip().strip("`") for cell in row] for row in rows]
    return found


def test_every_record_has_its_table(project: Path):
    assert tables(project).keys() == RECORDS.keys()


@pytest.mark.parametrize("name", RECORDS)
def test_a_table_names_each_key_with_type_values_need_and_default(project: Path, name: str):
    expected = [
        [
            key.name,
            key.value.type_name,
            key.value.allowed or "–",
            "yes" if key.required else "no",
            key.default or "–",
            key.about or "–",
        ]
        for key in RECORDS[name].keys
    ]
    assert tables(project)[name] == expected


def test_the_example_is_a_memo_file(project: Path, seeds: Path):
    text = (project / "docs" / "memo-file.md").read_text("utf-8")
    example = re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)[0]
    story = (seeds / "001_9407379707db7095.txt").read_text("utf-8")
    result = resolve(read_memo_file(example, "x"), {"meduza": Article("a", Source(), story)})
    assert [str(problem) for problem in result.problems if problem.fatal] == []
