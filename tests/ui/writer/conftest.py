"""A screen with the program on it, which copies, and with Writer, into which is pasted."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import pytest

HERE = Path(__file__).parent
PATIENCE = 120  # seconds until a program on a busy machine has answered


@dataclass(frozen=True)
class Pasted:
    """What Writer made of one copy: its document in two forms; *html* is what it was given."""

    odt: Path
    docx: Path
    html: str


@pytest.fixture(scope="session")
def pasted(
    sample_file: Path, python_with_uno: str, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Pasted]:
    """An entry, a section, the whole memo and a mail, copied in the program, pasted into Writer."""
    folder = tmp_path_factory.mktemp("writer")
    workspace = Path(shutil.copy(sample_file, folder / "Work.briefing"))
    with _Running() as run:
        display = run.screen()
        environment = os.environ | {
            "DISPLAY": f":{display}",
            "QT_QPA_PLATFORM": "xcb",
            "XDG_DATA_HOME": str(folder / "home"),
            "XDG_CONFIG_HOME": str(folder / "home"),
        }
        settings = str(folder / "settings.ini")
        program = run.talk(
            [sys.executable, str(HERE / "copying_program.py"), str(workspace), settings],
            environment,
        )
        html, pipe = folder / "clipboard.html", f"briefing-test-{os.getpid()}"
        on_screen = run.office(pipe, folder / "profile", environment)
        paster = run.talk(
            [python_with_uno, str(HERE / "paste.py"), pipe, str(folder), str(html)], environment
        )
        assert program.answer() == "ready"
        assert paster.answer() == "listening"
        made = {}
        for name in ("entry", "section", "whole", "mail"):
            assert program.ask(name) == f"copied {name}"
            reader = [sys.executable, str(HERE / "read_html.py"), str(html)]
            subprocess.run(reader, env=environment, timeout=PATIENCE, check=True)
            whose = paster.ask(name).split()[-1]
            assert whose == ("screen" if on_screen else "own")
            odt, docx = folder / f"{name}.odt", folder / f"{name}.docx"
            made[name] = Pasted(odt, docx, html.read_text("utf-8"))
        program.say("end")
        assert program.process.wait(PATIENCE) == 0
        paster.end()
    return made


class _Talker:
    """A program that answers each line with one."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def say(self, word: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(f"{word}\n")
        self.process.stdin.flush()

    def answer(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def ask(self, word: str) -> str:
        self.say(word)
        return self.answer()

    def end(self) -> None:
        assert self.process.stdin is not None
        self.process.stdin.close()
        self.process.wait(PATIENCE)


class _Running:
    """The processes of the fixture; all are ended with it, whatever happened."""

    def __init__(self) -> None:
        self._processes: list[subprocess.Popen[str]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        for process in reversed(self._processes):
            if process.poll() is None:
                process.terminate()
            process.wait(PATIENCE)
            for stream in (process.stdin, process.stdout):
                if stream is not None:
                    stream.close()

    def screen(self) -> str:
        """Start a screen; return its number, which it chose itself."""
        read, write = os.pipe()
        self._start(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1440x900x24", "-nolisten", "tcp"],
            dict(os.environ),
            pass_fds=(write,),
        )
        os.close(write)
        with os.fdopen(read) as answer:
            return answer.readline().strip()

    def office(self, pipe: str, profile: Path, environment: dict[str, str]) -> bool:
        """Start Writer, on the screen if it can show itself there; return whether it can."""
        office = Path(shutil.which("soffice") or "").resolve()
        on_screen = office.with_name("libvclplug_genlo.so").exists()
        options = ["--norestore", "--nologo", f"-env:UserInstallation={profile.as_uri()}"]
        if not on_screen:
            options.append("--headless")
        self._start(
            [str(office), *options, f"--accept=pipe,name={pipe};urp;"],
            environment | ({"SAL_USE_VCLPLUGIN": "gen"} if on_screen else {}),
        )
        return on_screen

    def talk(self, command: list[str], environment: dict[str, str]) -> _Talker:
        return _Talker(self._start(command, environment))

    def _start(
        self, command: list[str], environment: dict[str, str], pass_fds: tuple[int, ...] = ()
    ) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            pass_fds=pass_fds,
        )
        self._processes.append(process)
        return process
