"""Two wordings side by side: nothing of either is lost, and a removed "not" is seen."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.jobs.wordings import Change, Words, compared

words = st.lists(st.sampled_from(["a", "b", "not", "will", "sign,", "é"]), max_size=12)


@given(words, words)
def test_both_wordings_can_be_read_from_the_comparison(before, after):
    found = compared(" ".join(before), "  ".join(after))
    kept_or = {change: {Change.KEPT, change} for change in (Change.REMOVED, Change.ADDED)}
    for change, wording in ((Change.REMOVED, before), (Change.ADDED, after)):
        said = [one.text for one in found if one.change in kept_or[change]]
        assert " ".join(said).split() == wording


def test_a_dropped_not_stands_alone():
    found = compared("We will not sign.", "We will sign.")
    assert found == (Words("We will"), Words("not", Change.REMOVED), Words("sign."))
