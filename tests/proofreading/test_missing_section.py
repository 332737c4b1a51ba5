from ostoja.proofreading.finding import Severity
from ostoja.proofreading.rules.missing_section import RULE
from ostoja.recognition.structure import Kind, Place, Words
from proofreading.written import Report, bare, found, prose, quotes

WHOLE = (
    "Sprawozdanie z programu wspierania rodziny, przyjętego uchwałą",
    "Praca asystenta rodziny",
    "Wydatki na pieczę zastępczą",
    "Potrzeby",
)


def test_missing_section_is_silent_about_a_whole_report():
    assert quotes(RULE, prose(*WHOLE)) == []


def test_missing_section_names_each_missing_part_at_the_title():
    findings = found(RULE, prose("Sprawozdanie ze wspierania rodziny"))
    assert {each.quote for each in findings} == {"Sprawozdanie ze wspierania rodziny"}
    said = [each.message for each in findings]
    assert [
        word in text
        for word, text in zip(["potrzeb", "asystentów", "pieczy", "uchwały"], said, strict=True)
    ] == [True] * 4


def test_missing_section_takes_recognised_needs():
    needs = (Words("Więcej mieszkań", Place("p9")),)
    assert quotes(RULE, prose(*WHOLE[:3], structure=bare(needs=needs))) == []


def test_missing_section_looks_only_at_reports_on_family_support():
    assert quotes(RULE, prose("Sprawozdanie z odśnieżania dróg")) == []
    programme = bare(Kind.PROGRAMME)
    assert quotes(RULE, prose("Program wspierania rodziny", structure=programme)) == []


def test_missing_section_expects_a_list_where_many_institutions_report():
    report = Report().goal("1", "Wsparcie rodziny").task("1")
    for name in ("Szkoła", "Biblioteka", "Dom Kultury"):
        report.institution(name)
    for text in WHOLE:
        report.say(text)
    [finding] = found(RULE, report.read())
    assert finding.severity is Severity.NOTE
    assert "listy realizatorów" in finding.message
    assert quotes(RULE, report.carried_out_by("Szkoła").read()) == []


def test_missing_section_reads_what_the_report_is_about_at_its_opening():
    texts = ["Sprawozdanie z wykonania budżetu", *["Wydatki"] * 6, "Program wspierania rodziny"]
    assert quotes(RULE, prose(*texts)) == []


def test_missing_section_reads_information_but_needs_a_year():
    text = "Informacja o wspieraniu rodziny"
    assert quotes(RULE, prose(text, structure=bare(Kind.INFORMATION))) != []
    assert quotes(RULE, prose(text, year=None)) == []
