import pytest

from ostoja.polish.refusals import UnknownForm
from ostoja.polish.verbs import VERBS, verb


def test_every_stored_verb_ends_as_the_past_does():
    for stored in VERBS.values():
        assert stored.feminine.removesuffix(" się").endswith("ła")
        assert stored.neuter.removesuffix(" się").endswith("ło")


def test_verb_refuses_one_that_is_not_stored():
    with pytest.raises(UnknownForm, match="„latać”"):
        verb("latać")
