"""The house keeps its own rules: the floors, the sizes, and the pages that say what there is."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
LONGEST_FUNCTION = 40  # lines
LONGEST_FILE = 300  # lines
METHOD_FLOOR = ("people", "reading", "method", "careers", "approach", "messages", "questions", "slots")
CLOCKS = {("datetime", "now"), ("datetime", "utcnow"), ("datetime", "today"), ("date", "today"), ("time", "time")}
REACHING = {"open", "os", "shutil", "tempfile", "glob", "urllib.request", "input", "print", "exec", "eval"}
TRADE_WORDS = re.compile(
    r"\b(?:(?:an?|the|your|our|new|more|warm|cold) leads?|prospects?|pipelines?|campaigns?|funnels?|CRM)\b"
)

Function = ast.FunctionDef | ast.AsyncFunctionDef


def sources(*folders: str) -> Iterator[Path]:
    """Every Python file of some folders, migrations apart."""
    for folder in folders:
        yield from (path for path in sorted((PROJECT / folder).rglob("*.py")) if "migrations" not in path.parts)


def floor() -> Iterator[Path]:
    """Every file of the method floor."""
    for room in METHOD_FLOOR:
        yield from sources(f"askwell/{room}")
        if (PROJECT / f"askwell/{room}.py").exists():
            yield PROJECT / f"askwell/{room}.py"


def named(path: Path) -> str:
    """A file as it is named in a failure."""
    return path.relative_to(PROJECT).as_posix()


def test_no_function_is_longer_than_a_page() -> None:
    long = [
        f"{named(path)}:{node.lineno} {node.name}: {length} lines"
        for path in sources("askwell", "tests", "tools", "measure", "benchmarks")
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, Function) and (length := (node.end_lineno or 0) - node.lineno + 1) > LONGEST_FUNCTION
    ]
    assert long == []


def test_no_file_is_longer_than_can_be_read_at_once() -> None:
    long = [
        f"{named(path)}: {length} lines"
        for path in sources("askwell", "tests", "tools", "measure", "benchmarks")
        if (length := len(path.read_text().splitlines())) > LONGEST_FILE
    ]
    assert long == []


def test_the_method_floor_reads_no_clock() -> None:
    read = [
        f"{named(path)}:{node.lineno}"
        for path in floor()
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.Attribute) and (name_of(node.value), node.attr) in CLOCKS
    ]
    assert read == []


def name_of(node: ast.expr) -> str:
    """The last word of an expression such as `datetime` or `datetime.datetime`."""
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def test_the_method_floor_opens_nothing() -> None:
    opened = [
        f"{named(path)}: {name}"
        for path in floor()
        for node in ast.walk(ast.parse(path.read_text()))
        for name in reached(node)
        if name in REACHING
    ]
    assert opened == []


def reached(node: ast.AST) -> list[str]:
    """What a line imports, or the built-in it calls."""
    match node:
        case ast.Import():
            return [name.name for name in node.names]
        case ast.ImportFrom():
            return [node.module or "", *(f"{node.module}.{name.name}" for name in node.names)]
        case ast.Call(func=ast.Name(id=name)):
            return [name]
    return []


def test_nothing_that_ships_reads_the_shared_folder() -> None:
    read = [named(path) for path in sources("askwell") if re.search(r"\.\./shared\b|/shared/", path.read_text())]
    assert read == []


def test_every_room_is_named_on_the_page_of_the_house() -> None:
    page = (PROJECT / "docs" / "house.md").read_text()
    rooms = {path.relative_to(PROJECT / "askwell").parts[0].removesuffix(".py") for path in sources("askwell")}
    assert [room for room in sorted(rooms) if room[0] != "_" and not re.search(rf"\b{room}\b", page)] == []
    assert len(page.splitlines()) <= 60


@pytest.mark.parametrize("room", ["messages", "questions"])
def test_every_rule_has_its_page_and_every_page_its_rule(room: str) -> None:
    folder = PROJECT / "askwell" / room / "rules"
    rules = {path.stem for path in folder.glob("*.py") if not path.stem.startswith("_")}
    pages = {path.stem for path in folder.glob("*.md")}
    assert rules
    assert rules ^ pages == set()


@pytest.mark.parametrize("file", sorted((PROJECT / "askwell").rglob("rules/*.md")), ids=lambda path: path.stem)
def test_a_rules_page_shows_what_is_flagged_and_what_passes(file: Path) -> None:
    text = file.read_text()
    for heading in ("## Flagged", "## Passes"):
        assert heading in text


def test_every_setting_is_on_a_page() -> None:
    used = set()
    for path in [PROJECT / "run", *sources("askwell")]:
        used |= set(re.findall(r"\bASKWELL_[A-Z]+\b", path.read_text()))
    pages = "\n".join(path.read_text() for path in [*PROJECT.glob("*.md"), *PROJECT.glob("docs/**/*.md")])
    assert sorted(name for name in used - {"ASKWELL_TEST_COUNT"} if name not in pages) == []


def test_every_dependency_has_its_reason_beside_it() -> None:
    text = (PROJECT / "pyproject.toml").read_text()
    listed = re.search(r"^dependencies = \[\n(.*?)^\]", text, re.MULTILINE | re.DOTALL)
    assert listed
    assert [line for line in listed[1].splitlines() if "#" not in line] == []


def test_people_are_not_spoken_of_as_trade() -> None:
    spoken = [
        f"{named(path)}: {found[0]}"
        for path in [*(PROJECT / "askwell").rglob("*.html"), *PROJECT.glob("README.md")]
        if (found := TRADE_WORDS.search(re.sub(r"<[^>]*>|\{[{%].*?[%}]\}", "", path.read_text())))
    ]
    assert spoken == []


def test_templates_hold_no_script_and_no_style() -> None:
    inline = re.compile(
        r"<script(?![^>]*\bsrc=)[^>]*>|<style|\sstyle=|\son[a-z]+=|javascript:|\|safe\b|autoescape off", re.IGNORECASE
    )
    found = [
        f"{named(path)}: {hit[0]}"
        for path in (PROJECT / "askwell").rglob("*.html")
        if (hit := inline.search(path.read_text()))
    ]
    assert found == []


def test_pages_and_styles_name_no_address_elsewhere() -> None:
    elsewhere = re.compile(r"""(?:src|href|action|url\()\s*=?\s*["']?(?:https?:)?//""")
    files = [path for kind in ("html", "css", "js") for path in (PROJECT / "askwell").rglob(f"*.{kind}")]
    loaded = [
        f"{named(path)}: {hit[0]}"
        for path in files
        for line in path.read_text().splitlines()
        if (hit := elsewhere.search(line)) and "<a " not in line
    ]
    assert loaded == []


def test_nothing_is_marked_safe_by_hand() -> None:
    marked = [named(path) for path in sources("askwell") if re.search(r"\bmark_safe\(|SafeString\(", path.read_text())]
    assert marked == []
