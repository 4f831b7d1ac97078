"""What holds for every test: examples that do not depend on the clock, and in CI not on chance either."""

import os
from pathlib import Path

import pytest
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
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the real data, built once for all tests that read it."""
    return built(tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="session")
def revised_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Synthetic data with three releases: something corrected, redated and withdrawn."""
    return three_releases(tmp_path_factory.mktemp("revised"))


@pytest.fixture(scope="session")
def revised_site(revised_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of these data, built once for all tests that read it."""
    return built(tmp_path_factory.mktemp("revised-site"), revised_data)
