"""Memo files: what people write comes to a memo, or is refused with the line and what to do."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from briefing.articles.text import normalise
from briefing.articles.values import Article, Moment, Passage, Source
from briefing.errors import BriefingError, MemoFileError
from briefing.memos.memo_file import read_memo_file
from briefing.memos.resolving import Resolved, resolve
from briefing.memos.values import (
    Cited,
    Entry,
    Layout,
    Memo,
    MemoSource,
    OwnKind,
    OwnText,
    Repeat,
    Section,
)
from briefing.memos.writing import write_memo_file
from briefing.statements.values import Statement, StatementKind
from tests.strategies import ARTICLES, memos

STORY = (
    "Moscow wants “legally fixed guarantees” now, the Kremlin said.\n\n"
    "We agree, said one. We agree, said two. It is unlikely to sign.\n\nBack"
)
ARTICLE = Article("f" * 64, Source(), STORY, left_out=((STORY.index("Back"), len(STORY)),))
HEAD = "briefing-memo: 1\ntitle: Calls\narticles:\n  meduza: {path: a.txt, outlet: Meduza}\n"


def resolved(text: str, articles: dict[str, Article] | None = None) -> Resolved:
    return resolve(read_memo_file(text, "memo.yaml"), articles or {"meduza": ARTICLE})


def with_entries(entries: str) -> str:
    lines = "".join(f"      {line}\n" for line in entries.strip("\n").split("\n"))
    return f"{HEAD}sections:\n  - heading: One\n    entries:\n{lines}"


def only_statement(entries: str) -> Statement:
    result = resolved(with_entries(entries))
    return next(iter(result.checked().statements()))


def told(entries: str) -> str:
    return "\n".join(map(str, resolved(with_entries(entries)).problems))


@settings(max_examples=60)
@given(memos())
def test_the_import_of_an_export_gives_an_equal_memo(memo: Memo):
    text = write_memo_file(memo, ARTICLES)
    by_key = {source.key: ARTICLES[source.article] for source in memo.sources}
    result = resolve(read_memo_file(text, "memo.yaml"), by_key)
    assert result.checked() == memo
    assert write_memo_file(result.memo, ARTICLES) == text


def load_sample(seeds: Path) -> tuple[Resolved, dict[str, Article]]:
    memo_file = read_memo_file((seeds / "memo.yaml").read_text("utf-8"), "memo.yaml")
    articles = {
        source.key: Article(
            source.path, Source(), normalise((seeds / source.path).read_text("utf-8"))
        )
        for source in memo_file.sources
    }
    return resolve(memo_file, articles), articles


def test_the_sample_memo_resolves_without_a_problem(seeds: Path):
    result, articles = load_sample(seeds)
    assert result.problems == ()
    memo = result.checked()
    assert sum(isinstance(entry.content, Cited) for entry in memo.entries()) == 40
    assert [section.heading for section in memo.sections] == [
        "Ukraine",
        "NATO guarantees",
        "Sanctions",
        "Next steps",
    ]
    assert {statement.event for statement in memo.statements()} == {"", "call-1", "call-2"}
    texts = {article.id: article.text for article in articles.values()}
    for statement in memo.statements():
        anchor = statement.anchor
        assert texts[statement.article][anchor.start : anchor.end] == anchor.exact


def test_the_sample_memo_comes_back_from_its_export(seeds: Path):
    result, articles = load_sample(seeds)
    by_id = {article.id: article for article in articles.values()}
    text = write_memo_file(result.memo, by_id)
    assert resolve(read_memo_file(text, "memo.yaml"), articles).memo == result.memo


def test_every_part_of_a_memo_is_read():
    memo = resolved(
        HEAD
        + """\
id: m1
template: brief
language: de
edition: 2
follows: old.yaml
marking: TLP:GREEN
cut-off: 2021-12-31T12:00Z
fields: {to: Director, distribution: [Europe, "Asia, too"]}
events:
  call-1: {name: Video call, on: 2021-12-07}
  call-2: By telephone
bottom-line: {text: It holds., evidence: [n1], id: b1}
judgements:
  - judgement: They will probably sign.
    likelihood: probable
    confidence: high
    basis: both say so
source-summary: One article.
sections:
  - heading: One
    id: s1
    key: nato
    layout: table
    entries:
      - quote: legally fixed guarantees
        id: n1
        from: meduza
        also: [{from: meduza, quote: We agree, occurrence: 2}]
        speaker: Kremlin
        relays: Putin
        via: TASS
        event: call-1
        credibility: 2
        reliability: B
        paraphrase: It wants it in writing.
        contradicts: [n2]
        on: 2022-01-09/2022-01-13
        note: Twice.
        translation: {text: rechtlich, by: the desk}
        marking: TLP:CLEAR
        essential: true
        draft: true
      - {quote: unlikely to sign, from: meduza, id: n2}
      - {repeat: n1, id: r1}
      - {assumption: It holds., if-wrong: All falls., id: a1}
      - {action: Ask., owner: desk, due: 2022-01-03, id: x1}
      - A plain line is a comment.
    sections:
      - heading: Below
        id: s2
        entries: [{gap: None., id: g1}, {alternative: No., id: l1}, {indicator: Tanks., id: i1}]
"""
    ).checked()
    assert (memo.id, memo.template, memo.language, memo.edition) == ("m1", "brief", "de", 2)
    assert (memo.follows, memo.marking) == ("old.yaml", "TLP:GREEN")
    assert memo.cut_off == Moment.parse("2021-12-31T12:00Z")
    assert memo.fields == (("to", "Director"), ("distribution", "Europe\nAsia, too"))
    assert [(e.key, e.name, e.on) for e in memo.events] == [
        ("call-1", "Video call", "2021-12-07"),
        ("call-2", "By telephone", ""),
    ]
    assert memo.sources == (MemoSource("meduza", "f" * 64, "a.txt", (("outlet", "Meduza"),)),)
    assert memo.opening[0].content == OwnText(OwnKind.BOTTOM_LINE, "It holds.", evidence=("n1",))
    assert memo.opening[1].content == OwnText(
        OwnKind.JUDGEMENT, "They will probably sign.", "probable", "high", "both say so"
    )
    section = memo.sections[0]
    assert (section.id, section.key, section.layout) == ("s1", "nato", Layout.TABLE)
    entry = section.entries[0]
    assert (entry.marking, entry.note, entry.essential, entry.draft) == (
        "TLP:CLEAR",
        "Twice.",
        True,
        True,
    )
    assert isinstance(entry.content, Cited)
    first, second = entry.content.statements
    assert (first.id, first.kind, first.speaker) == ("n1", StatementKind.DIRECT, "Kremlin")
    assert (first.relays, first.via, first.event) == ("Putin", ("TASS",), "call-1")
    assert (first.credibility, first.reliability) == (2, "B")
    assert first.translation is not None
    assert (first.translation.text, first.translation.by) == ("rechtlich", "the desk")
    assert (second.id, second.speaker, second.event) == ("n1.2", "Kremlin", "call-1")
    assert second.anchor.start == STORY.rindex("We agree")
    assert entry.content.contradicts == ("n2",)
    assert entry.content.on == "2022-01-09/2022-01-13"
    assert section.entries[2].content == Repeat("n1")
    assert section.entries[3].content == OwnText(
        OwnKind.ASSUMPTION, "It holds.", if_wrong="All falls."
    )
    assert section.entries[4].content == OwnText(
        OwnKind.ACTION, "Ask.", owner="desk", due="2022-01-03"
    )
    assert section.entries[5].content == OwnText(OwnKind.COMMENT, "A plain line is a comment.")
    kinds = [e.content.kind.value for e in section.sections[0].entries]
    assert kinds == ["gap", "alternative", "indicator"]


def test_the_same_file_gives_the_same_ids_and_places_differ():
    text = with_entries("- {comment: Same.}\n- {comment: Same.}")
    one, two = resolved(text).memo, resolved(text).memo
    assert one == two
    assert len({entry.id for entry in one.entries()}) == 2
    assert resolved(text + "\n").memo.id != one.id


def test_all_problems_are_told_at_once_with_line_place_and_nearest_word():
    problems = resolved(
        with_entries(
            """
- quote: legally binding guarantees
  from: meduza
- quote: We agree
  from: meduza
- quote: likely to sign
  from: medusa
- {quote: unlikely to sign, from: meduza, kind: direct, spaeker: X}
- {comment: Twice., id: c}
- {gap: Twice., id: c}
- {repeat: d}
"""
        )
        + "titel: x\n"
    ).problems
    lines = [str(problem) for problem in problems if problem.fatal]
    for number, words in (
        (8, "{-binding-}{+fixed+}"),
        (10, "stands there 2 times"),
        (13, 'there is no article "medusa"; did you mean "meduza"?'),
        (14, "kind: direct, but these words do not all stand inside"),
        (14, 'unknown key "spaeker" in sections[1].entries[4]; did you mean "speaker"?'),
        (16, 'the id "c" stands twice, first in line 15'),
        (17, 'repeat: there is no entry "d"'),
        (18, 'unknown key "titel"; did you mean "title"?'),
    ):
        start = f"memo.yaml, line {number}: "
        assert any(line.startswith(start) and words in line for line in lines), (number, words)


def test_an_article_that_is_missing_is_told_once_and_nothing_that_follows_from_it():
    entries = """
- {quote: We agree, from: meduza, id: a}
- {quote: said one, from: meduza, id: b, contradicts: [a]}
- {repeat: a}
- {comment: They speak of “legally fixed guarantees” again., evidence: [a, b]}
"""
    file = read_memo_file(with_entries(entries), "memo.yaml")
    (problem,) = resolve(file, {}).problems
    assert (problem.line, problem.fatal) == (4, True)
    assert problem.message == 'the article "meduza" could not be read'


def test_an_entry_that_is_refused_is_not_said_to_be_missing():
    entries = "- {quote: Nobody said so, from: meduza, id: a}\n- {comment: x, evidence: [a]}"
    (problem,) = resolved(with_entries(entries)).problems
    assert "does not stand in this article" in problem.message


def test_a_fatal_problem_refuses_the_memo_with_all_of_them():
    result = resolved(with_entries("- {quote: nowhere to be found, from: meduza}\n- {x: 1}"))
    with pytest.raises(MemoFileError) as refusal:
        result.checked()
    assert len(refusal.value.problems) == 2


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        ("- {comment: x, evidence: [zz]}", 'evidence: there is no entry "zz"'),
        ("- {quote: unlikely to sign, from: meduza, contradicts: zz}", "contradicts: there is no"),
        ("- {quote: unlikely to sign, from: meduza, event: e}", '"e" is not among the events'),
        ("- {quote: Back, from: meduza}", "outside the story"),
        ("- {comment: He said “never” twice.}", "unsourced quotation: “never”"),
        ("- {quote: unlikely to sign, from: meduza, paraphrase: An “unwise” act.}", "“unwise”"),
        ("- {gap: x, note: A “big” one.}", "“big”"),
    ],
)
def test_what_is_missing_or_too_much_is_a_warning(entry, words):
    result = resolved(with_entries(entry))
    assert any(words in str(problem) for problem in result.warnings)
    assert result.checked()


def test_missing_headings_and_titles_are_warnings():
    result = resolved("articles: {meduza: a.txt}\nsections:\n  - entries:\n    - gap: None.\n")
    messages = [problem.message for problem in result.warnings]
    assert '"title" is missing' in messages
    assert '"heading" is missing in sections[1]' in messages
    assert '"briefing-memo" is missing' in messages
    assert result.checked()


def test_words_quoted_from_a_source_are_no_warning():
    assert not told("- {comment: 'Said “Legally fixed guarantees,” and “we agree”.'}")


@pytest.mark.parametrize(
    ("keys", "words"),
    [
        ("credibility: 7", "no whole number, 1 to 6"),
        ("reliability: G", "is none of A, B, C, D, E, F"),
        ("kind: quote", "is none of direct, indirect, report"),
        ("marking: TLP:WHITE", "is no TLP marking"),
        ("marking: TLP:AMBER STRICT", 'did you mean "TLP:AMBER+STRICT"?'),
        ("on: tomorrow", "is no date"),
        ("on: 2022-02-30", "day is out of range"),
        ("essential: si", "neither true nor false"),
        ("occurrence: 2", "no occurrence 2"),
        ("prefix: It was", "not next to"),
    ],
)
def test_a_value_that_cannot_be_read_is_refused(keys, words):
    assert words in told(f"- quote: unlikely to sign\n  from: meduza\n  {keys}")


def test_a_kind_follows_from_the_marks_and_the_speaker():
    inside = "- {quote: legally fixed guarantees, from: meduza, speaker: Kremlin%s}"
    outside = "- {quote: unlikely to sign, from: meduza%s}"
    assert only_statement(inside % "").kind is StatementKind.DIRECT
    assert only_statement(outside % "").kind is StatementKind.REPORT
    assert only_statement(outside % ", speaker: Kremlin").kind is StatementKind.INDIRECT
    assert only_statement(outside % ", speaker: Meduza").kind is StatementKind.REPORT
    assert only_statement(outside % ", speaker: CNN, kind: report").kind is StatementKind.REPORT
    assert "are direct" in told(inside % ", kind: report")


def test_a_file_of_a_later_version_is_refused():
    problems = resolved(HEAD.replace("memo: 1", "memo: 2")).problems
    assert any(p.fatal and 'the file says "2"' in p.message for p in problems)


def test_an_article_needs_a_path_or_an_id():
    result = resolved("articles:\n  a: {outlet: X}\n  b: {path: x, id: y}\n  c: id:abc\n")
    assert [p.line for p in result.problems if "the article" in p.message] == [2, 3]
    assert result.memo.sources[2] == MemoSource("c", "abc")


@pytest.mark.parametrize("text", ["", "# nothing\n", "just text\n", "- a\n- b\n", "a: [\n"])
def test_what_is_no_memo_file_is_refused(text):
    with pytest.raises(MemoFileError, match=r"memo\.yaml"):
        read_memo_file(text, "memo.yaml")


def test_an_export_is_kind_to_those_who_diff_it():
    memo = resolved(with_entries("- {quote: unlikely to sign, from: meduza, id: n1}")).memo
    one = write_memo_file(memo, {ARTICLE.id: ARTICLE}).splitlines()
    section = memo.sections[0]
    entry = replace(section.entries[0], note="Once.")
    changed = replace(memo, sections=(replace(section, entries=(entry,)),))
    two = write_memo_file(changed, {ARTICLE.id: ARTICLE}).splitlines()
    assert [line for line in two if line not in one] == ["        note: Once."]
    assert "      - quote: >-" in one


def test_an_opening_that_a_memo_file_cannot_say_is_refused():
    memo = Memo("m", "Calls", opening=(Entry("g", OwnText(OwnKind.GAP, "None.")),))
    with pytest.raises(BriefingError, match="move it under a heading"):
        write_memo_file(memo, {})


def test_an_article_without_a_short_name_gets_one():
    memo = resolved(with_entries("- {quote: unlikely to sign, from: meduza, id: n1}")).memo
    text = write_memo_file(replace(memo, sources=()), {ARTICLE.id: ARTICLE})
    again = resolve(read_memo_file(text, "x"), {"article-1": ARTICLE}).checked()
    assert again.sources == (MemoSource("article-1", ARTICLE.id),)
    assert again.sections == memo.sections


def test_a_section_without_entries_is_kept():
    memo = Memo("m", "Calls", sections=(Section("s", "Empty"),))
    assert resolve(read_memo_file(write_memo_file(memo, {}), "x"), {}).memo == memo


def test_paragraph_numbers_name_ambiguous_places():
    article = replace(ARTICLE, passages=(Passage(0, 63), Passage(64, 127)))
    text = with_entries("- {quote: We agree, from: meduza}")
    problems = resolved(text, {"meduza": article}).problems
    assert any("para. 2" in problem.message for problem in problems)
