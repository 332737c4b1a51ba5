"""docs/reference/stages.md is what the rule says."""

import sys

import generate_stages

from ostoja.families.rules.stages import TRANSITIONS, Stage


def test_page_is_what_the_rule_says():
    assert generate_stages.PAGE.read_text("utf-8") == generate_stages.page()


def test_stale_page_is_told(tmp_path, monkeypatch, capsys):
    page = tmp_path / "stages.md"
    monkeypatch.setattr(generate_stages, "PAGE", page)
    monkeypatch.setattr(sys, "argv", ["generate_stages", "--check"])
    assert generate_stages.main() == 1
    assert "is stale" in capsys.readouterr().err
    monkeypatch.setattr(sys, "argv", ["generate_stages"])
    assert generate_stages.main() == 0
    monkeypatch.setattr(sys, "argv", ["generate_stages", "--check"])
    assert generate_stages.main() == 0


def test_every_stage_and_step_stands_in_the_drawing():
    drawing = generate_stages.page().split("```")[1]
    for stage in Stage:
        assert f"    {stage.value}: " in drawing
    for _, end in TRANSITIONS.values():
        assert f"--> {end.value}: " in drawing
