"""What can be done with a report: open it, write its parts, sign an edition."""

from collections.abc import Iterable
from dataclasses import asdict

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone

from ostoja.accounts.entry import Member
from ostoja.accounts.models import Gmina
from ostoja.audit.commands import record, state_of
from ostoja.blocks.data import as_data, digest
from ostoja.blocks.tree import Document
from ostoja.documents.queries import template_of
from ostoja.reports import checks
from ostoja.reports.assembly.documents import build
from ostoja.reports.enums import Form
from ostoja.reports.export import figures_data
from ostoja.reports.models import Acceptance, Edition, Report, Words
from ostoja.reports.proofs import fingerprint, subject_key
from ostoja.reports.queries import Year, next_number, year_of


class ChangedMeanwhile(Exception):
    """Somebody saved another text first; nothing was overwritten."""

    def __init__(self, theirs: Words) -> None:
        super().__init__("Ktoś zapisał w tym czasie inną treść. Poniżej stoją obie.")
        self.theirs = theirs


@transaction.atomic
def open_report(gmina: Gmina, year: int, *, by: object) -> Report:
    """Begin a year's report on the programme that covers it. Raises `NoProgramme`."""
    programme = year_of(gmina, year).programme
    report, is_new = Report.objects.get_or_create(
        gmina=gmina, year=year, defaults={"programme": programme}
    )
    if is_new:
        record("reports.report.opened", report, by=by)
    return report


@transaction.atomic
def save_words(report: Report, *, part: str, text: str, version: int, by: Member) -> Words:
    """Save a part's text, if it is still the version the writer began from."""
    words, _ = Words.objects.get_or_create(
        gmina=report.gmina, report=report, part=part, defaults={"version": 0}
    )
    words = Words.objects.select_for_update().get(gmina=words.gmina_id, pk=words.pk)
    if words.version != version:
        raise ChangedMeanwhile(words)
    before = state_of(words)
    words.text, words.version = text, version + 1
    words.full_clean()
    words.save()
    record("reports.words.saved", words, by=by, before=before)
    return words


@transaction.atomic
def sign(
    report: Report, *, form: str, by: Member, number: int | None = None, reason: str = ""
) -> Edition:
    """Freeze the report as it stands: tree, figures with their rows, hash, who and when.

    Refused while an error is neither mended nor let stand with a reason, when a correction has
    no reason, and when the edition the signer was shown (`number`) has been signed meanwhile.
    """
    _require_next(report, number)
    year = year_of(report.gmina, report.year)
    now = timezone.now()
    document = build(year, Form(form), timezone.localdate(now))
    edition = Edition(
        gmina=report.gmina,
        report=report,
        number=next_number(report),
        form=form,
        signed_at=now,
        signed_by=str(by.user),
        reason=reason.strip(),
        tree=as_data(document),
        figures=figures_data(year.figures),
        findings=[asdict(finding) for finding in _findings_that_allow(year, document)],
        digest=digest(document),
        template_digest=_template_digest(report.gmina),
    )
    edition.full_clean()
    edition.save()
    record("reports.edition.signed", edition, by=by)
    return edition


def _findings_that_allow(year: Year, document: Document) -> list[checks.Finding]:
    findings = checks.findings(year, document)
    errors = [checks.refusal(finding) for finding in findings if finding.blocks]
    if errors:
        raise ValidationError(errors)
    return findings


def _template_digest(gmina: Gmina) -> str:
    template = template_of(gmina)
    return checks.file_digest(template) if template else ""


def _require_next(report: Report, number: int | None) -> None:
    """Keep other signers out until we are done, and see that none came before."""
    Report.objects.select_for_update().get(gmina=report.gmina_id, pk=report.pk)
    following = next_number(report)
    if number not in (None, following):
        raise ValidationError(
            f"Następne wydanie ma numer {following}, a nie {number}: ktoś podpisał wcześniejsze."
            " Obejrzyj je, zanim podpiszesz korektę."
        )


@transaction.atomic
def accept_finding(
    gmina: Gmina,
    subject: models.Model,
    *,
    rule: str,
    block: str,
    quote: str,
    reason: str,
    by: object,
) -> Acceptance:
    """Let a finding stand, with the reason; accepted again, the first reason stays."""
    mark = fingerprint(rule, block, quote)
    key = subject_key(subject)
    found = Acceptance.objects.filter(gmina=gmina, subject=key, fingerprint=mark).first()
    if found is not None:
        return found
    acceptance = Acceptance(
        gmina=gmina,
        subject=key,
        fingerprint=mark,
        rule=rule,
        quote=quote,
        reason=reason.strip(),
        accepted_at=timezone.now(),
        accepted_by=str(by),
    )
    acceptance.full_clean()
    acceptance.save()
    record("reports.finding.accepted", acceptance, by=by)
    return acceptance


@transaction.atomic
def let_stand(
    report: Report,
    finding: checks.Finding,
    among: Iterable[checks.Finding],
    *,
    reason: str,
    by: object,
) -> None:
    """Accept a finding; an error in the same words elsewhere in the report is asked about once."""
    alike = [one for one in among if one.blocks and one.words == finding.words]
    for one in alike or [finding]:
        accept_finding(
            report.gmina,
            report,
            rule=one.rule,
            block=one.block,
            quote=one.quote,
            reason=reason,
            by=by,
        )


def drop_acceptances(gmina: Gmina, subject: models.Model) -> None:
    """With the text go the words that were quoted from it; its removal is told by the caller."""
    Acceptance.objects.filter(gmina=gmina, subject=subject_key(subject)).delete()
