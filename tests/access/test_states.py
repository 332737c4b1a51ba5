"""Every page of a family, asked for by those whose it is and those whose it is not."""

import pytest
from django.db import transaction

from access.states import CASES, OF_FAMILIES, leaks
from access.test_matrix import NAME


@pytest.mark.parametrize("row", OF_FAMILIES, ids=NAME)
def test_state_of_the_family_decides_who_opens_it(own, row):
    for role, state, opens in CASES:
        with transaction.atomic():
            assert not leaks(row, own, role, state, opens=opens), (role, state.__name__)
            transaction.set_rollback(True)


def test_pages_of_families_are_known():
    assert len(OF_FAMILIES) > 30
