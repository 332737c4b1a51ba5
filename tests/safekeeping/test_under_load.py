"""A copy taken while others write is one moment: nothing torn, nothing different."""

import json
import threading
import uuid

import pytest

from counting import large_count

WRITERS = 3
PAIR = (
    "INSERT INTO jobs_due (name, at) VALUES ('{name}', '2026-01-01')",
    "INSERT INTO jobs_worker (id, started_at, beat_at) VALUES ('{name}', '2026-01-01', '2026-01-01')",
)


def write_pairs(installation, stopping, written):
    """Two rows in two tables, in one transaction, again and again."""
    own = installation.connect()
    while not stopping.is_set():
        name = uuid.uuid4().hex
        own.execute("BEGIN" if installation.database else "BEGIN IMMEDIATE")
        for statement in PAIR:
            own.execute(statement.format(name=name))
        own.execute("COMMIT")
        written.append(name)
    own.close()


@pytest.fixture
def written(installation):
    stopping, found = threading.Event(), []
    writers = [
        threading.Thread(target=write_pairs, args=(installation, stopping, found))
        for _ in range(WRITERS)
    ]
    for writer in writers:
        writer.start()
    yield found
    stopping.set()
    for writer in writers:
        writer.join()


def test_copies_under_load_restore_without_a_difference(installation, written, tmp_path):
    times = large_count("copies made and tried under load", whole=20, share=0.1)
    copies = [tmp_path / f"{number}.kopia" for number in range(times)]
    lines = [("backup", copy) for copy in copies] + [("drill", c, "--to", tmp_path) for c in copies]
    answers = installation.run_all(lines)
    assert [done.returncode for done in answers] == [0] * len(lines), answers
    assert [json.loads(done.stdout)["differences"] for done in answers[times:]] == [0] * times
    assert len(written) > 20

    twin = installation.empty_twin(tmp_path / "nowy")
    before = len(written)
    done = twin.run("restore", copies[-1], "--key", installation.data / "keys" / "backup")
    assert done.returncode == 0, done.stderr
    due = {str(uuid.UUID(name)) for (name,) in twin.ask("SELECT name FROM jobs_due")}
    workers = {str(uuid.UUID(str(key))) for (key,) in twin.ask("SELECT id FROM jobs_worker")}
    assert due == workers
    assert 0 < len(due) <= before
