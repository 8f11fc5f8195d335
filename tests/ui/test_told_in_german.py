"""What the core refuses, warns of or notes is said in the language of the window, all of it."""

from __future__ import annotations

import ast
import json
import re
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import errors
from briefing.articles.readers import plain
from briefing.articles.sandbox import read_files
from briefing.errors import BriefingError
from briefing.files import read_file, write_atomic
from briefing.jobs.adding import FileAdded
from briefing.jobs.preparing import prepare
from briefing.jobs.template_text import check_text
from briefing.memos.edits import Remove
from briefing.memos.values import Memo
from briefing.progress import Progress
from briefing.proof.reading import read_export
from briefing.rendering import renderer_for
from briefing.statements.finding import find_quotation
from briefing.store import Store
from briefing.telling import Joined, Worded, lines, respelled, sentences, spelled
from briefing.templates import named_template, read_template
from tools.translate.catalogue import read
from ui.library.problems import problem_of
from ui.wording import own_words, said, template_name, told

FAILURES = {
    name
    for name, kind in vars(errors).items()
    if isinstance(kind, type) and issubclass(kind, BriefingError)
} - {"WrongUse"}
TELLING = {"Worded", "Joined"}
# Words that every English sentence of the core has one of, and no German one.
ENGLISH = re.compile(
    r"\b(?:the|is|are|it|its|of|and|or|not|cannot|no|there|that|this|to|takes|unknown)\b"
)
AT = datetime(2026, 1, 5, 7, tzinfo=UTC)


def calls_of(project: Path):
    """Give each call in the core, the commands aside, which speak English, and its place."""
    for path in sorted((project / "briefing").rglob("*.py")):
        if "cli" not in path.relative_to(project).parts:
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call):
                    yield node, f"{path.relative_to(project)}:{node.lineno}"


def name_of(node: ast.expr) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name) | ast.Call(func=ast.Name(id=name)):
            return name
        case _:
            return ""


def words_in(node: ast.expr) -> str:
    """Return the words that stand in *node* as they are, those of an f-string with them."""
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.JoinedStr(values=values):
            return "".join(v.value for v in values if isinstance(v, ast.Constant))
        case ast.BinOp(left=left, right=right):
            return words_in(left) + words_in(right)
        case ast.IfExp(body=one, orelse=other):
            return words_in(one) + words_in(other)
        case _:
            return ""


def test_no_failure_and_no_problem_is_made_of_words_that_no_catalogue_has(project):
    bare = [
        place
        for call, place in calls_of(project)
        if name_of(call.func) in FAILURES | {"Problem", "Concern", "Remark", "FileAdded"}
        for argument in call.args
        if len(words_in(argument).split()) > 1
    ]
    assert bare == []


def assigned_words(function: ast.AST) -> dict[str, str]:
    """Return the words that *function* gives to its names before it puts them into a sentence."""
    found: dict[str, str] = {}
    for node in ast.walk(function):
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            name = node.targets[0].id
            found[name] = found.get(name, "") + words_in(node.value)
    return found


def hidden_words(project: Path):
    """Give each value of a sentence that holds words of its own, and its place."""
    for path in sorted((project / "briefing").rglob("*.py")):
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(function, ast.FunctionDef):
                continue
            names = assigned_words(function)
            for call in ast.walk(function):
                if isinstance(call, ast.Call) and name_of(call.func) in TELLING:
                    for value in call.args[1:]:
                        yield (
                            names.get(name_of(value), words_in(value)),
                            f"{path.relative_to(project)}:{call.lineno}",
                        )


def test_no_english_is_hidden_in_what_is_put_into_a_sentence(project):
    hidden = [f"{place}: {words!r}" for words, place in hidden_words(project)
              if re.search("[A-Za-z]{3}", words)]  # fmt: skip
    assert hidden == []


def test_each_german_sentence_is_german(project):
    german = read(project / "resources" / "translations" / "briefing_de.ts")
    left = {
        text: translated
        for (context, text), translated in german.items()
        if context == "Core" and ENGLISH.search(re.sub(r"[{(„«`].*?[})“»`]", "", translated))
    }
    assert left == {}


def refused_file(tmp_path: Path, name: str, data: bytes) -> str:
    path = tmp_path / name
    path.write_bytes(data)
    (outcome,) = read_files([path], Progress())
    problem = problem_of(FileAdded(path, "refused", None, outcome.refusal))
    assert problem is not None
    return problem.message


@pytest.mark.parametrize(
    ("name", "data", "german"),
    [
        ("a.png", b"\x89PNG\r\n\x1a\n", "Das ist ein PNG-Bild, kein Artikel."),
        ("a.txt", b"", "Die Datei ist leer."),
        ("a.docx", b"PK\x03\x04 torn", "beschädigt"),
        ("a.pdf", b"%PDF-1.7 torn", "Das ist kein PDF, oder es ist beschädigt"),
        ("a.eml", b"Subject: x\r\n" * 90_000, "Der Kopf ist länger"),
    ],
)
def test_a_refusal_crosses_from_the_process_that_reads_and_is_said_in_german(
    in_german, tmp_path, name, data, german
):
    words = refused_file(tmp_path, name, data)
    assert german in words
    assert not ENGLISH.search(words)


def test_a_warning_crosses_from_the_process_that_reads(in_german, tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("---\npublished: soon\n---\nKyiv said so.\n", encoding="utf-8")
    (outcome,) = read_files([path], Progress())
    assert outcome.article is not None
    assert said(sentences(outcome.article.warnings)) == (
        "Im Kopf, published: 'soon' ist kein Datum; "
        "schreiben Sie 2021-12-31 oder 2021-12-31T04:08+03:00."
    )


def failure(deed, *given) -> BriefingError:
    with pytest.raises(BriefingError) as caught:
        deed(*given)
    return caught.value


def bad_template(tmp_path: Path) -> BriefingError:
    path = tmp_path / "odd.yaml"
    path.write_text(
        "briefing-template: 1\nname: Odd\nheadng: x\nblocks: [title, tittle]\n"
        "page: {size: A9}\nlook:\n  boddy: {size: 10}\n",
        encoding="utf-8",
    )
    return failure(read_template, path)


def bad_memo(tmp_path: Path) -> BriefingError:
    path = tmp_path / "memo.yaml"
    path.write_text(
        "briefing-memo: 1\ntitle: T\ntitel: U\ntemplate: policy-memo\n"
        "articles: {a: gone.txt}\nsections:\n  - heading: H\n    entries:\n"
        "      - {quote: x, from: b}\n      - {repeat: n9}\n",
        encoding="utf-8",
    )
    return failure(prepare, path, Progress())


def busy(tmp_path: Path) -> BriefingError:
    path = tmp_path / "busy.briefing"
    Store.open(path, create=True).close()
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    try:
        return failure(Store.open, path)
    finally:
        other.close()


def no_workspace(tmp_path: Path) -> BriefingError:
    path = tmp_path / "none.briefing"
    path.write_bytes(b"no workspace at all" * 100)
    return failure(Store.open, path)


def not_written(tmp_path: Path) -> BriefingError:
    return failure(write_atomic, tmp_path / "gone" / "memo.pdf", b"x")


def not_readable(tmp_path: Path) -> BriefingError:
    return failure(read_file, tmp_path, 10)


def no_quotation(tmp_path: Path) -> BriefingError:
    article = plain.read(b"Kyiv said on Monday that talks would go on.", "a.txt")
    return failure(find_quotation, article, "Kyiv said on Monday that talks would end.")


def no_edit(tmp_path: Path) -> BriefingError:
    return failure(Remove((3,)).apply, Memo("m", "T", "policy-memo"))


def no_export(tmp_path: Path) -> BriefingError:
    return failure(read_export, b"no export", "a.docx")


def no_format(tmp_path: Path) -> BriefingError:
    return failure(renderer_for, ".odt")


def no_template(tmp_path: Path) -> BriefingError:
    return failure(named_template, "policy-mem")


def no_memo(tmp_path: Path) -> BriefingError:
    with Store.open(tmp_path / "w.briefing", create=True) as store:
        return failure(store.memo, "nothing")


def stopped(tmp_path: Path) -> BriefingError:
    progress = Progress()
    progress.cancel()
    return failure(progress.step, 0, 1)


MADE = (
    bad_template,
    bad_memo,
    busy,
    no_workspace,
    not_written,
    not_readable,
    no_quotation,
    no_edit,
    no_export,
    no_format,
    no_template,
    no_memo,
    stopped,
)


@pytest.mark.parametrize("make", MADE, ids=lambda make: make.__name__)
def test_a_failure_is_said_in_german_to_its_last_word(in_german, tmp_path, make):
    error = make(tmp_path)
    words = told(error)
    assert words != str(error)
    ours = re.sub(r"[„“{(].*?[“}”)]", "", words).replace(str(tmp_path), "")
    assert not ENGLISH.search(ours), words


def test_a_problem_in_the_form_of_a_template_is_said_in_german(in_german, tmp_path):
    _, problems = check_text("briefing-template: 1\nnam: x\n", tmp_path / "odd.yaml")
    assert said(problems[0].message) == "unbekannter Schlüssel „nam“; meinten Sie „name“?"


def test_what_the_window_says_itself_is_said_as_it_stands(in_german):
    assert told(BriefingError(own_words("Die Zwischenablage ist leer."))) == (
        "Die Zwischenablage ist leer."
    )


plain_words = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
words = st.recursive(
    plain_words,
    lambda inner: st.one_of(
        st.builds(Worded, st.just("%2 of %1"), inner, inner),
        st.builds(lambda *values: Joined("; ", *values), inner, inner),
    ),
    max_leaves=6,
)


@given(words)
def test_a_sentence_comes_back_from_another_process_as_it_went(told_words):
    back = respelled(json.loads(json.dumps(spelled(told_words))))
    assert (back, type(back), spelled(back)) == (
        told_words,
        type(told_words),
        spelled(told_words),
    )


@pytest.mark.parametrize(
    "raw",
    [3, None, [], {}, {"form": "%1", "values": []}, {"form": 3, "values": []}, {"form": "x"},
     {"joined": "; ", "values": [3]}],
)  # fmt: skip
def test_what_is_no_sentence_is_not_taken_for_one(raw):
    with pytest.raises(ValueError):
        respelled(raw)


def test_a_sentence_within_sentences_without_end_is_not_taken():
    raw: object = "x"
    for _ in range(50):
        raw = {"form": "%1", "values": [raw]}
    with pytest.raises(ValueError):
        respelled(raw)


def test_each_line_of_several_is_said_by_itself(in_german):
    both = lines((Worded("The file is empty."), Worded("It holds no text.")))
    assert both == "The file is empty.\nIt holds no text."
    assert said(both) == "Die Datei ist leer.\nDie Datei enthält keinen Text."


@pytest.mark.usefixtures("in_german")
def test_templates_that_ship_have_a_german_name_and_others_keep_theirs():
    assert template_name("Policy memo") == "Politische Vorlage"
    assert template_name("Our own form") == "Our own form"
