"""The developer's commands, on the standard library only.

    python3 dev.py run [ARGUMENTS]    csdesk itself; without a screen: a sample, its plan as PDF, pictures
    python3 dev.py test [ARGUMENTS]   the tests
    python3 dev.py check              style, types, import contracts, translations, names, lengths
    python3 dev.py shots              a picture of every place into build/shots/
    python3 dev.py bench [--json]     how fast it is, each time beside a reference of the same run
    python3 dev.py monkey [SEED ...]  random keys and clicks until something breaks; no part of the tests
    python3 dev.py faults [WORD]      kills, signals, closing at any moment, hostile files: what must hold, tried
    python3 dev.py words              bring the catalogues up to what the code says
    python3 dev.py lock               write the two locks in packaging/ anew

The first call makes .venv from hashed locks, for the Python that runs this; stamps tell the next ones what is there.
CSDESK_VENV names another place, for another Python beside it. Who only runs csdesk gets
packaging/lock.txt; all other commands add packaging/lock-dev.txt, which holds what only developers need.
"""

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / os.environ.get("CSDESK_VENV", ".venv")
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
LOCK = ROOT / "packaging" / "lock.txt"
DEVELOPERS_LOCK = ROOT / "packaging" / "lock-dev.txt"
WORDS = ROOT / "resources" / "i18n"
DEBIAN = {
    "libglib2.0-0": "libglib-2.0.so.0",
    "libgl1": "libGL.so.1",
    "libegl1": "libEGL.so.1",
    "libdbus-1-3": "libdbus-1.so.3",
    "libfontconfig1": "libfontconfig.so.1",
    "libxkbcommon0": "libxkbcommon.so.0",
    "libxcb-cursor0": "libxcb-cursor.so.0",
    "libxcb-icccm4": "libxcb-icccm.so.4",
    "libxcb-keysyms1": "libxcb-keysyms.so.1",
    "libxcb-shape0": "libxcb-shape.so.0",
    "libxkbcommon-x11-0": "libxkbcommon-x11.so.0",
}
"""Debian's packages that Qt needs, with the library that tells that each is there."""


def main(verb: str = "", *arguments: str) -> None:
    """Do what the verb says."""
    verbs = {each.__name__: each for each in (run, test, check, shots, bench, monkey, faults, words, lock)}
    if verb not in verbs:
        sys.exit(__doc__)
    if sys.version_info < (3, 11):  # noqa: UP036 - who reads this may have an older one
        sys.exit("csdesk needs Python 3.11 or later.")
    verbs[verb](*arguments)


def run(*arguments: str) -> None:
    """Run csdesk, from the folder one stands in."""
    _prepare(LOCK)
    if arguments or _has_screen():
        _become(PYTHON, "-m", "csdesk", *arguments)
    sys.stdout.write("There is no screen here, so csdesk shows what it can without a window.\n")
    sys.stdout.flush()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.chdir(ROOT)
    _become(PYTHON, "-m", "tests.pictures.showcase")


def test(*arguments: str) -> None:
    """Run the tests: all of them on every core, or those that are named, one after the other."""
    workers = (os.cpu_count() or 1) + 1  # one more than there are cores: a twentieth of the time a test only waits
    _offscreen("pytest", *(arguments or ("-n", str(workers), "--dist", "worksteal")))


def check(*_arguments: str) -> None:
    """Look at style, types, imports and translations."""
    _prepare()
    os.chdir(ROOT)
    for command in (["ruff", "check"], ["ruff", "format", "--check"], ["mypy"], ["lint-imports"]):
        _call(BIN / command[0], *command[1:])
    _call(PYTHON, "-m", "pytest", "-q", "tests/repository/test_words.py", "tests/repository/test_files.py")


def shots(*arguments: str) -> None:
    """Take the pictures."""
    _offscreen("tests.pictures.shots", *arguments)


def bench(*arguments: str) -> None:
    """Measure."""
    _offscreen("tests.bench", *arguments)


def monkey(*arguments: str) -> None:
    """Let a monkey work on the sample: ten seeds of ten minutes, or those that are named."""
    _offscreen("tests.monkey", *arguments)


def faults(*arguments: str) -> None:
    """Try what must hold whatever happens."""
    _offscreen("tests.faults", *arguments)


def words(*_arguments: str) -> None:
    """Bring the catalogues up to what the code says; new texts are unfinished until somebody translates them."""
    _prepare()
    os.chdir(ROOT)
    sources = sorted(Path("csdesk").rglob("*.py"))
    for language, options in {"ja": [], "en": ["-pluralonly"]}.items():
        catalogue = WORDS / f"csdesk_{language}.ts"
        _call(BIN / "pyside6-lupdate", *sources, "-ts", catalogue, "-locations", "none", "-no-obsolete", *options)


def lock(*_arguments: str) -> None:
    """Write the locks anew from pyproject.toml: every platform, with hashes, without any address."""
    _prepare()
    os.chdir(ROOT)
    options = ["--universal", "--generate-hashes", "--no-emit-index-url", "--no-header", "--quiet", "pyproject.toml"]
    _call(BIN / "uv", "pip", "compile", *options, "--output-file", LOCK)
    pinned = [line.partition("==")[0] for line in LOCK.read_text("utf-8").splitlines() if line[:1].isalnum()]
    options += ["--extra", "dev", "--constraints", LOCK, *(f"--no-emit-package={name}" for name in sorted({*pinned}))]
    _call(BIN / "uv", "pip", "compile", *options, "--output-file", DEVELOPERS_LOCK)


def _offscreen(module: str, *arguments: str) -> None:
    """Run what developers run, here and without a screen; what is compiled is kept, or each process does it anew."""
    _prepare()
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.chdir(ROOT)
    _become(PYTHON, "-m", module, *arguments)


def _prepare(*locks: Path) -> None:
    """Make the environment if it is not the one that the locks describe; tell the program where to be found."""
    for lock in locks or (LOCK, DEVELOPERS_LOCK):
        stamp = VENV / f"{lock.name}.stamp"
        wanted = hashlib.sha256(lock.read_bytes() + sys.version.encode()).hexdigest()
        if not stamp.exists() or stamp.read_text("utf-8") != wanted:
            if lock == LOCK:
                _install_libraries()
                _make_environment()
            _install_packages(lock)
            stamp.write_text(wanted, "utf-8")
    os.environ["PYTHONPATH"] = str(ROOT)


def _make_environment() -> None:
    import venv

    sys.stdout.write("Making .venv; this takes a minute, once.\n")
    sys.stdout.flush()
    venv.create(VENV, clear=True, with_pip=True)


def _install_packages(lock: Path) -> None:
    """Install what the lock pins and nothing else: it is whole, so pip has nothing to resolve."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--compile"]
    install += ["--require-hashes", "--no-deps", "--requirement", str(lock)]
    _call(PYTHON, *install, environment=environment)


def _install_libraries() -> None:
    """Install the Debian packages that Qt and venv need, or name them."""
    if not sys.platform.startswith("linux"):
        return
    missing = [package for package, library in DEBIAN.items() if not _is_there(library)]
    missing += [] if _has_ensurepip() else ["python3-venv"]
    if not missing:
        return
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        sys.exit(f"These packages are missing; on Debian: sudo apt-get install {' '.join(missing)}")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    _call("apt-get", "update", "--quiet", "--quiet", environment=quiet)
    options = ["--quiet", "--quiet", "--yes", "--no-install-recommends"]
    _call("apt-get", "install", *options, *missing, environment=quiet)


def _is_there(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _has_ensurepip() -> bool:
    try:
        import ensurepip  # noqa: F401 - Debian keeps it in python3-venv
    except ImportError:
        return False
    return True


def _has_screen() -> bool:
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _call(*command: object, environment: dict[str, str] | None = None) -> None:
    done = subprocess.run([str(part) for part in command], check=False, env=environment)
    if done.returncode:
        sys.exit(done.returncode)


def _become(*command: object) -> None:
    parts = [str(part) for part in command]
    if os.name == "nt":
        sys.exit(subprocess.run(parts, check=False).returncode)
    os.execv(parts[0], parts)


if __name__ == "__main__":
    main(*sys.argv[1:])
