"""Templates as files: nothing is replaced, ids stay, a house form travels along."""

from __future__ import annotations

import docx
import pytest

from briefing.document import Role
from briefing.errors import BriefingError
from briefing.files import templates_folder, user_templates_folder
from briefing.jobs import keeping_templates
from briefing.jobs.house_forms import take_house_form
from briefing.jobs.keeping_templates import bring_in, duplicate, give_away, rename, with_key
from briefing.templates import TemplateFile, read_template, template_files


@pytest.fixture(autouse=True)
def at_home(tmp_path, monkeypatch):
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    assert tmp_path in user_templates_folder().parents


def shipped(id_: str = "policy-memo") -> TemplateFile:
    return TemplateFile(id_, templates_folder() / f"{id_}.yaml", own=False)


def test_a_key_is_changed_and_every_other_line_stays():
    text = shipped().path.read_text("utf-8")
    changed = with_key(text, "name", "Ours: the note")
    before, after = text.splitlines(), changed.splitlines()
    assert [line for line in after if line not in before] == ['name: "Ours: the note"']
    assert len(before) == len(after)


def test_a_key_of_many_lines_is_changed_whole_and_the_next_keys_comment_stays():
    text = (
        "fields:\n  - {id: a, label: A}\n\n  - id: b\n    label: B\n# of blocks\nblocks: [title]\n"
    )
    changed = with_key(text, "fields", [])
    assert changed == "fields: []\n# of blocks\nblocks: [title]\n"
    assert with_key("a: 1", "name", "N") == "a: 1\nname: N\n"


def test_copies_never_replace_and_never_hide_a_template(tmp_path):
    ids = [duplicate(shipped(), "Policy memo").id for _ in range(3)]
    assert ids == ["policy-memo-2", "policy-memo-3", "policy-memo-4"]
    assert read_template(user_templates_folder() / "policy-memo-3.yaml")[0].name == "Policy memo"


def test_a_shipped_template_is_not_renamed():
    with pytest.raises(BriefingError, match="duplicate it"):
        rename(shipped(), "Mine")


@pytest.mark.parametrize("name", ["", "  ", "…", "////"])
def test_a_name_without_letters_is_refused(name):
    with pytest.raises(BriefingError):
        duplicate(shipped(), name)
    assert not [file for file in template_files() if file.own]


def word_file(path, style="Heading 1"):
    document = docx.Document()
    document.styles[style].font.size = docx.shared.Pt(31)
    document.save(path)
    return path


def test_a_template_of_ones_own_takes_a_house_form_and_keeps_what_it_said_of_word(tmp_path):
    made = duplicate(shipped(), "Desk")
    with made.path.open("a", encoding="utf-8") as file:
        file.write("docx: {styles: {title: Subtitle}}\n")
    take_house_form(made, word_file(tmp_path / "The house.DOCX"))
    template, problems = read_template(made.path)
    assert problems == ()
    assert template.sheet.word.reference.data == (tmp_path / "The house.DOCX").read_bytes()
    assert template.sheet.word.styles[Role.TITLE] == "Subtitle"
    assert template.name == "Desk"
    take_house_form(made, word_file(tmp_path / "Next.docx", "Heading 2"))
    taken = read_template(made.path)[0].sheet.word.reference.data
    assert taken == (tmp_path / "Next.docx").read_bytes()


@pytest.mark.parametrize("name", ["house.docm", "house.docx", "house.txt"])
def test_what_is_no_house_form_changes_nothing(tmp_path, name):
    made = duplicate(shipped(), "Desk")
    before = made.path.read_bytes()
    (tmp_path / name).write_bytes(b"PK nothing of Word")
    with pytest.raises(BriefingError):
        take_house_form(made, tmp_path / name)
    assert made.path.read_bytes() == before
    assert [path.name for path in made.path.parent.iterdir()] == ["desk.yaml"]


def test_a_shipped_template_takes_no_house_form(tmp_path):
    with pytest.raises(BriefingError, match="copy it first"):
        take_house_form(shipped(), word_file(tmp_path / "house.docx"))


def test_a_house_form_travels_with_its_template(tmp_path):
    source = tmp_path / "theirs"
    source.mkdir()
    (source / "house.docx").write_bytes(b"PK house form")
    (source / "desk.yaml").write_text(
        "briefing-template: 1\nname: Desk\nextends: policy-memo\ndocx: {reference: house.docx}\n"
    )
    made = bring_in(source / "desk.yaml")
    assert (made.path.parent / "house.docx").read_bytes() == b"PK house form"
    give_away(made, tmp_path / "out" / "desk.yaml")
    assert (tmp_path / "out" / "house.docx").read_bytes() == b"PK house form"
    assert keeping_templates.read_template(tmp_path / "out" / "desk.yaml")[0].name == "Desk"
