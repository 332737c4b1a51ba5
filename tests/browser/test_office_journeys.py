"""P7: the administrator, the head and the inspector: copies, people who leave, data asked for."""

import io
import json
import shutil
import sqlite3
import subprocess
import time
import zipfile

import pytest
from playwright.sync_api import expect

from browser.conftest import Serving, command, environment
from browser.test_journeys import BEFORE, seen

TEN_MINUTES, THREE_MINUTES = 600, 180
GMINA = "SELECT id FROM accounts_gmina WHERE slug = 'polaniec'"
TWO_CHILDREN = f"""
    SELECT parent.id, parent.given_name, parent.family_name, at.family_id
    FROM families_householdmember AS at JOIN families_person AS parent ON parent.id = at.person_id
    WHERE at.gmina_id = ({GMINA}) AND at.place = 'parent' AND 2 = (
        SELECT count(*) FROM families_householdmember AS child
        WHERE child.family_id = at.family_id AND child.place = 'child'
    )
    ORDER BY parent.family_name, parent.given_name, parent.id LIMIT 1
"""
OF_FAMILY = """
    SELECT person.given_name || ' ' || person.family_name
    FROM families_householdmember AS at JOIN families_person AS person ON person.id = at.person_id
    WHERE at.family_id {} ?
"""


def ostoja(folder, *words):
    return subprocess.run(
        command(*map(str, words)), env=environment(folder), capture_output=True, text=True
    )


def asked(folder, query, *values):
    """Rows of the database, read without any help of the program."""
    own = sqlite3.connect(folder / "ostoja.sqlite3")
    found = own.execute(query, values).fetchall()
    own.close()
    return found


@pytest.fixture
def office(demonstration, tmp_path):
    """A copy of the demonstration that a test may break."""
    folder = tmp_path / "dane"
    shutil.copytree(demonstration, folder)
    return folder


def test_p7_j1_database_lost_and_restored(chromium, office, tmp_path):
    """A copy never tried turns the page red; tried, it stands by when the database is deleted."""
    copy, spoiled, back = tmp_path / "a.kopia", tmp_path / "zepsuta.kopia", tmp_path / "nowe"
    with Serving(office) as serving:
        page = health(chromium, serving)
        expect(page.locator(".o-notice.o-tone--error")).to_contain_text("ostoja drill PLIK")
        assert ostoja(office, "backup", copy).returncode == 0
        drill = json.loads(ostoja(office, "drill", copy, "--to", tmp_path).stdout)
        assert drill["differences"] == 0
        page.reload()
        assert "ostoja drill PLIK" not in page.locator("main .o-notice").first.inner_text()
        expect(page.locator("tr", has_text="Ostatnie sprawdzone odtworzenie")).to_contain_text(
            "udane"
        )

    content = bytearray(copy.read_bytes())
    content[len(content) // 2] ^= 1
    spoiled.write_bytes(content)
    refused = ostoja(office, "restore", spoiled, "--to", back)
    assert refused.returncode
    assert "kopi" in refused.stderr
    assert not back.exists() or not any(back.iterdir())

    began = time.monotonic()
    (office / "ostoja.sqlite3").unlink()
    assert ostoja(office, "restore", copy, "--to", back).returncode == 0
    shutil.copytree(office / "keys", back / "keys", dirs_exist_ok=True)
    with Serving(back) as serving:
        page = signed_in(chromium, serving, "manager@polaniec.example")
        page.goto("/sprawozdania/2023/")
        page.get_by_role("link", name="Zobacz całość").first.click()
        assert BEFORE in seen(page)
    assert time.monotonic() - began < TEN_MINUTES


def signed_in(chromium, serving, who):
    page = chromium.new_context(base_url=serving.address, locale="pl-PL").new_page()
    page.goto("/zaloguj/")
    page.get_by_label("Adres e-mail").fill(who)
    page.get_by_label("Hasło").fill("ostoja-pokaz")
    page.get_by_role("button", name="Zaloguj się").click()
    return page


def health(chromium, serving):
    page = signed_in(chromium, serving, "administrator@polaniec.example")
    page.goto("/stan/")
    return page


def test_p7_j2_leaving_is_at_the_next_click(hand, other_hand, tmp_path):
    """An assistant at an open page is out, her families wait for another, her draft stays."""
    other_hand.sign_in("assistant@polaniec.example")
    other_hand.tap("link", "Rodziny", within="header ~ nav")
    families = other_hand.page.locator("main tbody a")
    name, page = families.first.inner_text(), families.first.get_attribute("href")
    other_hand.go(f"{page}wizyty/nowa/")
    other_hand.page.locator("textarea").first.fill("Rozmowa o przedszkolu.")
    expect(other_hand.page.locator(".o-draft")).to_contain_text("Zapisano", timeout=10_000)

    hand.sign_in("manager@polaniec.example")
    hand.go("/osoby/")
    hand.tap("link", "Anna Towarzysząca", within="main")
    hand.page.get_by_role("link", name="Zakończ rolę").first.click()
    hand.tap("button", "Zakończ rolę")
    hand.reads("Anna Towarzysząca")

    answer = other_hand.go(page)
    assert answer.status == 403 or "/zaloguj/" in answer.url
    assert name not in seen(other_hand.page)

    hand.go("/rodziny/do-przydzialu/")
    hand.reads(name)
    [(drafts,)] = asked(tmp_path / "data", "SELECT count(*) FROM accounts_draft")
    assert drafts == 1
    assert hand.seconds <= THREE_MINUTES


def test_p7_j2_look_of_another_is_in_the_trail_and_changes_nothing(hand):
    hand.sign_in("manager@polaniec.example")
    hand.go("/osoby/")
    hand.tap("link", "Ewa Wywiadowska", within="main")
    hand.tap("button", "Zobacz jako Ewa Wywiadowska")
    hand.go("/rodziny/nowa/")
    token = hand.page.locator("[name=csrfmiddlewaretoken]").first.input_value()
    answer = hand.page.request.post("/rodziny/nowa/zapis/", form={"csrfmiddlewaretoken": token})
    assert answer.status == 403
    hand.tap("button", "Zakończ podgląd")
    hand.go("/nadzor/dziennik/")
    hand.reads("włączono „zobacz jako”")
    hand.reads("wyłączono „zobacz jako”")


@pytest.fixture
def parent(demonstration):
    """Key, name and family of somebody with two children."""
    [(key, given, family_name, family)] = asked(demonstration, TWO_CHILDREN)
    return key, f"{given} {family_name}", family


def test_p7_j3_copy_for_a_parent_and_who_saw_them(hand, other_hand, demonstration, parent):
    """Everything about the family is in the copy and nobody else; each opening is in the trail."""
    key, name, family = parent
    other_hand.sign_in("social-worker@polaniec.example")
    opened = 3
    for _ in range(opened):
        assert other_hand.go(f"/rodziny/{key_in_address(family)}/").status == 200

    hand.sign_in("manager@polaniec.example")
    hand.go("/nadzor/")
    hand.write("Dziecko, dorosły albo rodzina", name)
    hand.tap("button", "Szukaj", within="main")
    hand.page.locator(f"main a[href*='{key_in_address(key)}']").click()
    hand.reads(f"Kto widział: {name}")
    rows = hand.page.locator("tbody tr", has_text="social-worker@polaniec.example")
    assert rows.count() == opened
    hand.tap("link", "Kopia danych tej osoby")
    with hand.page.expect_download() as coming:
        hand.tap("button", "Zapisz kopię")
    whole = zipfile.ZipFile(io.BytesIO(coming.value.path().read_bytes()))
    assert {"kopia-danych.json", "kopia-danych.docx", "kopia-danych.pdf"} <= set(whole.namelist())
    told = whole.read("kopia-danych.json").decode()
    own = {one for (one,) in asked(demonstration, OF_FAMILY.format("="), family)}
    others = {one for (one,) in asked(demonstration, OF_FAMILY.format("<>"), family)} - own
    assert len(own) >= 3
    assert [one for one in own if one not in told] == []
    assert [one for one in others if one in told] == []
    flagged = [entry for entry in json.loads(told)["wpisy"] if entry["cała_rodzina"]]
    assert flagged
    assert hand.seconds <= THREE_MINUTES
    assert hand.asked_twice == 0


def key_in_address(key):
    """As it stands in addresses."""
    return f"{key[:8]}-{key[8:12]}-{key[12:16]}-{key[16:20]}-{key[20:]}"


def test_p7_j3_file_destroyed_by_two_persons_is_nowhere(chromium, office, tmp_path):
    """The head proposed, the inspector carries out; search, figures and copies know it no more."""
    with Serving(office) as serving:
        page = signed_in(chromium, serving, "inspector@iod.example")
        page.goto("/gmina/")
        page.locator("main button", has_text="Połaniec").click()
        page.goto("/nadzor/przechowywanie/")
        page.locator("table", has_text="zaproponowano").locator("a").first.click()
        number = page.locator("main table tbody tr").first.locator("th, td").first.inner_text()
        page.get_by_label("Zgoda archiwum państwowego, znak pisma").fill("OK.421.1.2026")
        page.get_by_label("Zgoda archiwum z dnia").fill("2.1.2026")
        page.get_by_role("button", name="Usuń akta na zawsze").click()
        expect(page.locator("main")).to_contain_text("Protokół")
        head = signed_in(chromium, serving, "manager@polaniec.example")
        head.locator("#szukaj").fill(number)
        head.locator("#szukaj").press("Enter")
        expect(head.locator("main")).to_contain_text("Nic nie znaleźliśmy")
    query = f"SELECT count(*) FROM families_family WHERE gmina_id = ({GMINA}) AND number = ?"
    assert asked(office, query, number) == [(0,)]
    assert ostoja(office, "verify_audit").returncode == 0
    copy, back = tmp_path / "po.kopia", tmp_path / "po"
    assert ostoja(office, "backup", copy).returncode == 0
    assert ostoja(office, "restore", copy, "--to", back).returncode == 0
    assert asked(back, query, number) == [(0,)]
