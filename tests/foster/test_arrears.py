"""Arrears of parents' fees, from the powiat's letter to the bureau and back."""

import csv
import io
import zipfile
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from factories import (
    BureauReportFactory,
    CreditBureauFactory,
    FeeNoticeFactory,
    FeePaymentFactory,
    StayFactory,
    fee_with,
)
from factories.families import HouseholdMemberFactory
from ostoja.accounts.enums import Role
from ostoja.audit.models import Event
from ostoja.database.keys import new_key
from ostoja.families.enums import Place
from ostoja.foster import commands
from ostoja.foster.enums import Told
from ostoja.foster.models import BureauReport, FeeDue, FeeNotice, ParentFee
from ostoja.foster.queries import Debt
from visitors import client_as, text

pytestmark = pytest.mark.django_db
SENT, TOLD = date(2024, 3, 1), date(2024, 4, 2)


def refused(act, *arguments, **named):
    with pytest.raises(ValidationError) as refusal, transaction.atomic():
        act(*arguments, **named)
    return " ".join(refusal.value.messages).replace("\N{NO-BREAK SPACE}", " ")


def plain(response):
    return text(response).replace("\N{NO-BREAK SPACE}", " ")


@pytest.fixture
def fee():
    return fee_with()


@pytest.fixture
def noticed(fee):
    return FeeNoticeFactory(gmina=fee.gmina, fee=fee, sent_on=SENT)


def test_accountant_writes_down_what_the_powiat_told():
    stay = StayFactory()
    parent = HouseholdMemberFactory(gmina=stay.gmina, family=stay.family, place=Place.PARENT)
    client = client_as(Role.ACCOUNTANT, stay.gmina)
    sent = {
        "key": new_key(),
        "owing": f"{stay.pk}/{parent.person_id}",
        "decision": "PCPR.1",
        "decided_on": "20.1.2023",
        "told_in": "pismo PCPR",
        "address": "ul. Polna 2",
    }
    for _ in range(2):
        page = client.post(reverse("foster:record_fee"), sent, follow=True)
    assert "Zapisano opłatę. Teraz wpisz terminy i kwoty." in plain(page)
    fee = ParentFee.objects.get()
    dues = {"key": new_key(), "due_on": "10.2.2023", "amount": "150", "months": "13"}
    for _ in range(2):
        page = client.post(reverse("foster:add_dues", args=(fee.pk,)), dues, follow=True)
    assert "Zapisano terminy." in plain(page)
    assert [one.due_on for one in FeeDue.objects.order_by("due_on")][::12] == [
        date(2023, 2, 10),
        date(2024, 2, 10),
    ]
    listed = plain(client.get(reverse("foster:arrears")))
    assert "1 950,00 zł" in listed
    assert "wyślij wezwanie" in listed


def test_demand_names_the_terms_the_bureau_and_the_day(fee):
    bureau = CreditBureauFactory(gmina=fee.gmina)
    client = client_as(Role.ACCOUNTANT, fee.gmina)
    sent = {"key": new_key(), "bureau": bureau.pk, "sent_on": "1.3.2024", "sending": "registered"}
    client.post(reverse("foster:send_notice", args=(fee.pk,)), sent)
    notice = FeeNotice.objects.get()
    FeePaymentFactory(gmina=fee.gmina, fee=fee, amount=Decimal("450.00"))
    commands.move_debtor(fee, address="ul. Nowa 9", by="a")
    answer = client.get(reverse("foster:notice_file", args=(fee.pk, notice.pk, "docx")))
    word = zipfile.ZipFile(io.BytesIO(answer.content)).read("word/document.xml").decode()
    word = word.replace("\N{NO-BREAK SPACE}", " ")
    for words in (str(fee.debtor), "ul. Polna 2", "10.02.2023", "450,00 zł", bureau.name, bureau.address,
                  "od 2 kwietnia 2024 r.", "art. 193 ust. 8", "art. 14 ust. 1 pkt 3"):  # fmt: skip
        assert words in word
    pdf = client.get(reverse("foster:notice_file", args=(fee.pk, notice.pk, "pdf")))
    assert pdf.content.startswith(b"%PDF")


def test_nothing_goes_to_the_bureau_before_every_condition_holds(fee):
    bureau = CreditBureauFactory(gmina=fee.gmina)
    named = {"bureau": bureau, "confirmation": "", "by": "a"}
    words = refused(commands.pass_on, [fee], told_on=date(2024, 2, 10), **named)
    assert "Najstarsza niezapłacona kwota miała termin 10.02.2023." in words
    assert "Przekazać można od 11.02.2024." in words
    assert "Nie wysłano wezwania, które wymienia to biuro." in words
    FeeNoticeFactory(gmina=fee.gmina, fee=fee, bureau=bureau, sent_on=SENT)
    words = refused(commands.pass_on, [fee], told_on=date(2024, 4, 1), **named)
    assert "Wezwanie wysłano 01.03.2024. Przekazać można od 02.04.2024." in words
    commands.dispute_fee(fee, disputed_on=date(2024, 3, 5), reason="Odwołanie.", by="a")
    words = refused(commands.pass_on, [fee], told_on=TOLD, **named)
    assert "Należność jest sporna od 05.03.2024." in words
    commands.settle_dispute(fee, by="a")
    (told,) = commands.pass_on([fee], told_on=TOLD, **named)
    assert (told.kind, told.amount) == (Told.PASSED, Decimal("450.00"))
    assert "jest w biurze od 02.04.2024" in refused(commands.pass_on, [fee], told_on=TOLD, **named)


def test_another_bureau_than_the_noticed_one_gets_nothing(noticed):
    other = CreditBureauFactory(gmina=noticed.gmina)
    words = refused(
        commands.pass_on, [noticed.fee], bureau=other, told_on=TOLD, confirmation="", by="a"
    )
    assert "Nie wysłano wezwania, które wymienia to biuro." in words


def test_a_small_or_paid_debt_stays_here(noticed):
    named = {"bureau": noticed.bureau, "told_on": TOLD, "confirmation": "", "by": "a"}
    commands.record_payment(noticed.fee, paid_on=SENT, amount=Decimal("250.01"), by="a")
    assert "Zaległość wynosi 199,99 zł." in refused(commands.pass_on, [noticed.fee], **named)
    commands.record_payment(noticed.fee, paid_on=SENT, amount=Decimal("199.99"), by="a")
    assert "Nie ma zaległości po terminie." in refused(commands.pass_on, [noticed.fee], **named)


def test_of_two_debts_none_goes_when_one_may_not(noticed):
    other = fee_with(gmina=noticed.gmina)
    with pytest.raises(ValidationError):
        commands.pass_on(
            [noticed.fee, other], bureau=noticed.bureau, told_on=TOLD, confirmation="", by="a"
        )
    assert not BureauReport.objects.exists()


def test_only_terms_named_in_the_notice_are_passed_on(noticed):
    commands.add_dues(noticed.fee, due_on=date(2024, 3, 10), months=1, amount=Decimal(150), by="a")
    (told,) = commands.pass_on(
        [noticed.fee], bureau=noticed.bureau, told_on=TOLD, confirmation="", by="a"
    )
    assert told.amount == Decimal("450.00")


def test_file_for_the_bureau_is_the_managers_and_escapes_formulas(noticed):
    noticed.fee.address = "=1+1"
    noticed.fee.save()
    page, file = (reverse(f"foster:{name}", args=arguments) for name, arguments in (
        ("transfer", (noticed.bureau_id,)), ("transfer_file", (noticed.bureau_id, "csv"))))  # fmt: skip
    accountant = client_as(Role.ACCOUNTANT, noticed.gmina)
    assert "Plik dla biura pobiera i przekazuje kierownik." in plain(accountant.get(page))
    assert accountant.get(file).status_code == 403
    manager = client_as(Role.MANAGER, noticed.gmina)
    answer = manager.get(file)
    titles, row = csv.reader(io.StringIO(answer.content.decode("utf-8-sig")), delimiter=";")
    told = dict(zip(titles, row, strict=True))
    assert told["PESEL"] == noticed.fee.debtor.pesel != ""
    assert told["adres"] == "'=1+1"
    assert told["zaległość"] == "450,00"
    assert str(noticed.fee.stay.child) not in answer.content.decode()
    assert Event.objects.filter(purpose="plik zaległości dla biura").exists()
    assert manager.get(reverse("foster:transfer_file", args=(noticed.bureau_id, "xlsx"))).content
    gone = manager.get(reverse("foster:transfer_file", args=(noticed.bureau_id, "exe")))
    assert gone.status_code == 404


def test_a_payment_is_told_to_the_bureau_in_fourteen_days(noticed):
    BureauReportFactory(gmina=noticed.gmina, notice=noticed, told_on=TOLD)
    fee = noticed.fee
    commands.record_payment(fee, paid_on=date(2024, 5, 6), amount=Decimal("100.00"), by="a")
    change = Debt(ParentFee.objects.get(pk=fee.pk), date(2024, 5, 10)).change
    assert (change.kind, change.amount, change.by) == (
        Told.UPDATED, Decimal("350.00"), date(2024, 5, 20),
    )  # fmt: skip
    client = client_as(Role.MANAGER, noticed.gmina)
    assert "zgłoś biuru wpłatę do 20.05.2024" in plain(client.get(reverse("foster:arrears")))
    address = reverse("foster:tell_bureau", args=(fee.pk,))
    sent = {"key": new_key(), "told_on": "12.5.2024", "confirmation": "A-7"}
    for _ in range(2):
        assert "Zapisano: zmieniono kwotę." in plain(client.post(address, sent, follow=True))
    assert "biuro zna tę zaległość tak, jak jest" in plain(
        client.post(address, sent | {"key": new_key()})
    )
    commands.record_payment(fee, paid_on=date(2024, 6, 3), amount=Decimal("350.00"), by="a")
    page = client.post(
        address, {"key": new_key(), "told_on": "5.6.2024", "confirmation": ""}, follow=True
    )
    assert "Zapisano: wycofano zaległość." in plain(page)
    assert [one.kind for one in BureauReport.objects.order_by("told_on")] == [
        Told.PASSED, Told.UPDATED, Told.WITHDRAWN,
    ]  # fmt: skip


def test_what_the_bureau_must_hear_stands_among_what_is_due(noticed):
    BureauReportFactory(gmina=noticed.gmina, notice=noticed, told_on=TOLD)
    home = reverse("home")
    client = client_as(Role.ACCOUNTANT, noticed.gmina)
    assert "biuru informacji gospodarczej" not in plain(client.get(home))
    today = timezone.localdate()
    commands.record_payment(noticed.fee, paid_on=today, amount=Decimal(10), by="a")
    assert "Zgłoś biuru informacji gospodarczej wpłatę: 1 zaległość" in plain(client.get(home))
    commands.dispute_fee(noticed.fee, disputed_on=today, reason="Sąd.", by="a")
    assert "Wycofaj z biura informacji gospodarczej: 1 zaległość" in plain(client.get(home))
    other = client_as(Role.SOCIAL_WORKER, noticed.gmina)
    assert "informacji gospodarczej" not in plain(other.get(home))


def test_a_dispute_takes_the_debt_back_from_the_bureau(noticed):
    BureauReportFactory(gmina=noticed.gmina, notice=noticed, told_on=TOLD)
    commands.dispute_fee(noticed.fee, disputed_on=date(2024, 7, 1), reason="Sąd.", by="a")
    words = refused(
        commands.tell_bureau, noticed.fee, told_on=date(2024, 4, 1), confirmation="", by="a"
    )
    assert "Ostatnie zgłoszenie jest z 02.04.2024" in words
    told = commands.tell_bureau(noticed.fee, told_on=date(2024, 7, 2), confirmation="", by="a")
    assert told.kind == Told.WITHDRAWN
    page = plain(client_as(Role.MANAGER, noticed.gmina).get(reverse("foster:arrears")))
    assert "sporna od 01.07.2024" in page


def test_rows_stand_while_the_debt_is_at_the_bureau(noticed):
    BureauReportFactory(gmina=noticed.gmina, notice=noticed, told_on=TOLD)
    payment = FeePaymentFactory(gmina=noticed.gmina, fee=noticed.fee)
    due = noticed.fee.dues.order_by("due_on").first()
    for act, row in ((commands.remove_due, due), (commands.remove_payment, payment)):
        assert refused(act, row, by="a") == "Zaległość jest w biurze. Najpierw ją wycofaj."


def test_rows_typed_wrong_are_removed(fee):
    client = client_as(Role.ACCOUNTANT, fee.gmina)
    payment = FeePaymentFactory(gmina=fee.gmina, fee=fee, amount=Decimal("400.00"))
    due = fee.dues.order_by("due_on").first()
    remove = reverse("foster:remove_due", args=(fee.pk, due.pk))
    assert "Najpierw usuń błędną wpłatę." in plain(client.post(remove, follow=True))
    removed = reverse("foster:remove_fee_payment", args=(fee.pk, payment.pk))
    assert "Usunięto wpłatę." in plain(client.post(removed, follow=True))
    assert "Usunięto termin." in plain(client.post(remove, follow=True))
    assert fee.dues.count() == 2


def test_what_cannot_be_is_refused(fee):
    tomorrow = timezone.localdate() + timedelta(1)
    pay = {"amount": Decimal(10), "by": "a"}
    words = refused(commands.record_payment, fee, paid_on=tomorrow, **pay)
    assert "Ten dzień jeszcze nie nadszedł" in words
    words = refused(commands.record_payment, fee, paid_on=date(2011, 12, 31), **pay)
    assert "Ustawa obowiązuje od 01.01.2012." in words
    words = refused(commands.record_payment, fee, paid_on=SENT, amount=Decimal("450.01"), by="a")
    assert "Do zapłaty zostało 450,00 zł." in words
    dues = {"months": 1, "amount": Decimal(1), "by": "a"}
    assert "ten termin jest wcześniej" in refused(
        commands.add_dues, fee, due_on=date(2023, 1, 1), **dues
    )
    bureau = CreditBureauFactory(gmina=fee.gmina)
    words = refused(
        commands.send_notice, fee, bureau=bureau, sent_on=date(2023, 2, 10),
        sending="registered", by="a",
    )  # fmt: skip
    assert words == "W dniu 10.02.2023 nie ma zaległości."


def test_register_with_ages_is_a_sheet_without_pesel(fee):
    client = client_as(Role.ACCOUNTANT, fee.gmina)
    answer = client.get(reverse("foster:arrears_file", args=("csv",))).content.decode("utf-8-sig")
    titles, row = csv.reader(io.StringIO(answer), delimiter=";")
    told = dict(zip(titles, row, strict=True))
    assert (told["zaległość"], told["ponad 365 dni"]) == ("450,00", "450,00")
    assert fee.debtor.pesel not in answer
    assert client.get(reverse("foster:arrears_file", args=("exe",))).status_code == 404


def test_moved_debtor_gets_the_next_demand_at_the_new_address(fee):
    client = client_as(Role.ACCOUNTANT, fee.gmina)
    address = reverse("foster:move_debtor", args=(fee.pk,))
    assert "ul. Nowa 9" in plain(client.post(address, {"address": "ul. Nowa 9"}, follow=True))
