"""What is story and what is furniture in scraped plain text."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.articles.roles import Line, LineRole, left_out, line_roles

NOT_ARTICLE = {"noise", "related_link", "byline", "dateline"}
NAMES = {
    "furniture": "noise",
    "related-link": "related_link",
    "story": "body",
    "subheading": "subhead",
}
PROSE = "The two presidents talked for more than two hours on a secure video link on Tuesday."
MORE = "They agreed that their teams would go on talking about the matter in the coming weeks."


def labelled(project: Path) -> list[tuple[str, list[dict]]]:
    gold = json.loads((project / "tests" / "data" / "seeds_gold.json").read_text("utf-8"))
    return [
        ((project / "seeds" / each["file"]).read_bytes().decode("utf-8"), each["sentences"])
        for each in gold["documents"].values()
    ]


def roles(text: str) -> dict[str, str]:
    return {text[line.start : line.end]: line.role.value for line in line_roles(text)}


def test_no_sentence_of_the_sample_articles_is_left_out(project):
    kept = 0
    for text, sentences in labelled(project):
        spans = left_out(line_roles(text))
        for one in sentences:
            if one["role"] == "body":
                assert not any(a < one["end"] and one["start"] < b for a, b in spans), one["text"]
                kept += 1
    assert kept == 172


def test_furniture_of_the_sample_articles_is_found_and_nothing_else_is_called_so(project):
    both = found = there = 0
    for text, sentences in labelled(project):
        lines = line_roles(text)
        for one in sentences:
            line = next(line for line in lines if line.start <= one["start"] < line.end)
            called = NAMES.get(line.role.value, line.role.value) in NOT_ARTICLE
            meant = one["role"] in NOT_ARTICLE
            both, found, there = both + (called and meant), found + called, there + meant
    assert both == found
    assert both >= 0.92 * there


@pytest.mark.parametrize(
    "line",
    [
        "icon bookmark icon camera icon check icon close",
        "Share to or",
        "• Share to or",
        "Share on Facebook Twitter WhatsApp",
        "Skip to main content",
        "Discuss",
        "Back",
        "Back to top",
        "Comments (12)",
        "1,204 views",
        "5 min read",
        "Advertisement",
        "Home > World > Europe > Ukraine",
        "We use cookies to give you the best experience on our site.",
        "By continuing to browse this site you agree to our use of cookies.",
        "Sign up for our daily newsletter and never miss a story.",
        "© 2021 Example News. All rights reserved.",
        "Follow us on Telegram and Facebook",
        "Have a tip for our reporters?",
        "https://example.org/news @example",
        "Подписывайтесь на наш телеграм-канал",
        "Поделиться",
        "Коментарі",
        "Zum Inhalt springen",
        "Tous droits réservés",
    ],
)
def test_what_pages_print_around_a_story_is_left_out(line):
    text = f"Talks on a secure line end without a result\n\n{PROSE}\n\n{line}\n\n{MORE}\n{line}"
    found = line_roles(text)
    assert [each.role for each in found if text[each.start : each.end] == line] == [
        LineRole.FURNITURE,
        LineRole.FURNITURE,
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Read the details in the material of Realnoe Vremya.",
        "Share prices fell.",
        "Comments by the minister were not well received in Moscow.",
        "Follow-up talks are planned.",
        "Back in Moscow, Putin called his ministers.",
        "More than 100 people came.",
        "Source: nobody would say.",
        "He signed up for the army.",
        "“Who knows?” he said.",
        "Cookies were served.",
        "By Tuesday evening, both sides had left Geneva.",
        "Related talks took place in Vienna.",
        "See you in court, he told her.",
        "Watch what they do, he said.",
        "Discussion of the matter went on.",
        "Home is where they want to be.",
        "On December 7, 2021, they met.",
    ],
)
def test_a_sentence_that_begins_like_furniture_is_story(line):
    text = f"Talks end without a result today\n\n{PROSE}\n\n{line}\n\n{MORE}\n\n{line}"
    assert [each.role.value for each in line_roles(text)][2] == "story"
    assert not left_out(line_roles(text))


def test_a_headline_is_left_out_where_it_is_repeated_and_kept_where_it_stands_first():
    title = "Five takeaways from the call"
    text = f"{title}\n\nThe presidents spoke about Ukraine and about Europe\n{title}\n\n{PROSE}"
    found = line_roles(text)
    assert [line.role.value for line in found] == ["title", "standfirst", "furniture", "story"]
    assert left_out(found) == ((found[2].start, found[2].end),)


def test_a_section_above_the_headline_is_furniture_and_within_the_story_a_subheading():
    text = f"World\n\nTalks end without a result\n\n{PROSE}\n\nWorld\n\n{MORE}"
    assert [line.role.value for line in line_roles(text)] == [
        "furniture", "title", "story", "subheading", "story",
    ]  # fmt: skip


def test_a_label_and_the_headline_glued_below_it_are_a_link_to_another_story():
    text = f"{PROSE}\nRussia\nFormer Boss Warns of Plans for an Invasion\n{MORE}"
    assert [line.role.value for line in line_roles(text)] == [
        "story", "furniture", "related-link", "story",
    ]  # fmt: skip


def test_a_date_glued_to_a_section_is_a_dateline():
    line = "Diplomacy | December 8, 2021, Wednesday // 11:18| viewsexample.com"
    assert roles(f"Two hours of mutual warnings\n{line}\n{PROSE}")[line] == "dateline"


def test_a_pointer_to_another_story_is_left_out_even_as_a_sentence():
    line = "Read more: Biden warns Putin of sanctions."
    assert roles(f"{PROSE}\n\n{line}\n\n{MORE}")[line] == "related-link"


def test_lines_in_another_script_are_furniture_around_the_story_but_not_as_quotations():
    footer = "Подробности на нашем сайте"
    quoted = "«Мы всё обсудили», сказал Ушаков."
    found = roles(f"{PROSE}\n\n{MORE}\n\n{quoted}\n\n{PROSE}\n\n{MORE}\n\n{PROSE}\n{footer}")
    assert found[quoted] == "story"
    assert found[footer] == "furniture"


def test_a_quotation_in_another_script_that_ends_the_text_is_story():
    quoted = "«Мы всё обсудили, и разговор был полезным для обеих сторон»"
    assert roles("\n\n".join([PROSE, MORE] * 3 + [quoted]))[quoted] == "story"


def test_a_long_line_without_a_full_stop_below_the_story_is_story():
    line = " ".join(["Both sides will go on with talks in Geneva and in Brussels"] * 2)
    assert roles(f"{PROSE}\n\n{line}")[line] == "story"


def test_a_text_in_two_scripts_keeps_both():
    text = "\n".join([PROSE, "Президенты говорили больше двух часов по видеосвязи во вторник."] * 3)
    assert {line.role.value for line in line_roles(text)} == {"story"}


def test_a_list_after_a_colon_at_the_end_of_a_story_is_story():
    text = f"{PROSE}\n\nThe list of what was agreed:\n- talks of experts in Geneva\n- a hotline"
    assert not left_out(line_roles(text))


def test_a_text_wrapped_at_a_fixed_width_is_judged_by_its_paragraphs():
    wrapped = (
        "The presidents of Russia and the United States talked for more\n"
        "than two hours on a secure video link on Tuesday amid growing\n"
        "tensions over Ukraine, the White House said in a statement\n"
        "that was released shortly after the call.\n\n"
        "Biden expressed deep concern over the build-up of troops\n"
        "and said that the United States would respond."
    )
    assert [line.role.value for line in line_roles(wrapped)] == ["story", "story"]


def test_bylines_are_told_from_headings():
    text = f"Talks end without a result\nBy Jane Doe and John Smith\n\n{PROSE}\n\nOlga Korelina"
    found = roles(text)
    assert found["By Jane Doe and John Smith"] == "byline"
    assert found["Olga Korelina"] == "byline"


def test_captions_are_marked_and_not_left_out():
    line = "Photo: The presidents at their desks / Example Agency"
    text = f"{PROSE}\n\n{line}\n\n{MORE}"
    assert roles(text)[line] == "caption"
    assert not left_out(line_roles(text))


def test_a_single_line_is_story_or_title_and_never_left_out():
    for text in ("One short note", "He said no.", "Yes"):
        assert not left_out(line_roles(text))


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_lines_are_in_order_disjoint_and_hold_all_that_is_not_white(text):
    found = line_roles(text)
    rest = list(text)
    for before, line in zip((Line(0, 0, LineRole.STORY), *found), found, strict=False):
        assert before.end <= line.start < line.end <= len(text)
        assert text[line.start : line.end] == text[line.start : line.end].strip()
        rest[line.start : line.end] = " " * (line.end - line.start)
    assert not "".join(rest).strip()


@given(st.lists(st.sampled_from([PROSE, MORE, "Share", "World", "Back", "By Jane Doe", ""])))
def test_left_out_spans_are_sorted_and_disjoint_and_hold_no_prose(lines):
    text = "\n".join(lines)
    spans = left_out(line_roles(text))
    assert list(spans) == sorted(spans)
    assert all(a < b for a, b in spans)
    assert all(b < c for (_, b), (c, _) in pairwise(spans))
    for start, end in spans:
        assert PROSE not in text[start:end]
        assert MORE not in text[start:end]
