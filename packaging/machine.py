"""What the program and its tests need from the operating system, and how it gets there."""

import ctypes
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial


class Unready(Exception):
    """Something has to be installed by hand; the text says what and how."""


@dataclass(frozen=True)
class Need:
    what: str
    package: str
    """The Debian and Ubuntu package that brings it."""
    present: Callable[[], bool]
    vital: bool = True
    """False for what the program can start without, if less well."""


def has_library(soname: str) -> bool:
    try:
        ctypes.CDLL(soname)
    except OSError:
        return False
    return True


def has_font(language: str) -> bool:
    """Asks fontconfig, as Qt will, for a font that covers the language's letters."""
    try:
        fontconfig = ctypes.CDLL("libfontconfig.so.1")
    except OSError:
        return False
    fontconfig.FcInitReinitialize()  # else it answers what it saw before something was installed
    for function in ("FcNameParse", "FcObjectSetCreate", "FcFontList"):
        getattr(fontconfig, function).restype = ctypes.c_void_p
    pattern = ctypes.c_void_p(fontconfig.FcNameParse(f":lang={language}".encode()))
    fields = ctypes.c_void_p(fontconfig.FcObjectSetCreate())
    fonts = ctypes.c_void_p(fontconfig.FcFontList(None, pattern, fields))
    count = ctypes.cast(fonts, ctypes.POINTER(ctypes.c_int)).contents.value
    fontconfig.FcFontSetDestroy(fonts)
    fontconfig.FcObjectSetDestroy(fields)
    fontconfig.FcPatternDestroy(pattern)
    return count > 0


def library(soname: str, package: str) -> Need:
    return Need(soname, package, partial(has_library, soname))


def program(name: str, package: str) -> Need:
    return Need(name, package, lambda: shutil.which(name) is not None)


def font(language: str, package: str) -> Need:
    what = f"a font for the language {language!r}"
    return Need(what, package, partial(has_font, language), vital=False)


VENV = (
    Need("Python's ensurepip", "python3-venv", lambda: bool(importlib.util.find_spec("ensurepip"))),
)
QT = (
    library("libEGL.so.1", "libegl1"),
    library("libGL.so.1", "libgl1"),
    library("libxkbcommon.so.0", "libxkbcommon0"),
    library("libfontconfig.so.1", "libfontconfig1"),
    library("libdbus-1.so.3", "libdbus-1-3"),
    library("libglib-2.0.so.0", "libglib2.0-0"),
    library("libgssapi_krb5.so.2", "libgssapi-krb5-2"),
    font("en", "fonts-dejavu-core"),
    font("ja", "fonts-ipafont-gothic"),
)
X11 = (
    library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    library("libxcb-cursor.so.0", "libxcb-cursor0"),
    library("libxcb-icccm.so.4", "libxcb-icccm4"),
    library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    library("libxcb-shape.so.0", "libxcb-shape0"),
)
TESTING = (
    program("Xvfb", "xvfb"),
    program("xauth", "xauth"),
    program("xdotool", "xdotool"),
    program("strace", "strace"),
)
FREEZING = (
    program("objdump", "binutils"),
    library(f"libpython3.{sys.version_info.minor}.so.1.0", f"libpython3.{sys.version_info.minor}"),
)
PURPOSES: dict[str, tuple[Need, ...]] = {
    "check": VENV,
    "pictures": VENV + QT,
    "window": VENV + QT + X11,
    "test": VENV + QT + X11 + TESTING,
    "build": VENV + QT + X11 + FREEZING,
}


def missing(needs: Iterable[Need]) -> tuple[Need, ...]:
    return tuple(need for need in needs if not need.present())


def provide(purpose: str) -> None:
    """Sees to all that the purpose needs. Outside Linux, Qt's wheels bring it."""
    if sys.platform.startswith("linux"):
        ensure(PURPOSES[purpose], as_root=os.geteuid() == 0)


def ensure(needs: Iterable[Need], *, as_root: bool) -> None:
    """Installs what is missing where that is allowed; raises Unready where it is not."""
    lacking = missing(needs)
    if lacking and as_root and shutil.which("apt-get"):
        _install([need.package for need in lacking])
        importlib.invalidate_caches()
        lacking = missing(lacking)
    if any(need.vital for need in lacking):
        raise Unready(what_to_do(lacking, as_root=as_root))
    if lacking:
        print("Text may show as boxes.", what_to_do(lacking, as_root=as_root), flush=True)


def what_to_do(lacking: Sequence[Need], *, as_root: bool) -> str:
    """One line to type where packages are Debian's, else the names to look for."""
    if shutil.which("apt-get"):
        packages = [need.package for need in lacking]
        line = [*["sudo"] * (not as_root), "apt-get", "install", "-y", *packages]
        return "Please type this, then start again:\n" + shlex.join(line)
    names = ", ".join(need.what for need in lacking)
    return f"Please install the packages that bring these, then start again: {names}"


def _install(packages: Sequence[str]) -> None:
    print("Installing from the system's packages:", *packages, flush=True)
    _apt("update")
    _apt("install", "--yes", "--no-install-recommends", *packages)


def _apt(*arguments: str) -> None:
    """Says nothing unless it fails; what is then still missing is told by name."""
    done = subprocess.run(
        ["apt-get", "-q", "-o", "DPkg::Lock::Timeout=300", *arguments],
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        print(done.stdout, file=sys.stderr)
