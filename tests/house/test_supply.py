"""The bill of materials lists the lock; an audit that was not made is no pass."""

import advisories
import pytest
import sbom

LOCK = """babel==2.18.0 \\
    --hash=sha256:{a} \\
    --hash=sha256:{b}
    # via ostoja
colorama==0.4.6 ; sys_platform == 'win32' \\
    --hash=sha256:{a}
""".format(a="a" * 64, b="b" * 64)
PROJECT = {"name": "ostoja", "version": "0.1.0"}


def test_bill_names_each_pin_with_its_hashes():
    bill = sbom.bill(LOCK, PROJECT)
    parts = {one["name"]: one for one in bill["components"]}
    assert (bill["bomFormat"], parts["colorama"]["version"]) == ("CycloneDX", "0.4.6")
    assert len(parts["babel"]["externalReferences"][0]["hashes"]) == 2
    assert parts["babel"]["purl"] == "pkg:pypi/babel@2.18.0"
    assert "govuk-frontend" in parts


def test_bill_of_one_lock_is_always_the_same():
    assert sbom.bill(LOCK, PROJECT) == sbom.bill(LOCK, PROJECT)


@pytest.mark.parametrize(
    ("parts", "status"),
    [
        ([{"name": "a", "version": "1", "vulns": []}], 0),
        ([{"name": "a", "version": "1", "vulns": [{"id": "X"}]}], 1),
        ([{"name": "a", "skip_reason": "no answer"}], 3),
        ([{"name": "a", "vulns": [{"id": "X"}]}, {"name": "b", "skip_reason": "no"}], 1),
        ([], 3),
    ],
    ids=["none known", "known", "not asked", "known and not asked", "nothing"],
)
def test_only_a_full_answer_passes(parts, status):
    assert advisories.judged(parts)[0] == status
