"""A memo that this program exported is told for what it is when it is added as an article."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize("ending", [".docx", ".pdf", ".html"])
def test_an_export_that_is_added_as_an_article_is_told(briefing, files, tmp_path, ending):
    memo = tmp_path / f"memo{ending}"
    assert briefing("build", files / "memo.yaml", "-o", memo).status == 0
    (added,) = briefing("add", tmp_path / "w.briefing", memo, "--json").json
    assert added["status"] == "added"
    assert "a memo that this program made" in added["message"]


def test_an_article_is_not_taken_for_an_export(briefing, files, tmp_path):
    (tmp_path / "a.html").write_text("<p>The briefing-manifest.json of the talks was short.</p>")
    (added,) = briefing("add", tmp_path / "w.briefing", tmp_path / "a.html", "--json").json
    assert added["message"] == ""
