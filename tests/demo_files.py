"""The demonstration data as the tests read it: files, narratives and what each line is."""

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path

DATA = Path(str(files("ostoja.web.demo"))) / "data"
POLANIEC = DATA / "polaniec" / "2023"
CODES = {"key", "event", "figure", "code", "institution", "organiser", "together_with", "slug"}


@cache
def read(*parts: str) -> dict:
    return tomllib.loads(DATA.joinpath(*parts).read_text(encoding="utf-8"))


@cache
def task_files() -> list[dict]:
    tasks = [tomllib.loads(p.read_text(encoding="utf-8")) for p in POLANIEC.glob("cel-*.toml")]
    return sorted(tasks, key=lambda task: (task["goal"], task["task"]))


@cache
def events() -> dict[str, dict]:
    return {event["key"]: event for event in read("polaniec", "2023", "events.toml")["event"]}


def entries(task: dict) -> Iterator[tuple[str, dict]]:
    for contribution in task["contribution"]:
        for entry in contribution["entry"]:
            yield contribution["institution"], entry


def event_keys(goal: int, task: int, institution: str) -> list[str]:
    (found,) = [t for t in task_files() if (t["goal"], t["task"]) == (goal, task)]
    return [e["event"] for who, e in entries(found) if who == institution and "event" in e]


def strings(node: object) -> Iterator[str]:
    """Every string that is printed, whatever its depth; slugs and codes are not."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for key, value in node.items():
            if key not in CODES:
                yield from strings(value)
    elif isinstance(node, list):
        for value in node:
            yield from strings(value)
