"""The package that users get: what is in it, that it repeats, and that it works without us."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.sdist import SdistBuilder
from hatchling.builders.wheel import WheelBuilder

from explorer.storage.seeding import BUNDLED_NAME

ROOT = Path(__file__).parents[2]
DATA = "alliance_explorer-0.1.0.data/data"


def a_wheel(project: Path, folder: Path) -> Path:
    """Built as pip builds it, in this process."""
    builder = WheelBuilder(str(project))
    (built,) = builder.build(directory=str(folder), versions=["standard"])
    return Path(built)


def names_in(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def checksums_in(wheel: Path) -> dict[str, int]:
    with zipfile.ZipFile(wheel) as archive:
        return {entry.filename: entry.CRC for entry in archive.infolist()}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_wheel(ROOT, tmp_path_factory.mktemp("dist"))


def test_a_wheel_carries_every_resource_dataset_and_migration(wheel: Path) -> None:
    names = names_in(wheel)
    for folder in ("resources", "db/dataset", "db/migrations"):
        files = [path for path in (ROOT / folder).rglob("*") if path.is_file()]
        shipped = {
            f"explorer/{path.relative_to(ROOT).as_posix()}"
            for path in files
            if "__pycache__" not in path.parts
        }
        assert shipped
        assert shipped <= names


def test_a_wheel_carries_the_bundled_database_in_rollback_mode(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        database = archive.read(f"explorer/db/{BUNDLED_NAME}")
    assert database.startswith(b"SQLite format 3\0")
    # Write and read version 1: https://www.sqlite.org/fileformat.html, 1.3
    assert database[18:20] == b"\1\1"


def test_a_wheel_brings_its_entry_in_the_menus(wheel: Path) -> None:
    assert {
        f"{DATA}/share/applications/alliance-explorer.desktop",
        f"{DATA}/share/icons/hicolor/scalable/apps/alliance-explorer.svg",
    } <= names_in(wheel)


def test_a_wheel_carries_no_tests_and_no_tools(wheel: Path) -> None:
    assert {name.split("/")[0] for name in names_in(wheel)} == {
        "explorer",
        "alliance_explorer-0.1.0.data",
        "alliance_explorer-0.1.0.dist-info",
    }


def test_the_same_checkout_gives_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    again = a_wheel(ROOT, tmp_path)
    assert checksums_in(again) == checksums_in(wheel)
    assert again.read_bytes() == wheel.read_bytes()


def test_a_source_archive_gives_the_same_wheel(wheel: Path, tmp_path: Path) -> None:
    (source,) = SdistBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["standard"])
    subprocess.run([sys.executable, "-m", "tarfile", "-e", source, str(tmp_path)], check=True)
    again = a_wheel(tmp_path / "alliance_explorer-0.1.0", tmp_path)
    assert checksums_in(again) == checksums_in(wheel)


def test_an_editable_install_is_left_to_read_the_checkout(tmp_path: Path) -> None:
    builder = WheelBuilder(str(ROOT))
    (hook,) = builder.get_build_hooks(str(tmp_path)).values()
    build_data: dict[str, dict[str, str]] = {"force_include": {}, "shared_data": {}}
    hook.initialize("editable", build_data)
    hook.finalize("editable", build_data, "")
    assert build_data == {"force_include": {}, "shared_data": {}}


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command, built and installed by pip with nothing but what pyproject.toml asks for."""
    folder = tmp_path_factory.mktemp("installed")
    subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    pip = [str(scripts / "python"), "-m", "pip", "install", "--quiet", "--no-compile"]
    subprocess.run([*pip, str(ROOT)], check=True)
    return scripts / "alliance-explorer"


def told(installed: Path, folder: Path, *arguments: str) -> str:
    command = [str(installed), *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.slow
def test_the_installed_program_tells_its_version(installed: Path, tmp_path: Path) -> None:
    assert "0.1.0" in told(installed, tmp_path, "--version")


@pytest.mark.slow
def test_the_installed_program_exports_the_bundled_data(installed: Path, tmp_path: Path) -> None:
    told(installed, tmp_path, "export", "data", "-o", "everything.json")
    assert "Renault" in (tmp_path / "everything.json").read_text(encoding="utf-8")
