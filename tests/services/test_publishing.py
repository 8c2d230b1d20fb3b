"""Files published for the user: the old one stays wherever the new one cannot be."""

import subprocess
import sys
from pathlib import Path

import pytest

from explorer.domain.errors import DiskFull, Refusal
from explorer.services.publishing import publish_files

OLD, NEW = b"the old picture", b"the new picture" * 10_000

# A child may write files of at most so many bytes, and is nobody where the tests are root.
CHILD = """
import os, resource, sys
from pathlib import Path
from explorer.domain.errors import Refusal
from explorer.services.publishing import publish_files

limit = int(sys.argv[2])
if limit:
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
elif os.getuid() == 0:
    os.setuid(65534)
try:
    publish_files({Path(sys.argv[1]): b"the new picture" * 10_000})
except Refusal as refusal:
    print(type(refusal).__name__, refusal)
"""


def in_child(path: Path, limit: int) -> str:
    command = [sys.executable, "-c", CHILD, str(path), str(limit)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return done.stdout


def test_files_appear_whole_and_leave_nothing_beside_them(tmp_path: Path) -> None:
    paths = {tmp_path / "a.png": b"A", tmp_path / "b.png": b"B"}
    assert publish_files(paths) == tuple(paths)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        "a.png": b"A",
        "b.png": b"B",
    }


@pytest.mark.parametrize("limit", [1, 4096, 100_000])
def test_a_full_disk_keeps_the_old_file(limit: int, tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    path.write_bytes(OLD)
    assert in_child(path, limit).startswith(DiskFull.__name__)
    assert path.read_bytes() == OLD
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_may_not_be_written_keeps_the_old_file(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("locked")
    path = folder / "picture.png"
    path.write_bytes(OLD)
    folder.chmod(0o555)
    for parent in folder.parents[:3]:
        parent.chmod(parent.stat().st_mode | 0o055)
    try:
        answer = in_child(path, 0)
    finally:
        folder.chmod(0o755)
    assert "may not be written" in answer or "write-protected" in answer
    assert path.read_bytes() == OLD
    assert list(folder.iterdir()) == [path]


def test_one_file_that_cannot_be_written_stops_them_all(tmp_path: Path) -> None:
    first = tmp_path / "first.png"
    first.write_bytes(OLD)
    with pytest.raises(Refusal, match="There is no folder"):
        publish_files({first: NEW, tmp_path / "missing" / "second.png": NEW})
    assert first.read_bytes() == OLD
    assert list(tmp_path.iterdir()) == [first]


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="is a folder"):
        publish_files({tmp_path: NEW})


def test_a_link_leads_to_the_file_that_is_replaced(tmp_path: Path) -> None:
    target, link = tmp_path / "target.png", tmp_path / "link.png"
    target.write_bytes(OLD)
    link.symlink_to(target)
    publish_files({link: NEW})
    assert link.is_symlink()
    assert target.read_bytes() == NEW


def test_a_name_too_long_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="too long"):
        publish_files({tmp_path / ("x" * 300): NEW})
