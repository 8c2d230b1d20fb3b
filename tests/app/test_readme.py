"""What the README shows of the command line."""

from pathlib import Path

from tests.app.command_runs import ROOT, CommandLine


def test_the_development_of_the_readme_can_be_added(command: CommandLine, tmp_path: Path) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    news = tmp_path / "news.json"
    news.write_text(readme.partition("```json\n")[2].partition("```")[0], encoding="utf-8")
    key = command("add", "development", "--json", str(news)).out.strip()
    shown = command("show", key).out
    assert "H2 2026 [1]" in shown
    assert "Nissan [1]" in shown


def test_a_date_longer_than_its_column_stands_apart_from_what_follows(
    command: CommandLine,
) -> None:
    shown = command("show", "development/2013-11-c-segment-sedan").out
    assert "  between 5 Nov 2013 and 31 Dec 2014  Reader: the SM3 as the next Lancer" in shown
