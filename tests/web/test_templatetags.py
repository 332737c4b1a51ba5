"""Filters and small pieces that every template has."""

import re
from datetime import date
from decimal import Decimal

import pytest
from django.core.paginator import Paginator
from django.template import Context, RequestContext, Template, TemplateSyntaxError
from django.test import RequestFactory

from ostoja.blocks.tree import Column, Row, Table
from ostoja.polish.refusals import UnknownForm

NBSP = "\N{NO-BREAK SPACE}"


def shown(source, **values):
    return Template(source).render(Context(values))


def at(path, source, **values):
    return Template(source).render(RequestContext(RequestFactory().get(path), values))


@pytest.mark.parametrize(
    ("source", "value", "expected"),
    [
        ("{{ value|zl }}", Decimal("69518.09"), f"69{NBSP}518,09{NBSP}zł"),
        ("{{ value|zl }}", None, ""),
        ("{{ value|liczba }}", 1234, f"1{NBSP}234"),
        ("{{ value|liczba }}", Decimal("1.5"), "1,5"),
        ("{{ value|liczba }}", 0, "0"),
        ("{{ value|dzien }}", date(2023, 12, 31), "31.12.2023"),
        ("{{ value|dzien }}", None, ""),
        ("{{ value|dzien_slownie }}", date(2023, 12, 1), f"1{NBSP}grudnia 2023{NBSP}r."),
        ("{{ value|counted:'rodzina' }}", 5, f"5{NBSP}rodzin"),
        ("{{ value|counted:'dziecko' }}", 3, f"3{NBSP}dzieci"),
        ("{{ value|bez_sierot }}", "praca z rodziną", f"praca z{NBSP}rodziną"),
        ("{{ value|bez_sierot }}", "A & B <5 osób", f"A{NBSP}&amp; B &lt;5{NBSP}osób"),
    ],
)
def test_filter(source, value, expected):
    assert shown(source, value=value) == expected


def test_unknown_word_is_refused():
    with pytest.raises(UnknownForm):
        shown("{{ 5|counted:'bździągwa' }}")


def test_status_escapes_its_words():
    assert shown("{% status words 'done' %}", words="<5") == (
        '<strong class="govuk-tag o-tone--done">&lt;5</strong>'
    )


def test_status_of_unknown_tone_is_refused():
    with pytest.raises(TemplateSyntaxError, match="purple"):
        shown("{% status 'x' 'purple' %}")


def test_menu_entry_is_marked_on_its_own_page():
    link = "{% nav_link 'Pomoc' 'keys' %}"
    assert 'aria-current="true"' in at("/pomoc/klawisze/", link)
    assert "aria-current" not in at("/", link)
    assert "aria-current" not in at("/pomoc/klawisze/", "{% nav_link 'Początek' 'home' %}")


def test_menu_entry_of_a_missing_page_is_left_out():
    assert shown("{% nav_link 'Wyszukiwarka' 'nie:ma' %}") == ""


def test_trail_begins_at_home_and_ends_without_a_link():
    source = "{% trail %}{% crumb 'Piecza' '/piecza/' %}{% crumb here %}{% endtrail %}"
    html = shown(source, here="A & B")
    assert html.index("Początek") < html.index('href="/piecza/"') < html.index("A &amp; B")
    assert '<span aria-current="page">A &amp; B</span>' in html


def test_help_tells_article_and_day():
    html = shown(
        "{% help 'Udział' article='art. 191' on=day %}Zdanie.{% endhelp %}", day=date(2026, 11, 1)
    )
    assert f"Podstawa: art.{NBSP}191, stan na 01.11.2026" in html
    assert "Zdanie." in html


def test_empty_place_keeps_its_next_step():
    html = shown("{% empty 'Tu będą noty' %}<a href='/nowa/'>Dodaj</a>{% endempty %}")
    assert "<h2>Tu będą noty</h2>" in html
    assert "<a href='/nowa/'>Dodaj</a>" in html


def test_section_menu_marks_the_deepest_page_only():
    menu = """{% section_menu "Osoby" %}{% nav_link "Osoby i role" "people" %}\
{% nav_link "Przegląd uprawnień" "rights_review" %}{% endsection_menu %}"""
    html = shown(menu, path="/osoby/przeglad/")
    assert re.findall(r'aria-current="true">([^<]+)', html) == ["Przegląd uprawnień"]


def test_section_menu_and_contents_have_their_keys():
    assert 'accesskey="5"' in shown("{% section_menu 'Piecza' %}{% endsection_menu %}")
    assert 'accesskey="8"' in shown("{% contents %}{% endcontents %}")


TABLE = Table(
    id="t",
    caption="Koszty",
    columns=(Column("Rodzaj"), Column("Kwota", numeric=True)),
    rows=(Row(("placówka <5", "1,00 zł")), Row(("Razem", "1,00 zł"), total=True)),
)


def test_table_marks_headers_numbers_and_total():
    html = shown("{% data_table table %}", table=TABLE)
    assert "<caption>Koszty</caption>" in html
    assert '<th scope="col" class="number">Kwota</th>' in html
    assert '<th scope="row">placówka &lt;5</th>' in html
    assert '<td data-label="Kwota" class="number">1,00 zł</td>' in html
    assert html.count('<tr class="total">') == 1


def test_chart_has_both_drawings_and_the_table():
    html = shown(
        "{% chart 'Koszty' wide narrow table %}",
        wide='<svg id="w"/>',
        narrow='<svg id="n"/>',
        table=TABLE,
    )
    assert '<svg id="w"/>' in html
    assert '<svg id="n"/>' in html
    assert "<caption>Koszty</caption>" in html


def test_pages_keep_the_filters_of_the_address():
    page = Paginator(range(60), 20).get_page(2)
    html = at("/lista/?rok=2023&strona=2", "{% pages page %}", page=page)
    assert 'href="?rok=2023&amp;strona=1" rel="prev"' in html
    assert html.count('aria-current="page"') == 1


def test_single_page_has_no_way_to_others():
    page = Paginator(range(3), 20).get_page(1)
    assert at("/lista/", "{% pages page %}", page=page).strip() == ""
