"""The answer to a table of costs: as designed, and equal to a second implementation's."""

import csv
import json
import random
from datetime import date, timedelta

from counting import large_count
from law import second_cofunding
from ostoja.law.cofunding import Before2012
from ostoja.law.cofunding_answer import as_csv, as_json, settle
from ostoja.law.cofunding_table import read_costs

HEADER = "child;stay_from;from;to;form;component;basis;amount"
MAY = f"{HEADER}\nA-1;2024-05-17;2025-05-01;2025-05-31;niezawodowa;świadczenie;monthly;1517,00\n"


def answered(text, **readings):
    return as_json(settle(read_costs(text, **readings).costs, **readings))


def test_answer_has_the_shape_of_the_contract():
    assert json.loads(answered(MAY)) == {
        "lines": [
            {
                "child": "A-1",
                "form": "niezawodowa",
                "component": "świadczenie",
                "part": "298.51",
                "pieces": [
                    {
                        "from": "2025-05-01",
                        "to": "2025-05-31",
                        "days": {"10": 16, "30": 15, "50": 0},
                        "part": "298.51",
                    }
                ],
            }
        ],
        "by_form": {"niezawodowa": "298.51"},
        "by_share": {"10": "78.30", "30": "220.21", "50": "0.00"},
        "total": "298.51",
    }


def test_answer_to_no_rows_is_nothing_to_pay():
    empty = {"lines": [], "by_form": {}, "by_share": {"10": "0.00", "30": "0.00", "50": "0.00"}}
    assert json.loads(answered(HEADER)) == {**empty, "total": "0.00"}


def test_answer_keeps_awkward_words_as_they_were_written():
    text = (
        f'{HEADER}\n"O\'Neil ""Żuk"";\\";2024-01-01;2024-01-01;2024-01-31;żółta\tx;😀;monthly;100\n'
    )
    (line,) = json.loads(answered(text))["lines"]
    assert (line["child"], line["form"], line["component"]) == (
        'O\'Neil "Żuk";\\',
        "żółta\tx",
        "😀",
    )


def test_csv_answer_has_a_row_a_piece_under_the_separator_of_the_table():
    text = MAY + "A-2;2024-01-01;2024-01-31;2024-02-01;POW;koszt;monthly;310\n"
    rows = as_csv(settle(read_costs(text).costs), separator=";")
    assert list(csv.reader(rows.splitlines(), delimiter=";")) == [
        ["child", "form", "component", "from", "to", "days_10", "days_30", "days_50", "part"],
        [
            "A-1",
            "niezawodowa",
            "świadczenie",
            "2025-05-01",
            "2025-05-31",
            "16",
            "15",
            "0",
            "298.51",
        ],
        ["A-2", "POW", "koszt", "2024-01-31", "2024-01-31", "1", "0", "0", "1.00"],
        ["A-2", "POW", "koszt", "2024-02-01", "2024-02-01", "1", "0", "0", "1.07"],
    ]


def test_stay_begun_before_the_act_is_computed_as_told():
    text = f"{HEADER}\nB;2010-06-01;2013-01-01;2013-01-31;POW;koszt;monthly;1000\n"
    without = json.loads(answered(text, before_2012=Before2012.NONE))
    assert without["total"] == "0.00"
    assert without["lines"][0]["pieces"][0]["days"] == {"10": 0, "30": 0, "50": 0}
    assert json.loads(answered(text, before_2012=Before2012.SHARE))["by_share"]["50"] == "500.00"


def random_line(pick):
    stay_from = date(2012, 1, 1) + timedelta(pick.randrange(5500))
    if pick.random() < 0.1:
        stay_from = date(pick.choice((2012, 2016, 2020, 2024)), 2, 29)
    first = stay_from + timedelta(pick.randrange(1500))
    if pick.random() < 0.4:  # near an anniversary
        first = stay_from + timedelta(max(0, 365 * pick.randrange(1, 4) - pick.randrange(40)))
    longest = pick.choice((1, 31, 31, 31, 70, 130, 500))
    last = first + timedelta(pick.randrange(longest))
    form = pick.choice(("spokrewniona", "niezawodowa", "RDD", "POW"))
    basis = pick.choice(("monthly", "billed"))
    grosze = pick.randrange(10 ** pick.randrange(1, 8))
    amount = f"{grosze // 100}.{grosze % 100:02d}"
    return f"D{pick.randrange(999)};{stay_from};{first};{last};{form};świadczenie;{basis};{amount}"


def test_second_implementation_agrees_on_random_lines():
    pick = random.Random(20110609)
    count = large_count("lines against the second implementation", whole=100_000)
    text = "\n".join([HEADER, *(random_line(pick) for _ in range(count))])
    ours, theirs = json.loads(answered(text)), json.loads(second_cofunding.answer(text))
    for one, other in zip(ours["lines"], theirs["lines"], strict=True):
        assert one == other
    assert ours == theirs
    by_share = sum(int(part.replace(".", "")) for part in ours["by_share"].values())
    assert by_share == int(ours["total"].replace(".", ""))
