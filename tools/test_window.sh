#!/usr/bin/env bash
# The tests of the window, in a process of their own: what Qt brings down is its own process.
# A crash is told and tried once more; a failed test is a failed test.
set -uo pipefail
exec </dev/null
cd "$(dirname "$0")/.."
pytest=${1:-.venv/bin/pytest}
"$pytest" tests/ui
status=$?
if [ "$status" -ge 128 ]; then
  echo "The tests of the window ended by signal $((status - 128)); they run once more." >&2
  "$pytest" tests/ui
  status=$?
fi
exit "$status"
