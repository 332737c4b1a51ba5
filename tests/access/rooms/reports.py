"""The routes of reports."""

from access.rooms.foster import more_notes
from access.rooms.programme import more_goals
from factories import ClosingFactory
from ostoja.database.keys import new_key
from ostoja.reports.enums import Form, Part
from ostoja.reports.models import Report
from ostoja.reports.remarks import write_block_remark

WORDS = {"text": "2. Drugi asystent.", "version": 1}

TABLE = """
reports:reports            get     in      in          in        in            in         403     403           in        in         door     403      403
reports:reports            post    in      in          403       403           403        403     403           403       403        door     403      403
reports:report             get     in      in          in        in            in         403     403           in        in         door     403      403
reports:headings           get     in      in          403       403           403        403     403           403       403        door     403      403
reports:words              get     in      in          403       403           403        403     403           403       403        door     403      403
reports:words              post    in      in          403       403           403        403     403           403       403        door     403      403
reports:preview            get     in      in          in        in            in         403     403           in        in         door     403      403
reports:findings           get     in      in          in        in            in         403     403           in        in         door     403      403
reports:findings           post    in      in          403       403           403        403     403           403       403        door     403      403
reports:remarks            get     in      in          in        in            in         403     403           in        in         door     403      403
reports:remarks            post    in      in          403       403           403        403     403           403       403        door     403      403
reports:settle_remark      post    in      in          in        in            in         403     403           in        in         door     403      403
reports:sign               get     in      403         403       403           403        403     403           403       403        door     403      403
reports:sign               post    in      403         403       403           403        403     403           403       403        door     403      403
reports:draft_file         get     in      in          in        in            in         403     403           in        in         door     403      403
reports:edition            get     in      in          in        in            in         403     403           in        in         door     403      403
reports:edition_file       get     in      in          in        in            in         403     403           in        in         door     403      403
reports:figures            get     in      in          in        in            in         403     403           in        in         door     403      403
reports:figure             get     in      in          in        in            in         403     403           in        in         door     403      403
"""
FORMS = {
    "reports:reports": ("year",),
    "reports:words": ("text", "version"),
    "reports:findings": ("finding", "reason"),
    "reports:remarks": ("key", "part", "text", "to_role"),
    "reports:sign": ("number", "form", "reason"),
}


def _remark(whole):
    return (whole.report.remarks.first() or _task(whole)).pk


def _task(whole):
    """For the accountant."""
    return write_block_remark(
        whole.report,
        key=new_key(),
        part=Part.NEEDS.value,
        text="Sprawdź kwoty.",
        to_role="accountant",
        by=whole.manager,
    )


def more_remarks(whole, number):
    _task(whole)


def arguments(whole):
    return {
        "reports:report": {"year": whole.report.year},
        "reports:headings": {"year": whole.report.year},
        "reports:words": {"year": whole.report.year, "part": Part.NEEDS.value},
        "reports:preview": {"year": whole.report.year, "form": Form.LONG.value},
        "reports:findings": {"year": whole.report.year},
        "reports:remarks": {"year": whole.report.year},
        "reports:settle_remark": {"year": whole.report.year, "remark_id": _remark(whole)},
        "reports:sign": {"year": whole.report.year},
        "reports:draft_file": {"year": whole.report.year, "form": Form.LONG.value, "kind": "html"},
        "reports:edition": {"year": whole.report.year, "number": 1},
        "reports:edition_file": {"year": whole.report.year, "number": 1, "kind": "html"},
        "reports:figures": {"year": whole.report.year},
        "reports:figure": {"year": whole.report.year, "code": "PZ3"},
    }


def bodies(whole):
    return {
        "reports:reports": {"year": whole.report.year + 1},
        "reports:words": WORDS,
        "reports:remarks": {"key": new_key(), "part": Part.NEEDS.value, "text": "Sprawdź kwoty."},
        "reports:sign": {"number": 2, "form": Form.SHORT.value, "reason": "Brakowało potrzeb."},
    }


def more_reports(whole, number):
    Report.objects.create(gmina=whole.gmina, programme=whole.programme, year=2000 + number)


def more_editions(whole, number):
    edition = whole.report.editions.get(number=1)
    edition.pk, edition.number, edition.reason = None, number + 1, "Korekta."
    edition.save(force_insert=True)


def more_closings(whole, number):
    ClosingFactory(gmina=whole.gmina)


LISTS = [
    ("reports:remarks", more_remarks),
    ("reports:reports", more_reports),
    ("reports:report", more_editions),
    ("reports:preview", more_goals),
    ("reports:sign", more_goals),
    ("reports:figures", more_closings),
    ("reports:figure", more_notes),
]

NO_FOREIGN_OBJECT = {"reports:figures", "reports:figure"}
"""A year is nobody's: these show one's own gmina, whatever the year."""
