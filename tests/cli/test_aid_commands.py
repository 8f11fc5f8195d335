"""What the program has read before the analyst does."""

from __future__ import annotations

KEYS = frozenset(
    {
        "id",
        "article",
        "start",
        "end",
        "text",
        "kind",
        "speaker",
        "speaker_text",
        "speaker_span",
        "inner_speaker",
        "via",
        "cue",
        "cue_span",
        "quotations",
        "confidence",
    }
)


def test_sentences_are_slices_of_the_text_that_is_printed(briefing, workspace):
    answers = briefing("sentences", workspace, "--json").json
    texts = {id_: briefing("text", workspace, id_).out for id_ in {a["article"] for a in answers}}
    assert len(answers) > 200
    for one in answers:
        assert texts[one["article"]][one["start"] : one["end"]] == one["text"]
    assert {"title", "story", "subheading"} <= {one["role"] for one in answers}


def test_statements_say_who_says_what(briefing, workspace):
    answers = briefing("statements", workspace, "--json").json
    (sullivan,) = [a for a in answers if a["text"].startswith('"I will tell you clearly')]
    assert sullivan["speaker"] == "Jake Sullivan"
    assert sullivan["kind"] == "direct"
    assert all(set(answer) == KEYS for answer in answers)


def test_a_corrected_speaker_is_kept_and_wins(briefing, workspace):
    first = briefing("statements", workspace, "--json").json[0]
    assert (
        briefing("statements", workspace, "--correct", first["id"], "--speaker", "Somebody").status
        == 0
    )
    again = briefing("statements", workspace, "--json").json[0]
    assert (again["speaker"], again["confidence"]) == ("Somebody", 1.0)
    assert (
        briefing("statements", workspace, "--correct", "19dc703d:1-2", "--speaker", "x").status == 1
    )


def test_the_kremlins_sentence_shows_its_three_verbs(briefing, workspace):
    groups = briefing("similar", workspace, "--json").json
    (group,) = [
        g
        for g in groups
        if any("conquer Ukrainian territory" in s["text"] for s in g["statements"])
    ]
    words = {word for d in group["differences"] for word in d["words"]}
    assert {"conquer", "exploit", "seize"} <= words


def test_two_clocks_of_one_instant_are_no_contradiction(briefing, workspace):
    groups = briefing("similar", workspace, "--json").json
    times = [c for g in groups for c in g["contradictions"] if c["kind"] == "time"]
    assert times == []


def test_headings_are_suggested_with_their_reasons(briefing, workspace):
    answers = briefing("suggest", workspace, "--template", "policy-memo", "--json").json
    best = {a["statement"]: a["headings"][0] for a in answers if a["headings"]}
    assert len(best) > 80
    assert {b["heading"] for b in best.values()} == {
        "Ukraine", "NATO guarantees", "Sanctions", "Next steps",
    }  # fmt: skip
    assert all(b["why"] for b in best.values())


def test_a_language_without_a_file_is_said_to_have_none(briefing, tmp_path):
    article = tmp_path / "finnish.txt"
    article.write_text(
        "Hallitus kertoi tiistaina uusista pakotteista.\n\nPääministeri sanoi, että "
        "neuvottelut jatkuvat ensi viikolla Helsingissä ja että osapuolet ovat valmiita.\n" * 4,
        "utf-8",
    )
    workspace = tmp_path / "w.briefing"
    briefing("add", workspace, article)
    answer = briefing("statements", workspace)
    assert "nothing is known of how its language" in answer.err
    assert briefing("sentences", workspace, "--json").json


def test_three_outlets_that_pass_on_one_readout_are_one_origin(briefing, workspace):
    groups = briefing("similar", workspace, "--json").json
    (group,) = [
        g
        for g in groups
        if any("conquer Ukrainian territory" in s["text"] for s in g["statements"])
    ]
    assert len(group["statements"]) == 3
    assert [origin["name"] for origin in group["origins"]] == ["Kremlin"]


def test_the_two_calls_are_told_apart(briefing, workspace):
    events = briefing("events", workspace, "--json").json["events"]
    assert [(event["on"], len(event["articles"])) for event in events] == [
        ("2021-12-07", 4),
        ("2021-12-30", 1),
    ]


def test_a_memo_that_mixes_two_events_under_one_heading_is_warned_of(briefing, files, workspace):
    memo = files / "mixed.yaml"
    memo.write_text(
        "briefing-memo: 1\ntitle: Mixed\n"
        "articles: {a: 001_9407379707db7095.txt, b: 003_459b4affb575bcd9.txt}\n"
        "sections:\n  - heading: Ukraine\n    entries:\n"
        "      - {quote: legally fixed guarantees, from: a, occurrence: 1}\n"
        "      - {quote: a colossal mistake, from: b}\n",
        "utf-8",
    )
    assert briefing("memo", "import", workspace, memo).status == 0
    (mixed,) = briefing("events", workspace, "--json").json["mixed"]
    assert "2021-12-07" in mixed["message"]
    assert "2021-12-30" in mixed["message"]


def test_relative_dates_are_resolved_or_left_open(briefing, workspace):
    answers = briefing("dates", workspace, "09027dc4", "--json").json
    found = {(a["text"], a["resolved"]) for a in answers}
    assert ("Tuesday", "2021-12-07") in found
    assert ("yesterday", "2021-12-07") in found
    undated = briefing("dates", workspace, "19dc703d", "--json").json
    assert {a["resolved"] for a in undated if a["text"] == "Tuesday"} == {""}


def test_one_story_on_several_sites_is_shown_as_copies(briefing, tmp_path, files):
    story = (files / "001_9407379707db7095.txt").read_text("utf-8")
    for name in ("one", "two"):
        copy = story.replace("Source: Meduza", f"Source: {name.title()} Herald")
        (tmp_path / f"{name}.txt").write_text(copy, "utf-8")
    workspace = tmp_path / "w.briefing"
    briefing("add", workspace, files / "001_9407379707db7095.txt", *tmp_path.glob("*.txt"))
    answer = briefing("copies", workspace, "--json").json
    assert [len(s["articles"]) for s in answer["stories"]] == [3]
    assert answer["versions"] == []


def test_a_corrected_article_is_a_new_version_and_only_what_is_exact_moves(
    briefing, tmp_path, files
):
    workspace = tmp_path / "w.briefing"
    briefing("memo", "import", workspace, files / "memo.yaml")
    story = (files / "001_9407379707db7095.txt").read_text("utf-8")
    corrected = story.replace("legal right of a sovereign state", "right of a sovereign state")
    corrected = corrected.replace("had never been used before", "had been used before")
    new = tmp_path / "corrected.txt"
    new.write_text(corrected, "utf-8")
    briefing("add", workspace, new)
    (version,) = briefing("copies", workspace, "--json").json["versions"]
    assert len(version["changes"]) == 2
    assert {change["kind"] for change in version["changes"]} == {"reworded"}
    fates = {s["text"][:20]: s["fate"] for s in version["statements"]}
    assert fates["the legal right of a"] == "lost"
    assert fates["I don’t accept anybo"] == "kept"
    moved = briefing("memo", "reanchor", workspace, "5d0c8b1e", version["old"], version["new"])
    assert moved.status == 1
    left = briefing("copies", workspace, "--json").json["versions"][0]["statements"]
    assert {s["fate"] for s in left} == {"lost"}
    target = tmp_path / "memo.docx"
    text = tmp_path / "memo.yaml"
    briefing("memo", "export", workspace, "5d0c8b1e", "-o", text)
    assert briefing("build", text, "--workspace", workspace, "-o", target).status == 0
    assert briefing("verify", target, "--workspace", workspace).status == 0
