"""The first page and what belongs to no room."""

from access.rooms.reports import more_reports
from factories.due import with_everything_due

TABLE = """
home                       get     in      in          in        in            in         in      in            in        in         in       in       in
first_run                  get     404     404         404       404           404        404     404           404       404        404      404      404
first_run                  post    404     404         404       404           404        404     404           404       404        404      404      404
first_run_names            get     404     404         404       404           404        404     404           404       404        404      404      404
first_run_names            post    404     404         404       404           404        404     404           404       404        404      404      404
first_run_limits           get     404     404         404       404           404        404     404           404       404        404      404      404
first_run_limits           post    404     404         404       404           404        404     404           404       404        404      404      404
first_run_head             get     404     404         404       404           404        404     404           404       404        404      404      404
first_run_head             post    404     404         404       404           404        404     404           404       404        404      404      404
today                      get     in      403         in        in            403        403     403           403       in         door     403      403
components                 get     in      in          in        in            in         in      in            in        in         in       in       in
keys                       get     in      in          in        in            in         in      in            in        in         in       in       in
law                        get     in      in          in        in            in         in      in            in        in         in       in       in
calendar                   get     in      403         in        in            403        403     403           403       in         door     403      403
calendar                   post    in      403         in        in            403        403     403           403       in         door     403      403
close_calendar             post    in      403         in        in            403        403     403           403       in         door     403      403
calendar_feed              get     404     404         404       404           404        404     404           404       404        404      404      404
search                     get     in      in          in        in            in         in      in            in        in         door     403      403
search                     post    in      in          in        in            in         in      in            in        in         door     403      403
security_contact           get     in      in          in        in            in         in      in            in        in         in       in       in
"""


def more_work(whole, number):
    """Another family with an assistant, and all that can be due for it."""
    with_everything_due(whole.gmina, number)


FORMS = {"search": ("text",)}
SILENT = {"search"}


def arguments(whole):
    """A secret that is nobody's: what a right one opens, tests of the calendar tell."""
    return {"calendar_feed": {"gmina": whole.gmina.slug, "secret": "obcy"}}


def bodies(whole):
    return {"search": {"text": whole.family.name}}


LISTS = [
    ("home", more_reports),
    ("today", more_work),
]
