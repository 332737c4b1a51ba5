import pytest

from ostoja.proofreading.rules.number_agreement import RULE
from proofreading.written import prose, quotes


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Wsparciem objęto 24 rodzin.", "24 rodzin"),
        ("Przepracowano 132 godzin.", "132 godzin"),
        ("Zorganizowano 5 warsztaty.", "5 warsztaty"),
        ("Punkt konsultacyjny: 117 porady", "117 porady"),
        ("W zajęciach było 1 osób.", "1 osób"),
        ("Objęto 22 nowe rodzin.", "22 nowe rodzin"),
        ("W 2023 r. 1 204 godzin przepracowano.", "1 204 godzin"),
        ("W 2023 roku 23 rodziny uczestniczyło w zajęciach.", "23 rodziny uczestniczyło"),
        ("W roku 12 rodzin skorzystały z porad.", "12 rodzin skorzystały"),
        ("Z warsztatów skorzystało 3 kobiety.", "skorzystało 3 kobiety"),
        ("W biegu wzięło udział łącznie 3 kobiety.", "wzięło udział łącznie 3 kobiety"),
        ("Objęto 24 rodzinę.", "24 rodzinę"),
        ("Objęto 12 osób, w tym 2 rodzin.", "2 rodzin"),
        ("Średnia frekwencja to 22 osób.", "22 osób"),
        ("Objęto ponad 24 rodzin.", "24 rodzin"),
        ("Ponad 3 osoby korzysta z pomocy.", "3 osoby korzysta"),
    ],
)
def test_number_agreement_is_found(text, quote):
    assert quotes(RULE, prose(text)) == [quote]


@pytest.mark.parametrize(
    "text",
    [
        "3 uczniów otrzymało stypendia, 2 asystentów pracowało z rodzinami.",
        "W 2023 roku odbyło się 5 spotkań. W 2022 uczniów było więcej.",
        "Skorzystały 24 rodziny, a 341 rodzin otrzymało paczki.",
        "Skorzystało 4 dzieci i 1 osoba dorosła.",
        "Udzielono 24 porad; nie zorganizowano 3 spotkań.",
        "Pomoc dla 24 rodzin, z 3 rodzin, około 24 rodzin, ok 22 osób.",
        "Praca 3 rodzin i 4 osób, liczba 22 godzin.",
        "W klasie 2 uczniów nie było, art. 4 ustawy, § 3 umowy, nr 2 osób.",
        "31 Finał, 4 runda ligi, 16 roku życia, 20 stycznia, 5 maja.",
        "Kurs trwał 1,5 godziny, 2-3 godziny, 12 min przerwy, 3 tys. zł.",
        "25 i 50 metrów; grupa 8-10 lat; 15 do 20 osób; 3 mają dzieci.",
        "Wypłacono 482 osobom, w 4 rodzinach, z 3 dziećmi.",
        "Centrum objęło 4 rodziny. Przedszkole zorganizowało 3 festyny.",
        "Przez 4 miesiące funkcjonowało przedszkole. Przez 3 rodziny przeszło wiele.",
        "2 razy w tygodniu, 7 dni, 2 dni, 0 osób, 1 lipca.",
        "Na 4 zupełnie nowych, drewnianych i ładnych",
        "Kupiono 5 drewnianych ślicznych szybkich ciekawych dom.",
        "Zespoły odbyły 78 posiedzeń, a dzielnicowi odbyli 41 wizyt.",
        "Wzięło 3 kobiety za ręce.",
        "W 2023 r. było 85 interwencji, w tym 63 dotyczące przemocy.",
        "Udział 3 kobiet. Ponad 21 osób korzysta z pomocy.",
        "Z 3 osób 2 mamy. Dla 22",
        "24 rodziny bardzo skorzystały, 22 kobiety a także dzieci.",
        "Godziny: 24 rodziny prowadzi asystent.",
    ],
)
def test_number_agreement_leaves_right_forms_alone(text):
    assert quotes(RULE, prose(text)) == []
