"""`ostoja backup`, `verify`, `restore` and `drill`, as an office types them."""

import json
import shutil
from pathlib import Path

import pytest
from pypdf import PdfReader


@pytest.fixture
def copy(installation, tmp_path):
    target = tmp_path / "a.kopia"
    done = installation.run("backup", target)
    assert done.returncode == 0, done.stderr
    return target


def test_restored_database_is_equal_row_by_row(installation, copy, tmp_path):
    before = installation.rows()
    twin = installation.empty_twin(tmp_path / "nowy")
    key = installation.data / "keys" / "backup"
    done = twin.run("restore", copy, "--key", key)
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert (answer["differences"], answer["files"]) == (0, 1)
    after = twin.rows()
    before.pop("safekeeping_copy")  # written about the copy, so after it
    assert after.pop("safekeeping_copy") == []
    assert after == before
    stored = Path("pisma/2023/nota żółta.pdf")
    assert (twin.data / stored).read_bytes() == (installation.data / stored).read_bytes()
    assert not list(twin.data.glob(".*"))


def test_keys_stay_out_and_are_asked_for(installation, copy, tmp_path):
    content = copy.read_bytes()
    folder = installation.data / "keys"
    files = [path for path in folder.rglob("*") if path.is_file()]
    keys = {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
    assert {"audit", "backup", "sessions"} <= set(keys)
    assert not any(key in content for key in keys.values())
    twin = installation.empty_twin(tmp_path / "nowy")
    done = twin.run("restore", copy, "--key", installation.data / "keys" / "backup")
    assert not (twin.data / "keys" / "backup").exists()
    assert json.loads(done.stdout)["keys_to_bring"] == sorted(set(keys) - {"backup"})
    assert "Połóż tam zachowane pliki" in done.stderr


def test_backup_answers_in_json_and_tells_of_the_new_key(installation, tmp_path):
    copies = [tmp_path / "b.kopia", tmp_path / "c.kopia"]
    lines = [*(("backup", copy) for copy in copies), ("verify", copies[1])]
    first, second, verified = installation.run_all(lines)
    answer = json.loads(first.stdout)
    assert answer["rows"] > 2000
    assert len(answer["heads"]) == 5
    assert min(answer["heads"].values()) >= 1
    assert "Powstał klucz kopii" in first.stderr
    assert "Powstał klucz" not in second.stderr
    assert json.loads(verified.stdout)["files"] == 2


def test_nothing_is_restored_from_a_changed_copy(installation, copy, tmp_path):
    content = bytearray(copy.read_bytes())
    content[len(content) // 2] ^= 1
    copy.write_bytes(content)
    twin = installation.empty_twin(tmp_path / "nowy")
    key = installation.data / "keys" / "backup"
    tried = [("verify", copy), ("restore", copy), ("drill", copy, "--to", tmp_path / "p")]
    for done in twin.run_all((*words, "--key", key) for words in tried):
        assert (done.returncode, done.stdout) == (1, "")
        assert "Kopia jest uszkodzona albo zmieniona" in done.stderr
    assert [path.name for path in twin.data.iterdir()] == ["keys"]
    if twin.database:
        assert twin.rows() == {}


def test_restore_writes_over_nothing(installation, copy):
    before = installation.rows()
    done = installation.run("restore", copy)
    assert (done.returncode, done.stdout) == (2, "")
    assert "nie jest pust" in done.stderr
    assert installation.rows() == before


def refused_cases(installation, copy, folder):
    (folder / "krotki.key").write_bytes(b"x" * 31)
    (folder / "inny.key").write_bytes(b"x" * 32)
    (folder / "plik.txt").write_text("to nie kopia")
    yield ("backup", copy), "już jest. Podaj inną nazwę"
    yield ("backup", folder / "brak" / "a.kopia"), "Nie ma folderu"
    yield ("verify", folder / "brak.kopia"), "Sprawdź, czy jest"
    yield ("verify", folder), "Nie mogę przeczytać"
    yield ("verify", folder / "plik.txt"), "To nie jest kopia Ostoi"
    yield ("verify", copy, "--key", folder / "brak.key"), "Nie ma klucza kopii"
    yield ("verify", copy, "--key", folder / "krotki.key"), "ten ma 31"
    yield ("verify", copy, "--key", folder / "inny.key"), "Ten klucz nie otwiera"
    yield ("restore", copy, "--to", folder / "plik.txt"), "nie jest pusty"
    yield ("verify",), "Nie rozumiem polecenia"


def test_bad_input_gets_a_sentence_and_status_2(installation, copy, tmp_path):
    cases = list(refused_cases(installation, copy, tmp_path))
    answers = installation.run_all(words for words, _ in cases)
    for (words, said), done in zip(cases, answers, strict=True):
        assert (done.returncode, done.stdout) == (2, ""), words
        assert said in done.stderr, words
        assert "Traceback" not in done.stderr


def test_drill_compares_and_writes_a_protocol_to_sign(installation, copy, tmp_path):
    before = installation.rows()
    done = installation.run("drill", copy, "--to", tmp_path / "protokoly")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["differences"] == 0
    [pdf] = (tmp_path / "protokoly").glob("*.pdf")
    text = " ".join(page.extract_text() for page in PdfReader(pdf).pages)
    for words in ("Różnic nie ma", "a.kopia", "kierownik ośrodka", "administrator", "dziennika"):
        assert words in text
    assert len(list((tmp_path / "protokoly").glob("*.docx"))) == 1
    assert len(installation.ask("SELECT * FROM safekeeping_drill WHERE differences = 0")) == 1
    after = installation.rows()
    assert len(after.pop("safekeeping_drill")) == 1
    before.pop("safekeeping_drill")
    assert after == before
    assert not list(installation.data.glob(".ostoja-*"))


def test_database_lost_and_brought_back(installation, copy, tmp_path):
    """P7-J1: break it, restore it, and go on working on it."""
    keys = tmp_path / "pendrive"
    shutil.copytree(installation.data / "keys", keys)
    lost = installation.rows()
    shutil.rmtree(installation.data)
    twin = installation.empty_twin(installation.data)
    shutil.copytree(keys, twin.data / "keys")
    done = twin.run("restore", copy)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["keys_to_bring"] == []
    assert twin.rows()["families_person"] == lost["families_person"]
    report = twin.run("report", "polaniec", "2023", "--to", tmp_path / "s", "--format", "json")
    assert report.returncode == 0, report.stderr
