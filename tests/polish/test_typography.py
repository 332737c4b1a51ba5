import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ostoja.polish.typography import no_orphans

PIECES = st.lists(
    st.sampled_from(
        ["i", "W", "a", "z", "24", "1", "234", "2023", "r.", "zł", "rodziny", "nr", "art.", "ust.",
         "pkt", "5", "%", "–", "maja", "domu", "(i", "m²", "m", ",", "\n", "\u00a0", " "]
    )
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "tied"),
    [
        ("rodzina i dziecko w domu", "rodzina i~dziecko w~domu"),
        ("A i o u", "A~i~o~u"),
        ("(w Połańcu)", "(w~Połańcu)"),
        ("dom e i", "dom e i"),
        ("uczeń z klasy 4-a wraca", "uczeń z~klasy 4-a wraca"),
        ("31 grudnia 2023 r.", "31~grudnia 2023~r."),
        ("w r. 2023", "w~r.~2023"),
        ("2023 r. odbyło", "2023~r. odbyło"),
        ("art. 176 ust. 1 pkt 2 lit. b", "art.~176 ust.~1 pkt~2 lit.~b"),
        ("uchwała Nr L/348/2022", "uchwała Nr~L/348/2022"),
        ("69 518,09 zł", "69~518,09~zł"),
        ("1 234 rodzinami", "1~234~rodzinami"),
        ("24 rodziny i 5 osób", "24~rodziny i~5~osób"),
        ("3 m², 5 % i 2 szt.", "3~m², 5~% i~2~szt."),
        ("w 2023 odbyło się", "w~2023 odbyło się"),
        ("2019 2020", "2019 2020"),
    ],
)
def test_no_orphans_ties_what_a_line_may_not_part(text, tied):
    assert no_orphans(text) == tied.replace("~", "\u00a0")


@given(PIECES.map(" ".join) | st.text("aiwz 12r.zł\u00a0\n%", max_size=30) | st.text(max_size=30))
def test_no_orphans_is_idempotent_and_changes_nothing_visible(text):
    once = no_orphans(text)
    assert no_orphans(once) == once
    assert once.replace("\u00a0", " ") == text.replace("\u00a0", " ")


@given(PIECES.map(" ".join))
def test_no_orphans_leaves_no_one_letter_word_before_a_space(text):
    assert not re.search(r"(?<![\w-])[aiouwz] (?=\S)", no_orphans(text), re.IGNORECASE)
