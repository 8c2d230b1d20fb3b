"""The one place that opens links."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from explorer.domain.errors import Refusal

_SCHEMES: Final = ("http", "https")


def open_address(text: str) -> None:
    """Show a web address in the user's browser.

    Raises Refusal for anything but http and https, and if no program takes the address.
    """
    if not QDesktopServices.openUrl(web_address(text)):
        raise Refusal(_tr("No browser could be started to open {}.").format(text))


def web_address(text: str) -> QUrl:
    """The address as a URL; raises Refusal unless it leads to a host over http or https."""
    url = QUrl(text.strip(), QUrl.ParsingMode.TolerantMode)
    if not url.isValid() or url.scheme() not in _SCHEMES or not url.host():
        raise Refusal(
            _tr("Only addresses that begin with http:// or https:// are opened, not “{}”.").format(
                text
            )
        )
    return url


def _tr(text: str) -> str:
    return QCoreApplication.translate("Links", text)
