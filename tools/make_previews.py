# SPDX-License-Identifier: GPL-2.0-or-later
"""Cuts the previews of the model manager, models/NAME.jpg, from the pictures of docs/results.md.

Usage: .venv/training/bin/python tools/make_previews.py    (then tools/make_catalogue.py)
"""

from __future__ import annotations

from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
SIDE = 256

# Model → picture, and two squares of it (left, top, side): what goes in, or the real image; what the model made.
SQUARES = {
    "zion-landsat8-fusion": ("test_rows.jpg", (640, 0, 256), (640, 262, 256)),
    "dubai-aerial-labels": ("dubai_places.jpg", (0, 780, 256), (520, 780, 256)),
    "naip-prairie-season-summer-to-autumn": ("season_translated.jpg", (90, 0, 233), (602, 0, 233)),
    "naip-prairie-season-autumn-to-summer": ("season_translated.jpg", (90, 241, 233), (602, 241, 233)),
    "aerial-style-dubai-to-massachusetts": ("style_translated.jpg", (0, 0, 512), (512, 0, 512)),
    "aerial-style-massachusetts-to-dubai": ("style_translated.jpg", (90, 1024, 221), (602, 1024, 221)),
    "naip-prairie-pairs": ("pairs_sheet_prairie.png", (264, 136, 128), (392, 136, 128)),
    "dubai-pairs": ("pairs_sheet.png", (524, 136, 128), (652, 136, 128)),
    "dubai-pairs-superresolution": ("pairs_sheet.png", (264, 4, 128), (392, 4, 128)),
}


def main() -> None:
    for name, (picture, *squares) in SQUARES.items():
        pixels = Image.open(ROOT / "docs" / "images" / picture).convert("RGB")
        preview = Image.new("RGB", (2 * SIDE + 4, SIDE), "white")
        for place, (left, top, side) in enumerate(squares):
            square = pixels.crop((left, top, left + side, top + side)).resize((SIDE, SIDE))
            preview.paste(square, (place * (SIDE + 4), 0))
        path = ROOT / "models" / f"{name}.jpg"
        preview.save(path, quality=85, optimize=True)
        print(f"{path}: {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
