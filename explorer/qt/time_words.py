"""The words of a time axis in the language of the interface."""

from PySide6.QtCore import QCoreApplication, QLocale

from explorer.domain.clocks import Clocks
from explorer.domain.dates import from_edtf, render
from explorer.qt.time_axis import CalendarWords


def calendar_words(locale: QLocale) -> CalendarWords:
    """The words of the axis in the language of the interface."""
    short = QLocale.FormatType.ShortFormat
    months = tuple(locale.standaloneMonthName(month, short) for month in range(1, 13))
    if locale.language() is QLocale.Language.Japanese:
        return CalendarWords(months, "Q{number}", "{year}年{month}", "{year}年度")
    if locale.language() is QLocale.Language.French:
        return CalendarWords(months, "T{number}", "{month} {year}", "exercice {year}")
    return CalendarWords(months)


def today_label(clocks: Clocks) -> str:
    """What the line is called: the day where it is another than today."""
    if clocks.true_on is None or clocks.true_on == clocks.today:
        return QCoreApplication.translate("Timeline", "today")
    return render(from_edtf(clocks.true_on.isoformat()), QLocale().name())
