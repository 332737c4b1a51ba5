import pytest

from safekeeping.installations import ADDRESS, Installation, copy_of, new_database


@pytest.fixture(scope="session")
def original(tmp_path_factory):
    """The demonstration's five gminas, a stored file, and the key of the copies."""
    data = tmp_path_factory.mktemp("ostoja") / "dane"
    made = Installation(data, new_database() if ADDRESS else "")
    done = made.run("demo", "--no-serve")
    assert done.returncode == 0, done.stderr
    (data / "pisma" / "2023").mkdir(parents=True)
    (data / "pisma" / "2023" / "nota żółta.pdf").write_bytes(b"%PDF-1.7 zm\xff\x00" * 5000)
    return made


@pytest.fixture
def installation(original, tmp_path):
    return copy_of(original, tmp_path / "dane")
