"""Drafts on disk."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from explorer.domain.drafting import Draft
from explorer.domain.errors import Refusal
from explorer.services.drafts import Drafts

DRAFT = Draft(
    "development", "development/x-ab12", entries={"name": "Nissan “buys” <b>15 %</b> 日産"}
)


def test_a_kept_draft_is_found_again(tmp_path: Path) -> None:
    Drafts(tmp_path / "drafts").keep(DRAFT)
    [kept] = Drafts(tmp_path / "drafts").kept()
    assert kept.draft == DRAFT


def test_a_later_draft_of_a_record_replaces_the_earlier(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    drafts.keep(Draft("development", DRAFT.key, entries={"name": "Nis"}))
    drafts.keep(DRAFT)
    assert [kept.draft for kept in drafts.kept()] == [DRAFT]


def test_the_latest_draft_comes_first(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    for age, key in ((0, "company/new"), (100, "company/old")):
        drafts.keep(Draft("company", key, entries={"name": key}))
        [path] = [p for p in tmp_path.iterdir() if key in p.read_text()]
        os.utime(path, (1e9 - age, 1e9 - age))
    assert [kept.draft.key for kept in drafts.kept()] == ["company/new", "company/old"]


def test_a_dropped_draft_is_gone_and_may_be_dropped_again(tmp_path: Path) -> None:
    drafts = Drafts(tmp_path)
    drafts.keep(DRAFT)
    drafts.drop(DRAFT.key)
    drafts.drop(DRAFT.key)
    assert drafts.kept() == ()


def test_no_folder_means_no_drafts(tmp_path: Path) -> None:
    assert Drafts(tmp_path / "nowhere").kept() == ()


@pytest.mark.parametrize("damage", [b"", b"{", b"\xff\xfe", b'{"version": 99}', b"[]" * 1000])
def test_a_damaged_draft_is_set_aside_and_hides_no_other(tmp_path: Path, damage: bytes) -> None:
    drafts = Drafts(tmp_path)
    drafts.keep(DRAFT)
    [path] = tmp_path.iterdir()
    path.write_bytes(damage)
    other = Draft("company", "company/y", entries={"name": "Y"})
    drafts.keep(other)
    assert [kept.draft for kept in drafts.kept()] == [other]
    assert path.with_name(path.name + ".damaged").read_bytes() == damage


def test_a_key_of_any_words_names_a_file_in_the_folder(tmp_path: Path) -> None:
    draft = Draft("company", "../../etc/\udc80passwd\x00", entries={"name": "x"})
    Drafts(tmp_path / "a" / "b").keep(draft)
    assert [kept.draft for kept in Drafts(tmp_path / "a" / "b").kept()] == [draft]
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_a_folder_that_cannot_be_made_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(Refusal, match="file"):
        Drafts(tmp_path / "file" / "drafts").keep(DRAFT)


_KEEPER = """
import sys
from pathlib import Path
from explorer.domain.drafting import Draft
from explorer.services.drafts import Drafts
drafts = Drafts(Path(sys.argv[1]))
for number in range(1_000_000):
    drafts.keep(Draft("development", "development/x", entries={"name": str(number)}))
    print(number, flush=True)
"""


@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
def test_a_killed_program_leaves_the_last_draft_that_it_kept(tmp_path: Path) -> None:
    for _ in range(3):
        keeper = subprocess.Popen(
            [sys.executable, "-c", _KEEPER, str(tmp_path)], stdout=subprocess.PIPE, text=True
        )
        assert keeper.stdout is not None
        for _ in range(20):
            acknowledged = int(keeper.stdout.readline())
        keeper.send_signal(signal.SIGKILL)
        rest = keeper.communicate()[0].split()
        acknowledged = int(rest[-1]) if rest else acknowledged
        [kept] = Drafts(tmp_path).kept()
        assert int(str(kept.draft.entries["name"])) in (acknowledged, acknowledged + 1)
