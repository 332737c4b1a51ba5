"""`ostoja report` on the demonstration: a long report of Połaniec, a short one of Kościerzyna."""

import json
import re
from dataclasses import replace

import pytest

from blocks.reading_back import from_docx, from_html, from_pdf
from blocks.validation import faults
from demo_files import read
from ostoja.reports.figures import FIGURES
from reports.report_files import (
    FORMATS,
    command,
    docx_pieces,
    figures_of,
    file_of,
    html_pieces,
    sections,
)
from seed_report import MISSING, NOT_AT_HAND, number_tokens, seed_sections

LONG, SHORT = "polaniec-2023", "koscierzyna-2019"


@pytest.fixture(scope="module")
def written(demonstration, django_db_blocker, tmp_path_factory):
    folder = tmp_path_factory.mktemp("sprawozdania")
    with django_db_blocker.unblock():
        assert command(folder, "polaniec", "2023") == 0
        assert command(folder, demonstration["koscierzyna"].teryt, "2019", "--form", "short") == 0
    return folder


@pytest.fixture(scope="module", params=["html", "docx"])
def long_sections(request, written):
    pieces = {"html": html_pieces, "docx": docx_pieces}[request.param]
    names = {
        one["name"]: one["slug"] for one in read("polaniec", "institutions.toml")["institution"]
    }
    found = sections(pieces(file_of(written, LONG, request.param)))
    return {(goal, task, names[who]): texts for (goal, task, who), texts in found.items()}


def test_four_files_are_written_for_each_report_and_nothing_else(written):
    expected = {f"sprawozdanie-{stem}.{kind}" for stem in (LONG, SHORT) for kind in FORMATS}
    assert {path.name for path in written.iterdir()} == expected


@pytest.mark.parametrize("stem", [LONG, SHORT])
def test_json_has_the_tree_and_each_figure_with_its_basis_and_rows(written, stem):
    data = json.loads(file_of(written, stem, "json"))
    assert set(data) == {"gmina", "year", "document", "figures", "findings"}
    assert f"{data['gmina']['slug']}-{data['year']}" == stem
    assert data["document"]["blocks"]
    assert [figure["code"] for figure in data["figures"]] == [figure.code for figure in FIGURES]
    for figure in data["figures"]:
        assert {"code", "value", "unit", "basis", "rows"} <= set(figure)
        assert figure["basis"].startswith("art. ")
        assert figure["value"] is None or re.fullmatch(r"\d+(\.\d{1,2})?", figure["value"])
        assert figure["rows"] == len(set(figure["row_ids"]))


def test_json_carries_the_values_of_polaniec(written):
    found = figures_of(written, LONG)
    values = {code: found[code]["value"] for code in ("AR1", "AR2", "AR3", "AR4", "PZ1", "PZ3")}
    assert values == {
        "AR1": "2",
        "AR2": "24",
        "AR3": "48",
        "AR4": "10",
        "PZ1": "11",
        "PZ3": "69518.09",
    }
    assert found["AR4"]["rows"] == 10
    assert list(found["PZ3"]["parts"].values()) == ["3790.66", "8523.72", "45025.07", "12178.64"]


@pytest.mark.skipif(NOT_AT_HAND, reason="the municipal texts are not at hand")
def test_every_number_of_the_published_report_stands_at_its_place(long_sections):
    assert set(long_sections) == set(seed_sections())
    missing = {
        place: number_tokens(text) - number_tokens("\n".join(long_sections[place]))
        for place, text in seed_sections().items()
    }
    assert {place: found for place, found in missing.items() if found} == MISSING


@pytest.mark.skipif(NOT_AT_HAND, reason="the municipal texts are not at hand")
def test_amounts_are_written_as_in_the_published_report(long_sections):
    for place, text in seed_sections().items():
        ours = " ".join(long_sections[place]).replace("\u00a0", " ")
        for amount in re.findall(r"\d[\d ]*,\d\d(?= ?zł)", text):
            assert amount in ours, (place, amount)


def test_the_culture_centre_names_39_events_on_76_lines(long_sections):
    events = {one["title"] for one in read("polaniec", "2023", "events.toml")["event"]}
    lines = {}
    for (goal, task, who), texts in long_sections.items():
        if who == "ckisz":
            named = [text for text in texts if any(text.startswith(title) for title in events)]
            lines[goal, task] = named
    many = {place: named for place, named in lines.items() if len(named) > 30}
    assert sorted(map(len, many.values())) == [37, 39]
    assert len({line for named in many.values() for line in named}) == 39


@pytest.mark.parametrize("kind", ["docx", "pdf", "html"])
def test_the_short_form_carries_every_figure_of_koscierzyna(written, kind):
    reader = {"docx": from_docx, "pdf": from_pdf, "html": lambda b: from_html(b.decode())}[kind]
    text = re.sub(r"\s", " ", reader(file_of(written, SHORT, kind)).text)
    for words in (
        "W 2019 roku 3 asystentów pracowało z rodzinami",
        "43 rodziny",
        "54 889,00 zł",
        "111 824,62 zł",
        "z 15 rodzinami",
        "48 dzieci przebywało w pieczy",
        "370 676,76 zł",
        "6 dzieci opuściło",
        "VII/54/19",
    ):
        assert words in text


@pytest.mark.parametrize("stem", [LONG, SHORT])
def test_pdf_is_accessible_and_archivable(written, stem):
    assert faults(file_of(written, stem, "pdf")) == []


@pytest.mark.parametrize("stem", [LONG, SHORT])
def test_headings_items_and_numbers_are_the_same_in_every_file(written, stem):
    word = from_docx(file_of(written, stem, "docx"))
    pdf = from_pdf(file_of(written, stem, "pdf"))
    page = from_html(main_of(file_of(written, stem, "html").decode()))
    assert word.headings == pdf.headings == page.headings
    assert word.items == pdf.items == page.items
    assert word.numbers == pdf.numbers
    assert without_captions(word).numbers == page.numbers


def main_of(page):
    """Without the tab's title and the running lines, which paper keeps off the text."""
    return re.search(r"<main>.*</main>", page, re.DOTALL)[0]


def without_captions(read_back):
    """Charts and tables are numbered on paper; on a page they are not."""
    return replace(read_back, text=re.sub(r"(Wykres|Tabela) \d+\.", "", read_back.text))


def test_files_made_again_are_the_same_bytes(written, demonstration, tmp_path, db):
    assert command(tmp_path, "koscierzyna", "2019", "--form", "short") == 0
    for kind in FORMATS:
        assert file_of(tmp_path, SHORT, kind) == file_of(written, SHORT, kind), kind


def test_only_the_formats_asked_for_are_written_once_each(demonstration, tmp_path, db, capsys):
    assert command(tmp_path, "koscierzyna", "2019", "--format", "json, html,json") == 0
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".html", ".json"]
    out, err = capsys.readouterr()
    assert out == ""
    assert len(err.splitlines()) == 2


@pytest.mark.parametrize("gmina", ["milicz", "sandomierz", "szczawnica"])
def test_a_gmina_where_nobody_wrote_yet_has_a_report(demonstration, tmp_path, db, gmina):
    year = "2017" if gmina == "sandomierz" else "2020"
    assert command(tmp_path, gmina, year, "--format", "html,pdf") == 0
    assert faults(file_of(tmp_path, f"{gmina}-{year}", "pdf")) == []


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["warszawa", "2023"], "Nie znam gminy „warszawa”. W tej bazie są: koscierzyna, milicz"),
        (
            ["polaniec", "1999"],
            "Połaniec nie ma programu wspierania rodziny obejmującego rok 1999.",
        ),
        (["polaniec", "0"], "Połaniec nie ma programu wspierania rodziny obejmującego rok 0."),
        (["polaniec", "99999"], "Połaniec nie ma programu"),
        (["polaniec", "rok"], "Nie rozumiem polecenia"),
        (["polaniec"], "Nie rozumiem polecenia"),
        (["polaniec", "2023", "--form", "średnia"], "Nie rozumiem polecenia"),
        (
            ["polaniec", "2023", "--format", "odt"],
            "Nie znam formatu „odt”. Są: docx, pdf, html, json",
        ),
        (["polaniec", "2023", "--format", ","], "Nie znam formatu"),
    ],
)
def test_what_cannot_be_made_is_refused_in_one_sentence(
    demonstration, tmp_path, db, capsys, arguments, words
):
    assert command(tmp_path / "nowy", *arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert words in err
    assert len(err.splitlines()) == 1
    assert not (tmp_path / "nowy").exists()


def test_a_folder_that_is_a_file_is_refused_and_left_alone(demonstration, tmp_path, db, capsys):
    taken = tmp_path / "zajęte"
    taken.write_text("moje")
    assert command(taken, "koscierzyna", "2019", "--format", "json") == 2
    assert capsys.readouterr().err == (
        f"Nie mogę zapisać plików w folderze {taken}: wskaż w --to taki, w którym wolno pisać.\n"
    )
    assert taken.read_text() == "moje"
    assert [path.name for path in tmp_path.iterdir()] == ["zajęte"]


def test_a_file_that_cannot_be_replaced_leaves_the_others_as_they_were(
    demonstration, tmp_path, db, capsys
):
    in_the_way = tmp_path / f"sprawozdanie-{SHORT}.json"
    in_the_way.mkdir()
    assert command(tmp_path, "koscierzyna", "2019", "--format", "html,json") == 2
    assert "Nie mogę zapisać plików" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == [in_the_way]
