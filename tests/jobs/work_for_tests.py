"""Jobs whose work can be counted. `slow` says that it began, and waits to be killed."""

import time

from ostoja.jobs.kinds import for_gmina, for_installation, outside
from ostoja.jobs.models import Letter

GOES_WRONG = "Jan Kowal z ulicy Lipowej"
seen = []


def leave_mark(gmina, mark):
    Letter.objects.create(gmina=gmina, to="a@b.example", subject=mark, body="")


@for_gmina
def mark(gmina, mark):
    leave_mark(gmina, mark)
    seen.append(sorted(Letter.objects.values_list("subject", flat=True)))


@for_gmina
def fail(gmina, mark):
    leave_mark(gmina, mark)
    raise RuntimeError(GOES_WRONG)


@for_gmina
def slow(gmina, mark, seconds):
    leave_mark(gmina, mark)
    time.sleep(seconds)


@outside
def reach_out(gmina, mark):
    leave_mark(gmina, mark)


@for_installation
def whole():
    seen.append("whole")
