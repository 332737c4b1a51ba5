"""Words with a slip of the finger: which are near, and that none is missed by its pieces."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ostoja.polish.closeness import fits, is_near, pieces, slips, slips_allowed

WORD = st.text("abcdeklmnoprstwyz", min_size=1, max_size=14)


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("kowalska", "kowlska"),
        ("kowalska", "kowwalska"),
        ("kowalska", "kowalsak"),
        ("kowalska", "kowalski"),
        ("kowalska", "kovalski"),
        ("nowk", "nowak"),
        ("lis", "lis"),
    ],
)
def test_a_slip_is_near(typed, word):
    assert is_near(typed, word)


@pytest.mark.parametrize(
    ("typed", "word"), [("lis", "las"), ("nowak", "nosek"), ("kowalska", "kopacka"), ("", "lis")]
)
def test_another_word_is_not_near(typed, word):
    assert not is_near(typed, word)


def test_numbers_that_differ_by_a_digit_are_not_near():
    assert not is_near("ops.4142.7.2026", "ops.4142.8.2026")
    assert is_near("ops.4142.7.2026", "ops.4142.7.2026")


def test_every_typed_word_must_be_near_one_of_the_words():
    assert fits(["kowlska", "ewa"], ["ewa", "kowalska"])
    assert not fits(["kowlska", "iga"], ["ewa", "kowalska"])


def slipped(word, data):
    """The word with one slip: a letter dropped, added, changed or swapped."""
    kind = data.draw(st.sampled_from(("drop", "add", "change", "swap")))
    at = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from("abcdeklmnoprstwyz"))
    if kind == "drop":
        return word[:at] + word[at + 1 :]
    if kind == "add":
        return word[:at] + letter + word[at:]
    if kind == "change":
        return word[:at] + letter + word[at + 1 :]
    return word[:at] + word[at + 1 : at + 2] + word[at : at + 1] + word[at + 2 :]


@given(WORD, st.data())
def test_one_slip_leaves_a_piece_whole(word, data):
    other = slipped(word, data)
    if slips_allowed(word):
        assert is_near(word, other)
        assert any(piece in other for piece in pieces(word))
    assert "".join(pieces(word)) == word


@given(WORD, st.data())
def test_two_slips_of_a_long_word_leave_a_piece_whole(word, data):
    if slips_allowed(word) == 2:
        other = slipped(slipped(word, data), data)
        assert any(piece in other for piece in pieces(word))


@given(WORD, WORD)
def test_slips_are_the_same_in_both_directions_and_none_only_between_equals(one, other):
    assert slips(one, other, 9) == slips(other, one, 9)
    assert (slips(one, other, 3) == 0) == (one == other)
