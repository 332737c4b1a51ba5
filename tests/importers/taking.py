"""Handing files over in tests, and the seed where it is here."""

import pytest

from factories import GminaFactory, member_as
from ostoja.accounts.enums import Role
from ostoja.importers import commands, queries
from ostoja.importers.enums import Purpose
from recognition.shared import SEEDS

REPORT = """Sprawozdanie z realizacji Gminnego Programu Wspierania Rodziny na lata 2022-2024 za rok 2023

Program przyjęto uchwałą Nr XX/10/2022 Rady Gminy z dnia 4 lutego 2022 r.

Celem głównym Programu jest dobre dzieciństwo w każdym domu.

Cel szczegółowy 1: Pomoc rodzinie

Zadanie 1: Posiłki i świadczenia

Ośrodek Pomocy Społecznej w Lipinach:
Z posiłków skorzystało 41 rodzin. Wypłacono 1 234,50 zł.

Zadanie 3: Wspólny czas

Gminna Biblioteka Publiczna w Lipinach:
- Noc bibliotek, 03.06.2023 r.
- Spotkanie z bajką, 07.13.05.2023 r.

Realizatorzy i partnerzy Programu:
1. Ośrodek Pomocy Społecznej w Lipinach
2. Gminna Biblioteka Publiczna w Lipinach
"""


def handed_over(
    text=REPORT, gmina=None, purpose=Purpose.IMPORT, name="sprawozdanie.txt", year=None
):
    content = text.encode() if isinstance(text, str) else text
    member = member_as(Role.COORDINATOR, gmina or GminaFactory())
    return commands.take_file(
        member.gmina, name=name, content=content, purpose=purpose, year=year, by=member
    )


def weighed(file):
    return queries.weighed(file, queries.read_again(file))


def piece_of(file, kind, words=""):
    """The first piece of this kind in whose fields the words stand."""
    return next(
        one.piece
        for one in weighed(file)
        if one.piece.kind == kind and any(words in value for value in one.piece.fields.values())
    )


def accept_everything(file):
    """The easy ones at once, then each error by itself; what is critical stays."""
    commands.accept_all(file, weighed(file), warnings=True, by="test")
    for one in weighed(file):
        if one.decision is None and one.level == "error":
            commands.accept(file, one.piece, by="test")
    return commands.accept_all(file, weighed(file), warnings=True, by="test")


def seed_004():
    found = sorted(SEEDS.glob("004_*.txt"))
    if not found:
        pytest.skip("the seeds are not here")
    return found[0].read_bytes()
