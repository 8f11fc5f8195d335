"""The strict loader: text scalars, line numbers, all problems at once, nothing that surprises."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.errors import Problem
from briefing.strict_yaml import (
    Choice,
    Either,
    Flag,
    Flow,
    Key,
    ListOf,
    Mapping,
    Prose,
    Record,
    Scalar,
    Sequence,
    Table,
    Text,
    Variants,
    Whole,
    decode,
    parse,
    read,
    write,
)


def plain(node):
    match node:
        case Scalar(text=text):
            return text
        case Sequence(items=items):
            return [plain(item) for item in items]
        case Mapping(pairs=pairs):
            return {key.text: plain(value) for key, value in pairs}


def parsed(text: str):
    problems: list[Problem] = []
    return plain(parse(text, "memo.yaml", problems)), problems


def problems_of(text: str) -> list[str]:
    return [str(problem) for problem in parsed(text)[1]]


texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
odd = st.text(
    st.sampled_from("ab :#-[]{}\"'&*!|>%@`?,\n\t \u00a0\u2028\ufeff\x07é😀~"), max_size=30
)
long = st.lists(st.sampled_from(["a", "guarantees", "#1", ":", "-", "“b”", "  c"]), max_size=60)
values = st.recursive(
    texts | odd | long.map(" ".join),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts | odd, inner, max_size=4),
    max_leaves=8,
)


def prosed(value):
    if isinstance(value, str):
        return Prose(value)
    if isinstance(value, dict):
        return {key: prosed(inner) for key, inner in value.items()}
    return [prosed(inner) for inner in value]


@given(st.dictionaries(texts | odd, values, max_size=4))
def test_what_is_written_reads_back_equal(value):
    for written in (write(value), write(prosed(value))):
        found, problems = parsed(written)
        assert problems == []
        assert (found or {}) == value


@given(st.lists(texts | odd, min_size=1, max_size=4))
def test_what_is_written_in_one_line_reads_back_equal(items):
    written = write({"items": Flow(items), "pairs": Flow({item: item for item in items})})
    found, problems = parsed(written)
    assert problems == []
    assert found == {"items": items, "pairs": {item: item for item in items}}


@given(st.text(max_size=80) | odd)
def test_no_text_breaks_the_loader(text):
    parsed(text)


def test_every_scalar_is_text():
    found, problems = parsed("title: 2021\nspeaker: NO\ndate: 2021-12-31\nnull: ~\nn: 0x1F\n")
    assert problems == []
    assert found == {
        "title": "2021",
        "speaker": "NO",
        "date": "2021-12-31",
        "null": "~",
        "n": "0x1F",
    }


@pytest.mark.parametrize(
    ("line", "pasted"),
    [
        ("note: see item #4", 'note: "see item #4"'),
        ("note: see: this", 'note: "see: this"'),
        ("note: see this:", 'note: "see this:"'),
        ("quote: [Biden] made", 'quote: "[Biden] made"'),
        ('quote: "Now" he said', 'quote: "\\"Now\\" he said"'),
        ("quote: 'Now' he said", "quote: \"'Now' he said\""),
        ("quote: @joe", 'quote: "@joe"'),
        ("quote: *star", 'quote: "*star"'),
        ("quote: &and", 'quote: "&and"'),
        ("quote: !now", 'quote: "!now"'),
        ("quote: %5", 'quote: "%5"'),
        ("quote: `x`", 'quote: "`x`"'),
        ("quote: > 5", 'quote: "> 5"'),
        ("quote: {a} b", 'quote: "{a} b"'),
        ("quote: - b", 'quote: "- b"'),
    ],
)
def test_a_plain_value_that_yaml_would_cut_or_break_is_refused_with_the_form_to_paste(line, pasted):
    found = problems_of(f"a: b\n{line}\nc: d\n")
    assert len(found) == 1
    assert found[0].startswith("memo.yaml, line 2: ")
    assert found[0].endswith(f"write {pasted}")
    assert parsed(pasted)[1] == []


def test_all_of_them_are_told_at_once():
    assert len(problems_of("a: x #1\nb:\n  - c: [d] e\n  - f: g: h\ni: j\ni: k\n")) == 4


@pytest.mark.parametrize(
    "text",
    [
        "a: b  # a comment two spaces apart",
        "# a comment\na: b",
        "a: [b, c] # after a list",
        'a: "b #1" # after quotes',
        "a:  # nothing\n  b: c",
        "a: 'it''s: fine'",
        "a: >-\n  [b]: c #d\n  * e\nf: g",
        "a: |-\n  b: c: d\n\n  e #f\ng: h",
        "a:\n  - >-\n    b: c #1\n  - d",
        'a: "b\n  c: d #e"\nf: g',
        "a: {b: [c,\n  d], e: f}\ng: h",
        "a: https://example.org/#top",
        "a: TLP:CLEAR",
        "a: 50% of -5, or more? (yes)",
    ],
)
def test_what_yaml_reads_as_it_stands_is_left_alone(text):
    assert problems_of(text) == []


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: 1\nb: {c: &x 1}\n", 2, "anchors are not allowed"),
        ("a: 1\nb: [*x]\n", 2, "aliases are not allowed"),
        ("a: 1\nb: [!!str 1]\n", 2, "tags are not allowed"),
        ("a: 1\nb: 2\na: 3\n", 3, "stands twice, first in line 1"),
        ("a:\n  <<: {b: c}\n", 2, "merge keys"),
        ("? [a]\n: b\n", 1, "a key must be text"),
        ("%YAML 1.1\n---\na: b\n", 1, "directives"),
        ("a: b\n---\nc: d\n", 2, "a file holds one"),
        ("a:\n\t- b\n", 2, "tab"),
        ("a: [b,\nc: d\n", 1, "no YAML"),
        ("a: b\nc: \x01\n", 2, "U+0001"),
        ("\n" + "[" * 60 + "]" * 60, 2, "deeper than"),
    ],
)
def test_what_surprises_people_or_eats_machines_is_refused_with_its_line(text, line, words):
    found = problems_of(text)
    assert any(words in problem and f"line {line}:" in problem for problem in found)


def test_a_bomb_of_aliases_is_refused_at_once():
    rows = ["a0: &a0 {x: y}"] + [
        f"a{n}: {{<<: [{', '.join([f'*a{n - 1}'] * 9)}]}}" for n in range(1, 30)
    ]
    assert problems_of("\n".join(rows))


def test_a_file_that_is_no_utf_8_is_refused_with_its_line():
    problems: list[Problem] = []
    assert decode(b"a: b\nc: \xff\n", "memo.yaml", problems) == ""
    assert problems[0].line == 2


SECTION = Record(
    "section",
    lambda: (
        Key("heading", Text(), required=True),
        Key("kind", Choice("direct", "indirect", "report")),
        Key("grade", Whole(1, 6)),
        Key("essential", Flag()),
        Key("via", ListOf(Text(), or_one=True)),
        Key("articles", Table(Either(Text(), Record("article", (Key("path", Text()),))))),
        Key("entries", ListOf(Variants("entry", {"gap": GAP, "action": ACTION}))),
        Key("sections", ListOf(SECTION)),
    ),
)
GAP = Record("gap", (Key("gap", Text()), Key("note", Text())))
ACTION = Record("action", (Key("action", Text()), Key("owner", Text())))


def read_section(text: str):
    problems: list[Problem] = []
    root = parse(text, "memo.yaml", problems)
    assert root is not None
    return read(root, SECTION, "memo.yaml", problems), problems


def test_values_are_read_by_what_their_key_expects_with_their_lines():
    found, problems = read_section(
        "heading: 2021\nkind: Direct\ngrade: 2\nessential: true\nvia: TASS\n"
        "articles:\n  a: x.txt\n  b: {path: y.txt}\nentries:\n  - gap: none\n  - action: go\n"
        "sections:\n  - heading: below\n    via: [a, b]\n"
    )
    assert problems == []
    assert found is not None
    assert (found.text("heading"), found.text("kind"), found.number("grade")) == (
        "2021",
        "direct",
        2,
    )
    assert found.flag("essential") is True
    assert found.texts("via") == ("TASS",)
    assert [(key, placed.text, placed.line) for key, placed in found.table("articles")] == [
        ("a", "x.txt", 7),
        ("b", "", 8),
    ]
    assert [entry.names() for entry in found.records("entries")] == [("gap",), ("action",)]
    assert found.records("sections")[0].texts("via") == ("a", "b")
    assert found.line_of("sections") == 12


def test_unknown_keys_and_values_are_refused_with_line_place_and_nearest_word():
    _, problems = read_section(
        "headng: x\nkind: direkt\ngrade: 9\nessential: maybe\n"
        "entries:\n  - gab: x\n  - gap: y\n    owner: z\n  - gap: a\n    action: b\n  - text\n"
        "sections:\n  - heading: [sic]\n"
    )
    told = "\n".join(map(str, problems))
    for words in (
        'line 1: unknown key "headng"; did you mean "heading"?',
        'line 2: "kind": "direkt" is none of direct, indirect, report; did you mean "direct"?',
        'line 3: "grade": "9" is no whole number, 1 to 6',
        'line 4: "essential": "maybe" is neither true nor false',
        'line 6: "entries[1]" has none of the keys gap, action; did you mean "gap"?',
        'line 8: unknown key "owner" in entries[2]; the keys here are gap, note',
        'line 9: "entries[3]" has "gap" and "action": write two entries',
        'line 11: "entries[4]" takes keys',
        'line 13: "sections[1].heading" takes text, not a list',
    ):
        assert words in told


def test_what_is_missing_is_a_warning():
    _, problems = read_section("kind: direct\nheading:\n")
    assert [(str(problem), problem.fatal) for problem in problems] == [
        ('memo.yaml, line 1: "heading" is missing', False)
    ]


def test_long_text_is_written_as_a_block_that_people_can_diff():
    text = "Russia is seriously interested in receiving reliable, legally fixed guarantees, " * 3
    written = write(
        {"quote": Prose(text.strip()), "via": Flow(["TASS", "a, b"]), "n": 1, "e": True}
    )
    lines = written.splitlines()
    assert lines[0] == "quote: >-"
    assert all(line.startswith("  ") and len(line) <= 100 for line in lines[1:4])
    assert lines[-3:] == ['via: [TASS, "a, b"]', "n: 1", "e: true"]
