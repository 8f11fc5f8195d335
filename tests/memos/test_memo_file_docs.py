"""The example of ``docs/memo-file.md`` is a memo file.

The tables of keys are compared with the schema in ``tests/unit``.
"""

from __future__ import annotations

import re
from pathlib import Path

from briefing.articles.values import Article, Source
from briefing.memos.memo_file import read_memo_file
from briefing.memos.resolving import resolve


def test_the_example_is_a_memo_file(project: Path, seeds: Path):
    text = (project / "docs" / "memo-file.md").read_text("utf-8")
    example = re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)[0]
    story = (seeds / "001_9407379707db7095.txt").read_text("utf-8")
    result = resolve(read_memo_file(example, "x"), {"meduza": Article("a", Source(), story)})
    assert [str(problem) for problem in result.problems if problem.fatal] == []
