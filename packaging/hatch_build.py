"""What a wheel carries beyond the code: resources, the bundled database, a place in the menus."""

import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

NAME = "alliance-explorer"


def bundle(project: Path, scratch: Path) -> dict[str, str]:
    """The files and folders to ship beside the code, each with its place in the package.

    The database is built into the scratch folder, which must outlive the copying.
    """
    build_bundled, name = _seeding(project)
    database = scratch / name
    build_bundled(project / "db" / "dataset", database)
    return {
        str(project / "resources"): "explorer/resources",
        str(project / "db" / "dataset"): "explorer/db/dataset",
        str(project / "db" / "migrations"): "explorer/db/migrations",
        str(database): f"explorer/db/{name}",
    }


def menu_entry(project: Path) -> dict[str, str]:
    """Where Linux desktops look for programs and their icons, below the prefix of the install."""
    icon = project / "resources" / "icons" / "app.svg"
    entry = project / "packaging" / "linux" / f"{NAME}.desktop"
    return {
        str(entry): f"share/applications/{NAME}.desktop",
        str(icon): f"share/icons/hicolor/scalable/apps/{NAME}.svg",
    }


def _seeding(project: Path) -> tuple[Callable[[Path, Path], object], str]:
    """From this project's own code, whatever else is installed."""
    sys.path.insert(0, str(project))
    try:
        from explorer.storage.seeding import BUNDLED_NAME, build_bundled
    finally:
        sys.path.remove(str(project))
    return build_bundled, BUNDLED_NAME


class BundleBuildHook(BuildHookInterface[Any]):
    """Leaves editable installs alone: they read the folders of the checkout."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version != "standard":
            return
        project = Path(self.root)
        self._scratch = TemporaryDirectory()
        build_data["force_include"].update(bundle(project, Path(self._scratch.name)))
        build_data["shared_data"].update(menu_entry(project))

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if version == "standard":
            self._scratch.cleanup()
