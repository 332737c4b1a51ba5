import pytest

from ostoja.proofreading.dictionary import is_known, lemmas, near, readings


def test_readings_tell_lemma_kind_and_features():
    [only] = readings("godzin")
    assert (only.lemma, only.kind, only.named) == ("godzina", "subst", False)
    assert only.features == {"pl", "gen", "f"}
    assert readings("brzdękolożnik") == ()


def test_is_known_reads_forms_of_two_pieces():
    assert is_known("zrobiłabym")
    assert not is_known("zrobiłąbym")


def test_lemmas_of_an_unknown_word_are_the_word():
    assert lemmas("rodzin") == {"rodzina"}
    assert lemmas("Ruszcy") == {"ruszcy"}


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("zaciecie", "zacięcie"),
        ("ostonowy", "osłonowy"),
        ("rodzna", "rodzina"),
        ("szkoał", "szkoła"),
        ("dziecci", "dzieci"),
    ],
)
def test_near_knows_the_likeliest_word(wrong, right):
    assert near(wrong) == right


def test_near_changes_the_first_letter_only_for_one_that_looks_like_it():
    assert near("źycie") == "życie"
    assert near("kycie") != "życie"


def test_near_prefers_words_that_the_text_uses():
    assert near("spłecznej", frozenset({"społeczny"})) == "społecznej"


def test_near_is_silent_where_nothing_is_like_it():
    assert near("brzdękolożnik") is None
