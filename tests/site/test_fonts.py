"""The fonts: made once, whole, with the letters of many names."""

from pathlib import Path

import pytest
from django.test import Client

from askwell.site import fonts

NAMES = "Ålesund Łódź Þórr Ñuñez Nguyễn Šķēde Ζωή Ёлка Ґалаґан ẞ — “quoted” ‘so’ … → ✓ ★ €"


@pytest.fixture(scope="module")
def made() -> Path:
    """The folder of the fonts."""
    if fonts.missing():
        pytest.skip("the fonts are not made yet; python -m askwell.site.fonts makes them")
    return fonts.FOLDER


def test_no_name_falls_out_of_the_letters() -> None:
    held = {code for first, last in fonts.LETTERS for code in range(first, last + 1)}
    assert [letter for letter in NAMES if ord(letter) not in held] == []


@pytest.mark.parametrize("name", list(fonts.FONTS))
def test_a_font_is_a_woff2_with_its_weights_and_no_more(name: str, made: Path) -> None:
    from fontTools.ttLib import TTFont

    with TTFont(made / name) as font:
        assert font.flavor == "woff2"
        weight = next(axis for axis in font["fvar"].axes if axis.axisTag == "wght")
        assert (weight.minValue, weight.maxValue) == fonts.WEIGHTS
        letters = font.getBestCmap()
    assert [letter for letter in NAMES if letter.isalpha() and ord(letter) not in letters] == []
    assert 0x4E2D not in letters  # what was not asked for is not carried
    assert (made / name).stat().st_size < 250_000  # bytes


def test_nothing_is_made_twice(made: Path) -> None:
    before = [(made / name).stat().st_mtime_ns for name in fonts.FONTS]
    assert fonts.main() == 0
    assert [(made / name).stat().st_mtime_ns for name in fonts.FONTS] == before


def test_without_their_packages_the_pages_do_without(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(fonts, "FOLDER", tmp_path / "fonts")
    monkeypatch.setattr(fonts, "FONTS", {"none.woff2": ("no_such_package", "none.ttf")})
    assert fonts.main() == 0
    assert "the system's letters" in capsys.readouterr().err
    assert not (tmp_path / "fonts").exists()


def test_a_font_made_after_the_start_is_served(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, made: Path, local: None, db: None
) -> None:
    from askwell.site.static import Static

    monkeypatch.setattr(Static, "update_files_dictionary", lambda *_: None)  # as if none had been there at the start
    browser = Client()
    answer = browser.get("/static/askwell/fonts/inter.woff2")
    assert answer.status_code == 200
    assert b"".join(answer)[:4] == b"wOF2"
    assert browser.get("/static/askwell/fonts/other.woff2").status_code == 403  # the closed page: nobody opened it
