"""The demonstration data against the municipal texts it was drawn from, where they are at hand."""

import re
from collections import Counter
from functools import cache

import pytest

from demo_files import DATA, events, read, strings, task_files
from seed_report import MISSING, NOT_AT_HAND, SEEDS, number_tokens, seed_sections

pytestmark = pytest.mark.skipif(NOT_AT_HAND, reason="the municipal texts are not at hand")

RUN = 8
WORD = re.compile(r"\w+")
QUOTED = re.compile(r"„[^”]*”")
# Wording that may stand as it is: titles of events and programmes, names of institutions.
TITLES = {"title", "name", "genitive", "locative", "instrumental", "variants"}
FILES = sorted(p.relative_to(DATA).as_posix() for p in DATA.rglob("*.toml"))
ADDED = {(2, 4, "sds"): Counter({"29": 1})}


def data_text(contribution: dict) -> str:
    """All strings of one institution's part, with its events and expected figures unfolded."""
    known, figures = (
        events(),
        {f["code"]: f for f in read("polaniec", "2023", "report.toml")["figure"]},
    )
    said = []
    for entry in contribution["entry"]:
        said.extend(strings(entry))
        said.extend(strings(known[entry["event"]]) if "event" in entry else [])
        said.extend(strings(figures[entry["figure"]]) if "figure" in entry else [])
    return "\n".join(said)


@cache
def data_sections() -> dict[tuple[int, int, str], str]:
    return {
        (t["goal"], t["task"], c["institution"]): data_text(c)
        for t in task_files()
        for c in t["contribution"]
    }


def test_each_institution_stands_under_the_tasks_of_the_report():
    assert set(data_sections()) == set(seed_sections())


@pytest.mark.parametrize("place", sorted(data_sections()), ids=lambda p: f"{p[0]}.{p[1]}-{p[2]}")
def test_every_number_of_the_report_stands_at_its_place(place):
    missing = number_tokens(seed_sections()[place]) - number_tokens(data_sections()[place])
    assert missing == MISSING.get(place, Counter())


@pytest.mark.parametrize("place", sorted(data_sections()), ids=lambda p: f"{p[0]}.{p[1]}-{p[2]}")
def test_no_number_is_added_to_the_report(place):
    added = set(number_tokens(data_sections()[place])) - set(number_tokens(seed_sections()[place]))
    assert added == set(ADDED.get(place, ()))


def narratives(node: object, path: str) -> list[str]:
    """Take the prose of a file, without the wording that the programme of Połaniec adopted."""
    if isinstance(node, str):
        return [QUOTED.sub(" ", node)]
    if isinstance(node, list):
        return [text for item in node for text in narratives(item, path)]
    if not isinstance(node, dict):
        return []
    left_out = TITLES | ({"goal", "main_goal"} if "polaniec/programme" in path else set())
    return [
        text for key, item in node.items() if key not in left_out for text in narratives(item, path)
    ]


def runs(text: str) -> set[tuple[str, ...]]:
    words = [w.lower() for w in WORD.findall(text)]
    return {tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}


@cache
def seed_runs() -> frozenset[tuple[str, ...]]:
    return frozenset(run for seed in SEEDS for run in runs(seed.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", FILES)
def test_no_sentence_is_the_seeds_own(path):
    found = read(*path.split("/"))
    if path == "polaniec/2023/report.toml":
        found = {**found, "assumptions": found["assumptions"]["text"]}  # goals as adopted
    copied = [r for text in narratives(found, path) for r in runs(text) & seed_runs()]
    assert copied == []


def test_a_copied_sentence_would_be_found():
    sentence = "Gmina ma obowiązek corocznego przedkładania Radzie Miejskiej sprawozdania z realizacji zadań."
    assert runs(sentence) & seed_runs()
