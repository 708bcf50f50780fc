# SPDX-License-Identifier: GPL-2.0-or-later
"""`make demo`: the main job on real data, through qgis_process, as a user of the command line would do it.

A reservoir behind a dam line in the Virgin River valley, Utah, and forest turned into farmland in a polygon: before,
after, mask, depth and farmland as GeoTIFFs; a green July of North Dakota in the colours of September; a small data set
for change detection, of random scenarios over the valley; a QGIS project with styled layers, and a preview, in
build/demo.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

import qgis_headless

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "resources" / "sample" / "zion"
SUMMER = ROOT / "resources" / "sample" / "cottonwood" / "summer.tif"
SEASON_MODEL = ROOT / "models" / "naip-prairie-season-summer-to-autumn.onnx"
OUT = ROOT / "build" / "demo"
LEVEL_M = 1165.0


def main() -> None:
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    profile = qgis_headless.make_profile(OUT / "profile")
    inputs = {"LAND_COVER": SAMPLE / "nlcd.tif", "LEGEND": "nlcd8"}

    flood = run(
        "rs_synth:floodscenario",
        {
            **inputs,
            "DEM": SAMPLE / "srtm.tif",
            "LEVEL": LEVEL_M,
            "FROM_WATER": "false",
            "SEEDS": SAMPLE / "seed.geojson",
            "BARRIERS": SAMPLE / "dam.geojson",
            "CREST_FIELD": "crest_m",
            "BEFORE": OUT / "before.tif",
            "AFTER": OUT / "after.tif",
            "MASK": OUT / "mask.tif",
            "DEPTH": OUT / "depth.tif",
        },
        profile,
    )
    threshold = run(
        "rs_synth:floodlandcover",
        {
            **inputs,
            "DEM": SAMPLE / "srtm.tif",
            "LEVEL": LEVEL_M,
            "METHOD": "plain",
            "FLOODED_LAND_COVER": OUT / "threshold_land_cover.tif",
            "DEPTH": OUT / "threshold_depth.tif",
            "MASK": OUT / "threshold_mask.tif",
        },
        profile,
    )
    run(
        "rs_synth:convertlandcover",
        {
            **inputs,
            "FROM_ROLE": "forest",
            "TO_ROLE": "farmland",
            "POLYGONS": SAMPLE / "clearing.geojson",
            "CONVERTED": OUT / "farmland_land_cover.tif",
        },
        profile,
    )
    run(
        "rs_synth:synthesize",
        {
            "LAND_COVER": OUT / "farmland_land_cover.tif",
            "LEGEND": "nlcd8",
            "AUXILIARY": SAMPLE / "srtm.tif",
            "IMAGE": OUT / "farmland.tif",
        },
        profile,
    )
    autumn = run(
        "rs_synth:translate",
        {"IMAGE": SUMMER, "MODEL_FILE": SEASON_MODEL, "OUTPUT": OUT / "autumn.tif"},
        profile,
    )
    chips = run(
        "rs_synth:scenariodataset",
        {
            **inputs,
            "DEM": SAMPLE / "srtm.tif",
            "COUNT": 8,
            "CHIP_SIZE": 64,
            "ANCHOR": "scene",  # a small scene: no ground to waste
            "FORMAT": "levir-cd",
            "OUTPUT": OUT / "changes",
        },
        profile,
    )
    subprocess.run(
        [sys.executable, str(ROOT / "tools" / "demo_project.py"), str(OUT)],
        check=True,
        env=qgis_headless.environment(profile),
    )
    report(flood, threshold, autumn, chips)


def run(algorithm: str, parameters: dict, profile: Path) -> dict:
    """Runs an algorithm; returns its numbers, and the seconds it took as `seconds`."""
    print(f"{algorithm} …", flush=True)
    start = time.monotonic()
    result = qgis_headless.run_algorithm(algorithm, parameters, profile, capture_output=True, text=True)
    seconds = time.monotonic() - start
    if result.returncode != 0 or "Results" not in result.stdout:
        sys.exit(f"{algorithm} failed:\n{result.stdout}\n{result.stderr}")
    for line in result.stdout.splitlines():
        if "warning" in line.lower() or "runs on" in line:
            print("  " + line)
    numbers = re.findall(r"^(\w+):\s+(-?[0-9.eE+]+)$", result.stdout, re.MULTILINE)
    return {"seconds": seconds, **{name: float(value) for name, value in numbers}}


def report(flood: dict, threshold: dict, autumn: dict, chips: dict) -> None:
    """Prints the figures and writes them to demo.json."""
    figures = {
        "level_m": LEVEL_M,
        "flooded_km2_behind_dam": flood["FLOODED_KM2"],
        "flooded_km2_plain_threshold": threshold["FLOODED_KM2"],
        "max_depth_m": flood["MAX_DEPTH_M"],
        "flood_scenario_seconds": flood["seconds"],
        "synthesis_megapixels_per_second": flood["MEGAPIXELS_PER_SECOND"],
        "translation_edge_agreement": autumn["EDGE_AGREEMENT"],
        "change_pairs": chips["PAIRS"],
        "change_chips": chips["CHIPS"],
        "changed_share": chips["CHANGED_SHARE"],
    }
    (OUT / "demo.json").write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    print(
        f"Flooded behind the dam at {LEVEL_M:.0f} m: {figures['flooded_km2_behind_dam']:.2f} km², "
        f"up to {figures['max_depth_m']:.0f} m deep\n"
        f"Plain threshold at the same level: {figures['flooded_km2_plain_threshold']:.2f} km²\n"
        f"Flood scenario, start of QGIS included: {figures['flood_scenario_seconds']:.1f} s; "
        f"imagery at {figures['synthesis_megapixels_per_second']:.2f} Mpx/s\n"
        f"Summer to autumn: edges before and after correlate by {figures['translation_edge_agreement']:.2f}\n"
        f"Change detection: {figures['change_chips']:.0f} chips of {figures['change_pairs']:.0f} pairs, "
        f"{figures['changed_share']:.1%} of the pixels changed: {OUT / 'changes' / 'contact_sheet.png'}\n"
        f"Open {OUT / 'demo.qgz'} in QGIS, or look at {OUT / 'preview.png'}"
    )


if __name__ == "__main__":
    main()
