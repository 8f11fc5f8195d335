"""The tables of ``docs/templates.md`` say what the schema says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing.strict_yaml import Record
from briefing.templates import schema
from briefing.templates.loading import load_template


def _value(record: Record, name: str):
    value = next(key.value for key in record.keys if key.name == name)
    return getattr(value, "item", value)


RECORDS: dict[str, Record] = {
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


def tables(project: Path) -> dict[str, list[list[str]]]:
    text = (project / "docs" / "templates.md").read_text("utf-8")
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


def test_every_role_and_every_detail_is_named(project: Path):
    text = (project / "docs" / "templates.md").read_text("utf-8")
    assert all(f"`{role}`" in text for role in schema.ROLES)
    assert all(f"`{{{detail}}}`" in text for detail in schema.DETAILS)


def test_the_example_is_a_template(project: Path):
    text = (project / "docs" / "templates.md").read_text("utf-8")
    example = re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)[0]
    parent = (project / "templates" / "policy-memo.yaml").read_bytes()
    template, warnings = load_template(
        example.encode(), "weekly.yaml", "weekly", lambda name: (parent, f"{name}.yaml"), bytes
    )
    assert (template.name, warnings) == ("Weekly note", ())
