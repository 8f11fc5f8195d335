"""One story on several sites, and versions of one article."""

from __future__ import annotations

from briefing.statements.similar.near_duplicates import (
    ChangeKind,
    Text,
    changes,
    is_version,
    similarity,
    stories,
)

STORY = (
    "The leaders spoke for two hours on a secure line. They agreed that their teams will follow up "
    "in January. No statement was planned. The ruble rose during the talks, traders said."
)
OTHER = "Grain exports rose in the south, the ministry said on Monday. Prices fell by a third."


def test_copies_of_one_story_are_one_story():
    texts = [
        Text("a", STORY),
        Text("b", OTHER),
        Text("c", "By our staff. " + STORY),
        Text("d", STORY + " Read more."),
    ]
    (story,) = stories(texts)
    assert story.articles == ("a", "c", "d")
    assert story.shared > 0.9


def test_different_stories_share_nothing():
    assert stories([Text("a", STORY), Text("b", OTHER)]) == ()
    assert similarity(STORY, OTHER) == 0


def test_a_text_changed_by_its_own_outlet_is_a_version_and_by_another_is_not():
    corrected = STORY.replace("two hours", "50 minutes")
    assert is_version(Text("a", STORY, outlet="Daily"), Text("b", corrected, outlet="daily"))
    assert not is_version(Text("a", STORY, outlet="Daily"), Text("b", corrected, outlet="Weekly"))
    assert is_version(Text("a", STORY, url="http://x/1"), Text("b", OTHER, url="http://x/1"))
    assert not is_version(Text("a", STORY, outlet="Daily"), Text("b", STORY, outlet="Daily"))


def test_what_changed_is_told_sentence_by_sentence():
    new = (
        STORY.replace("two hours", "50 minutes").replace("No statement was planned. ", "") + " End."
    )
    found = changes(STORY, new)
    assert [change.kind for change in found] == [
        ChangeKind.REWORDED, ChangeKind.REMOVED, ChangeKind.ADDED,
    ]  # fmt: skip
    reworded = found[0]
    assert reworded.old
    assert reworded.new
    assert "two hours" in STORY[slice(*reworded.old)]
    assert "50 minutes" in new[slice(*reworded.new)]
    assert changes(STORY, STORY) == ()
