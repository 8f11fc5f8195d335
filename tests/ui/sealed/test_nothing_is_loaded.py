"""Nothing in an article, a title or a file name loads or runs anything: seen by the kernel.

The window runs under ``strace`` while hostile articles are added, pasted, read, hovered,
taken, sought, previewed and copied; every call that opens a file, makes a socket or starts a
program is judged.
"""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).parent
PATIENCE = 600  # seconds: a traced program is slow, and a shared machine slower
BAIT = "bait-picture"

pytestmark = pytest.mark.needs_tool("strace")

# What a program on this system reads to run at all; of the devices and of /etc only these.
SYSTEM = (
    "/usr/", "/lib/", "/lib64/", "/opt/", "/proc/", "/sys/devices/system/", "/sys/fs/cgroup",
    "/dev/null", "/dev/urandom", "/dev/random", "/dev/shm/", "/dev/dri", "/etc/ld.so",
    "/etc/fonts", "/etc/localtime", "/etc/timezone", "/etc/mime.types", "/etc/nsswitch.conf",
    "/etc/passwd", "/etc/group", "/etc/os-release", "/etc/machine-id", "/etc/debian_version",
    "/etc/ssl/openssl.cnf", "/etc/gai.conf", "/etc/host", "/etc/xdg/", "/var/lib/dbus/machine-id",
    "/var/cache/fontconfig", "/etc/drirc", "/etc/glvnd/", "/etc/magic", "/etc/locale",
)  # fmt: skip
LOCAL = re.compile(r'AF_UNIX, sun_path=@?"[^"]*(/briefing-[0-9a-f]+|nscd/socket|/\.X11-unix/X\d+'
                   r'|dbus[^"]*|/bus)"')  # fmt: skip


@pytest.fixture(scope="module")
def listener() -> Iterator[socket.socket]:
    """A server to which nobody is to come."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        yield server


@pytest.fixture(scope="module")
def watched(listener, needs, tmp_path_factory) -> tuple[list[str], list[str], tuple[str, ...]]:
    """The system calls while the window acted, what it said, and the folders that are its own."""
    folder = tmp_path_factory.mktemp("sealed")
    for name in ("home", "bait", "incoming", "trace", "tmp"):
        (folder / name).mkdir()
    sys.path.insert(0, str(HERE))
    try:
        import hostile_files
    finally:
        sys.path.remove(str(HERE))
    host = f"http://127.0.0.1:{listener.getsockname()[1]}"
    files = hostile_files.written(folder / "incoming", host, folder / "bait")
    for ending in ("png", "css", "ttf", "html"):
        (folder / "bait" / f"{BAIT}.{ending}").write_bytes(b"\x89PNG\r\n\x1a\n")
    said = _run_traced(folder, host, files, needs)
    own = (str(folder / "home"), str(folder / "incoming"), str(folder / "tmp"))
    return list(_acting(folder / "trace")), said, (*own, str(folder / "Sealed."))


def _run_traced(
    folder: Path, host: str, files: list[Path], needs: Callable[[str, str], None]
) -> list[str]:
    calls = "network,execve,execveat,%file"
    strace = ["strace", "-f", "--seccomp-bpf", "-ff", "-qq", "-s", "4096", "-e", f"trace={calls}"]
    if subprocess.run(
        [*strace, "-o", "/dev/null", "true"], capture_output=True, check=False
    ).returncode:
        needs("strace with leave to trace", "given here")
    home = str(folder / "home")
    environment = {
        name: value for name, value in os.environ.items() if not name.startswith(("DBUS", "XDG"))
    } | {
        "QT_QPA_PLATFORM": "offscreen",
        "HOME": home,
        "XDG_DATA_HOME": home,
        "XDG_CONFIG_HOME": home,
        "XDG_CACHE_HOME": home,
        "TMPDIR": str(folder / "tmp"),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONPATH": os.pathsep.join([str(HERE), str(HERE.parents[2])]),
    }
    program = [sys.executable, str(HERE / "acting_program.py"), str(folder), host]
    done = subprocess.run(
        [*strace, "-o", str(folder / "trace" / "of"), *program, str(folder / "bait"), *files],
        cwd=folder / "bait",
        env=environment,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout.splitlines()


def _acting(folder: Path) -> Iterator[str]:
    """Yield the calls from the beginning to the end of the acting, process by process."""
    for trace in sorted(folder.iterdir()):
        lines = trace.read_text("utf-8", "replace").splitlines()
        begin = next((n for n, line in enumerate(lines) if '"/begin-of-acting"' in line), -1)
        end = next((n for n, line in enumerate(lines) if '"/end-of-acting"' in line), len(lines))
        yield from lines[begin + 1 : end]


def test_the_window_did_all_that_it_was_to_do(watched):
    calls, said, _ = watched
    assert said[-1] == "left in order"
    articles, entries = map(int, re.findall(r"(\d+) articles, (\d+) entries", "\n".join(said))[0])
    assert articles >= 6
    assert entries >= articles
    assert sum(call.startswith("openat(") for call in calls) > 100


def test_no_socket_is_made_but_local_ones(watched):
    calls, _, _ = watched
    made = [call for call in calls if call.startswith("socket(")]
    assert [call for call in made if "AF_UNIX" not in call] == []
    connected = [call for call in calls if call.startswith(("connect(", "sendto(", "bind("))]
    assert [call for call in connected if "sa_family" in call and not LOCAL.search(call)] == []


def test_nobody_comes_to_the_host_that_the_articles_name(watched, listener):
    with pytest.raises(BlockingIOError):
        listener.accept()


def test_what_the_articles_name_is_not_so_much_as_looked_at(watched):
    calls, _, _ = watched
    named = [call for call in calls if f"bait/{BAIT}" in call or f'"{BAIT}' in call]
    assert named == []


def test_no_file_is_opened_but_the_programs_own(watched, project):
    calls, _, own = watched
    folders = (*SYSTEM, *own, sys.prefix, sys.base_prefix, str(project))
    opened = re.compile(r'^(?:open|openat|openat2|creat)\((?:[^,"]*, )?"([^"]*)".*\) = \d')
    # O_EXCL: a new file of one's own, which the worker that reads articles keeps a model in.
    seen = [call for call in calls if "O_EXCL" not in call]
    paths = {found[1] for call in seen if (found := opened.match(call))}
    assert len(paths) > 50
    paths.discard(str(Path(own[0]).parent))  # the workspace's folder, to be sure of a new name
    # Python 3.13 looks whether a package's data lie in an archive, up to the root.
    paths -= {str(folder) for place in (Path(sys.prefix), project) for folder in place.parents}
    assert sorted(p for p in paths if p.startswith("/") and not p.startswith(folders)) == []


def test_no_other_program_is_started(watched):
    calls, _, _ = watched
    started = [re.search(r'^execve(?:at)?\((?:[^,"]*, )?"([^"]*)"', call) for call in calls]
    programs = {Path(found[1]).resolve() for found in started if found}
    assert programs <= {Path(sys.executable).resolve()}
