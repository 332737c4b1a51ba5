"""`ostoja cofunding`: JSON and nothing else on standard output, Polish refusals with status 2."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from counting import large_count
from ostoja.web.cli.cofunding import run

HEADER = "child;stay_from;from;to;form;component;basis;amount"
MAY = f"{HEADER}\nA;2024-05-17;2025-05-01;2025-05-31;niezawodowa;świadczenie;monthly;1517,00\n"
SOURCES = Path(__file__).parents[3] / "src"


@pytest.fixture
def costs(tmp_path):
    def write(content):
        path = tmp_path / "koszty.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    return write


def refused(argv, capsys):
    assert run(argv) == 2
    answer = capsys.readouterr()
    assert answer.out == ""
    return answer.err


@pytest.mark.parametrize("content", [MAY, "\ufeff" + MAY])
def test_cofunding_answers_json(costs, capsys, content):
    assert run([costs(content)]) == 0
    answer = capsys.readouterr()
    assert json.loads(answer.out)["total"] == "298.51"
    assert answer.err == ""


def test_cofunding_answers_csv(costs, capsys):
    assert run([costs(MAY), "--format", "csv"]) == 0
    header, row = capsys.readouterr().out.splitlines()
    assert header.endswith(";days_10;days_30;days_50;part")
    assert row.endswith(";2025-05-01;2025-05-31;16;15;0;298.51")


def test_cofunding_computes_nothing_when_a_row_is_bad(costs, capsys):
    err = refused([costs(MAY + "A;x\n" + MAY.splitlines()[1].replace("1517", "-1"))], capsys)
    assert err.splitlines() == [
        "Wiersz 3: jest 2 pól, a kolumn 8; uzupełnij brakujące pola",
        "Wiersz 4: amount (-1.00) jest ujemne",
        "Nic nie zostało policzone. Popraw te wiersze.",
    ]


def test_cofunding_asks_how_to_read_stays_before_the_act(costs, capsys):
    path = costs(MAY.replace("2024-05-17", "2010-05-17"))
    assert "--before-2012 none" in refused([path], capsys)
    assert run([path, "--before-2012", "share"]) == 0
    assert json.loads(capsys.readouterr().out)["total"] == "758.50"
    assert run([path, "--before-2012", "none"]) == 0
    assert json.loads(capsys.readouterr().out)["total"] == "0.00"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "jest pusty"),
        (MAY.encode("cp1250"), "nie jest zapisany w UTF-8"),
        (MAY.encode("utf-16"), "nie jest zapisany w UTF-8"),
        ("child;from\n", "brakuje kolumn: stay_from, to"),
    ],
)
def test_cofunding_refuses_an_unusable_file_in_one_sentence(costs, capsys, content, why):
    err = refused([costs(content)], capsys)
    assert why in err
    assert err.count("\n") == 1


def test_cofunding_refuses_a_missing_file_and_a_folder(tmp_path, capsys):
    assert "Nie ma takiego pliku" in refused([str(tmp_path / "brak.csv")], capsys)
    assert "Nie można odczytać" in refused([str(tmp_path)], capsys)


@pytest.mark.parametrize("argv", [[], ["a", "b"], ["a", "--format", "xml"], ["a", "--before-2012"]])
def test_cofunding_explains_its_use(argv, capsys):
    assert "Użycie: ostoja cofunding KOSZTY.csv" in refused(argv, capsys)


def test_cofunding_helps_when_asked(capsys):
    assert run(["--help"]) == 0
    assert "child, stay_from, from, to, form, component, basis, amount" in capsys.readouterr().out


def test_cofunding_as_a_process_speaks_utf8_and_loads_no_django(costs):
    code = (
        "import sys; from ostoja.web.cli.cofunding import run; status = run(sys.argv[1:]);"
        "sys.exit(status if 'django' not in sys.modules else 'django')"
    )
    env = {**os.environ, "PYTHONPATH": str(SOURCES), "PYTHONIOENCODING": "iso-8859-2"}
    done = subprocess.run(
        [sys.executable, "-c", code, costs(MAY)], env=env, capture_output=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout.decode())["lines"][0]["component"] == "świadczenie"


def test_cofunding_of_many_lines_is_quick(costs, capsys):
    """100 000 lines may take 5 s; so many of them their share, and a second to begin."""
    count = large_count("lines through ostoja cofunding in 5 s", whole=100_000)
    row = MAY.splitlines()[1]
    path = costs("\n".join([HEADER, *(row.replace("1517,00", f"{n},07") for n in range(count))]))
    began = time.process_time()
    assert run([path]) == 0
    assert time.process_time() - began < 4 * count / 100_000 + 1
    assert len(json.loads(capsys.readouterr().out)["lines"]) == count
