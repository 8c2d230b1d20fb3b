"""English templates."""

from dataclasses import replace

from explorer.domain.dates.wording.templates import Wording, shared_at_end


def _polish(text: str) -> str:
    return text.removeprefix("the ")


LONG = Wording(
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    year="{year}",
    month="{month} {year}",
    day="{day} {month} {year}",
    decade="the {year}s",
    quarters=(
        "the first quarter of {year}",
        "the second quarter of {year}",
        "the third quarter of {year}",
        "the fourth quarter of {year}",
    ),
    halves=("the first half of {year}", "the second half of {year}"),
    seasons=("spring {year}", "summer {year}", "autumn {year}"),
    winter="winter {year}/{next_year}",
    thirds_of_year=("early {year}", "mid-{year}", "late {year}"),
    thirds_of_month=("early {month} {year}", "mid-{month} {year}", "late {month} {year}"),
    fiscal_year="FY{year}",
    fiscal_quarters=(
        "the first quarter of FY{year}",
        "the second quarter of FY{year}",
        "the third quarter of FY{year}",
        "the fourth quarter of FY{year}",
    ),
    fiscal_halves=("the first half of FY{year}", "the second half of FY{year}"),
    about="around {}",
    perhaps="possibly {}",
    by="by {}",
    by_end_of_year="by the end of {}",
    not_before="not before {}",
    since="since {}",
    starting="from {}",
    until="until {}",
    until_end_of_year="until the end of {}",
    lasting="from {} to {}",
    all_through="throughout {}",
    between="between {} and {}",
    alternatives=" or ",
    together=" and ",
    shorten=shared_at_end,
    polish=_polish,
)

SHORT = replace(
    LONG,
    months=("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    quarters=("Q1 {year}", "Q2 {year}", "Q3 {year}", "Q4 {year}"),
    halves=("H1 {year}", "H2 {year}"),
    fiscal_quarters=("Q1 FY{year}", "Q2 FY{year}", "Q3 FY{year}", "Q4 FY{year}"),
    fiscal_halves=("H1 FY{year}", "H2 FY{year}"),
    about="c. {}",
    perhaps="{}?",
    by_end_of_year="by end of {}",
    until_end_of_year="until end of {}",
    lasting="{}–{}",
)
