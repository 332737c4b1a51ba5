"""The household as a drawing: parents above, children below, and the same in words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from uuid import UUID

from ostoja.families.enums import Living, Place
from ostoja.families.models import HouseholdMember, Person, Whereabouts
from ostoja.families.tables.listing import age
from ostoja.values.pesel import Pesel, Sex

IN_A_ROW = 3
"""People side by side: as many as a telephone shows with letters that can be read."""
WIDTH, HEIGHT, SIZE, TOP = 116, 116, 44, 12
NAME = 30
"""Height of the name under a shape."""
LINE = 'stroke="#1b4f66" stroke-width="2" fill="none"'


@dataclass(frozen=True, slots=True)
class Figure:
    """Where a person stands in the drawing, and as what."""

    x: int
    y: int
    sex: Sex | None
    name: str
    age: int
    is_away: bool


def genogram(
    members: Sequence[HouseholdMember], living: Mapping[UUID, Whereabouts], on: date
) -> tuple[str, str]:
    """SVG, and its words for those who do not see it."""
    adults = [one for one in members if one.place != Place.CHILD]
    children = [one for one in members if one.place == Place.CHILD]
    rows = [*_in_rows(adults), *_in_rows(children)]
    figures = [
        _figure(member, living, on, place, row, len(people))
        for row, people in enumerate(rows)
        for place, member in enumerate(people)
    ]
    words = _words(adults, children, living)
    height = TOP + HEIGHT * len(rows)
    drawn = "".join([*_lines(figures, len(adults)), *(_shape(one) for one in figures)])
    width = WIDTH * IN_A_ROW
    frame = f'viewBox="0 0 {width} {height}" width="{width}" role="img"'
    return f'<svg {frame} aria-label="{escape(words)}">{drawn}</svg>', words


def _in_rows(people: Sequence[HouseholdMember]) -> Iterator[Sequence[HouseholdMember]]:
    for start in range(0, len(people), IN_A_ROW):
        yield people[start : start + IN_A_ROW]


def _figure(  # where and who
    member: HouseholdMember,
    living: Mapping[UUID, Whereabouts],
    on: date,
    place: int,
    row: int,
    in_row: int,
) -> Figure:
    left = (IN_A_ROW - in_row) * WIDTH // 2
    return Figure(
        x=left + place * WIDTH + WIDTH // 2,
        y=TOP + row * HEIGHT + SIZE // 2,
        sex=_sex(member.person),
        name=member.person.given_name,
        age=age(member.person.born_on, on),
        is_away=_is_away(member, living),
    )


def _sex(person: Person) -> Sex | None:
    return Pesel(person.pesel).sex if person.pesel else None


def _is_away(member: HouseholdMember, living: Mapping[UUID, Whereabouts]) -> bool:
    row = living.get(member.person_id)
    return row is not None and row.living != Living.HOME


def _shape(one: Figure) -> str:
    half = SIZE // 2
    dashes = ' stroke-dasharray="5 4"' if one.is_away else ""
    if one.sex is Sex.MALE:
        shape = f'<rect x="{one.x - half}" y="{one.y - half}" width="{SIZE}" height="{SIZE}"'
    elif one.sex is Sex.FEMALE:
        shape = f'<circle cx="{one.x}" cy="{one.y}" r="{half}"'
    else:
        corners = f"{one.x},{one.y - half} {one.x + half},{one.y} {one.x},{one.y + half}"
        shape = f'<polygon points="{corners} {one.x - half},{one.y}"'
    return (
        f'{shape} stroke="#1b4f66" stroke-width="2" fill="#fff"{dashes}/>'
        f'<text x="{one.x}" y="{one.y + 5}" text-anchor="middle" font-size="15">{one.age}</text>'
        f'<text x="{one.x}" y="{one.y + half + 20}" text-anchor="middle" font-size="15">'
        f"{escape(one.name)}</text>"
    )


def _lines(figures: Sequence[Figure], adults: int) -> Iterator[str]:
    """From below the adults' names to each child; nothing runs through a name."""
    above, below = figures[:adults], figures[adults:]
    if not above or not below:
        return
    under = above[-1].y + SIZE // 2 + NAME
    middle = (above[0].x + above[-1].x) // 2
    if len(above) > 1:
        yield f'<path d="M{above[0].x} {under} H{above[-1].x}" {LINE}/>'
    for child in below:
        bend = child.y - SIZE // 2 - 8
        yield f'<path d="M{middle} {under} V{bend} H{child.x} V{child.y}" {LINE}/>'


def _words(
    adults: Sequence[HouseholdMember],
    children: Sequence[HouseholdMember],
    living: Mapping[UUID, Whereabouts],
) -> str:
    parts = [
        f"{title}: {', '.join(_told(one, living) for one in people)}."
        for title, people in (("Dorośli", adults), ("Dzieci", children))
        if people
    ]
    return " ".join(parts)


def _told(member: HouseholdMember, living: Mapping[UUID, Whereabouts]) -> str:
    where = living.get(member.person_id)
    away = f" ({where.get_living_display()})" if where and _is_away(member, living) else ""
    return f"{member.person.given_name}{away}"
