import pytest

from ostoja.proofreading.rules.legal_reference import RULE
from proofreading.written import prose, quotes

ABOUT = "Sprawozdanie ze wspierania rodziny"


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Działano na podstawie ustawy z dnia 9 lipca 2011 r. o wspieraniu rodziny i systemie pieczy zastępczej.",
            "ustawy z dnia 9 lipca 2011 r. o wspieraniu rodziny i systemie pieczy zastępczej",
        ),
        (
            "Ustawa z 12.03.2014 r. o pomocy społecznej",
            "Ustawa z 12.03.2014 r. o pomocy społecznej",
        ),
        ("Na podstawie art. 10 ust. 2 pracownik wnioskuje o asystenta.", "art. 10 ust. 2"),
        ("Plan pracy z rodziną opisuje art. 9 ustawy.", "art. 9"),
        ("Art. 279 ustawy o wspieraniu rodziny mówi o tym.", "Art. 279"),
        ("Na mocy art. 10 kierownik przydziela rodzinie asystenta.", "art. 10"),
        ("Gmina płaci 10 % (art. 190).", "art. 190"),
    ],
)
def test_legal_reference_is_doubted(text, quote):
    assert quotes(RULE, prose(ABOUT, text)) == [quote]


@pytest.mark.parametrize(
    "text",
    [
        "ustawa z dnia 9 czerwca 2011 r. o wspieraniu rodziny i systemie pieczy zastępczej",
        "ustawa z dnia 5.12.2014 r. o Karcie Dużej Rodziny",
        "ustawa z dnia 1 stycznia 1999 r. o kolejnictwie wąskotorowym",
        "Zgodnie z art. 11 pracownik wnioskuje o asystenta.",
        "Zgodnie z art. 10 ustawy o pomocy społecznej pracownik wnioskuje o pomoc.",
        "Plan pracy z rodziną jest gotowy.",
        "Art. 200 ustawy o wspieraniu rodziny mówi o tym.",
        "Art. 7 mówi o czym innym.",
    ],
)
def test_legal_reference_leaves_right_and_unknown_ones_alone(text):
    assert quotes(RULE, prose(ABOUT, text)) == []


def test_legal_reference_reads_articles_only_in_texts_on_family_support():
    assert quotes(RULE, prose("Plan pracy z rodziną opisuje art. 9 ustawy.")) == []
