"""``python -m tools.translate``: bring the catalogues up to date with the code, and compile them.

Texts that are new stand unfinished in ``resources/translations/*.ts``, to be
translated there (by hand or in Qt Linguist); those that are gone are taken out.
Exits with 1 if something is left to translate.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tools.translate.catalogue import faults, read, write
from tools.translate.strings import messages, root_of_project

LANGUAGES = {"de": "de_DE"}


def main() -> int:
    """Renew every catalogue, say what it lacks."""
    root = root_of_project()
    wanted = messages(root)
    left = 0
    for short, language in LANGUAGES.items():
        path = root / "resources" / "translations" / f"briefing_{short}.ts"
        known = read(path)
        by_text = {text: translated for (_, text), translated in known.items()}
        keys = [(message.context, message.text) for message in wanted]
        # A text that moved to another class is still the same text.
        known = {key: known.get(key) or by_text.get(key[1], "") for key in keys}
        known = {key: translated for key, translated in known.items() if translated}
        write(path, language, wanted, known)
        release = Path(sys.executable).with_name("pyside6-lrelease")
        subprocess.run(
            [release, "-silent", path, "-qm", path.with_suffix(".qm")], check=True, cwd=root
        )
        said = faults(wanted, known)
        left += len(said)
        print(f"{language}: {len(known)} of {len(wanted)} translated", *said, sep="\n  ")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
