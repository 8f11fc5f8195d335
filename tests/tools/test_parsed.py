"""What the shipped YAML comes to is kept beside it, and is what it comes to."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from briefing.files import templates_folder
from briefing.statements import languages
from briefing.templates import named_template, read_template, template_files
from briefing.templates.kept import NAME, kept
from briefing.templates.loading import load_template
from tools.parsed.__main__ import all_languages, templates

RENEW = "a template or a language was changed: run `make parsed` and commit what it writes"


def test_the_kept_templates_are_those_that_ship():
    assert json.loads((templates_folder() / NAME).read_text("utf-8")) == templates(), RENEW


def test_the_kept_languages_are_those_that_ship():
    assert json.loads(languages.PARSED.read_text("utf-8")) == all_languages(), RENEW


@pytest.mark.parametrize("file", template_files(), ids=lambda file: file.id)
def test_a_kept_template_is_what_its_yaml_comes_to(file):
    def shipped(name: str) -> tuple[bytes, str]:
        return (templates_folder() / f"{name}.yaml").read_bytes(), f"{name}.yaml"

    data = file.path.read_bytes()
    fresh, _ = load_template(data, file.path.name, file.id, shipped, beside=shipped)
    assert kept(data, file.id, shipped) == fresh


def test_a_template_that_extends_one_of_the_users_own_is_read_anew():
    data = (templates_folder() / "press-digest.yaml").read_bytes()
    assert kept(data, "press-digest", lambda name: (b"name: my own", f"{name}.yaml")) is None


@pytest.mark.parametrize("code", languages.codes())
def test_a_kept_language_is_what_its_yaml_comes_to(code):
    fresh = languages.parse((languages.FOLDER / f"{code}.yaml").read_text("utf-8"), code)
    known = languages.words_of(code)
    assert all(getattr(known, name) == getattr(fresh, name) for name in fresh.__slots__)


def test_a_template_of_other_bytes_is_parsed(tmp_path):
    shipped = templates_folder() / "policy-memo.yaml"
    changed = shipped.read_text("utf-8").replace("name: Policy memo", "name: Quite another", 1)
    assert changed != shipped.read_text("utf-8")
    own = tmp_path / "policy-memo.yaml"
    own.write_text(changed, encoding="utf-8")
    assert read_template(own)[0].name == "Quite another"


def test_templates_are_read_where_nothing_is_kept(monkeypatch, tmp_path):
    known = named_template("policy-memo")
    monkeypatch.setattr("briefing.templates.kept.NAME", "not-there.json")
    from briefing.templates import kept as module

    module._known.cache_clear()
    try:
        assert named_template("policy-memo") == known
    finally:
        module._known.cache_clear()


def test_a_template_and_a_language_are_there_without_a_yaml_parser():
    code = (
        "import sys\n"
        "from briefing.templates import named_template\n"
        "from briefing.statements.languages import words_of\n"
        "assert named_template('policy-memo').sections\n"
        "assert words_of('en').saying\n"
        "print('yaml' in sys.modules)\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"
