from itertools import combinations

import pytest
from hypothesis import given, settings
from lxml import etree

from blocks.samples import AWKWARD, COSTS_CHART, FAMILIES_CHART, FAMILIES_LINES
from blocks.trees import charts
from ostoja.blocks.charts import chart_svg
from ostoja.blocks.charts.palette import INK, QUIET, RULE, STYLES
from ostoja.blocks.tree import Chart, ChartKind, Series

SVG = "{http://www.w3.org/2000/svg}"
EVERY = [COSTS_CHART, FAMILIES_CHART, FAMILIES_LINES]


def drawn(chart, width=640):
    return etree.fromstring(chart_svg(chart, width))


def printed(tree):
    return [text.text for text in tree.iter(f"{SVG}text")]


@pytest.mark.parametrize("chart", EVERY, ids=lambda chart: chart.id)
def test_chart_tells_its_title_and_description_to_a_screen_reader(chart):
    tree = drawn(chart)
    named = tree.get("aria-labelledby").split()
    spoken = [tree.find(f"*[@id='{name}']").text for name in named]
    assert tree.get("role") == "img"
    assert spoken == [chart.title, chart.description]


@pytest.mark.parametrize("chart", EVERY, ids=lambda chart: chart.id)
def test_every_known_value_and_category_is_printed(chart):
    words = " ".join(printed(drawn(chart)))
    labels = [label for series in chart.series for label in series.labels if label]
    assert all(label in words for label in labels)
    assert all(category in words for category in chart.categories)


def test_legend_stands_only_where_there_is_more_than_one_series():
    assert "Wydatki gminy" not in printed(drawn(COSTS_CHART))
    assert {"Rodziny", "Dzieci"} <= set(printed(drawn(FAMILIES_CHART)))


def test_missing_bar_says_so_and_is_not_drawn_as_zero():
    whole = Series("Rodziny", (19, 20, 21, 22, 24), ("19", "20", "21", "22", "24"))
    full = Chart("c", "t", ChartKind.BARS, FAMILIES_CHART.categories, (whole,), "d")
    gap = Chart("c", "t", ChartKind.BARS, full.categories, FAMILIES_CHART.series[:1], "d")
    assert "brak danych" in printed(drawn(gap))
    assert "brak danych" not in printed(drawn(full))
    assert len(list(drawn(gap).iter(f"{SVG}rect"))) == len(list(drawn(full).iter(f"{SVG}rect"))) - 1


def test_zero_is_a_bar_of_no_height_with_its_value():
    zero = Chart("c", "t", ChartKind.BARS, ("2023",), (Series("s", (0,), ("0",)),), "d")
    assert printed(drawn(zero)) == ["0", "2023"]


def test_missing_value_breaks_the_line_and_is_named_under_its_year():
    tree = drawn(FAMILIES_LINES)
    line = next(path.get("d") for path in tree.iter(f"{SVG}path") if path.get("stroke-linejoin"))
    assert line.count("M") == 2
    assert "Rodziny: brak danych" in " ".join(printed(tree))


def test_bar_twice_as_long_is_twice_as_much():
    series = Series("s", (10, 20), ("10", "20"))
    tree = drawn(Chart("c", "t", ChartKind.BARS, ("a", "b"), (series,), "d"))
    low, high = (float(bar.get("height")) for bar in tree.iter(f"{SVG}rect"))
    assert high == pytest.approx(2 * low)


def test_long_names_make_the_bars_lie():
    (first, *_) = drawn(COSTS_CHART).iter(f"{SVG}rect")
    assert first.get("height") == "21"


def test_names_stand_over_the_bars_on_a_telephone():
    names = [text for text in drawn(COSTS_CHART, 340).iter(f"{SVG}text") if "Rodzin" in text.text]
    assert {name.get("text-anchor") for name in names} == {None}


def test_negative_bars_go_the_other_way():
    series = Series("s", (-5, 5), ("-5,00 zł", "5,00 zł"))
    names = ("nazwa bardzo długiej kategorii, która się nie mieści " * 3, "b")
    tree = drawn(Chart("c", "t", ChartKind.BARS, names, (series,), "d"))
    below, above = tree.iter(f"{SVG}rect")
    assert float(below.get("x")) + float(below.get("width")) == pytest.approx(
        float(above.get("x")), abs=0.02
    )


def test_ids_of_two_charts_on_a_page_differ():
    other = Chart("ż <1>", "t", ChartKind.BARS, ("a",), FAMILIES_CHART.series[:1] * 2, "d")
    both = [drawn(FAMILIES_CHART), drawn(FAMILIES_CHART, 340), drawn(other)]
    ids = [one.get("id") for tree in both for one in tree.iter() if one.get("id")]
    assert len(ids) == len(set(ids)) == 9
    assert all(" " not in name for name in ids)


def test_awkward_words_survive():
    series = Series(AWKWARD, (1,), (AWKWARD,))
    tree = drawn(Chart("c", AWKWARD, ChartKind.LINES, (AWKWARD,), (series,), AWKWARD))
    assert tree.find(f"{SVG}title").text == AWKWARD
    assert AWKWARD in printed(tree)


def contrast(colour):
    """With white, by WCAG 2.2."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 1.05 / (0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05)


def test_words_hold_4_5_and_lines_3_to_1_on_white():
    assert min(contrast(colour) for colour in (INK, QUIET, *(s.colour for s in STYLES))) >= 4.5
    assert contrast(RULE) >= 3


@pytest.mark.parametrize("field", ["hatch", "dash", "marker", "colour"])
def test_series_differ_without_colour(field):
    assert all(getattr(a, field) != getattr(b, field) for a, b in combinations(STYLES, 2))


@settings(max_examples=50)
@given(charts("c"))
def test_any_chart_is_well_formed_and_stays_on_its_canvas(chart):
    tree = drawn(chart)
    width, height = float(tree.get("width")), float(tree.get("height"))
    for bar in tree.iter(f"{SVG}rect"):
        if bar.getparent().tag != f"{SVG}pattern":
            assert 0 <= float(bar.get("x")) <= width
            assert float(bar.get("y")) + float(bar.get("height")) <= height


def test_long_legend_goes_on_in_a_second_line_within_the_canvas():
    series = tuple(Series(f"Rodzina zastępcza rodzaju {n}", (n,), (str(n),)) for n in range(5))
    tree = drawn(Chart("c", "t", ChartKind.BARS, ("2023",), series, "d"), 340)
    names = [text for text in tree.iter(f"{SVG}text") if text.text.startswith("Rodzina")]
    assert len({name.get("y") for name in names}) == 5
    assert all(float(name.get("x")) < 340 for name in names)
