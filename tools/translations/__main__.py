# SPDX-License-Identifier: GPL-2.0-or-later
"""Keeps i18n/ in step with the code.

python tools/translations                    update the .ts files, compile the .qm files, list what is missing
python tools/translations --missing          list only, and write nothing
python tools/translations --todo de          what German lacks, as JSON to be filled in: {"English": ""}
python tools/translations --fill de FILE     take such a JSON file into the German .ts
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
from pathlib import Path

TOOLS = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(TOOLS), str(TOOLS.parent)]

from rs_synth_plugin.bridge.translation import CONTEXT
from translations import LANGUAGES, problems_and_sources, ts_path, tsfile


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="tools/translations", description="Keeps i18n/ in step with the code."
    )
    parser.add_argument("--missing", action="store_true", help="list what is missing, and write nothing")
    parser.add_argument("--todo", choices=LANGUAGES, help="print what a language lacks, as JSON to fill in")
    parser.add_argument("--fill", nargs=2, metavar=("LANGUAGE", "FILE"), help="take in such a JSON file")
    arguments = parser.parse_args()
    if arguments.fill and arguments.fill[0] not in LANGUAGES:
        parser.error(f"{arguments.fill[0]} is none of {', '.join(LANGUAGES)}.")
    problems, sources = problems_and_sources()
    filled = {}
    if arguments.todo:
        known = tsfile.read(ts_path(arguments.todo))
        todo = {source: "" for source in sources if not known.get(source)}
        print(json.dumps(todo, ensure_ascii=False, indent=1))
        return 0
    if arguments.fill:
        language, file = arguments.fill
        filled[language] = json.loads(Path(file).read_text(encoding="utf-8"))
    for language in LANGUAGES:
        path = ts_path(language)
        known = {**tsfile.read(path), **filled.get(language, {})}
        if not arguments.missing:
            known = {source: known[source] for source in sources if source in known}
            tsfile.write(path, language, CONTEXT, sources, known)
            compile_(path)
        problems += [f"{path.name}: {fault}" for fault in tsfile.faults(sources, known)]
    print("\n".join(problems) or f"{len(sources)} texts, {len(LANGUAGES)} languages: nothing is missing.")
    return 1 if problems else 0


def compile_(path: Path) -> None:
    lrelease = shutil.which("lrelease") or shutil.which("lrelease-qt5")
    if lrelease is None:
        raise SystemExit("lrelease was not found: install Qt's tools (Debian, Ubuntu: qttools5-dev-tools).")
    subprocess.run([lrelease, "-silent", str(path)], check=True)


if __name__ == "__main__":
    sys.exit(main())
