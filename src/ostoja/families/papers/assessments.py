"""The assessment and the end of the work on paper."""

from ostoja.documents.paper import Facts, Grid, Paper, Words, chosen
from ostoja.families.enums import ChildrenNow, ClosingReason, Conclusion, Cooperation, Risk
from ostoja.families.models import Assessment, Closing
from ostoja.families.papers.visits import day
from ostoja.polish.dates import short


def assessment_paper(found: Assessment | None = None) -> Paper:
    """Signed by the assistant and the head; empty without an assessment."""
    one = found or Assessment()
    results = sorted(found.results.all(), key=lambda r: r.goal.position) if found else []
    rows = tuple(
        (f"{r.goal.position}. {r.goal.text}", r.get_result_display(), r.words) for r in results
    )
    period = f"{short(one.period_from)}–{short(one.assessed_on)}" if found else ""
    return Paper(
        "Ocena sytuacji rodziny",
        (
            Facts(
                "Ocena",
                (
                    ("okres", period),
                    ("termin z ustawy", day(one.due_on)),
                    ("asystent rodziny", one.assistant),
                ),
            ),
            Grid("Cele planu", ("cel", "wynik", "po czym to widać"), rows, blank=5),
            _conclusions(one),
            Words("Współpraca: opis", one.cooperation_words, lines=3),
            Words("Sytuacja dzieci: opis", one.children_words, lines=3),
            Words("Ryzyko: opis", one.risk_words, lines=3),
            Words("Uwagi kierownika", one.remarks, lines=3),
        ),
        case=found.family.number if found else "",
        signers=("asystent rodziny", "kierownik"),
    )


def _conclusions(one: Assessment) -> Facts:
    return Facts(
        "Wnioski",
        (
            ("współpraca rodziny", chosen(Cooperation.choices, one.cooperation)),
            ("sytuacja dzieci", chosen(ChildrenNow.choices, one.children)),
            ("ryzyko umieszczenia dziecka", chosen(Risk.choices, one.risk)),
            ("wniosek", chosen(Conclusion.choices, one.conclusion)),
            ("przekazano kierownikowi", day(one.handed_on)),
        ),
    )


def closing_paper(found: Closing | None = None) -> Paper:
    """The card of the end of the work, with the plan of looking in."""
    one = found or Closing()
    watch = getattr(found, "monitoring", None) if found else None
    checks = tuple((short(check.due_on), "", "") for check in watch.checks.all()) if watch else ()
    return Paper(
        "Karta zakończenia pracy z rodziną",
        (
            Facts(
                "Zakończenie",
                (
                    ("dzień", day(one.closed_on)),
                    ("powód", chosen(ClosingReason.choices, one.reason)),
                    ("powód słowami", one.reason_words or ("–" if found else "")),
                    ("kogo powiadomiono", one.notified),
                    ("bez monitorowania, bo", one.no_monitoring_why or ("–" if watch else "")),
                    ("monitoruje", watch.get_watcher_display() if watch else ""),
                ),
            ),
            Words("Ocena końcowa", one.final_words, lines=6),
            Grid("Plan monitorowania", ("termin", "co zastano", "kto sprawdził"), checks, blank=4),
        ),
        case=found.family.number if found else "",
        signers=("asystent rodziny", "kierownik"),
    )
