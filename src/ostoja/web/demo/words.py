"""The staff's own words of a year's report."""

from typing import Any

from ostoja.accounts.models import Gmina
from ostoja.programme.models import Programme
from ostoja.reports.enums import Part
from ostoja.reports.models import Report, Words

PARTS = {
    Part.ASSUMPTIONS: "assumptions",
    Part.ASSISTANTS: "assistants",
    Part.CARE: "care",
    Part.COOPERATION: "cooperation",
    Part.SUMMARY: "summary",
}
LISTS = {Part.STATUTORY: "statutory", Part.NEEDS: "need"}


def load(gmina: Gmina, data: dict[str, Any]) -> None:
    programme = Programme.objects.get(gmina=gmina, year_from=data["programme_year_from"])
    report = Report.objects.create(gmina=gmina, programme=programme, year=data["year"])
    texts = {Part.INTRODUCTION: data["introduction"]}
    texts |= {part: data[name]["text"] for part, name in PARTS.items() if name in data}
    texts |= {part: _numbered(data[name]) for part, name in LISTS.items() if name in data}
    Words.objects.bulk_create(
        Words(gmina=gmina, report=report, part=part, text="\n".join(lines))
        for part, lines in texts.items()
    )


def _numbered(items: list[dict[str, Any]]) -> list[str]:
    return [f"{item['number']}. {item['text']}" for item in items]
