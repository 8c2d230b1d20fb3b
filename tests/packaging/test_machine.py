"""What the development script finds on a machine, and what it says and does about the rest."""

import os
import sys
from pathlib import Path

import pytest

from machine import PURPOSES, Need, Unready, ensure, font, has_font, has_library, library, program

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux packages")

NOWHERE = library("libnowhere.so.9", "libnowhere9")


def an_apt_get(folder: Path, monkeypatch: pytest.MonkeyPatch, action: str = "true") -> Path:
    """A real apt-get in the search path, which notes how it was called and then acts."""
    log = folder / "log"
    log.touch()
    script = folder / "apt-get"
    script.write_text(f'#!/bin/sh\necho "$DEBIAN_FRONTEND $@" >>"{log}"\n{action}\n')
    script.chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=os.pathsep)
    return log


def test_a_library_is_found_by_loading_it() -> None:
    assert has_library("libc.so.6")
    assert not has_library("libnowhere.so.9")


def test_a_font_is_found_by_the_letters_it_covers() -> None:
    assert has_font("en")
    assert has_font("ja")
    assert not has_font("qqq")


def test_a_program_is_found_in_the_search_path() -> None:
    assert program("sh", "dash").present()
    assert not program("no-such-program", "nothing").present()


def test_a_window_needs_more_than_pictures_and_tests_need_more_than_a_window() -> None:
    assert set(PURPOSES["pictures"]) < set(PURPOSES["window"]) < set(PURPOSES["test"])


def test_nothing_is_said_or_done_where_nothing_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    log = an_apt_get(tmp_path, monkeypatch)
    ensure([library("libc.so.6", "libc6")], as_root=True)
    assert log.read_text() == ""
    assert capsys.readouterr().out == ""


def test_a_plain_user_is_told_the_one_line_to_type(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = an_apt_get(tmp_path, monkeypatch)
    with pytest.raises(Unready) as told:
        ensure([NOWHERE, program("no-such-program", "nothing")], as_root=False)
    assert str(told.value).splitlines()[1] == "sudo apt-get install -y libnowhere9 nothing"
    assert log.read_text() == ""


def test_without_apt_the_names_to_look_for_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Unready, match=r"libnowhere\.so\.9$"):
        ensure([NOWHERE], as_root=True)


def test_root_installs_what_is_missing_and_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed = tmp_path / "explorer-probe"
    action = (
        f'case "$*" in *install*) echo "#!/bin/sh" >"{installed}"; chmod +x "{installed}";; esac'
    )
    log = an_apt_get(tmp_path, monkeypatch, action)
    ensure([program("explorer-probe", "probe"), library("libc.so.6", "libc6")], as_root=True)
    update, install = log.read_text().splitlines()
    assert update.startswith("noninteractive")
    assert update.endswith("update")
    assert install.endswith("install --yes --no-install-recommends probe")


def test_root_is_told_when_installing_did_not_help(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    an_apt_get(tmp_path, monkeypatch, "echo no such package; exit 100")
    with pytest.raises(Unready) as told:
        ensure([NOWHERE], as_root=True)
    assert str(told.value).splitlines()[1] == "apt-get install -y libnowhere9"
    assert "no such package" in capsys.readouterr().err


def test_a_missing_font_is_mentioned_but_stops_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    an_apt_get(tmp_path, monkeypatch)
    ensure([font("qqq", "fonts-qqq")], as_root=False)
    assert "sudo apt-get install -y fonts-qqq" in capsys.readouterr().out


@pytest.mark.parametrize("need", PURPOSES["test"], ids=lambda need: need.package)
def test_this_machine_was_made_ready_for_every_test(need: Need) -> None:
    assert need.present(), f"{need.what} is missing: install {need.package}"
