"""``python -m tools.parsed``: keep beside the YAML that ships what it comes to.

The program starts without a YAML parser as long as what is kept fits the YAML.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from briefing.files import templates_folder
from briefing.json_values import to_json
from briefing.statements import languages
from briefing.strict_yaml import Mapping, decode, parse
from briefing.templates import BriefingTemplate
from briefing.templates.kept import NAME, digest
from briefing.templates.loading import load_template


def main() -> None:
    """Write what the shipped templates and languages come to."""
    _write(templates_folder() / NAME, templates())
    _write(languages.PARSED, all_languages())


def templates() -> dict[str, Any]:
    """Return each shipped template, and what it extends, by the digest of its bytes."""
    found: dict[str, Any] = {}
    for path in sorted(templates_folder().glob("*.yaml")):
        data, above = path.read_bytes(), _extended(path)
        template, problems = load_template(data, path.name, path.stem, _shipped, _beside)
        assert not problems, problems
        found[digest(data)] = {
            "extends": [[name, digest(_shipped(name)[0])] for name in above],
            "template": to_json(BriefingTemplate, template),
        }
    return found


def _extended(path: Path) -> list[str]:
    """Return the names of the templates that the one at *path* extends, the nearest first."""
    node = parse(decode(path.read_bytes(), path.name, []), path.name, [])
    above = node.get("extends") if isinstance(node, Mapping) else None
    name = getattr(above, "text", "")
    return [name, *_extended(templates_folder() / f"{name}.yaml")] if name else []


def _shipped(name: str) -> tuple[bytes, str]:
    path = templates_folder() / f"{name}.yaml"
    return path.read_bytes(), path.name


def _beside(name: str) -> bytes:
    return (templates_folder() / name).read_bytes()


def all_languages() -> dict[str, Any]:
    """Return what stands in each language's file, with the digest of its text."""
    found: dict[str, Any] = {}
    for code in languages.codes():
        source = (languages.FOLDER / f"{code}.yaml").read_text("utf-8")
        found[code] = {"sha256": languages.digest(source), "keys": languages.keys_of(source)}
    return found


def _write(path: Path, value: object) -> None:
    # One line a file that is described, so that a change of one shows as a change of one.
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    path.write_text(text + "\n", encoding="utf-8", newline="\n")
    print(path)


if __name__ == "__main__":
    main()
