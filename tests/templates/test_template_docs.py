"""``docs/templates.md`` names what a template may name, and its example is a template.

Its tables of keys are compared with the schema in ``tests/unit``.
"""

from __future__ import annotations

import re
from pathlib import Path

from briefing.templates import schema
from briefing.templates.labels_english import ENGLISH
from briefing.templates.loading import load_template


def test_every_role_every_detail_and_every_label_is_named(project: Path):
    text = (project / "docs" / "templates.md").read_text("utf-8")
    assert all(f"`{role}`" in text for role in schema.ROLES)
    assert all(f"`{{{detail}}}`" in text for detail in schema.DETAILS)
    assert all(f"`{label}`" in text for label in ENGLISH)


def test_the_example_is_a_template(project: Path):
    text = (project / "docs" / "templates.md").read_text("utf-8")
    example = re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)[0]
    parent = (project / "templates" / "policy-memo.yaml").read_bytes()
    template, warnings = load_template(
        example.encode(), "weekly.yaml", "weekly", lambda name: (parent, f"{name}.yaml"), bytes
    )
    assert (template.name, warnings) == ("Weekly note", ())
