"""The budgets see what is over them, and nothing that is not."""

import pytest
from budgets import dependency_faults, excesses, lock_faults

PYPROJECT = '[project]\ndependencies = [\n    "one==1",  # a reason\n]\n'
LINE = "x = 1\n"


@pytest.fixture
def tree(tmp_path):
    for folder in ("src", "tests", "tools", "requirements"):
        (tmp_path / folder).mkdir()
    (tmp_path / "pyproject.toml").write_text(PYPROJECT)
    return tmp_path


def function(lines: int) -> str:
    return "def long():\n" + "    x = 1\n" * (lines - 1)


@pytest.mark.parametrize(
    ("file", "text", "words"),
    [
        ("src/a.py", LINE * 301, ["src/a.py: 301 lines, budget 300"]),
        ("src/a.py", LINE * 300, []),
        ("tools/a.py", LINE * 301, ["tools/a.py: 301 lines, budget 300"]),
        ("src/a.py", function(31), ["src/a.py:1 long: 31 lines, budget 30"]),
        ("src/a.py", function(30), []),
        ("src/a.py", "async " + function(31), ["src/a.py:1 long: 31 lines, budget 30"]),
        ("src/a.html", "<p>\n" * 101, ["src/a.html: 101 lines, budget 100"]),
        ("src/a.html", "<p>\n" * 100, []),
        ("tests/a.py", LINE * 401, ["tests/a.py: 401 lines, budget 400"]),
        ("tests/a.py", LINE * 400, []),
        ("src/migrations/a.py", LINE * 301, []),
        ("src/a.html", "<p>\n<<<<<<< HEAD\n", ["src/a.html: two versions of a merge"]),
        ("src/a.html", "<p>\n======= \n", []),
    ],
)
def test_excesses_of_size(tree, file, text, words):
    path = tree / file
    path.parent.mkdir(exist_ok=True)
    path.write_text(text)
    assert list(excesses(tree)) == words


def test_dependency_faults_name_what_has_no_reason():
    listed = PYPROJECT.replace("\n]", '\n    "two==2",\n]')
    assert list(dependency_faults(listed)) == ["pyproject.toml: two==2 has no reason beside it"]


def test_dependency_faults_count():
    lines = "".join(f'    "p{number}==1",  # a reason\n' for number in range(36))
    [fault] = dependency_faults(f"[project]\ndependencies = [\n{lines}]\n")
    assert fault == "pyproject.toml: 36 runtime dependencies, budget 35"


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("one==1 \\\n    --hash=sha256:00", []),
        ("one==1", ["requirements/x.lock:1: has no hash"]),
        ("--index-url https://example.org/simple", ["requirements/x.lock:1: names a registry"]),
        ("    # from https://example.org", ["requirements/x.lock:1: names a registry"]),
    ],
)
def test_lock_faults(line, words):
    assert list(lock_faults("x.lock", line)) == words
