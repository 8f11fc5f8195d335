"""Articles in, listed, searched, printed and corrected."""

from __future__ import annotations

import hashlib

from briefing.articles.text import normalise

KEYS = frozenset(
    {
        "id",
        "title",
        "outlet",
        "author",
        "published",
        "language",
        "words",
        "guessed",
        "left_out",
        "message",
    }
)


def test_adding_answers_one_line_a_file_and_a_refused_file_stops_none(briefing, tmp_path, files):
    bad = tmp_path / "picture.txt"
    bad.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    good = sorted(files.glob("*.txt"))[:2]
    answer = briefing("add", tmp_path / "w.briefing", good[0], bad, good[1])
    assert answer.status == 1
    assert [line.split()[0] for line in answer.out.splitlines()] == ["added", "added"]
    assert f"refused  {bad}: " in answer.err


def test_the_same_file_added_twice_is_there_once(briefing, workspace, files):
    again = briefing("add", workspace, next(iter(sorted(files.glob("*.txt")))))
    assert again.out.startswith("present")
    assert len(briefing("articles", workspace, "--json").json) == 5


def test_a_folder_is_walked(briefing, tmp_path, files):
    (files / "memo.yaml").unlink()
    (files / "README.md").unlink()
    answer = briefing("add", tmp_path / "w.briefing", files, "--json")
    assert [item["status"] for item in answer.json] == ["added"] * 5


def test_the_answer_for_programs_has_every_key_and_nothing_invented(briefing, workspace):
    answers = briefing("articles", workspace, "--json").json
    by_title = {answer["title"][:9]: answer for answer in answers}
    assert by_title["Deep conc"]["outlet"] == "Meduza"
    assert by_title["Deep conc"]["author"] == "Olga Korelina"
    assert by_title["Five key "]["outlet"] == ""
    assert by_title["Five key "]["published"] == "2021-12-31T04:08"
    assert by_title["The Biden"]["outlet"] == ""
    assert all(set(answer) == KEYS | {"used"} for answer in answers)


def test_text_is_printed_exactly_and_offsets_are_code_points_in_it(briefing, workspace, files):
    raw = (files / "001_9407379707db7095.txt").read_bytes()
    id_ = hashlib.sha256(raw).hexdigest()
    answer = briefing("text", workspace, id_[:6])
    assert answer.out == normalise(raw.decode())
    spans = next(
        a["left_out"] for a in briefing("articles", workspace, "--json").json if a["id"] == id_
    )
    story = briefing("text", workspace, id_[:8], "--story").out
    assert len(story) == len(answer.out) - sum(end - start for start, end in spans)
    assert "Skip to main content" not in story


def test_search_ranks_and_shows_the_matching_words(briefing, workspace):
    answer = briefing("articles", workspace, "--search", '"red lines" putin')
    assert answer.out.splitlines()[0].split()[0] == "7ff0e725"
    assert "»red« »lines«" in answer.out or "»red lines«" in answer.out


def test_a_query_with_odd_characters_is_a_query(briefing, workspace):
    for query in ('"', "a AND (", "NEAR(", "*", "x:y", "--", "'; DROP TABLE article"):
        assert briefing("articles", workspace, f"--search={query}").status == 0


def test_editing_sets_a_detail_and_takes_away_its_guess(briefing, workspace):
    sputnik = next(
        a for a in briefing("articles", workspace, "--json").json if a["outlet"] == "Sputnik"
    )
    assert sputnik["guessed"] == ["outlet"]
    answer = briefing(
        "edit", workspace, sputnik["id"][:8], "--outlet", "Sputnik International", "--published",
        "2021-12-07T21:30+03:00", "--json",
    )  # fmt: skip
    assert answer.json["outlet"] == "Sputnik International"
    assert answer.json["published"] == "2021-12-07T21:30+03:00"
    assert answer.json["guessed"] == []


def test_confirming_a_guess_keeps_the_detail(briefing, workspace):
    id_ = next(
        a["id"] for a in briefing("articles", workspace, "--json").json if a["outlet"] == "Sputnik"
    )
    answer = briefing("edit", workspace, id_, "--confirm", "outlet", "--json")
    assert (answer.json["outlet"], answer.json["guessed"]) == ("Sputnik", [])


def test_wrong_use_and_what_is_not_there_are_told_in_a_sentence(briefing, tmp_path, workspace):
    assert briefing("ad").err.startswith("briefing: There is no command 'ad'. Did you mean 'add'?")
    assert briefing("ad").status == 2
    assert briefing("articles", tmp_path / "none.briefing").status == 1
    assert "no workspace" in briefing("articles", tmp_path / "none.txt").err
    assert briefing("text", workspace, "ffffff").status == 1
    no_database = tmp_path / "x.briefing"
    no_database.write_bytes(b"not a database" * 100)
    answer = briefing("articles", no_database)
    assert answer.status == 1
    assert "Traceback" not in answer.err
