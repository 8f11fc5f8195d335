"""Templates as people write them, well and badly."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefing.document import MM, HouseForm, Role
from briefing.errors import NotFound, TemplateError
from briefing.memos.values import Memo, Section
from briefing.templates import library, named_template, read_template
from briefing.templates.saving import form_of_memo, template_id
from briefing.templates.values import BlockKind


@pytest.fixture
def own(tmp_path, monkeypatch) -> Path:
    """The user's folder of templates."""
    folder = tmp_path / "own"
    folder.mkdir()
    monkeypatch.setattr(library, "user_templates_folder", lambda: folder)
    return folder


@pytest.fixture
def write(tmp_path):
    """Write a template file and read it."""

    def run(text: str):
        path = tmp_path / "mine.yaml"
        path.write_text(f"briefing-template: 1\nname: Mine\n{text}", "utf-8")
        return read_template(path)[0]

    return run


def problems(write, text: str) -> str:
    with pytest.raises(TemplateError) as raised:
        write(text)
    return str(raised.value)


@pytest.mark.parametrize(
    "name", ["policy-memo", "intelligence-brief", "ministerial-note", "press-digest"]
)
def test_the_templates_that_ship_are_well_formed(name):
    path = library.find_template(name)
    template, warnings = read_template(path)
    assert warnings == ()
    assert template.id == name
    assert [form.id for form in template.sections] == ["ukraine", "nato", "sanctions", "next"]


def test_an_unknown_key_is_named_with_its_line_and_the_nearest_right_one(write):
    told = problems(write, "sections:\n  - {id: a, headng: Ukraine, heading: Ukraine}\n")
    assert told == 'mine.yaml, line 4: unknown key "headng" in sections[1]; did you mean "heading"?'


def test_an_unknown_label_is_named_with_its_line_and_the_nearest_right_one(write):
    told = problems(write, "labels:\n  judgements: Views\n  bottom-lin: In short\n")
    assert told == (
        'mine.yaml, line 5: there is no label "bottom-lin" in labels; did you mean "bottom-line"?'
    )


def test_all_problems_are_told_at_once(write):
    told = problems(
        write,
        "page: {size: A9}\nblocks: [titel]\nlook: {boddy: {size: 12}}\n"
        "fields:\n  - {id: a, label: A}\n  - {id: a, label: B}\n",
    )
    assert [line.split(":")[0] for line in told.splitlines()] == [
        "mine.yaml, line 3",
        "mine.yaml, line 4",
        "mine.yaml, line 5",
        "mine.yaml, line 5",
        "mine.yaml, line 8",
    ]
    assert 'did you mean "title"' in told
    assert 'did you mean "body"' in told


def test_a_length_without_its_unit_is_refused(write):
    assert "write a number with its unit" in problems(write, "look: {body: {size: 12}}\n")


@pytest.mark.parametrize(
    ("form", "what"),
    [
        ('"{qoute}"', 'did you mean "quote"'),
        ('"[{quote}"', "not closed"),
        ('"{quote} {"', "not closed"),
    ],
)
def test_a_form_that_cannot_be_filled_is_refused(write, form, what):
    assert what in problems(write, f"entry: {{direct: {form}}}\n")


def test_a_template_keeps_what_its_parent_says_where_it_is_silent(write):
    template = write("extends: policy-memo\nentry: {aside: '[{grade}]'}\nblocks: [sections]\n")
    parent = named_template("policy-memo")
    assert template.entry == replace(parent.entry, aside="[{grade}]")
    assert template.blocks == (BlockKind.SECTIONS,)
    assert template.sections == parent.sections


def test_templates_that_extend_each_other_in_a_circle_are_refused(own):
    for name, other in (("one", "two"), ("two", "one")):
        text = f"briefing-template: 1\nname: {name}\nextends: {other}\n"
        (own / f"{name}.yaml").write_text(text, "utf-8")
    with pytest.raises(TemplateError, match="circle"):
        named_template("one")


def test_a_users_own_template_wins_and_may_extend_the_shipped_one_of_its_name(own):
    text = "briefing-template: 1\nname: Ours\nextends: policy-memo\n"
    (own / "policy-memo.yaml").write_text(text, "utf-8")
    template = named_template("policy-memo")
    assert template.name == "Ours"
    assert len(template.sections) == 4


def test_a_name_that_is_not_there_is_told_with_the_nearest():
    with pytest.raises(NotFound, match="did you mean policy-memo"):
        named_template("policy-mem")


def test_look_and_page_change_the_sheet_in_points(write):
    template = write(
        "page: {size: A5, margins: {left: 20mm}}\n"
        "look: {comment: {size: 9pt, bar: '2pt dotted #FF0000', tint: none}}\n"
    )
    look = template.sheet[Role.COMMENT]
    assert (look.size, look.bar.width, look.bar.line, look.bar.colour) == (
        9,
        2,
        "dotted",
        "#FF0000",
    )
    assert template.sheet.page.left == pytest.approx(20 * MM)
    assert template.sheet.page.width == pytest.approx(148 * MM)


@pytest.mark.parametrize("name", ["../secret.docx", "/etc/hosts.docx", "link.docx"])
def test_a_house_form_outside_of_the_templates_folder_is_refused(write, tmp_path, name):
    outside = tmp_path.parent / "secret.docx"
    outside.write_bytes(b"PK")
    (tmp_path / "link.docx").symlink_to(outside)
    assert "does not lie beside" in problems(write, f"docx: {{reference: {name}}}\n")


def test_a_house_form_with_macros_is_refused_and_one_beside_is_read(write, tmp_path):
    (tmp_path / "house.docm").write_bytes(b"PK")
    assert "macros" in problems(write, "docx: {reference: house.docm}\n")
    (tmp_path / "house.docx").write_bytes(b"PK-house")
    template = write("docx: {reference: house.docx}\n")
    assert template.sheet.word.reference == HouseForm("house.docx", b"PK-house")


@pytest.mark.parametrize(
    "bomb",
    [
        "a: &a [x, x]\nb: &b [*a, *a]\n",
        "<<: {name: x}\n",
        "name: Again\n",
        "look: !!python/object:os.system {}\n",
    ],
)
def test_yaml_that_eats_machines_or_surprises_people_is_refused(write, bomb):
    assert "mine.yaml, line" in problems(write, bomb)


def test_the_form_of_a_memo_becomes_a_template_without_its_words(own):
    base = named_template("policy-memo")
    memo = Memo(
        "m",
        "A secret title",
        fields=(("to", "A secret reader"), ("room", "12")),
        sections=(Section("s", "NATO guarantees"), Section("t", "Energy")),
    )
    text = form_of_memo(memo, base, "Our form")
    assert "secret" not in text
    (own / "our-form.yaml").write_text(text, "utf-8")
    template = named_template("our-form")
    assert [form.heading for form in template.sections] == ["NATO guarantees", "Energy"]
    assert template.sections[0].keywords == base.section("nato").keywords
    assert template.fields[-1].id == "room"


def test_a_templates_file_name_is_plain():
    assert template_id("Wochennotiz für Köln / 2") == "wochennotiz-fur-koln-2"
    assert template_id("…") == ""
