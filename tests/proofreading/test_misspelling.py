import pytest

from ostoja.proofreading.finding import Severity
from ostoja.proofreading.rules.misspelling import RULE
from proofreading.written import found, prose, quotes


@pytest.mark.parametrize(
    ("text", "word", "near"),
    [
        ("W ramach rehabiltacji prowadzono zajęcia.", "rehabiltacji", "rehabilitacji"),
        ("Zajęcia dla rodzicow.", "rodzicow", "rodziców"),
        ("Odbyły się wartsztaty.", "wartsztaty", "warsztaty"),
        ("Szkloenia dla rodzin.", "Szkloenia", "szkolenia"),
        ("Program ostonowy gminy.", "ostonowy", "osłonowy"),
    ],
)
def test_misspelling_offers_the_nearest_word(text, word, near):
    [finding] = found(RULE, prose(text))
    assert (finding.quote, finding.severity) == (word, Severity.WARNING)
    assert f"„{near}”" in finding.message


def test_misspelling_in_a_title_is_only_noted():
    [finding] = found(RULE, prose("Piosenka „Zajęca z życia” w bibliotece."))
    assert (finding.quote, finding.severity) == ("Zajęca", Severity.NOTE)


def test_misspelling_in_a_name_is_found_where_the_text_has_the_right_word():
    text = "Pomoc społeczna działa. Dyrektor Ośrodka Pomocy Spłecznej mówił."
    assert quotes(RULE, prose(text)) == ["Spłecznej"]
    assert quotes(RULE, prose("SPRAWOZDNIE ROCZNE")) == ["SPRAWOZDNIE"]


def test_misspelling_only_notes_a_word_like_no_other():
    [finding] = found(RULE, prose("Zajęcia prowadził brzdękolożnik."))
    assert finding.severity is Severity.NOTE


def test_misspelling_is_told_once():
    assert quotes(RULE, prose("zajęca ruchowe", "zajęca plastyczne")) == ["zajęca"]


@pytest.mark.parametrize(
    "text",
    [
        "Spotkanie w Brzeziniskach Dolnych. Brzeziniska mają świetlicę.",
        "Zespół psychologiczno-pedagogiczny, zajęcia słowno – muzyczne",
        "Działania pedago-gicznego zespołu, Stowarzyszenia hi-storycznego",
        "godz. 8.00, www.lipowisko.pl, urzad@lipowo.pl, RODO, GOPS, pw",
        "Wystawa „Brzdękolożniki” w bibliotece",
        "PROGRAM SNUZELENIOWY, OSiR, MEGAKLUBIK",
        "Byłem, robiłabym, współprowadzący, mikrodotacja",
        "Snuzelenia, snuzeleniem oraz snuzeleniu poświęcono zajęcia: snuzelenia.",
        "Prowádzono",  # another rule's business
    ],
)
def test_misspelling_leaves_names_abbreviations_and_terms_alone(text):
    assert quotes(RULE, prose(text)) == []


def test_misspelling_learns_the_names_that_the_gmina_knows():
    text = "Żurawkowo leży nad rzeką."
    assert quotes(RULE, prose(text)) == ["Żurawkowo"]
    assert quotes(RULE, prose(text, known=["Świetlica w Żurawkowie"])) == []
