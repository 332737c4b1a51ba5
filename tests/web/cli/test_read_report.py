"""`ostoja read-report`: JSON on standard output, one sentence in Polish on standard error."""

import json

from ostoja.web.cli.read_report import run
from recognition.shared import CORPUS


def test_read_report_prints_the_structure_as_json(capsys):
    assert run([str(CORPUS / "12_sprawozdanie_cele.txt")]) == 0

    printed = capsys.readouterr()
    structure = json.loads(printed.out)
    assert printed.err == ""
    assert structure["gmina"] == "Dąbrówka"
    assert structure["programme_years"] == [2023, 2025]
    assert structure["resolution"]["date"] == "2023-01-26"
    first = structure["goals"][0]["tasks"][0]["institutions"][0]
    assert first["name"] == "Gminny Ośrodek Pomocy Społecznej w Dąbrówce"
    assert [one["value"] for one in first["figures"]] == [11, 26, 318]


def test_read_report_says_unreadable(capsys):
    run([str(CORPUS / "17_utracone_cyfry.txt"), "--format", "json"])
    values = [one["value"] for one in json.loads(capsys.readouterr().out)["figures"]]
    assert values == ["unreadable", "unreadable", 143, 2, "unreadable"]


def test_read_report_refuses_what_it_cannot_read(capsys, tmp_path):
    empty = tmp_path / "pusty.docx"
    empty.write_bytes(b"")
    assert run([str(empty)]) == 2
    assert run([str(tmp_path / "nie_ma.txt")]) == 2
    assert run([]) == 2

    printed = capsys.readouterr()
    assert printed.out == ""
    assert "Plik jest pusty." in printed.err
    assert "Nie ma pliku" in printed.err
