"""The fonts: subset once from their packages to the letters the pages use. `python -m askwell.site.fonts` runs it."""

import fcntl
import importlib.resources
import importlib.util
import os
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "desk" / "static" / "askwell" / "fonts"
FONTS = {
    "inter.woff2": ("fontpkg_inter", "Inter[opsz,wght].ttf"),
    "source-serif-4.woff2": ("fontpkg_source_serif_4", "SourceSerif4[opsz,wght].ttf"),
    "source-serif-4-italic.woff2": ("fontpkg_source_serif_4", "SourceSerif4-Italic[opsz,wght].ttf"),
}
WEIGHTS = (400, 700)
# Latin with its extensions, Greek, Cyrillic, combining marks, punctuation, currency, letterlike signs, arrows, ticks.
LETTERS = (
    (0x20, 0x7E), (0xA0, 0x24F), (0x2B0, 0x36F), (0x370, 0x3FF), (0x400, 0x52F), (0x1E00, 0x1EFF), (0x2000, 0x206F),
    (0x20A0, 0x20BF), (0x2100, 0x214F), (0x2190, 0x2199), (0x2212, 0x2212), (0x25CB, 0x25CF), (0x2605, 0x2606),
    (0x2713, 0x2717),
)  # fmt: skip
FEATURES = ["kern", "liga", "calt", "ccmp", "locl", "mark", "mkmk", "tnum", "case", "cv05", "ss03"]


def main() -> int:
    """Makes the fonts that are missing; says what it did, and why not where it cannot."""
    if not missing():
        return 0
    if not possible():
        print("The fonts' packages are not installed here; the pages use the system's letters.", file=sys.stderr)
        return 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    FOLDER.chmod(0o755)  # fonts are nobody's secret
    with (FOLDER / ".making").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # two starts at once make them once
        for name in missing():
            make(name)
    return 0


def missing() -> list[str]:
    """The names of the fonts that are not made yet."""
    return [name for name in FONTS if not (FOLDER / name).exists()]


def possible() -> bool:
    """Whether what is needed to make them is installed, and there is a place to put them."""
    needed = {"fontTools", "brotli", *(package for package, _ in FONTS.values())}
    return all(importlib.util.find_spec(name) for name in needed) and os.access(FOLDER.parent, os.W_OK)


def make(name: str) -> None:
    """Subsets one font and moves it into place whole, so that no page ever loads half of it."""
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer

    with TTFont(source(name)) as font:
        subsetter = Subsetter(Options(layout_features=FEATURES, notdef_outline=True, hinting=False))
        subsetter.populate(unicodes=[code for first, last in LETTERS for code in range(first, last + 1)])
        subsetter.subset(font)
        narrower = instancer.instantiateVariableFont(font, {"wght": WEIGHTS})
        narrower.flavor = "woff2"
        half = FOLDER / f".{name}"
        narrower.save(half)
    half.chmod(0o644)
    half.replace(FOLDER / name)


def source(name: str) -> Path:
    """The whole font in its package."""
    package, file = FONTS[name]
    with importlib.resources.as_file(importlib.resources.files(package)) as folder:
        return folder / "files" / file


if __name__ == "__main__":
    os.nice(10)  # everything else goes first
    raise SystemExit(main())
