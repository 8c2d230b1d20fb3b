"""The language of the interface: the system's, or the one that was set."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from explorer import paths

LANGUAGES = ("en", "fr", "ja")


def use_language(choice: str) -> str:
    """Put the application into a language ("system" or ISO 639-1) and return the one in use."""
    wanted = QLocale.system().name()[:2] if choice == "system" else choice
    language = wanted if wanted in LANGUAGES else "en"
    if language != QLocale.system().name()[:2]:
        QLocale.setDefault(QLocale(language))
    if language != "en":
        _load(f"explorer_{language}", str(paths.resources() / "translations"))
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        _load(f"qtbase_{language}", folder)
    return language


def _load(name: str, folder: str) -> None:
    app = QCoreApplication.instance()
    translator = QTranslator(app)
    if app is not None and translator.load(name, folder):
        app.installTranslator(translator)
