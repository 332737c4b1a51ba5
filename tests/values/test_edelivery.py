import pytest

from ostoja.values.edelivery import EXAMPLE, NotAnAddress, read_address


@pytest.mark.parametrize(
    "typed", [EXAMPLE, EXAMPLE.lower(), f" {EXAMPLE} ", EXAMPLE.removeprefix("AE:PL-")]
)
def test_address_is_read_as_people_write_it(typed):
    assert read_address(typed) == EXAMPLE


@pytest.mark.parametrize("typed", ["", "AE:PL-12345", "AE:DE-12345-67890-ABCDE-12", "ź" * 40])
def test_what_is_no_address_is_refused_with_an_example(typed):
    with pytest.raises(NotAnAddress, match=EXAMPLE):
        read_address(typed)
