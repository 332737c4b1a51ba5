from dataclasses import replace

from ostoja.proofreading.labels import facts, telling_words
from proofreading.written import Report


def test_telling_words_leave_only_what_is_counted():
    assert telling_words("Liczba dzieci objętych zajęciami tanecznymi w roku") == {
        "dziecko",
        "zajęcia",
        "objąć",
        "taneczny",
    }


def test_telling_words_keep_words_the_dictionary_does_not_have():
    assert telling_words("zajęcia krzywulkowe") == {"zajęcia", "krzywulkowe"}
    assert telling_words("bardzo") == frozenset()


def test_facts_leave_unreadable_figures_out():
    report = Report().say("5 i 6", ("5", None, "zajęcia"), ("6", None, "koncerty"))
    report.figures[0] = replace(report.figures[0], value=None)
    assert [fact.words for fact in facts(report.read())] == [{"koncert"}]
