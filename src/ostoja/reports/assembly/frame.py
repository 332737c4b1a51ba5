"""What stands around the goals: the year in figures, statutory summary, needs, signature."""

import re
from datetime import date

from ostoja.blocks.tree import (
    Block,
    Column,
    Item,
    KeyFigure,
    Listing,
    Paragraph,
    Row,
    Signatory,
    Signatures,
    Source,
    Table,
)
from ostoja.law.gmina_tasks import OWN_TASKS
from ostoja.polish.agreement import form_after
from ostoja.polish.amounts import amount
from ostoja.polish.dates import long
from ostoja.polish.nouns import noun
from ostoja.polish.numerals import numeral
from ostoja.polish.sentences import sentence
from ostoja.programme.enums import Effect
from ostoja.programme.models import Resolution
from ostoja.reports.assembly.speech import MONEY
from ostoja.reports.computing import Computed
from ostoja.reports.enums import Part
from ostoja.reports.queries import Year

KEY_FIGURES = ("AR1", "AR2", "AR3", "AR4", "PZ1", "PZ3")
NUMBERED = re.compile(r"^(\d+)[.)]\s*")


def paragraphs(year: Year, part: Part, name: str) -> list[Block]:
    return [
        Paragraph(f"{name}-{number}", text) for number, text in enumerate(year.text(part), start=1)
    ]


def adoption_blocks(year: Year) -> list[Block]:
    return [Paragraph("uchwaly", adoption(year))]


def goal_list(year: Year) -> list[Block]:
    """The main goal and the specific ones, as the programme adopted them."""
    blocks: list[Block] = [
        Paragraph("cel-glowny", f"Cel główny: {sentence(year.programme.main_goal)}")
    ]
    if year.goals:
        items = tuple(Item(goal.text) for goal in year.goals)
        blocks.append(Listing("cele-lista", items, ordered=True))
    return blocks


def adoption(year: Year) -> str:
    """Which resolution adopted the programme, and which ones changed it since."""
    by_effect = {
        effect: [one for one in year.resolutions if one.effect == effect] for effect in Effect
    }
    adopted = "; ".join(_named(one) for one in by_effect[Effect.ADOPTS])
    words = sentence(f"Program „{year.programme.title}” przyjęto: {adopted or 'brak uchwały'}")
    if by_effect[Effect.AMENDS]:
        changes = "; ".join(f"{_named(one)} ({one.changes})" for one in by_effect[Effect.AMENDS])
        words = f"{words} {sentence(f'Zmieniły go: {changes}')}"
    return words


def _named(resolution: Resolution) -> str:
    return (
        f"uchwała nr {resolution.number} {resolution.body_genitive}"
        f" z dnia {long(resolution.adopted_on)}"
    )


def year_in_figures(year: Year, codes: tuple[str, ...] = KEY_FIGURES) -> list[Block]:
    return [
        KeyFigure(
            f"w-liczbach-{code.lower()}",
            *_large(year.figures[code]),
            source=Source(figures=(code,)),
        )
        for code in codes
        if year.figures[code].rows
    ]


def _large(computed: Computed) -> tuple[str, str]:
    """The number set large, and the words beside it, which repeat the noun only once."""
    words = computed.figure.words
    if computed.figure.unit == MONEY:
        return amount(computed.value), words
    unit = form_after(computed.value, noun(computed.figure.unit))
    return f"{numeral(computed.value)} {unit}", words


def implementers(year: Year) -> list[Block]:
    items = tuple(Item(one.name) for one in year.implementers)
    return [Listing("realizatorzy-lista", items, ordered=True)] if items else []


def statutory(year: Year) -> list[Block]:
    """Each own task of art. 176 with the staff's words, or plainly without them."""
    said_of = {}
    for line in year.text(Part.STATUTORY):
        found = NUMBERED.match(line)
        if found:
            said_of[found[1]] = line[found.end() :]
    tasks = [task for task in OWN_TASKS.on(date(year.year, 12, 31)) if task.number.isdecimal()]
    rows = tuple(
        Row((task.number, task.words, said_of.get(task.number, "nie opisano"))) for task in tasks
    )
    return [
        Table(
            "art-176",
            "Zadania własne gminy z art. 176 ustawy i ich wykonanie",
            (Column("nr"), Column("zadanie"), Column("jak je wykonano")),
            rows,
        )
    ]


def needs(year: Year) -> list[Block]:
    items = tuple(Item(NUMBERED.sub("", line)) for line in year.text(Part.NEEDS))
    if not items:
        return [Paragraph("potrzeby-brak", "Nie zgłoszono potrzeb.")]
    return [Listing("potrzeby-lista", items, ordered=True)]


def signature(year: Year) -> Signatures:
    return Signatures(
        "podpis",
        f"{year.gmina.name}, dnia ....................",
        (Signatory(year.gmina.head_office),),
    )
