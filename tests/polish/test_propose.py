import os
import subprocess
import sys

import pytest

from ostoja.polish.agreement import Gender
from ostoja.polish.names import Name
from ostoja.polish.nouns import noun
from ostoja.polish.propose import propose_name, propose_noun
from ostoja.polish.refusals import UnknownForm


def test_propose_prefers_what_is_stored():
    proposal = propose_noun("rodzina")
    assert proposal.confirmed
    assert proposal.forms == noun("rodzina")
    assert propose_name("Klub Seniora").confirmed


def test_propose_noun_marks_the_library_until_a_person_confirms():
    proposal = propose_noun("hulajnoga")
    assert not proposal.confirmed
    assert (proposal.forms.plural, proposal.forms.plural_genitive) == ("hulajnogi", "hulajnóg")
    assert proposal.forms.oblique.accusative == "hulajnogę"
    assert proposal.confirm().confirmed
    assert proposal.confirm().forms == proposal.forms


@pytest.mark.parametrize(
    ("lemma", "gender"),
    [
        ("ratownik", Gender.PERSONAL),
        ("kajak", Gender.MASCULINE),
        ("nagroda rzeczowa", Gender.FEMININE),
        ("boisko", Gender.NEUTER),
    ],
)
def test_propose_noun_finds_the_gender(lemma, gender):
    assert propose_noun(lemma).forms.gender is gender


def test_propose_takes_what_was_confirmed_before_over_the_library():
    own = propose_noun("hulajnoga").forms
    assert propose_noun("hulajnoga", {"hulajnoga": own}).confirmed
    seat = Name("Łubnice", "Łubnic", "Łubnicom", "Łubnice", "Łubnicami", "Łubnicach")
    assert propose_name("Łubnice", {"Łubnice": seat}).forms is seat


def test_propose_name_declines_a_phrase():
    proposal = propose_name("Świetlica Wiejska w Ruszczy")
    assert not proposal.confirmed
    assert proposal.forms.instrumental == "Świetlicą Wiejską w Ruszczy"


@pytest.mark.parametrize("propose", [propose_noun, propose_name])
def test_propose_refuses_what_nobody_knows(propose):
    with pytest.raises(UnknownForm, match="Nie umiem zaproponować odmiany „xyzzy”"):
        propose("xyzzy")


def test_the_room_opens_without_the_library():
    opened = (
        "import sys, ostoja.polish.propose, ostoja.polish.typography, ostoja.polish.amounts;"
        "print([m for m in sys.modules if m in ('polish_inflection', 'babel', 'django')])"
    )
    said = subprocess.run(
        [sys.executable, "-c", opened],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert said.stdout.strip() == "[]"
