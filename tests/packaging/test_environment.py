"""An environment that is made once, and again when what it depends on has changed."""

import sys
from pathlib import Path

import pytest

from environment import Environment

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="shell scripts stand for programs")


def a_project(folder: Path) -> Environment:
    folder.mkdir(exist_ok=True)
    (folder / "pyproject.toml").write_text("[project]\n")
    (folder / ".venv" / "bin").mkdir(parents=True)
    return Environment(folder)


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    return a_project(tmp_path / "project")


def test_nothing_is_ready_before_it_was_made(environment: Environment) -> None:
    assert not environment.is_ready_for("test")


def test_readiness_is_remembered_for_each_purpose(environment: Environment) -> None:
    environment.remember("pictures")
    assert environment.is_ready_for("pictures")
    assert not environment.is_ready_for("test")
    environment.remember("test")
    assert environment.is_ready_for("pictures")
    assert environment.is_ready_for("test")


def test_a_changed_declaration_is_not_ready(environment: Environment) -> None:
    environment.remember("test")
    (environment.project / "pyproject.toml").write_text("[project]\nname = 'changed'\n")
    assert not environment.is_ready_for("test")
    environment.remember("pictures")
    assert not environment.is_ready_for("test")


def test_a_checkout_that_was_moved_is_not_ready(environment: Environment, tmp_path: Path) -> None:
    environment.remember("test")
    environment.project.rename(tmp_path / "moved")
    assert not Environment(tmp_path / "moved").is_ready_for("test")


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", '{"fingerprint": 1, "purposes": 1}'])
def test_a_spoilt_memory_means_not_ready(environment: Environment, content: str) -> None:
    environment.remembered.write_text(content)
    assert not environment.is_ready_for("test")


def test_a_ready_environment_is_left_alone(environment: Environment) -> None:
    environment.remember("test")
    before = sorted(environment.folder.rglob("*"))
    environment.prepare("test")
    assert sorted(environment.folder.rglob("*")) == before


def test_a_program_runs_in_the_projects_folder_and_its_code_comes_back(
    environment: Environment,
) -> None:
    script = environment.script("where")
    script.write_text('#!/bin/sh\npwd >"$1"\nexit 7\n')
    script.chmod(0o755)
    assert environment.call("where", ["here.txt"]) == 7
    written = environment.project / "here.txt"
    assert written.read_text().strip() == str(environment.project.resolve())
