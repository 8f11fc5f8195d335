"""The table of figures and its exit status."""

from __future__ import annotations

import json

import pytest

from tools.evaluate import __main__ as evaluate


@pytest.mark.parametrize(("value", "status"), [(0.9, 0), (0.89, 1)])
def test_a_missed_bound_is_named_and_fails(tmp_path, monkeypatch, capsys, value, status):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(evaluate, "all_scores", lambda gold: {"speakers": (value, 0.9)})
    assert evaluate.main([]) == status
    rows = json.loads((tmp_path / "out" / "evaluate.json").read_text(encoding="utf-8"))
    assert rows == {"speakers": {"value": value, "bound": 0.9, "ok": status == 0}}
    assert ("missed: speakers" in capsys.readouterr().err) is (status == 1)


def test_a_folder_that_is_not_there_is_wrong_use(tmp_path, capsys):
    assert evaluate.main([str(tmp_path / "none")]) == 2
    assert "no such folder" in capsys.readouterr().err
