"""The list of notes in plain SQL shows what the notes' own questions show."""

from datetime import date
from decimal import Decimal

import pytest

from factories import NoteFactory, NoteLineFactory, member_as
from ostoja.accounts.enums import Role
from ostoja.foster import queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def member():
    """Of a gmina with notes at each step: with lines, without, and one that takes off."""
    member = member_as(Role.ACCOUNTANT)
    own = {"gmina": member.gmina}
    billed = NoteLineFactory(**own, billed=Decimal("0.10"))
    NoteLineFactory(
        **own,
        note=billed.note,
        placement=billed.placement,
        first_day=date(2023, 4, 1),
        last_day=date(2023, 4, 30),
        billed=Decimal("1234.20"),
    )
    correction = NoteFactory(**own, corrects=billed.note, paid_on=None)
    NoteLineFactory(
        **own, note=correction, placement=billed.placement, billed=Decimal("0.07"), reduces=True
    )
    NoteFactory(**own, paid_on=None)
    NoteLineFactory()
    return member


def test_listed_notes_are_those_of_the_gmina_with_their_sums(member):
    listed = queries.listed_notes_for(member, page=1, size=50)
    known = queries.notes_for(member)
    assert [(one.id, one.total, one.state) for one in listed] == [
        (str(one.pk), one.total, str(one.state.label)) for one in known
    ]
    assert {one.total for one in listed} == {Decimal("1234.30"), Decimal("-0.07"), None}
    assert queries.count_notes(member) == len(listed)


def test_listed_notes_come_in_pages(member):
    whole = queries.listed_notes_for(member, page=1, size=50)
    parts = [queries.listed_notes_for(member, page=page, size=2) for page in (1, 2)]
    assert [one for part in parts for one in part] == whole
