#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-2.0-or-later
# Scans build/rs_synth.zip as the plugin site does before it takes an upload: Bandit and detect-secrets must find nothing;
# what flake8 finds is only told. The zip is that of the last commit.
set -euo pipefail
cd "$(dirname "$0")/.."
gate=$PWD/.venv/gate/bin
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
/usr/bin/python3 -m zipfile -e build/rs_synth.zip "$folder"
cd "$folder/rs_synth"
"$gate/bandit" --quiet --recursive .
"$gate/detect-secrets" scan --all-files >../secrets.json
/usr/bin/python3 - ../secrets.json <<'END'
import json
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    found = json.load(file)["results"]
for path, secrets in found.items():
    for secret in secrets:
        print(f"{path}:{secret['line_number']}: {secret['type']}")
sys.exit(bool(found))
END
echo "flake8, for information: $("$gate/flake8" --max-line-length 120 --count --quiet . | tail -1) findings"
echo "site gate: nothing found"
