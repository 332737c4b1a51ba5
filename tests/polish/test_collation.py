import sqlite3
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ostoja.polish.collation import compare, folded, sort_key

IN_ORDER = [
    "",
    " ",
    "„Delfin”",
    "10 klas",
    "2 klasy",
    "a",
    "A",
    "á",
    "aa",
    "ą",
    "Ą",
    "b",
    "c",
    "ć",
    "d",
    "dom",
    "dom kultury",
    "domek",
    "e",
    "ę",
    "f",
    "lody",
    "lot",
    "łaska",
    "Łaska",
    "m",
    "n",
    "ń",
    "o",
    "ó",
    "p",
    "q",
    "s",
    "ś",
    "t",
    "u",
    "ü",
    "v",
    "w",
    "x",
    "y",
    "z",
    "zebra",
    "Zebra",
    "źrebię",
    "żaba",
    "б",
]


def test_sort_key_puts_words_in_the_polish_order():
    assert sorted(set(IN_ORDER), key=sort_key) == IN_ORDER


def test_sort_key_sees_one_text_in_two_encodings():
    assert sort_key("żółć") == sort_key(unicodedata.normalize("NFD", "żółć"))


def test_sort_key_puts_an_unknown_sign_before_letters():
    assert sort_key("€") < sort_key("a")


TEXTS = st.text(max_size=8) | st.text("aąbzźżAĄ Ü1-", max_size=6)


@given(TEXTS, TEXTS)
def test_compare_is_a_total_order_on_texts(first, second):
    same = unicodedata.normalize("NFC", first) == unicodedata.normalize("NFC", second)
    assert (compare(first, second) == 0) == same
    assert compare(first, second) == -compare(second, first)


@given(TEXTS, TEXTS, TEXTS)
def test_compare_is_transitive(first, second, third):
    low, middle, high = sorted([first, second, third], key=sort_key)
    assert compare(low, middle) <= 0
    assert compare(middle, high) <= 0
    assert compare(low, high) <= 0


@given(st.lists(TEXTS, max_size=8))
def test_stored_keys_sort_alike_in_a_database(texts):
    database = sqlite3.connect(":memory:")
    database.create_collation("polish", compare)
    database.execute("create table name (text text, key text)")
    plain = [text for text in texts if "\x00" not in text and not _lone(text)]
    database.executemany("insert into name values (?, ?)", [(t, sort_key(t)) for t in plain])
    by_key = database.execute("select key from name order by key").fetchall()
    by_collation = database.execute("select key from name order by text collate polish").fetchall()
    database.close()
    assert by_key == by_collation == sorted((sort_key(text),) for text in plain)


def _lone(text):
    return any(unicodedata.category(sign) == "Cs" for sign in text)


@given(TEXTS)
def test_sort_key_is_made_of_hexadecimal_digits(text):
    assert set(sort_key(text)) <= set("0123456789abcdef")


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Żółć", "zolc"),
        ("ŁÓDŹ", "lodz"),
        ("Müller", "muller"),
        ("zażółć gęślą jaźń", "zazolc gesla jazn"),
    ],
)
def test_folded_drops_polish_marks(text, plain):
    assert folded(text) == plain


@given(TEXTS)
def test_folded_twice_is_folded_once(text):
    assert folded(folded(text)) == folded(text)
