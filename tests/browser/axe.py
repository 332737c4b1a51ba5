"""What axe finds on a page as it stands."""

from axe_playwright_python.sync_playwright import Axe

SERIOUS = {"serious", "critical"}


def check_with_axe(page):
    found = Axe().run(page).response["violations"]
    assert [one["id"] for one in found if one["impact"] in SERIOUS] == []
