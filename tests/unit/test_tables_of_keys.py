"""The tables of keys in ``docs/`` say what the schemas of memo files and templates say."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from briefing.memos import memo_schema
from briefing.strict_yaml import Record
from briefing.templates import schema


def _value(record: Record, name: str):
    value = next(key.value for key in record.keys if key.name == name)
    return getattr(value, "item", value)


MEMO_FILE: Mapping[str, Record] = {
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
TEMPLATES: Mapping[str, Record] = {
    "the template": schema.TEMPLATE,
    "page": schema.PAGE,
    "margins": _value(schema.PAGE, "margins"),
    "marking": schema.MARKING,
    "a level": _value(schema.MARKING, "levels"),
    "a field": schema.FIELD,
    "a section": schema.SECTION,
    "limits": schema.LIMITS,
    "entry": schema.ENTRY,
    "quotation": _value(schema.TEMPLATE, "quotation"),
    "likelihood": _value(schema.TEMPLATE, "likelihood"),
    "judgements": _value(schema.TEMPLATE, "judgements"),
    "a side": schema.SIDE,
    "citations": schema.CITATIONS,
    "a version": schema.VERSION,
    "a look": schema.LOOK,
    "docx": schema.DOCX,
    "fonts": _value(schema.DOCX, "fonts"),
}
RECORDS = {"memo-file.md": MEMO_FILE, "templates.md": TEMPLATES}
EACH = [(file, name) for file, records in RECORDS.items() for name in records]


def tables(project: Path, file: str) -> dict[str, list[list[str]]]:
    text = (project / "docs" / file).read_text("utf-8")
    found: dict[str, list[list[str]]] = {}
    for name, body in re.findall(r"^## Keys of (.+)\n((?:(?!^## ).*\n)*)", text, re.MULTILINE):
        rows = [line.strip("|").split(" | ") for line in body.splitlines() if line[:3] == "| `"]
        found[name] = [[cell.strip().strip("`") for cell in row] for row in rows]
    return found


@pytest.mark.parametrize("file", RECORDS)
def test_every_record_has_its_table(project: Path, file: str):
    assert tables(project, file).keys() == RECORDS[file].keys()


@pytest.mark.parametrize(("file", "name"), EACH)
def test_a_table_names_each_key_with_type_values_need_and_default(
    project: Path, file: str, name: str
):
    expected = [
        [
            key.name,
            key.value.type_name,
            key.value.allowed or "–",
            "yes" if key.required else "no",
            key.default or "–",
            key.about or "–",
        ]
        for key in RECORDS[file][name].keys
    ]
    assert tables(project, file)[name] == expected
