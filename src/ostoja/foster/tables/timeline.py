"""A stay drawn on one line of time: places, shares of the gmina, absences. Words first."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from ostoja.blocks.charts.palette import INK, STYLES
from ostoja.blocks.charts.shapes import escaped, tag, width_of, words
from ostoja.foster.enums import CareForm
from ostoja.foster.models import Absence, Placement, Stay
from ostoja.law.cofunding import Step
from ostoja.polish.dates import short

ROW, BAR, HEAD, FOOT = 46, 22, 4, 26
ABSENCE = "nieobecność"


class Stretch(NamedTuple):
    """A coloured bar with its words."""

    first: date
    last: date
    label: str
    style: int


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the drawing."""

    name: str
    stretches: Sequence[Stretch]


@dataclass(frozen=True, slots=True)
class Timeline:
    first: date
    last: date
    lines: Sequence[Line]

    @property
    def told(self) -> str:
        """The same in words, for those who do not see the drawing."""
        return " ".join(
            f"{line.name}: "
            + "; ".join(f"{one.label} od {short(one.first)}" for one in line.stretches)
            + "."
            for line in self.lines
        )


def timeline(
    stay: Stay,
    placements: Iterable[Placement],
    steps: Iterable[Step],
    absences: Iterable[Absence],
    today: date,
) -> Timeline:
    """From the first day to the last, or to today."""
    last = max(stay.ended_on or today, stay.started_on)
    forms = list(CareForm)
    places = [
        Stretch(
            one.started_on,
            one.ended_on or last,
            one.get_form_display(),
            forms.index(CareForm(one.form)) % len(STYLES),
        )
        for one in placements
        if one.started_on <= last
    ]
    away = [
        Stretch(one.first_day, one.last_day, one.get_kind_display(), 4)
        for one in absences
        if one.first_day <= last
    ]
    lines = [Line("gdzie", places), Line("udział gminy", _shares(steps, stay.started_on, last))]
    return Timeline(stay.started_on, last, [*lines, Line(ABSENCE, away)] if away else lines)


def _shares(steps: Iterable[Step], first: date, last: date) -> list[Stretch]:
    begun = [(date.fromordinal(step.ordinal), step.percent) for step in steps]
    ends = [date.fromordinal(day.toordinal() - 1) for day, _ in begun[1:]]
    return [
        Stretch(max(day, first), min(end, last), f"{percent}\N{NO-BREAK SPACE}%", place % 3)
        for place, ((day, percent), end) in enumerate(zip(begun, [*ends, last], strict=True))
        if max(day, first) <= min(end, last)
    ]


def timeline_svg(drawn: Timeline, width: int) -> str:
    """The drawing `width` units wide; ids hold the width, so that two stand on one page."""
    height = HEAD + ROW * len(drawn.lines) + FOOT
    name = f"os-czasu-{width}"
    rows = (_row(drawn, line, place, width) for place, line in enumerate(drawn.lines))
    return tag(
        "svg",
        tag("title", "Przebieg pobytu", id=f"{name}-title"),
        tag("desc", escaped(drawn.told), id=f"{name}-desc"),
        *rows,
        words(0, height - 6, short(drawn.first), fill=INK),
        words(width, height - 6, short(drawn.last), fill=INK, text_anchor="end"),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {width} {height}",
        width=width,
        height=height,
        role="img",
        aria_labelledby=f"{name}-title {name}-desc",
        font_size=14,
    )


def _row(drawn: Timeline, line: Line, place: int, width: int) -> str:
    top = HEAD + ROW * place
    bars = "".join(_bar(drawn, one, top + 16, width) for one in line.stretches)
    return words(0, top + 12, line.name, fill=INK, font_weight=600) + bars


def _bar(drawn: Timeline, one: Stretch, top: int, width: int) -> str:
    days = (drawn.last - drawn.first).days + 1
    left = (one.first - drawn.first).days / days * width
    long = max(((one.last - one.first).days + 1) / days * width - 1, 2)
    style = STYLES[one.style]
    bar = tag("rect", x=left, y=top, width=long, height=BAR, fill=style.colour)
    if width_of(one.label) + 10 > long:
        return bar
    return bar + words(left + 5, top + 16, one.label, fill="#fff")
