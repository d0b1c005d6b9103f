"""`.askwell.toml`, or `[tool.askwell]` in `pyproject.toml`: the nearest one upwards from a text."""
# ruff: noqa: PTH100, PTH109, PTH113, PTH118, PTH119, PTH120, PTH123  # pathlib is slow to load

import os
from collections.abc import Mapping
from typing import Any, NamedTuple

from askwell.cli.check.refusing import CannotCheck

OWN, SHARED = ".askwell.toml", "pyproject.toml"
LARGEST_CONFIG = 1024 * 1024  # bytes
KEYS = ("kind", "channel", "level", "stage", "mute", "per-file")


class Config(NamedTuple):
    """What a configuration says; an empty word where it says nothing. `folder` is where it lies."""

    path: str = ""
    folder: str = ""
    kind: str = ""
    channel: str = ""
    level: str = ""
    stage: str = ""
    mute: tuple[str, ...] = ()
    per_file: tuple[tuple[str, str], ...] = ()

    def kind_of(self, path: str) -> str:
        """The kind of a file: that of the first pattern it fits, else the kind of all."""
        if not self.per_file or path == "-":
            return self.kind
        from fnmatch import fnmatchcase

        inside = os.path.relpath(os.path.abspath(path), self.folder).replace(os.sep, "/")
        names = (inside, os.path.basename(inside))
        fitting = (kind for pattern, kind in self.per_file if any(fnmatchcase(name, pattern) for name in names))
        return next(fitting, self.kind)


_known: dict[str, Config] = {}  # by folder


def of(path: str) -> Config:
    """The configuration for a file, or for standard input that of the working folder."""
    return nearest(os.getcwd() if path == "-" else os.path.dirname(os.path.abspath(path)))


def nearest(folder: str) -> Config:
    """The configuration of a folder or the nearest one above; one without a word where there is none."""
    if folder not in _known:
        above = os.path.dirname(folder)
        _known[folder] = _here(folder) or (Config() if above == folder else nearest(above))
    return _known[folder]


def forget() -> None:
    """Let every configuration be read anew."""
    _known.clear()


def _here(folder: str) -> Config | None:
    own, shared = os.path.join(folder, OWN), os.path.join(folder, SHARED)
    if os.path.isfile(own):
        return read(own, _toml(own, _text(own)))
    if os.path.isfile(shared) and b"tool.askwell" in (data := _text(shared)).replace(b" ", b""):
        tools = _toml(shared, data).get("tool")
        table = tools.get("askwell") if isinstance(tools, dict) else None
        return None if table is None else read(shared, table)
    return None


def _text(path: str) -> bytes:
    with open(path, "rb") as file:
        return file.read(LARGEST_CONFIG)


def _toml(path: str, data: bytes) -> dict[str, Any]:  # Any: TOML from a stranger
    import tomllib

    try:
        return tomllib.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as fault:
        raise CannotCheck(f"{path} is not TOML: {fault}") from fault


def read(path: str, table: object) -> Config:
    """A configuration from its table; CannotCheck names the file and the key that cannot be."""
    if not isinstance(table, dict):
        raise CannotCheck(f"{path}: askwell must be a table.")
    for key in table:
        if key not in KEYS:
            raise CannotCheck(f"{path}: there is no key {key!r}{_did_you_mean(key)}; there are: {', '.join(KEYS)}.")
    from askwell.cli.check import LEVELS, STAGES
    from askwell.reading import CHANNELS, KINDS

    return Config(
        path,
        os.path.dirname(os.path.abspath(path)),
        kind=_one_of(path, table, "kind", KINDS),
        channel=_one_of(path, table, "channel", CHANNELS),
        level=_one_of(path, table, "level", LEVELS),
        stage=_one_of(path, table, "stage", STAGES),
        mute=_mute(path, table),
        per_file=_per_file(path, table, KINDS),
    )


def _did_you_mean(key: str) -> str:
    from difflib import get_close_matches

    return "".join(f" (did you mean {near}?)" for near in get_close_matches(key, KEYS, 1))


def _one_of(path: str, table: Mapping[str, Any], key: str, choices: tuple[str, ...]) -> str:
    value = table.get(key, "")
    if key in table and value not in choices:
        raise CannotCheck(f"{path}: {key} is {value!r}; it can be {', '.join(choices)}.")
    return str(value)


def _mute(path: str, table: Mapping[str, Any]) -> tuple[str, ...]:
    value = table.get("mute", [])
    if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
        raise CannotCheck(f'{path}: mute must be a list of rules, such as mute = ["is-long"].')
    from askwell.cli.check import rulebook

    for name in value:
        if (level := rulebook.level(name)) is None:
            raise CannotCheck(f"{path}: mute names {name!r}. {rulebook.unknown(name)}")
        if level != "advice":
            raise CannotCheck(
                f"{path}: {name} cannot be muted, since it is more than advice ({level}); "
                f"allow it where it is meant: <!-- askwell: allow {name} -->"
            )
    return tuple(value)


def _per_file(path: str, table: Mapping[str, Any], kinds: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    value = table.get("per-file", {})
    if not isinstance(value, dict):
        raise CannotCheck(f'{path}: per-file must be a table, such as "thanks/*.txt" = "thank-you".')
    return tuple((pattern, _one_of(path, value, pattern, kinds)) for pattern in value)
