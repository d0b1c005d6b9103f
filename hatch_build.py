"""The build hook: a wheel carries the fonts, subset to what the pages use."""

import runpy
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Fonts(BuildHookInterface[Any]):
    """Subsets the fonts into the package before a wheel is packed; an editable install makes them later."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002  # hatchling's signature
        """Makes the fonts where a real wheel is built."""
        if self.target_name == "wheel" and version != "editable":
            runpy.run_path(str(Path(self.root, "askwell", "site", "fonts.py")))["main"]()
