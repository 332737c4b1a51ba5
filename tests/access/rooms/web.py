"""The first page and what belongs to no room."""

from access.rooms.reports import more_reports

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
components                 get     in      in          in        in            in         in      in            in        in         in       in       in
keys                       get     in      in          in        in            in         in      in            in        in         in       in       in
security_contact           get     in      in          in        in            in         in      in            in        in         in       in       in
"""


LISTS = [
    ("home", more_reports),
]
