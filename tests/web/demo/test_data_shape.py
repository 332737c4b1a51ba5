import re
from datetime import date
from decimal import Decimal

import pytest

from demo_files import DATA, entries, event_keys, events, read, task_files

GMINAS = ["koscierzyna", "milicz", "polaniec", "sandomierz", "szczawnica"]
PROGRAMMES = sorted(p.relative_to(DATA).as_posix() for p in DATA.glob("*/programme-*.toml"))
INSTITUTION_KINDS = {
    "school",
    "kindergarten",
    "library",
    "culture",
    "police",
    "labour_office",
    "pcpr",
    "ops",
    "clinic",
    "committee",
    "sport",
    "other",
}
ENTRY_KEYS = {
    "text": {"text"},
    "answer": {"answer"},
    "event": {"event"},
    "figure": {"figure", "text"},
    "number": {"label", "unit", "number", "approximate", "period", "note", "part"},
}
EVENT_KEYS = {
    "key",
    "title",
    "organiser",
    "as_said",
    "start",
    "end",
    "days",
    "place",
    "attendance",
    "attendance_unit",
    "attendance_approximate",
    "description",
}
MALFORMED = {"07.13.05.2023 r.", "06.07.10.2023 r."}


def kind_of(entry: dict) -> str:
    """Say what one thing an entry is; a figure may carry words."""
    (kind,) = {k for k in ("answer", "event", "figure", "number") if k in entry} or {"text"}
    return kind


def slugs() -> set[str]:
    return {i["slug"] for i in read("polaniec", "institutions.toml")["institution"]}


@pytest.mark.parametrize("slug", GMINAS)
def test_gmina_has_its_names_and_code(slug):
    gmina = read(slug, "gmina.toml")
    assert gmina["slug"] == slug
    assert re.fullmatch(r"\d{7}", gmina["teryt"])
    assert (
        gmina["teryt"][-1]
        == {"miejska": "1", "wiejska": "2", "miejsko-wiejska": "3"}[gmina["kind"]]
    )
    assert gmina["name_locative"].startswith("w ")
    assert gmina["fictional"] is True
    for key in (
        "name",
        "name_genitive",
        "full_name",
        "full_name_genitive",
        "powiat",
        "wojewodztwo",
        "head",
        "head_office",
        "council",
        "council_genitive",
        "welfare_centre",
        "welfare_centre_genitive",
        "welfare_centre_locative",
        "welfare_centre_short",
    ):
        assert gmina[key].strip() == gmina[key] != ""


def test_codes_of_gminas_differ():
    assert len({read(slug, "gmina.toml")["teryt"] for slug in GMINAS}) == len(GMINAS)


@pytest.mark.parametrize("path", PROGRAMMES)
def test_programme_is_whole(path):
    programme = read(*path.split("/"))
    assert programme["title"]
    assert programme["main_goal"]
    assert programme["year_to"] - programme["year_from"] == 2
    assert path.endswith(f"programme-{programme['year_from']}-{programme['year_to']}.toml")
    assert all(c["title"] and c["text"] for c in programme["chapter"])
    assert [i["position"] for i in programme["implementer"]] == list(
        range(1, len(programme["implementer"]) + 1)
    )


@pytest.mark.parametrize("path", PROGRAMMES)
def test_programme_is_adopted_once_before_it_is_amended(path):
    resolutions = read(*path.split("/"))["resolution"]
    assert [r["effect"] for r in resolutions] == ["adopts"] + ["amends"] * (len(resolutions) - 1)
    assert [r["adopted_on"] for r in resolutions] == sorted(r["adopted_on"] for r in resolutions)
    assert all(r["number"] and r["body"] and isinstance(r["adopted_on"], date) for r in resolutions)
    assert all(("changes" in r) == (r["effect"] == "amends") for r in resolutions)


@pytest.mark.parametrize("path", PROGRAMMES)
def test_programme_numbers_rise(path):
    goals = read(*path.split("/"))["goal"]
    for numbered in (goals, *(goal["task"] for goal in goals)):
        numbers = [n["number"] for n in numbered]
        assert numbers == sorted(set(numbers))
        assert all(n["text"] for n in numbered)


def test_sandomierz_amendment_is_marked_as_invented():
    adopted, amended = read("sandomierz", "programme-2016-2018.toml")["resolution"]
    assert (adopted["number"], adopted["adopted_on"]) == ("XXI/205/2016", date(2016, 2, 3))
    assert "invented" not in adopted
    assert amended["invented"] is True


def test_milicz_names_a_predecessor_that_exists():
    programme = read("milicz", "programme-2019-2021.toml")
    before = read("milicz", f"{programme['predecessor']}.toml")
    assert before["year_to"] + 1 == programme["year_from"]
    assert {g["continues"] for g in programme["goal"] if "continues" in g} == {
        g["number"] for g in before["goal"]
    }


def test_szczawnica_lists_five_forms_of_work():
    chapters = {
        c["title"]: c.get("items", [])
        for c in read("szczawnica", "programme-2019-2021.toml")["chapter"]
    }
    assert len(chapters["Pięć form pracy z rodziną"]) == 5
    assert len(chapters["Zadania własne gminy"]) == 13
    assert len(chapters["Zadania zlecone"]) == 1


def test_polaniec_has_fifteen_tasks_and_no_eighth():
    programme = read("polaniec", "programme-2022-2024.toml")
    numbers = [(g["number"], t["number"]) for g in programme["goal"] for t in g["task"]]
    assert numbers == [(1, n) for n in range(1, 5)] + [
        (2, n) for n in (1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12)
    ]
    assert [(t["goal"], t["task"]) for t in task_files()] == numbers


def test_polaniec_implementers_keep_the_double_entry_and_the_gap():
    listed = {
        i["position"]: i["name"]
        for i in read("polaniec", "programme-2022-2024.toml")["implementer"]
    }
    assert len(listed) == 14
    assert listed[10] == listed[12] == "Ośrodek Sportu i Rekreacji w Połańcu"
    assert len(set(listed.values())) == 13
    assert not any("Biblioteka" in name for name in listed.values())


def test_institutions_are_sixteen_that_report_and_one_that_does_not():
    reporting = {c["institution"] for t in task_files() for c in t["contribution"]}
    assert len(reporting) == 16
    assert slugs() - reporting == {"zespol-interdyscyplinarny"}
    assert reporting <= slugs()


def test_institutions_are_whole_and_point_at_the_list():
    listed = {
        i["position"]: i["name"]
        for i in read("polaniec", "programme-2022-2024.toml")["implementer"]
    }
    for institution in read("polaniec", "institutions.toml")["institution"]:
        assert institution["kind"] in INSTITUTION_KINDS
        assert all(
            institution[key]
            for key in ("name", "abbreviation", "genitive", "locative", "instrumental")
        )
        assert institution["name"] not in institution["variants"]
        if institution["slug"] == "biblioteka":
            assert "implementer" not in institution
        elif institution["implementer"] != 8:
            assert listed[institution["implementer"]] in [
                institution["name"],
                *institution["variants"],
            ]


@pytest.mark.parametrize("task", task_files(), ids=lambda t: f"{t['goal']}.{t['task']}")
def test_each_entry_is_exactly_one_thing(task):
    assert task["contribution"]
    for _, entry in entries(task):
        assert set(entry) <= ENTRY_KEYS[kind_of(entry)]


@pytest.mark.parametrize("task", task_files(), ids=lambda t: f"{t['goal']}.{t['task']}")
def test_each_institution_stands_once_in_a_task(task):
    names = [c["institution"] for c in task["contribution"]]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("task", task_files(), ids=lambda t: f"{t['goal']}.{t['task']}")
def test_values_are_readable_numbers_with_a_unit(task):
    values = [e for _, e in entries(task) if kind_of(e) == "number"]
    for value in [*values, *(p for v in values for p in v.get("part", []))]:
        assert Decimal(value["number"]) > 0
        assert value["label"][0].isupper()
        assert value["unit"] == value["unit"].strip() != ""
        assert value.get("approximate", "około") in {"około", "blisko", "ponad"}
        assert value.get("relation", "w tym") in {"w tym", "z tego", "w tych rodzinach"}


def test_non_answers_are_the_three_of_the_police():
    found = [
        (t["goal"], t["task"], who, e["answer"])
        for t in task_files()
        for who, e in entries(t)
        if "answer" in e
    ]
    assert found == [
        (1, 3, "policja", "Na bieżąco."),
        (2, 7, "policja", "Na bieżąco."),
        (2, 12, "policja", "Na bieżąco."),
    ]


def test_figures_from_casework_have_an_expected_value():
    report = read("polaniec", "2023", "report.toml")
    used = [e["figure"] for t in task_files() for _, e in entries(t) if "figure" in e]
    assert used == ["PZ1", "PZ2", "PZ3", "AR1", "AR2", "AR3", "AR4"]
    assert set(used) == {f["code"] for f in report["figure"]}


@pytest.mark.parametrize("path", ["polaniec/2023", "koscierzyna/2019"])
def test_parts_of_an_expected_figure_add_up(path):
    figures = read(*path.split("/"), "report.toml")["figure"]
    divided = [f for f in figures if "part" in f]
    assert divided
    for figure in divided:
        assert sum(Decimal(p["number"]) for p in figure["part"]) == Decimal(figure["number"])


def test_koscierzyna_expects_the_figures_of_its_short_report():
    figures = {
        f["code"]: f.get("number", f.get("at_most"))
        for f in read("koscierzyna", "2019", "report.toml")["figure"]
    }
    assert figures == {
        "AR1": "3",
        "AR2": "43",
        "AR5": "15",
        "AR6": "166713.62",
        "PZ1": "48",
        "PZ3": "370676.76",
        "PZ4": "6",
    }


def test_report_of_polaniec_has_its_sections():
    report = read("polaniec", "2023", "report.toml")
    assert [s["number"] for s in report["statutory"]] == list(range(1, 8))
    assert [n["number"] for n in report["need"]] == list(range(1, 8))
    assert [g["number"] for g in report["assumptions"]["goal"]] == [1, 2]
    assert report["introduction"]
    assert report["assumptions"]["text"]
    assert report["summary"]["text"]


def test_culture_centre_has_37_and_39_event_lines_of_39_events():
    three, four = event_keys(2, 3, "ckisz"), event_keys(2, 4, "ckisz")
    assert (len(three), len(four), len(three) + len(four)) == (37, 39, 76)
    assert len(set(three)) == 37
    assert set(three) < set(four)
    assert len(set(three) | set(four)) == 39


def test_every_event_is_used_and_every_use_exists():
    used = {e["event"] for t in task_files() for _, e in entries(t) if "event" in e}
    assert used == set(events())


def test_event_keys_do_not_repeat():
    keys = [e["key"] for e in read("polaniec", "2023", "events.toml")["event"]]
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize("event", events().values(), ids=lambda e: e["key"])
def test_event_is_whole_and_in_its_year(event):
    assert set(event) <= EVENT_KEYS
    assert event["organiser"] in slugs()
    assert event["title"]
    if "start" in event:
        assert date(2023, 1, 1) <= event["start"] <= event["end"] <= date(2023, 12, 31)
        assert event["as_said"]
    assert all(event["start"] <= day <= event["end"] for day in event.get("days", []))
    assert ("attendance" in event) == ("attendance_unit" in event)


def test_only_the_two_malformed_dates_stay_malformed():
    said = [e["as_said"] for e in events().values() if "as_said" in e]
    assert {s for s in said if re.search(r"\d+\.\d+\.\d+\.\d{4}", s)} == MALFORMED
