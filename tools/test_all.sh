#!/usr/bin/env bash
# Run every test on each Python that the program supports, each in an environment of its own.
set -euo pipefail
exec </dev/null
cd "$(dirname "$0")/.."

find_python() {
  local found
  for found in "python$1" "$HOME/.pyenv/versions/$1".*/bin/"python$1" \
    "$HOME/.local/share/uv/python/cpython-$1".*/bin/"python$1"; do
    if command -v "$found" >/dev/null && "$found" -c '' 2>/dev/null; then
      echo "$found"
      return
    fi
  done
  return 1
}

failed=
for version in 3.11 3.12 3.13; do
  if ! python=$(find_python "$version"); then
    echo "Python $version: not found on this machine" >&2
    failed="$failed $version"
    continue
  fi
  echo "=== Python $version"
  PYTHON=$python VENV=.venv-$version tools/setup.sh test
  ".venv-$version/bin/python" -m pytest || failed="$failed $version"
done
[ -z "$failed" ] || { echo "failed on Python:$failed" >&2; exit 1; }
