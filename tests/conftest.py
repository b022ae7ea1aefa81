"""What holds for every test: no display, nobody's real files, few threads, and nothing left behind."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import pytest

_SCRATCH = Path(tempfile.mkdtemp(prefix="rnnviz-tests-"))
_PERSONAL = {
    "HOME": "home",
    "USERPROFILE": "home",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state",
    "XDG_CACHE_HOME": "cache",
    "APPDATA": "config",
    "LOCALAPPDATA": "data",
}
_SWEPT = ("home", "config", "data", "state")


def _prepare_environment() -> None:
    """Before NumPy, torch or Qt is imported: they read these once."""
    for variable, name in _PERSONAL.items():
        (_SCRATCH / name).mkdir(exist_ok=True)
        os.environ[variable] = str(_SCRATCH / name)
    for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ.setdefault(variable, "2")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


_prepare_environment()

# Only now: Hypothesis looks for its own folder when it is imported.
from hypothesis import settings  # noqa: E402

from tests.leaks import Census  # noqa: E402

settings.register_profile("quick", deadline=None, max_examples=20, derandomize=True, database=None)
settings.register_profile("thorough", deadline=None, max_examples=500)
settings.load_profile("quick")


def pytest_unconfigure() -> None:
    """The scratch folder goes when all tests have run."""
    shutil.rmtree(_SCRATCH, ignore_errors=True)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """Remember whether the test itself failed: then its traceback keeps widgets alive, which is no leak."""
    report = yield
    if report.when == "call":
        item.stash[_FAILED] = report.failed
    return report


_FAILED = pytest.StashKey[bool]()


@pytest.fixture(autouse=True)
def nothing_left_behind(request):
    """Fail a test after which a thread, a process, a running timer or a window is there that was not before."""
    census = Census(with_qt="qapp" in request.fixturenames)
    yield
    for name in _SWEPT:
        _sweep(_SCRATCH / name)
    left = census.left_behind()
    if left and not request.node.stash.get(_FAILED, False):
        pytest.fail(f"the test left behind: {'; '.join(left)}", pytrace=False)


def _sweep(folder: Path) -> None:
    for entry in folder.iterdir():
        shutil.rmtree(entry, ignore_errors=True) if entry.is_dir() else entry.unlink(missing_ok=True)
