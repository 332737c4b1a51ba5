"""Every page of a family, asked for by those whose it is and those whose it is not."""

import pytest

from access.states import CASES, OF_FAMILIES, leaks, visitor_in
from access.test_matrix import NAME


@pytest.mark.parametrize(("role", "state", "opens"), CASES)
def test_state_of_the_family_decides_who_opens_it(own, role, state, opens):
    client = visitor_in(own, role, state, OF_FAMILIES)
    leaking = [NAME(row) for row in OF_FAMILIES if leaks(row, own, client, opens=opens)]
    assert leaking == []


def test_pages_of_families_are_known():
    assert len(OF_FAMILIES) > 30
