"""Japanese templates."""

from dataclasses import replace

from explorer.domain.dates.wording.templates import Wording, shared_at_start

LONG = Wording(
    months=tuple(f"{number}月" for number in range(1, 13)),
    year="{year}年",
    month="{year}年{month}",
    day="{year}年{month}{day}日",
    decade="{year}年代",
    quarters=(
        "{year}年第1四半期",
        "{year}年第2四半期",
        "{year}年第3四半期",
        "{year}年第4四半期",
    ),
    halves=("{year}年上半期", "{year}年下半期"),
    seasons=("{year}年春", "{year}年夏", "{year}年秋"),
    winter="{year}/{next_year}年冬",
    thirds_of_year=("{year}年初め", "{year}年半ば", "{year}年末"),
    thirds_of_month=("{year}年{month}上旬", "{year}年{month}中旬", "{year}年{month}下旬"),
    fiscal_year="{year}年度",
    fiscal_quarters=(
        "{year}年度第1四半期",
        "{year}年度第2四半期",
        "{year}年度第3四半期",
        "{year}年度第4四半期",
    ),
    fiscal_halves=("{year}年度上期", "{year}年度下期"),
    about="{}頃",
    perhaps="おそらく{}",
    by="{}までに",
    by_end_of_year="{}末までに",
    not_before="{}以降",
    since="{}以来",
    starting="{}から",
    until="{}まで",
    until_end_of_year="{}末まで",
    lasting="{}から{}まで",
    all_through="{}を通じて",
    between="{}から{}の間",
    alternatives="または",
    together="と",
    shorten=shared_at_start,
    polish=str,
)

SHORT = replace(LONG, perhaps="{}?", lasting="{}〜{}")
