"""Goal, task, institution: what each returned, in the order of the adopted programme."""

from collections.abc import Iterable

from ostoja.blocks.tree import Block, Heading, Item, Listing, Paragraph, Role, Source
from ostoja.partners.models import Value
from ostoja.partners.queries import Content, Contribution
from ostoja.programme.enums import Relation
from ostoja.programme.models import Goal, Task
from ostoja.reports.assembly.figure_blocks import figure_blocks
from ostoja.reports.assembly.speech import RELATIONS, event_line, value_line
from ostoja.reports.queries import Year


def goal_blocks(year: Year) -> list[Block]:
    blocks: list[Block] = []
    for goal in year.goals:
        blocks.append(Heading(_of_goal(goal), 2, str(goal), Role.GOAL))
        for task in goal.tasks.all():
            blocks += task_blocks(year, goal, task)
    return blocks


def task_blocks(year: Year, goal: Goal, task: Task) -> list[Block]:
    name = f"{_of_goal(goal)}-zadanie-{task.number}"
    blocks: list[Block] = [Heading(name, 3, str(task), Role.TASK)]
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
    return blocks


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
    """A value with its parts beneath it: "w tym" may be less than the whole."""
    if not values:
        return []
    whole, *parts = values
    children = tuple(
        Item(f"{RELATIONS[Relation(part.indicator.relation)]}: {value_line(part, year)}")
        for part in parts
    )
    return [Item(value_line(whole, year), children, Source())]


def _event_items(content: Content) -> list[Item]:
    return [Item(event_line(event)) for event in content.events]
