import pytest
from hypothesis import given
from hypothesis import strategies as st

from ostoja.blocks.tree import Column
from ostoja.proofreading.finding import Severity
from ostoja.proofreading.rules.sum_mismatch import RULE
from proofreading.written import Report, found, prose, quotes

FAMILY = ("rodzina", "rodziny")


def counted(*digits, unit="osoba"):
    return [(each, unit, "osoby") for each in digits]


def ended(whole, *parts, unit="rodzina"):
    """As "10 rodzin zakończyło współpracę:" with a list of reasons."""
    items = [(f"{part} – powód", [(part, None, "powód")]) for part in parts]
    text = f"{whole} rodzin zakończyło współpracę:"
    return Report().say(text, (whole, unit, "rodziny")).listing(*items).read()


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("Przyjęto 20 osób, z tego 12 kobiet i 7 mężczyzn.", ["20", "12", "7"]),
        ("Przyjęto łącznie 20 osób (12 kobiet, 9 mężczyzn).", ["20", "12", "9"]),
        ("Było 12 kobiet i 9 mężczyzn, razem 20 osób.", ["12", "9", "20"]),
    ],
)
def test_sum_mismatch_of_all_parts_is_an_error(text, digits):
    [finding] = found(RULE, Report().say(text, *counted(*digits)).read())
    assert (finding.quote, finding.severity) == (text, Severity.ERROR)


def test_sum_mismatch_tells_an_amount_with_a_slip_as_it_stands():
    text = "Wydano 20 zł, z tego 12.345 zł na obiady i 7 zł na dojazdy."
    [finding] = found(RULE, Report().say(text, *counted("20", "12.345", "7", unit="zł")).read())
    assert "19,345" in finding.message


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        (
            "Udzielono 20 porad: psycholog – 12, prawnik – 9.",
            [("20", "porada", ""), ("12", "psycholog", ""), ("9", "prawnik", "")],
        ),
        (
            "Wsparto 20 rodzin: 12 rodzin w mieście, 9 na wsi.",
            [("20", "rodzina", ""), ("12", "rodzina", "")],
        ),
    ],
)
def test_sum_mismatch_after_a_colon_counts_bare_numbers(text, figures):
    [finding] = found(RULE, Report().say(text, *figures).read())
    assert (finding.quote, finding.severity) == (text, Severity.WARNING)
    right = text.replace("9", "8")
    figures = [(digits.replace("9", "8"), *more) for digits, *more in figures]
    assert quotes(RULE, Report().say(right, *figures).read()) == []


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("Wsparto 20 rodzin w mieście oraz na wsi i dalej: 2 osoby, 3 osoby.", ["20", "2", "3"]),
        ("Wsparto 20 osób z 5 wsi: 2 osoby, 3 osoby.", ["20", "5", "2", "3"]),
        ("Wsparto 20 osób: 12 osób.", ["20", "12"]),
    ],
)
def test_sum_mismatch_after_a_colon_needs_its_whole_right_before(text, digits):
    assert quotes(RULE, Report().say(text, *counted(*digits)).read()) == []


def test_sum_mismatch_of_an_addition_written_out():
    text = "Koszt: 10 500,00 zł + 4 500,00 zł = 16 000,00 zł, a 2 + 3 = 5."
    [finding] = found(RULE, prose(text))
    assert finding.quote == "10 500,00 zł + 4 500,00 zł = 16 000,00 zł"
    assert "15\u00a0000" in finding.message


def test_sum_mismatch_of_a_list_is_a_warning():
    [finding] = found(RULE, ended("10", "6", "3", "2"))
    assert finding.severity is Severity.WARNING
    assert "(6 + 3 + 2 = 11)" in finding.message


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("Przyjęto 20 osób, w tym 12 kobiet i 9 mężczyzn.", ["20", "12", "9"]),
        ("Przyjęto 20 osób, w tym 21 kobiet.", ["20", "21"]),
    ],
)
def test_sum_mismatch_of_some_parts_above_the_whole(text, digits):
    [finding] = found(RULE, Report().say(text, *counted(*digits)).read())
    assert finding.severity is Severity.WARNING


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("Przyjęto 20 osób, z tego 12 kobiet i 8 mężczyzn.", ["20", "12", "8"]),
        ("Przyjęto 20 osób, w tym 12 kobiet i 5 mężczyzn.", ["20", "12", "5"]),
        ("Przyjęto 20 osób (12 kobiet, 8 mężczyzn).", ["20", "12", "8"]),
        ("Przyjęto 20 osób, z tego 12 kobiet.", ["20", "12"]),
        ("Przyjęto 20 osób (w tym 12 kobiet, 5 mężczyzn).", ["20", "12", "5"]),
        ("W tym roku 12 kobiet, 5 mężczyzn.", ["12", "5"]),
        ("Przyjęto (12 kobiet, 5 mężczyzn).", ["12", "5"]),
        ("Przyjęto 20 osób, a potem jeszcze w szkole (2 kobiety, 5 mężczyzn).", ["20", "2", "5"]),
    ],
)
def test_sum_mismatch_leaves_right_and_partial_sums_alone(text, digits):
    assert quotes(RULE, Report().say(text, *counted(*digits)).read()) == []


def test_sum_mismatch_leaves_right_overlapping_and_silent_lists_alone():
    assert quotes(RULE, ended("10", "6", "3", "1")) == []
    assert quotes(RULE, ended("10", "9", "8", "7")) == []  # one family may have several reasons
    report = Report().say("10 rodzin zakończyło:", ("10", *FAMILY))
    items = [("6 – powód", [("6", None, "")]), ("3 – powód", [("3", None, "")]), "inne"]
    assert quotes(RULE, report.listing(*items).read()) == []


def test_sum_mismatch_lets_the_next_sentence_complete_the_list():
    text = "Wydano 100,00 zł, z tego 20,00 zł na A i 50,00 zł na B. Na C wydano 30,00 zł."
    figures = [(each, "zł", "wydatki") for each in ("100,00", "20,00", "50,00", "30,00")]
    assert quotes(RULE, Report().say(text, *figures).read()) == []
    assert len(quotes(RULE, Report().say(text, *figures[:3]).read())) == 1


def test_sum_mismatch_counts_only_parts_of_the_same_kind():
    text = "Skorzystało 41 rodzin, w tym 78 dzieci i 300,00 zł."
    figures = [("41", *FAMILY), ("78", "dziecko", "dzieci"), ("300,00", "zł", "")]
    assert quotes(RULE, Report().say(text, *figures).read()) == []
    share = Report().say("Z 20 osób, z tego 12 i 40 %", *counted("20", "12"), ("40", "%", "udział"))
    assert quotes(RULE, share.read()) == []


def test_sum_mismatch_stops_at_the_bracket_and_the_next_tying_word():
    text = "Było 20 osób (z tego 12 kobiet i 8 mężczyzn), a dzieci 30, z tego 10 dziewcząt i 20 chłopców."
    report = Report().say(text, *counted("20", "12", "8", "30", "10", "20"))
    assert quotes(RULE, report.read()) == []


def test_sum_mismatch_of_a_nested_list():
    children = [("27 – prace", [("27", None, "")]), ("51 – staże", [("51", None, "")])]
    whole = ("77 osób, z tego:", counted("77"), children)
    report = Report().listing(("12 osób – porady", counted("12")), whole, "inne")
    assert quotes(RULE, report.read()) == ["77 osób, z tego:"]


@pytest.mark.parametrize(("total", "wrong"), [("20", False), ("21", True)])
def test_sum_mismatch_of_the_last_item_of_a_list(total, wrong):
    items = [("kobiety – 12", counted("12")), ("mężczyźni – 8", counted("8"))]
    last = (f"Razem – {total}", counted(total))
    report = Report().say("Uczestnicy 5:", ("5", None, "x")).listing(*items, last).read()
    assert (f"Razem – {total}" in quotes(RULE, report)) is wrong
    assert quotes(RULE, Report().listing(items[0], last).read()) == []


@pytest.mark.parametrize("text", ["Było 10 rodzin i 5 osób:", "Było 10 rodzin.", "Uczestnicy:"])
def test_sum_mismatch_needs_one_number_before_a_list(text):
    figures = [(each, *FAMILY) for each in ("10", "5") if each in text]
    report = (
        Report().say(text, *figures).listing(("6", [("6", None, "")]), ("3", [("3", None, "")]))
    )
    assert quotes(RULE, report.read()) == []
    assert quotes(RULE, Report().say("Było 10 rodzin:", ("10", *FAMILY)).say("Tak.").read()) == []


def test_sum_mismatch_of_a_list_in_which_some_parts_are_told():
    items = [(f"{part} – staż", [(part, None, "")]) for part in ("60", "20")]
    report = Report().say("W formach uczestniczyło, w tym 77 osób:", *counted("77")).listing(*items)
    assert len(quotes(RULE, report.read())) == 1


COLUMNS = (Column("Miesiąc"), Column("Rodziny", numeric=True), Column("Kwota", numeric=True))


def test_sum_mismatch_of_a_table_names_the_column():
    rows = [
        ["Maj", "12", "100,50 zł"],
        ["Lipiec", "8", "1 000,00 zł"],
        ["Razem", "21", "1 100,50 zł"],
    ]
    [finding] = found(RULE, Report().table(COLUMNS, *rows).read())
    assert (finding.quote, finding.severity) == ("21", Severity.ERROR)
    assert "„Rodziny”" in finding.message


@pytest.mark.parametrize(
    "rows",
    [
        [["Maj", "12", "x"], ["Lipiec", "–", "5"], ["Ogółem", "12", "5"]],
        [
            ["Maj", "12", "5"],
            ["w tym ferie", "3", "1"],
            ["Lipiec", "8", "5"],
            ["Razem", "20", "10"],
        ],
        [["Maj", "12", "ok. 5"], ["Lipiec", "8", "5"], ["Razem", "20", "10"]],
        [["Maj", "12", "5"], ["Razem", "99", "99"]],
        [
            ["Maj", "12", "5"],
            ["Lipiec", "8", "5"],
            ["Razem", "brak", ""],
            ["A", "1", "1"],
            ["B", "2", "2"],
            ["Razem", "3", "3", "9"],
        ],
        [["Maj", "12"], ["Lipiec", "8"], ["Razem", "20", "0"]],
    ],
)
def test_sum_mismatch_leaves_right_and_unreadable_tables_alone(rows):
    report = Report().say("Tabela").table(COLUMNS, *rows).read()
    assert [each for each in quotes(RULE, report) if each] == []


def test_sum_mismatch_does_not_add_codes_and_shares():
    columns = (Column("Nazwa"), Column("Rozdział"), Column("%"))
    rows = [["A", "85214", "95,5"], ["B", "85216", "99,8"], ["Razem", "1", "97,6"]]
    assert quotes(RULE, Report().table(columns, *rows).read()) == []


@given(st.lists(st.integers(1, 900), min_size=2, max_size=6), st.integers(-1, 1))
def test_sum_mismatch_is_told_exactly_when_the_parts_miss_the_whole(parts, miss):
    whole = sum(parts) + miss
    text = f"Razem było {whole} osób, z tego " + ", ".join(f"{part} w grupie" for part in parts)
    report = Report().say(text, *counted(str(whole), *map(str, parts)))
    assert bool(quotes(RULE, report.read())) is bool(miss)
