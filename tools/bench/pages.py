"""List pages of 50 rows: processor time of the whole request, beside a bare SQL loop.

To measure another page, add it to `PAGES`: its route, and the SQL that fetches what it shows.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from django.core.handlers.wsgi import WSGIHandler
from django.db import connection
from django.test import Client, RequestFactory
from django.urls import reverse

from bench.clock import processor_ms, tell
from ostoja.accounts.enums import Role
from ostoja.accounts.gates import PROVEN
from ostoja.accounts.models import Gmina, Membership
from ostoja.audit import chain
from ostoja.audit.commands import record_reading
from ostoja.families.models import Family, Person
from ostoja.foster.enums import CareForm
from ostoja.foster.models import Note, Placement, Stay

ROWS = 50
RUNS = 60
APPLICATION = WSGIHandler()
LIMIT = "at most 4 ms"


@dataclass(frozen=True, slots=True)
class Page:
    route: str
    sql: str


PAGES = (
    Page(
        "foster:stays",
        "SELECT s.id, p.given_name, p.family_name, f.name, s.started_on, s.ended_on"
        " FROM foster_stay s JOIN families_person p ON p.id = s.child_id"
        " JOIN families_family f ON f.id = s.family_id WHERE s.gmina_id = ?"
        " ORDER BY p.family_name, p.given_name, s.started_on, s.id LIMIT 50",
    ),
    Page(
        "foster:notes",
        "SELECT n.id, n.number, n.powiat, n.issued_on, n.received_on, n.paid_on, sum(l.billed)"
        " FROM foster_note n LEFT JOIN foster_noteline l ON l.note_id = n.id"
        " WHERE n.gmina_id = ? GROUP BY n.id ORDER BY n.issued_on DESC, n.id LIMIT 50",
    ),
)


def fill(gmina: Gmina) -> None:
    """Enough stays and notes for a full page."""
    family = Family.objects.create(gmina=gmina, number="MIARA/1", name="Miara")
    began = [date(2021, 1, 1) + timedelta(number) for number in range(ROWS)]
    people = [
        Person(gmina=gmina, given_name=f"Dziecko {n}", family_name="Miara", born_on=day)
        for n, day in enumerate(began)
    ]
    stays = [
        Stay(gmina=gmina, child=child, family=family, started_on=day)
        for child, day in zip(people, began, strict=True)
    ]
    Person.objects.bulk_create(people)
    Stay.objects.bulk_create(stays)
    Placement.objects.bulk_create(
        Placement(gmina=gmina, stay=one, form=CareForm.KINSHIP, started_on=one.started_on)
        for one in stays
    )
    Note.objects.bulk_create(
        Note(gmina=gmina, number=f"MIARA/{day}", powiat="miara", issued_on=day, received_on=day)
        for day in began
    )


def bare(page: Page, gmina: Gmina) -> str:
    """The rows as HTML, with nothing between the database and the string."""
    cursor = connection.connection.execute(page.sql, [gmina.pk.hex])
    cells = ("".join(f"<td>{cell}</td>" for cell in row) for row in cursor)
    return "<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>"


def answer(address: str, cookies: str) -> bytes:
    """What the web server asks of the program for one page, without the server."""
    start = RequestFactory().get(address, HTTP_COOKIE=cookies).environ
    response = APPLICATION(start, lambda *_: None)
    content = b"".join(response)
    response.close()
    return content


def reading(gmina: Gmina) -> None:
    """What it costs a page to say in the trail whom it showed."""
    shown = list(Person.objects.filter(gmina=gmina).values_list("pk", flat=True)[:ROWS])
    for people in (shown[:1], shown):
        note = partial(
            record_reading,
            "foster.stays",
            by="miara",
            purpose="lista",
            gmina_id=gmina.pk,
            people=people,
        )
        words = f"reading of {len(people)} children noted, with its link"
        tell(words, f"{processor_ms(note, RUNS):.2f} ms", "part of the page's time")
    link = {"at": "2026-01-01", "actor": "miara", "target": "foster.stays", "number": 1}
    alone = processor_ms(lambda: chain.link(b"key", "0" * 64, link), RUNS)
    tell("its link in the chain alone", f"{alone:.3f} ms")


def measure(gmina: Gmina) -> None:
    print("list pages of 50 rows, processor time")
    fill(gmina)
    client = Client()
    client.force_login(Membership.objects.get(gmina=gmina, role=Role.MANAGER).user)
    session = client.session
    session[PROVEN] = True  # in the middle of a day's work: the second factor was shown
    session.save()
    client.get("/")  # which brings the cookie of forms
    cookies = "; ".join(f"{name}={one.value}" for name, one in client.cookies.items())
    for page in PAGES:
        address = reverse(page.route)
        shown = client.get(address)
        if shown.status_code != 200 or shown.content.count(b"<tr") <= ROWS:  # noqa: PLR2004
            tell(address, "no 50 rows", f"answer {shown.status_code}")
            continue
        taken = processor_ms(lambda at=address: answer(at, cookies), RUNS)
        alone = processor_ms(lambda one=page: bare(one, gmina), RUNS)
        tell(address, f"{taken:.2f} ms", f"{LIMIT}; bare SQL loop {alone:.2f} ms")
    reading(gmina)
