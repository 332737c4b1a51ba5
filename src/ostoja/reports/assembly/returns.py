"""Goal, task, institution: what each returned, in the order of the adopted programme."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ostoja.blocks.tree import Block, Heading, Item, Listing, Paragraph, Role
from ostoja.partners.models import Value
from ostoja.partners.queries import Content, Contribution
from ostoja.programme.enums import Relation
from ostoja.programme.models import Goal, Task
from ostoja.reports.assembly.figure_blocks import figure_blocks
from ostoja.reports.assembly.speech import RELATIONS, event_line, value_line
from ostoja.reports.queries import Year

if TYPE_CHECKING:
    from uuid import UUID


def goal_blocks(year: Year) -> list[Block]:
    blocks: list[Block] = []
    for goal in year.goals:
        blocks.append(Heading(_of_goal(goal), 2, str(goal), Role.GOAL))
        blocks += _own_words(year, _of_goal(goal))
        for task in goal.tasks.all():
            blocks += task_blocks(year, goal, task)
    return blocks


def task_blocks(year: Year, goal: Goal, task: Task) -> list[Block]:
    name = f"{_of_goal(goal)}-zadanie-{task.number}"
    blocks: list[Block] = [Heading(name, 3, str(task), Role.TASK), *_own_words(year, name)]
    for contribution in year.contributions.get(task.pk, []):
        blocks += _institution_blocks(year, contribution, f"{name}-{contribution.institution.slug}")
    if len(blocks) == 1:
        blocks.append(Paragraph(f"{name}-brak", "Żadna instytucja nie opisała tego zadania."))
    return blocks


def _of_goal(goal: Goal) -> str:
    return f"cel-{goal.number}"


def _institution_blocks(year: Year, contribution: Contribution, name: str) -> list[Block]:
    blocks: list[Block] = [Heading(name, 4, contribution.institution.name, Role.INSTITUTION)]
    items: list[Item] = []
    for content in contribution.contents:
        place = f"{name}-{content.entry.position}"
        found = [*_value_items(content.values, year.year), *_event_items(content)]
        if found:
            items += found
            continue
        _flush(blocks, items, place)
        blocks += _written(year, content, place)
    _flush(blocks, items, f"{name}-koniec")
    return [*blocks, *_own_words(year, name)]


def _own_words(year: Year, name: str) -> list[Block]:
    """What the office added under a heading; the institution's own words stay as they came."""
    lines = enumerate(year.text(name), start=1)
    return [Paragraph(f"{name}-slowa-{number}", text) for number, text in lines]


def headings(year: Year) -> list[Heading]:
    """The headings of goals, tasks and institutions, under which the office may add words."""
    return [block for block in goal_blocks(year) if isinstance(block, Heading)]


def _flush(blocks: list[Block], items: list[Item], place: str) -> None:
    """Close the list that has been gathered so far."""
    if items:
        blocks.append(Listing(f"{place}-lista", tuple(items)))
        items.clear()


def _written(year: Year, content: Content, place: str) -> Iterable[Block]:
    entry = content.entry
    if entry.figure_code:
        yield from figure_blocks(year.figures[entry.figure_code], year.year, place)
    for number, paragraph in enumerate(entry.narrative.splitlines()):
        if paragraph.strip():
            yield Paragraph(f"{place}-tekst-{number}", paragraph.strip())


def _value_items(values: list[Value], year: int) -> list[Item]:
    """Each value with its parts beneath it; a part whose whole is not here stands alone."""
    parts: dict[UUID | None, list[Value]] = {}
    here = {value.indicator_id for value in values}
    for value in values:
        whole = value.indicator.part_of_id
        parts.setdefault(whole if whole in here else None, []).append(value)
    return [
        Item(
            value_line(value, year),
            tuple(_part(one, year) for one in parts.get(value.indicator_id, [])),
        )
        for value in parts.get(None, [])
    ]


def _part(value: Value, year: int) -> Item:
    """What is said "w tym" may be less than the whole, "z tego" adds up to it."""
    return Item(f"{RELATIONS[Relation(value.indicator.relation)]}: {value_line(value, year)}")


def _event_items(content: Content) -> list[Item]:
    return [Item(event_line(event)) for event in content.events]
