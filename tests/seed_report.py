"""Połaniec's published report, cut by goal, task and institution, where the texts are at hand."""

import os
import re
from collections import Counter
from functools import cache
from pathlib import Path

from demo_files import read

SHARED = Path(os.environ.get("OSTOJA_SHARED", Path(__file__).parents[2] / "shared"))
SEEDS = sorted((SHARED / "seeds").glob("00*.txt"))
NOT_AT_HAND = len(SEEDS) < 5
NUMBER = re.compile(r"(?<!\d)\d{1,3}(?: \d{3})+(?:,\d+)?(?!\d)|\d+(?:[.,]\d+)*")
REPORT_YEAR = "2023"  # stands in most sentences; the whole report is of this year
# The sports week stands under two tasks and is kept once, dated as under the first of them.
MISSING = {(2, 4, "sds"): Counter({"29.9.2023": 1})}


def number_tokens(text: str) -> Counter[str]:
    found = (token(m.group()) for m in NUMBER.finditer(text.replace("\u00a0", " ")))
    return Counter(t for t in found if t != REPORT_YEAR)


def token(number: str) -> str:
    """One writing for each number: dates without leading zeros, amounts with a point."""
    if "." not in number or re.fullmatch(r"\d+\.\d\d", number):
        return number.replace(" ", "").replace(",", ".")
    *parts, year = [p.lstrip("0") for p in number.split(".")]
    return ".".join([*parts, f"20{year}" if len(year) == 2 else year])


@cache
def institution_of(line: str) -> str | None:
    if line.startswith("Ośrodek Pomocy Społecznej w Połańcu i Urząd"):
        return "ops"
    for institution in read("polaniec", "institutions.toml")["institution"]:
        if line.strip() in [institution["name"], *institution["variants"]]:
            return institution["slug"]
    return None


@cache
def seed_sections() -> dict[tuple[int, int, str], str]:
    """Cut the report by goal, task and the institution the lines stand under."""
    text = SEEDS[4].read_text(encoding="utf-8")
    body = text[text.index("Cel szczegółowy 1.") : text.index("REALIZATORZY")]
    goal, task, who, sections = 0, 0, "", {}
    for line in body.splitlines():
        if heading := re.match(r"(Cel szczegółowy|Zadanie) (\d+)\.", line):
            number = int(heading[2])
            goal, task = (number, 0) if heading[1].startswith("Cel") else (goal, number)
            who = ""
        elif slug := institution_of(line):
            who = slug
        elif who:
            sections[goal, task, who] = sections.get((goal, task, who), "") + line + "\n"
    return sections
