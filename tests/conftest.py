"""What holds for every test: examples that do not depend on the clock, and in CI not on chance either."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import HealthCheck, settings

from tests.built import built
from tests.three_releases import three_releases

settings.register_profile(
    "cakupan",
    # No test fails because a machine is slow.
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    # The same commit gives the same verdict; at a desk, chance may find something new.
    derandomize="CI" in os.environ,
    print_blob=True,
)
settings.load_profile("cakupan")


@pytest.fixture(scope="session")
def once(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, Callable[[Path], Path]], Path]:
    """`once(name, made)` is what `made` puts into a new folder, made by whichever of the processes is first."""
    own = tmp_path_factory.getbasetemp()
    folder = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own

    def shared(name: str, made: Callable[[Path], Path]) -> Path:
        place, done = folder / name, folder / f"{name}.done"
        with FileLock(folder / f"{name}.lock"):
            if not done.exists():
                place.mkdir()
                done.write_text(str(made(place)), "utf-8")
        return Path(done.read_text("utf-8"))

    return shared


@pytest.fixture(scope="session")
def site(once: Callable[..., Path]) -> Path:
    """The site of the real data, built once for all tests that read it."""
    return once("site", built)


@pytest.fixture(scope="session")
def revised_data(once: Callable[..., Path]) -> Path:
    """Synthetic data with three releases: something corrected, redated and withdrawn."""
    return once("revised", three_releases)


@pytest.fixture(scope="session")
def revised_site(revised_data: Path, once: Callable[..., Path]) -> Path:
    """The site of these data, built once for all tests that read it."""
    return once("revised-site", lambda folder: built(folder, revised_data))
