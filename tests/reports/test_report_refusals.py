"""What `ostoja report` says when a piece of the program, or the gmina's own template, is broken."""

import pytest

from factories import GminaFactory, ProgrammeFactory
from ostoja.blocks import typeface
from ostoja.blocks.docx import packing
from ostoja.documents.models import WordTemplate
from ostoja.web.command_line import run


@pytest.fixture
def gmina(db):
    gmina = GminaFactory()
    ProgrammeFactory(gmina=gmina, year_from=2022, year_to=2024)
    return gmina


def refused(gmina, tmp_path, capsys):
    status = run(["report", gmina.slug, "2023", "--to", str(tmp_path / "out")])
    said = capsys.readouterr().err.strip()
    assert status == 2
    assert len(said.splitlines()) == 1
    assert not (tmp_path / "out").exists()
    return said


def test_damaged_template_is_refused_and_nothing_is_written(gmina, tmp_path, capsys):
    WordTemplate.objects.create(gmina=gmina, name="a.docx", content=b"PK\x03\x04", digest="0" * 64)
    assert "szablon" in refused(gmina, tmp_path, capsys).lower()


def test_missing_font_is_told_and_nothing_is_written(gmina, tmp_path, capsys, monkeypatch):
    typeface.regular.cache_clear()
    monkeypatch.setattr(typeface, "FONTS", tmp_path)
    assert "Brak pliku kroju pisma" in refused(gmina, tmp_path, capsys)


def test_missing_word_template_of_ours_is_told(gmina, tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(packing, "files", lambda _: tmp_path)
    assert "Brak szablonu report.docx" in refused(gmina, tmp_path, capsys)
