"""What a reader finds on the page of a small memo."""

from __future__ import annotations

from dataclasses import replace

from briefing.articles.values import ParagraphKind
from briefing.document import (
    Fields,
    Heading,
    NoteMark,
    NotePlace,
    NoteReference,
    NotesHere,
    Paragraph,
    Role,
    Table,
    Tone,
    plain_text,
    quotations,
)
from briefing.memos.values import Cited, Entry, Layout, Repeat
from briefing.templates.values import (
    BlockKind,
    CitationForms,
    EntryForms,
    Grouping,
    JudgementForm,
    Limits,
    MarkingForm,
    Version,
)


def paragraph(document, entry):
    return next(b for b in document.blocks if isinstance(b, Paragraph) and b.entry == entry)


def test_a_direct_quotation_stands_in_marks_with_its_speaker_at_the_left(composed):
    printed = paragraph(composed(), "e1")
    assert printed.role is Role.QUOTATION_DIRECT
    assert plain_text(printed.label) == "Vladimir Putin"
    assert plain_text(printed.content) == "“I don't accept ‘red lines’.” (Gazette)"


def test_the_words_of_a_quotation_are_marked_with_their_statement_and_nothing_else(composed):
    (words,) = quotations(paragraph(composed(), "e1").content)
    assert (words.statement, plain_text([words])) == ("s1", "I don't accept ‘red lines’.")


def test_an_outlets_prose_is_never_printed_as_the_speakers_words(composed):
    text = plain_text(paragraph(composed(), "e2").content)
    assert text == "Biden made no promise (as reported by outlet not stated)"


def test_a_report_names_its_outlet_where_a_speaker_would_stand(composed):
    printed = paragraph(composed(), "e3")
    assert plain_text(printed.label) == "Gazette"
    assert plain_text(printed.content) == "Sanctions are ready (report)"


def test_notes_are_numbered_in_order_of_reading_and_cite_shortly_the_second_time(composed):
    notes = [plain_text(note.content) for note in composed().notes]
    assert notes[0].startswith("Gazette, “Talks”, 8\u00a0December 2021, para.\u00a02.")
    assert notes[2] == "Gazette, note\u00a01, para.\u00a03."


def test_a_guess_is_printed_as_a_guess_and_what_is_missing_is_said(composed):
    note = plain_text(composed().notes[1].content)
    assert note.startswith(
        "outlet not stated, “A ‘tough’ call”, [31\u00a0December 2021?], para.\u00a01."
    )


def test_contradictions_are_told_at_both_ends(composed):
    first, second, _ = (plain_text(note.content) for note in composed().notes)
    assert "Contradicted by Kremlin, note\u00a02." in first
    assert "Contradicts Vladimir Putin, note\u00a01." in second


def test_the_note_of_the_analyst_ends_as_a_sentence(composed):
    assert "One outlet." in plain_text(composed().notes[1].content)


def test_a_judgement_shows_its_range_and_its_confidence_in_a_sentence_of_its_own(composed):
    blocks = [b for b in composed().blocks if isinstance(b, Paragraph) and b.entry == "j1"]
    text, basis = blocks
    assert plain_text(text.content) == "A deal is very likely (80–95\u202f%) to\u00a0fail."
    assert plain_text(basis.content) == "Confidence: low. One source only."
    assert basis.box is Role.JUDGEMENT
    references = [i for i in text.content if isinstance(i, NoteReference)]
    assert [r.numbers for r in references] == [(2,)]


def test_gathered_judgements_stand_in_a_table_and_not_twice(composed, template):
    gathered = replace(template, judgements=JudgementForm(Layout.TABLE, gathered=True))
    document = composed(template_=gathered)
    tables = [b for b in document.blocks if isinstance(b, Table)]
    assert len(tables) == 1
    assert plain_text(tables[0].rows[0][1].paragraphs[0].content).startswith(
        "A deal is very likely"
    )
    assert not any(isinstance(b, Paragraph) and b.entry == "j1" for b in document.blocks)


def test_quote_marks_in_own_text_are_set_by_the_language(composed, memo):
    assert plain_text(paragraph(composed(), "c1").content) == "They say “no”."
    german = composed(replace(memo, language="de-DE"))
    assert plain_text(paragraph(german, "c1").content) == "They say „no“."


def test_a_repeated_entry_is_printed_again_with_a_note_of_its_own(composed, memo):
    section = memo.sections[0]
    again = replace(section, id="h2", heading="Next", entries=(Entry("r1", Repeat("e1")),))
    document = composed(replace(memo, sections=(section, again)))
    words = [q.statement for run in document.runs() for q in quotations(run)]
    assert words.count("s1") == 2
    assert plain_text(document.notes[3].content).startswith("Gazette, note\u00a01")


def test_each_note_has_exactly_one_mark(composed):
    marks = [i.number for run in composed().runs() for i in run if isinstance(i, NoteMark)]
    assert marks == [1, 2, 3]


def test_inline_citations_leave_no_notes_and_no_marks(composed, template):
    inline = replace(template, citations=CitationForms(NotePlace.INLINE))
    document = composed(template_=inline)
    assert document.notes == ()
    assert not any(isinstance(i, NoteMark) for run in document.runs() for i in run)


def test_endnotes_have_a_place_even_where_the_template_forgot_one(composed, template):
    ends = replace(template, citations=CitationForms(NotePlace.ENDNOTES))
    assert any(isinstance(block, NotesHere) for block in composed(template_=ends).blocks)


def test_a_paraphrase_keeps_its_quotation_in_the_note(composed, memo):
    section = memo.sections[0]
    cited = replace(section.entries[1].content, paraphrase="Putin rejects limits.")
    entry = replace(section.entries[1], content=cited)
    entries = (section.entries[0], entry, *section.entries[2:])
    document = composed(replace(memo, sections=(replace(section, entries=entries),)))
    assert plain_text(paragraph(document, "e1").content).startswith("Putin rejects limits.")
    (words,) = quotations(document.notes[0].content)
    assert words.statement == "s1"


def test_grades_stand_at_the_right_and_unjudged_ones_nowhere(composed, template):
    graded = replace(template, entry=EntryForms(aside="[{grade}]"))
    document = composed(template_=graded)
    assert plain_text(paragraph(document, "e1").aside) == "F2"
    assert paragraph(document, "e3").aside == ()


def test_portion_marks_stand_before_the_first_word_and_the_banner_is_the_highest(
    composed, memo, template
):
    section = memo.sections[0]
    entries = (section.entries[0], replace(section.entries[1], marking="TLP:AMBER"))
    marked = replace(memo, sections=(replace(section, entries=entries),))
    document = composed(marked, replace(template, marking=MarkingForm(portions=True)))
    assert plain_text(paragraph(document, "e1").content).startswith("(TLP:AMBER) ")
    assert document.furniture.banner.text == "TLP:AMBER"
    assert document.furniture.banner.colour == "#FFC000"


def test_entries_beyond_the_limit_are_counted_and_essential_ones_kept(composed, memo, template):
    section = memo.sections[0]
    entries = tuple(replace(e, essential=e.id == "e3") for e in section.entries)
    marked = replace(memo, sections=(replace(section, entries=entries),))
    document = composed(marked, replace(template, limits=Limits(entries=1)))
    shown = {b.entry for b in document.blocks if isinstance(b, Paragraph)}
    assert "e3" in shown
    assert not shown & {"e1", "e2"}
    notice = next(b for b in document.blocks if isinstance(b, Paragraph) and b.role is Role.NOTICE)
    assert plain_text(notice.content) == (
        "2 further statements and 2 remarks of our own in the full memo"
    )


def test_a_version_keeps_essential_entries_and_its_own_blocks(composed, memo, template):
    short = Version("short", True, (BlockKind.TITLE, BlockKind.SECTIONS))
    section = memo.sections[0]
    entries = tuple(replace(e, essential=e.id == "e2") for e in section.entries)
    marked = replace(memo, sections=(replace(section, entries=entries),))
    document = composed(marked, replace(template, versions=(short,)), version="short")
    assert [plain_text(b.content) for b in document.blocks if isinstance(b, Heading)] == ["NATO"]
    assert len(document.notes) == 1


def test_a_digest_groups_by_outlet_in_the_memos_order_of_sources(composed, template):
    digest = replace(template, group_by=Grouping.OUTLET, blocks=(BlockKind.SECTIONS,))
    headings = [
        (plain_text(b.content), plain_text(b.aside))
        for b in composed(template_=digest).blocks
        if isinstance(b, Heading) and b.role is Role.OUTLET
    ]
    assert headings == [
        ("Gazette", ""),
        ("outlet not stated", "Source C, fairly reliable"),
    ]


def test_the_field_table_has_text_left_and_dates_right(composed):
    fields = next(b for b in composed().blocks if isinstance(b, Fields))
    (to, date_), (from_,) = fields.rows
    assert [to[0], date_[0], from_[0]] == ["To", "Date", "From"]
    assert to[1][0].tone is Tone.STRONG
    assert plain_text(date_[1]) == "31\u00a0December 2021"


def test_the_same_input_gives_the_same_document(composed):
    assert composed() == composed()


def test_a_source_list_names_each_source_once_with_its_capture(composed):
    items = [
        plain_text(b.content)
        for b in composed().blocks
        if isinstance(b, Paragraph) and b.role is Role.SOURCE_LIST
    ]
    assert len(items) == 2
    assert "Captured text aaaaaaaaaaaa." in items[0]
    assert "author not stated" in items[1]


def test_a_quotation_from_the_headline_has_no_paragraph_number(composed, memo, articles, statement):
    id_ = memo.sources[0].article
    title, *rest = articles[id_].passages
    front = replace(title, kind=ParagraphKind.HEADING)
    articles[id_] = replace(articles[id_], passages=(front, *rest))
    section = memo.sections[0]
    entry = Entry("t", Cited((statement("t", id_, "Talks"),)))
    document = composed(replace(memo, sections=(replace(section, entries=(entry,)),)))
    assert plain_text(document.notes[0].content) == "Gazette, “Talks”, 8\u00a0December 2021."
