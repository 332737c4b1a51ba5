from ostoja.proofreading.finding import Rule
from ostoja.proofreading.registry import Crash, proofread
from ostoja.proofreading.rules import RULES, mixed_script, non_answer
from proofreading.written import prose

NAMES = (
    "numbering-gap numbering-repeat heading-differs duplicate-implementer unlisted-implementer "
    "name-variants mixed-script foreign-letter malformed-date date-outside-year sum-mismatch "
    "breakdown-incomplete contradiction repeated-figure repeated-event non-answer small-count "
    "number-agreement misspelling unbalanced-marks missing-section late-report legal-reference "
    "misplaced-content"
)


def test_rules_are_those_of_the_contract_in_its_order():
    assert [rule.name for rule in RULES] == NAMES.split()


def test_rules_stand_in_modules_of_their_name_and_say_what_they_cannot_know():
    for rule in RULES:
        assert rule.find.__module__.rpartition(".")[2] == rule.name.replace("-", "_")
        assert rule.looks_for.endswith(".")
        assert rule.cannot_know.endswith(".")


def test_proofread_gives_the_findings_in_the_order_of_the_text():
    subject = prose("Na bieżąco.", "Bаl dla dzieci", "Na bieżąco.")
    findings = proofread(subject, (mixed_script.RULE, non_answer.RULE)).findings
    assert [finding.line for finding in findings] == [1, 2, 3]


def test_proofread_tells_a_crash_apart_and_keeps_what_others_found():
    def crash(_):
        yield from ()
        raise ValueError("zły blok")

    broken = Rule("broken", "Nic.", "Wszystkiego.", crash)
    result = proofread(prose("Na bieżąco."), (broken, non_answer.RULE))
    assert result.crashes == (Crash("broken", "ValueError: zły blok"),)
    assert [finding.rule for finding in result.findings] == ["non-answer"]


def test_proofread_admits_limits_in_every_message():
    subject = prose(
        "Na bieżąco.", "Bаl dla 24 rodzicow.", "Wsparto 24 rodzin („tak).", "31.06.2023"
    )
    findings = proofread(subject).findings
    assert len({finding.rule for finding in findings}) >= 5
    assert proofread(prose("")).findings == ()
