"""Whatever the bytes, a file is read or refused; whatever the words, they are recognised."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from blocks.readers.making import as_docx, as_html, as_odt, as_pdf
from counting import large_count
from ostoja.blocks.readers import Refused, read
from ostoja.recognition.as_json import as_json
from ostoja.recognition.recognise import recognise
from recognition.shared import text_of

WORDS = st.sampled_from(
    "12 35osób 1.234,50 zł tys. w tym z tego: łącznie – ( ) „ ” 2023 r. 15-19.05.2023 31.02.2023 rodzin"
    " dzieci Cel Zadanie 1. Ośrodek Pomocy Społecznej w Lipnicy | \t \n - 1) a) % § art. � ½ dwoje sto".split(
        " "
    )
)
MADE = {".docx": as_docx, ".odt": as_odt, ".pdf": as_pdf, ".html": as_html}


@settings(max_examples=large_count("documents of random words", whole=5_000), deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=60))
def test_any_words_are_recognised(words):
    try:
        document = read(" ".join(words).encode(), "a.txt")
    except Refused:
        return
    assert as_json(recognise(document))["title"] is not None


def test_damaged_bytes_are_read_or_refused():
    chance = random.Random(7)
    text = text_of("12_sprawozdanie_cele").read_text(encoding="utf-8")
    for suffix, make in MADE.items():
        whole = make(text)
        for _ in range(large_count(f"damaged {suffix} files", whole=1_000)):
            damaged = bytearray(whole)
            for _ in range(chance.randint(1, 12)):
                damaged[chance.randrange(len(damaged))] = chance.randrange(256)
            try:
                document = read(bytes(damaged), f"a{suffix}")
            except Refused:
                continue
            recognise(document)
