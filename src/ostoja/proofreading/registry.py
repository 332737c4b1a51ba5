"""All rules in the order in which their findings are shown, and how they are run."""

from dataclasses import dataclass

from ostoja.proofreading.finding import Finding, Rule, Subject
from ostoja.proofreading.rules import RULES


@dataclass(frozen=True, slots=True)
class Crash:
    """A rule that could not finish: a fault of ours, told apart from faults of the text."""

    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class Proofreading:
    findings: tuple[Finding, ...]
    """In the order of the text."""
    crashes: tuple[Crash, ...] = ()


def proofread(subject: Subject, rules: tuple[Rule, ...] = RULES) -> Proofreading:
    findings: list[Finding] = []
    crashes: list[Crash] = []
    for rule in rules:
        try:
            findings.extend(list(rule.find(subject)))
        except Exception as error:  # noqa: BLE001 one broken rule must not hide the others
            crashes.append(Crash(rule.name, f"{type(error).__name__}: {error}"))
    order = {passage.block: index for index, passage in enumerate(subject.passages)}
    findings.sort(key=lambda finding: (order.get(finding.block, -1), finding.line or 0))
    return Proofreading(tuple(findings), tuple(crashes))
