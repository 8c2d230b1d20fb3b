"""The entry in a Linux desktop's menus."""

import configparser
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def entry() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment, method-assign]  # names keep their case
    parser.read(ROOT / "packaging" / "linux" / "alliance-explorer.desktop", encoding="utf-8")
    return parser["Desktop Entry"]


def test_the_entry_starts_a_command_that_the_package_installs(
    entry: configparser.SectionProxy,
) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert entry["Exec"] in project["scripts"]
    assert entry["Terminal"] == "false"


@pytest.mark.parametrize("name", ["GenericName", "Comment"])
@pytest.mark.parametrize("language", ["fr", "ja"])
def test_the_entry_speaks_the_alliances_languages(
    entry: configparser.SectionProxy, name: str, language: str
) -> None:
    assert entry[f"{name}[{language}]"] not in ("", entry[name])
