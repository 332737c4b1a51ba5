import json

import pytest

from ostoja.proofreading import registry
from ostoja.proofreading.finding import Rule
from ostoja.web.cli import proofread as command

TEXT = "Sprawozdanie z pracy ośrodka za rok 2023\n\nBal odbył się 31.06.2023 r.\n\nNa bieżąco.\n"


@pytest.fixture
def report(tmp_path):
    file = tmp_path / "sprawozdanie.txt"
    file.write_text(TEXT, "utf-8")
    return file


def test_proofread_prints_json_as_agreed_and_fails_on_an_error(report, capsysbinary):
    assert command.run([str(report), "--format", "json"]) == 1
    out, err = capsysbinary.readouterr()
    findings = json.loads(out)
    assert err == b""
    assert [set(each) for each in findings] == [
        {"rule", "severity", "message", "quote", "line", "block"}
    ] * len(findings)
    first = findings[0]
    assert (first["rule"], first["severity"]) == ("malformed-date", "error")
    assert (first["quote"], first["line"]) == ("31.06.2023", 3)


def test_proofread_prints_text_with_places_and_counts(report, capsysbinary):
    assert command.run([str(report)]) == 1
    said = capsysbinary.readouterr().out.decode()
    assert "wiersz 3: błąd [malformed-date]" in said
    assert "wiersz 5: ostrzeżenie [non-answer]" in said
    assert said.endswith("Razem 2 (błędy: 1, ostrzeżenia: 1, uwagi: 0).\n")


def test_proofread_passes_a_text_without_errors(tmp_path, capsysbinary):
    file = tmp_path / "notatka.txt"
    file.write_text("Na bieżąco.\n", "utf-8")
    assert command.run([str(file), "--year", "2023"]) == 0
    assert b"non-answer" in capsysbinary.readouterr().out


def test_proofread_takes_the_year_it_is_given(tmp_path, capsysbinary):
    file = tmp_path / "sprawozdanie.txt"
    file.write_text("Sprawozdanie\n\n- Piknik rodzinny w parku – 10.06.2022 r.\n", "utf-8")
    command.run([str(file), "--year", "2023"])
    assert b"date-outside-year" in capsysbinary.readouterr().out


@pytest.mark.parametrize(
    ("content", "reason"), [(None, "Nie można otworzyć"), (b"", "pusty"), (b"%PDF-1.4 nic", "")]
)
def test_proofread_refuses_what_cannot_be_read(content, reason, tmp_path, capsysbinary):
    file = tmp_path / "plik.txt"
    if content is not None:
        file.write_bytes(content)
    assert command.run([str(file)]) == 2
    out, err = capsysbinary.readouterr()
    assert out == b""
    assert reason in err.decode()


@pytest.mark.parametrize("argv", [[], ["a.txt", "--year", "rok"], ["a.txt", "--format", "xml"]])
def test_proofread_says_how_it_is_used(argv, capsysbinary):
    assert command.run(argv) == 2
    assert "Użycie: ostoja proofread PLIK" in capsysbinary.readouterr().err.decode()


def test_proofread_reports_a_broken_rule_apart(report, capsysbinary, monkeypatch):
    def crash(_):
        raise ValueError("x")

    broken = Rule("broken", "Nic.", "Wszystkiego.", crash)
    with_broken = lambda subject: registry.proofread(subject, (broken, *registry.RULES))  # noqa: E731
    monkeypatch.setattr(command, "proofread", with_broken)
    assert command.run([str(report)]) == 1
    out, err = capsysbinary.readouterr()
    assert b"malformed-date" in out
    assert "Reguła broken nie zadziałała" in err.decode()
