"""``python -m tools.parsed``: keep beside the YAML that ships what it comes to.

The program starts without a YAML parser as long as what is kept fits the YAML.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from briefing.files import templates_folder
from briefing.statements import languages
from briefing.strict_yaml import decode, parse
from briefing.templates.parsed import NAME, digest, kept


def main() -> None:
    """Write what the shipped templates and languages come to."""
    _write(templates_folder() / NAME, templates())
    _write(languages.PARSED, all_languages())


def templates() -> dict[str, Any]:
    """Return the nodes of each shipped template by the digest of its bytes."""
    found: dict[str, Any] = {}
    for path in sorted(templates_folder().glob("*.yaml")):
        node = parse(decode(path.read_bytes(), path.name, []), path.name, [])
        assert node is not None, path
        found[digest(path.read_bytes())] = kept(node)
    return found


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
