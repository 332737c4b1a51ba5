"""The health page: red where something must be done, with what to do."""

from datetime import UTC, datetime, timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from django.test import Client
from django.utils import timezone

from accounts.signing_in import member_with_password, sign_in
from factories import member_as
from ostoja.accounts.enums import Role
from ostoja.jobs.models import Worker
from ostoja.jobs.worker import enrol
from ostoja.safekeeping import rules
from ostoja.safekeeping.models import Copy, Drill
from ostoja.safekeeping.queries import health

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
DAY = timedelta(days=1)
GB = 1_000_000_000


@pytest.fixture
def administrator(client, db):
    member = member_as(Role.ADMINISTRATOR)
    client.force_login(member.user)
    return member


def page(client):
    return client.get("/stan/").content.decode()


def all_is_well():
    now = timezone.now()
    enrol()
    Copy.objects.create(made_at=now, name="a.kopia", size=1, sha256="", rows=1)
    Drill.objects.create(
        at=now, copy_made_at=now, copy_sha256="", seconds=1, rows=1, files=0, differences=0
    )


def test_new_installation_is_red_and_says_what_to_do(client, administrator):
    html = page(client)
    assert "o-notice o-tone--error" in html
    for words in ("ostoja backup PLIK", "ostoja drill PLIK", "ostoja work"):
        assert words in html


def test_good_state_is_green(client, administrator):
    all_is_well()
    html = page(client)
    assert "Niczego nie trzeba robić" in html
    assert "o-tone--error" not in html


@pytest.mark.parametrize("spoiled", ["copy", "drill", "failed drill", "worker"])
def test_each_thing_that_goes_bad_turns_the_page_red(client, administrator, spoiled):
    all_is_well()
    long_ago = timezone.now() - timedelta(days=100)
    if spoiled == "copy":
        Copy.objects.update(made_at=long_ago)
    if spoiled == "drill":
        Drill.objects.update(at=long_ago)
    if spoiled == "failed drill":
        Drill.objects.update(differences=2)
    if spoiled == "worker":
        Worker.objects.update(beat_at=long_ago)
    html = page(client)
    assert "o-notice o-tone--error" in html
    assert html.count("<li><strong>") == 1


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.ADMINISTRATOR, Role.MANAGER}))
def test_page_is_for_those_who_look_after_the_installation(client, db, role):
    client.force_login(member_as(role).user)
    assert client.get("/stan/").status_code == 403


def test_head_may_see_it_and_a_stranger_signs_in_first(client, db):
    assert client.get("/stan/").status_code == 302
    client.force_login(member_as(Role.MANAGER).user)
    assert client.get("/stan/").status_code == 200


def test_every_advice_stands_beside_something_bad(db):
    checks = health(timezone.localtime())
    assert all(bool(check.advice) == (check.tone in {"warn", "error"}) for check in checks)


@pytest.mark.parametrize(
    ("check", "tone"),
    [
        (rules.disk(GB - 1, 100 * GB), "error"),
        (rules.disk(9 * GB, 100 * GB), "warn"),
        (rules.disk(10 * GB, 100 * GB), "done"),
        (rules.copy(None, NOW), "error"),
        (rules.copy(NOW - timedelta(hours=26), NOW), "done"),
        (rules.copy(NOW - timedelta(hours=26, seconds=1), NOW), "error"),
        (rules.drill(None, 0, NOW), "error"),
        (rules.drill(NOW, 1, NOW), "error"),
        (rules.drill(NOW - 78 * DAY, 0, NOW), "done"),
        (rules.drill(NOW - 79 * DAY, 0, NOW), "warn"),
        (rules.drill(NOW - 93 * DAY, 0, NOW), "error"),
        (rules.jobs(waiting=3, running=1, failed=0, workers=1), "done"),
        (rules.jobs(waiting=0, running=0, failed=1, workers=1), "error"),
        (rules.jobs(waiting=0, running=0, failed=0, workers=0), "error"),
        (rules.sign_ins(0), "done"),
        (rules.sign_ins(49), "done"),
        (rules.sign_ins(50), "warn"),
        (rules.migrations(0), "done"),
        (rules.migrations(2), "error"),
        (rules.certificate(None, NOW), "neutral"),
        (rules.certificate(NOW + 14 * DAY, NOW), "done"),
        (rules.certificate(NOW + 13 * DAY, NOW), "error"),
    ],
)
def test_limits(check, tone):
    assert check.tone == tone


def test_certificate_in_use_is_read(client, administrator, settings, tmp_path):
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "ostoja.example")])
    made = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
    made = made.not_valid_before(NOW - DAY).not_valid_after(timezone.now() + 3 * DAY)
    path = tmp_path / "cert.pem"
    path.write_bytes(made.sign(key, hashes.SHA256()).public_bytes(Encoding.PEM))
    settings.CERTIFICATE = str(path)
    assert "Odnów certyfikat" in page(client)


def test_wrong_passwords_of_a_day_are_counted(client, administrator, time_machine):
    time_machine.move_to("2026-11-02 08:00:00+01:00", tick=False)
    before = health(timezone.localtime())
    email = member_with_password().user.email
    for guess in ("zgadywanie-1", "zgadywanie-2"):
        sign_in(Client(), email, guess)
    sign_in(Client(), email)
    assert sign_ins(before).state == "nie było"
    assert sign_ins(health(timezone.localtime())).state == "2"
    time_machine.move_to("2026-11-03 08:00:01+01:00", tick=False)
    assert sign_ins(health(timezone.localtime())).state == "nie było"


def sign_ins(checks):
    return next(check for check in checks if check.title.startswith("Nieudane logowania"))
