"""Small reports for the tests of the rules: blocks and what is recognised in them, together."""

import re
from datetime import date
from decimal import Decimal

from ostoja.blocks.tree import (
    Block,
    Document,
    Heading,
    Item,
    Listing,
    Paragraph,
    Role,
    Row,
    Source,
    Table,
)
from ostoja.proofreading.finding import Context, Finding, Rule, Subject
from ostoja.recognition.structure import (
    FoundEvent,
    FoundFigure,
    Goal,
    InstitutionSection,
    Kind,
    Place,
    Structure,
    Task,
    Words,
)

YEAR = 2023


def bare(kind=Kind.REPORT, **recognised):
    empty = {"title": "", "gmina": "", "programme_years": None, "year": YEAR, "resolution": None}
    return Structure(kind, **{**empty, **recognised})


def prose(*paragraphs, known=(), year=YEAR, structure=None):
    """One paragraph a line, with nothing recognised unless given."""
    blocks = tuple(
        Paragraph(f"p{number}", text, Source(line=number))
        for number, text in enumerate(paragraphs, start=1)
    )
    context = Context(year, frozenset(known))
    return Subject(Document("", blocks), structure or bare(year=year), context)


def found(rule: Rule, subject: Subject) -> list[Finding]:
    return list(rule.find(subject))


def quotes(rule, subject):
    return [finding.quote for finding in rule.find(subject)]


class Report:
    """Written line by line; every part is recognised as it is said."""

    def __init__(self, kind=Kind.REPORT, **recognised):
        self.kind, self.recognised = kind, recognised
        self.blocks: list[Block] = []
        self.goals: list[dict] = []
        self.sections: list[dict] = []
        self.figures: list[FoundFigure] = []
        self.events: list[FoundEvent] = []
        self.implementers: list[Words] = []
        self.open: dict = {"name": ""}

    def _next(self):
        number = len(self.blocks) + 1
        return f"b{number}", Source(line=number)

    def _heading(self, text, level, role):
        name, source = self._next()
        self.blocks.append(Heading(name, level, text, role, source))
        return Place(name, source.line)

    def goal(self, number, text, announced=None):
        place = self._heading(f"Cel {number}. {text}", 1, Role.GOAL)
        self.goals.append(
            {"number": number, "text": text, "place": place, "announced": announced, "tasks": []}
        )
        return self

    def task(self, number, text="Wspieranie rodzin"):
        place = self._heading(f"Zadanie {number}. {text}", 2, Role.TASK)
        task = {"number": number, "text": text, "place": place, "institutions": []}
        self.goals[-1]["tasks"].append(task)
        return self

    def institution(self, name):
        place = self._heading(name, 3, Role.INSTITUTION)
        self.open = {"name": name, "heading": place, "paragraphs": []}
        tasks = self.goals[-1]["tasks"] if self.goals else []
        (tasks[-1]["institutions"] if tasks else self.sections).append(self.open)
        return self

    def summary(self):
        """What follows is no institution's."""
        self.open = {"name": ""}
        return self

    def say(self, text, *figures):
        """`figures`: (digits as written, unit, label) or with more fields of a figure."""
        name, source = self._next()
        self.blocks.append(Paragraph(name, text, source))
        self.open.get("paragraphs", []).append(Words(text, Place(name, source.line)))
        self._count(text, name, source.line, (), figures)
        return self

    def listing(self, *items):
        """Each item a text, or (text, figures), or (text, figures, children)."""
        name, source = self._next()
        made = [self._item(item, name, source.line, (at,)) for at, item in enumerate(items)]
        self.blocks.append(Listing(name, tuple(made), source=source))
        return self

    def _item(self, item, name, line, path):
        text, figures, *children = item if isinstance(item, tuple) else (item, ())
        self._count(text, name, line, path, figures)
        inner = children[0] if children else ()
        made = [self._item(each, name, line, (*path, at)) for at, each in enumerate(inner)]
        return Item(text, tuple(made))

    def _count(self, text, block, line, part, figures):
        at = 0
        for digits, unit, label, *more in figures:
            start = text.index(digits, at)
            at = start + len(digits)
            value = Decimal(digits.replace(" ", "").replace(",", "."))
            place = Place(block, line, start, at, part)
            fields = {**self._where(), **(more[0] if more else {})}
            written = re.match(r" \w+" if unit else "", text[at:])
            said = digits + (written[0] if written else "")
            self.figures.append(FoundFigure(value, unit, label, text, place, said, **fields))

    def _where(self):
        goal = self.goals[-1] if self.goals else None
        task = goal["tasks"][-1]["number"] if goal and goal["tasks"] else ""
        name = self.open["name"]
        return {"goal": goal["number"] if goal else "", "task": task, "institution": name}

    def event(self, title, on: date | None = None):
        name, source = self._next()
        said = f"{on:%d.%m.%Y}" if on else ""
        text = f"{title} – {said}"
        self.blocks.append(Paragraph(name, text, source))
        place = Place(name, source.line)
        self.events.append(FoundEvent(title, said, place, text, on, on, **self._where()))
        return self

    def table(self, columns, *rows):
        name, source = self._next()
        made = tuple(Row(tuple(cells)) for cells in rows)
        self.blocks.append(Table(name, "Zestawienie", tuple(columns), made, source))
        return self

    def carried_out_by(self, *names):
        name, source = self._next()
        self.blocks.append(Listing(name, tuple(Item(each) for each in names), source=source))
        self.implementers += [
            Words(each, Place(name, source.line, part=(at,))) for at, each in enumerate(names)
        ]
        return self

    def read(self, year=YEAR, known=()):
        structure = bare(
            self.kind,
            goals=tuple(_goal(goal) for goal in self.goals),
            sections=tuple(_section(each) for each in self.sections),
            figures=tuple(self.figures),
            events=tuple(self.events),
            implementers=tuple(self.implementers),
            **self.recognised,
        )
        document = Document("", tuple(self.blocks))
        return Subject(document, structure, Context(year, frozenset(known)))


def _goal(goal):
    tasks = tuple(
        Task(**{**task, "institutions": tuple(map(_section, task["institutions"]))})
        for task in goal["tasks"]
    )
    return Goal(**{**goal, "tasks": tasks})


def _section(section):
    return InstitutionSection(**{**section, "paragraphs": tuple(section["paragraphs"])})
