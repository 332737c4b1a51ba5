"""The routes of foster."""

from datetime import date

from factories import (
    AbsenceFactory,
    HouseholdMemberFactory,
    InstitutionRateFactory,
    NoteLineFactory,
    PlacedHereFactory,
    PlacementFactory,
    PolicySetFactory,
    YearLockFactory,
)
from ostoja.database.keys import new_key
from ostoja.foster.enums import Basis, CareForm, Component, EndReason

NOTE = {"number": "PCPR.1", "issued_on": "1.2.2023", "received_on": "2.2.2023", "corrects": ""}

TABLE = """
foster:stays               get     in      403         403       in            in         403     403           403       403        door     403      403
foster:stay                get     in      403         403       in            in         403     403           403       403        door     403      403
foster:reveal_pesel        post    in         403        403        in         403        403        403        403        403        door       403        403
foster:notes               get     in      403         403       in            in         403     403           403       403        door     403      403
foster:note                get     in      403         403       in            in         403     403           403       403        door     403      403
foster:record_note         get     in      403         403       403           in         403     403           403       403        door     403      403
foster:record_note         post    in      403         403       403           in         403     403           403       403        door     403      403
foster:add_line            get     in      403         403       403           in         403     403           403       403        door     403      403
foster:add_line            post    in      403         403       403           in         403     403           403       403        door     403      403
foster:remove_line         post    in      403         403       403           in         403     403           403       403        door     403      403
foster:begin_stay          get     in      403         403       in            403        403     403           403       403        door     403      403
foster:begin_stay          post    in      403         403       in            403        403     403           403       403        door     403      403
foster:move_child          get     in      403         403       in            403        403     403           403       403        door     403      403
foster:move_child          post    in      403         403       in            403        403     403           403       403        door     403      403
foster:end_stay            get     in      403         403       in            403        403     403           403       403        door     403      403
foster:end_stay            post    in      403         403       in            403        403     403           403       403        door     403      403
foster:correct_first_day   get     in      403         403       in            403        403     403           403       403        door     403      403
foster:correct_first_day   post    in      403         403       in            403        403     403           403       403        door     403      403
foster:name_institution    get     in      403         403       in            403        403     403           403       403        door     403      403
foster:name_institution    post    in      403         403       in            403        403     403           403       403        door     403      403
foster:describe_residence  get     in      403         403       in            403        403     403           403       403        door     403      403
foster:describe_residence  post    in      403         403       in            403        403     403           403       403        door     403      403
foster:add_order           get     in      403         403       in            403        403     403           403       403        door     403      403
foster:add_order           post    in      403         403       in            403        403     403           403       403        door     403      403
foster:add_absence         get     in      403         403       in            403        403     403           403       403        door     403      403
foster:add_absence         post    in      403         403       in            403        403     403           403       403        door     403      403
foster:remove_absence      post    in      403         403       in            403        403     403           403       403        door     403      403
foster:policies            get     in      403         403       in            in         403     403           403       403        door     403      403
foster:add_policies        get     in      403         403       403           in         403     403           403       403        door     403      403
foster:add_policies        post    in      403         403       403           in         403     403           403       403        door     403      403
foster:institutions        get     in      403         403       in            in         403     403           403       403        door     403      403
foster:add_institution     get     in      403         403       403           in         403     403           403       403        door     403      403
foster:add_institution     post    in      403         403       403           in         403     403           403       403        door     403      403
foster:institution         get     in      403         403       in            in         403     403           403       403        door     403      403
foster:add_rate            get     in      403         403       403           in         403     403           403       403        door     403      403
foster:add_rate            post    in      403         403       403           in         403     403           403       403        door     403      403
foster:rates               get     in      403         403       in            in         403     403           403       403        door     403      403
foster:enter_rates         get     in      403         403       403           in         403     403           403       403        door     403      403
foster:enter_rates         post    in      403         403       403           in         403     403           403       403        door     403      403
foster:confirm_rates       post    in      403         403       403           in         403     403           403       403        door     403      403
foster:withdraw_rates      post    in      403         403       403           in         403     403           403       403        door     403      403
foster:placed_here         get     in      403         403       in            in         403     403           403       403        door     403      403
foster:add_placed_here     get     in      403         403       in            403        403     403           403       403        door     403      403
foster:add_placed_here     post    in      403         403       in            403        403     403           403       403        door     403      403
foster:end_placed_here     get     in      403         403       in            403        403     403           403       403        door     403      403
foster:end_placed_here     post    in      403         403       in            403        403     403           403       403        door     403      403
foster:add_lines           get     in      403         403       403           in         403     403           403       403        door     403      403
foster:add_lines           post    in      403         403       403           in         403     403           403       403        door     403      403
foster:import_lines        get     in      403         403       403           in         403     403           403       403        door     403      403
foster:import_lines        post    in      403         403       403           in         403     403           403       403        door     403      403
foster:check_note          post    in      403         403       403           in         403     403           403       403        door     403      403
foster:reopen_note         post    in      403         403       403           in         403     403           403       403        door     403      403
foster:contest_note        get     in      403         403       403           in         403     403           403       403        door     403      403
foster:contest_note        post    in      403         403       403           in         403     403           403       403        door     403      403
foster:letter              get     in      403         403       in            in         403     403           403       403        door     403      403
foster:approve_note        post    in      403         403       403           in         403     403           403       403        door     403      403
foster:pay_note            get     in      403         403       403           in         403     403           403       403        door     403      403
foster:pay_note            post    in      403         403       403           in         403     403           403       403        door     403      403
foster:take_payment_back   post    in      403         403       403           in         403     403           403       403        door     403      403
foster:dispute_line        post    in      403         403       403           in         403     403           403       403        door     403      403
foster:classify_line       get     in      403         403       403           in         403     403           403       403        door     403      403
foster:classify_line       post    in      403         403       403           in         403     403           403       403        door     403      403
foster:ledgers             get     in      403         403       in            in         403     403           403       403        door     403      403
foster:ledger              get     in      403         403       in            in         403     403           403       403        door     403      403
foster:register            get     in      403         403       in            in         403     403           403       403        door     403      403
foster:register_file       get     in      403         403       in            in         403     403           403       403        door     403      403
foster:locks               get     in      403         403       in            in         403     403           403       403        door     403      403
foster:close_year          get     in      403         403       403           in         403     403           403       403        door     403      403
foster:close_year          post    in      403         403       403           in         403     403           403       403        door     403      403
foster:ask_to_unlock       get     in      403         403       403           in         403     403           403       403        door     403      403
foster:ask_to_unlock       post    in      403         403       403           in         403     403           403       403        door     403      403
foster:unlock_year         post    in      403         403       403           in         403     403           403       403        door     403      403
foster:forecasts           get     in      403         403       in            in         403     403           403       403        door     403      403
foster:forecast            get     in      403         403       in            in         403     403           403       403        door     403      403
foster:forecast_file       get     in      403         403       in            in         403     403           403       403        door     403      403
foster:section_e           get     in      403         403       in            in         403     403           403       403        door     403      403
"""
FORMS = {
    "foster:begin_stay": ("key", "child", "day", "form", "institution"),
    "foster:move_child": ("day", "form", "institution"),
    "foster:end_stay": ("day", "reason", "watcher", "every_months"),
    "foster:correct_first_day": ("day",),
    "foster:name_institution": ("institution",),
    "foster:describe_residence": ("residence", "residence_basis", "evidence"),
    "foster:add_order": ("key", "court", "reference", "issued_on", "effect"),
    "foster:add_absence": ("key", "kind", "first_day", "last_day"),
    "foster:add_policies": (
        "key",
        "powiat",
        "valid_from",
        "basis",
        "recount",
        "coordinator",
        "leaving_day",
        "proration",
        "rounding",
        "before_2012",
    ),
    "foster:add_institution": ("key", "name", "powiat", "form"),
    "foster:add_rate": ("key", "published_on", "journal", "amount"),
    "foster:enter_rates": ("key", "valid_from", "related", "other", "addition", "journal"),
    "foster:add_placed_here": ("key", "mark", "from_gmina", "form", "started_on"),
    "foster:end_placed_here": ("ended_on",),
    "foster:record_note": ("key", "number", "issued_on", "received_on", "corrects"),
    "foster:contest_note": ("reason",),
    "foster:close_year": ("key", "year"),
    "foster:ask_to_unlock": ("reason",),
    "foster:pay_note": ("paid_on",),
    "foster:classify_line": ("chapter", "paragraph"),
    "foster:add_lines": (
        "rows",
        "first_day",
        "last_day",
        "w0-key",
        "w0-placement",
        "w0-component",
        "w0-first_day",
        "w0-last_day",
        "w0-basis",
        "w0-base",
        "w0-billed",
    ),
    "foster:import_lines": "sheet child component first_day last_day base billed".split(),
    "foster:add_line": (
        "key",
        "placement",
        "component",
        "first_day",
        "last_day",
        "basis",
        "base",
        "billed",
    ),
}
LEFT_OUT = {("foster:import_lines", one) for one in ("component", "first_day", "last_day")}
OF_NOTE = (
    "note",
    "add_line",
    "add_lines",
    "import_lines",
    "check_note",
    "reopen_note",
    "contest_note",
    "letter",
    "approve_note",
    "pay_note",
    "take_payment_back",
)
POLICIES = {
    "powiat": "zmyślony",
    "valid_from": "1.1.2023",
    "basis": "pismo PCPR",
    "recount": "cumulate",
    "coordinator": "not_shared",
    "leaving_day": "not",
    "proration": "thirtieths",
    "rounding": "cost_first",
    "before_2012": "share",
}


def arguments(whole):
    of_line = {"note_id": whole.line.note_id, "line_id": whole.line.pk}
    stay = {"stay_id": whole.line.placement.stay_id}
    of_stay = ("move_child", "end_stay", "name_institution", "describe_residence", "add_order")
    of_stay += ("correct_first_day",)
    return {f"foster:{name}": stay for name in (*of_stay, "add_absence")} | {
        "foster:remove_absence": stay | {"absence_id": whole.care.absence.pk},
        "foster:institution": {"institution_id": whole.care.institution.pk},
        "foster:add_rate": {"institution_id": whole.care.institution.pk},
        "foster:confirm_rates": {"rates_id": whole.care.rates.pk},
        "foster:withdraw_rates": {"rates_id": whole.care.rates.pk},
        "foster:end_placed_here": {"placed_id": whole.care.placed_here.pk},
        "foster:forecast": {"year": whole.report.year},
        "foster:forecast_file": {"year": whole.report.year},
        "foster:section_e": {"year": whole.report.year, "half": 1},
        "foster:ledger": {"year": whole.report.year},
        "foster:register": {"year": whole.report.year},
        "foster:register_file": {"year": whole.report.year, "kind": "xlsx"},
        "foster:ask_to_unlock": {"lock_id": whole.care.lock.pk},
        "foster:unlock_year": {"lock_id": whole.care.lock.pk},
        "foster:stay": {"stay_id": whole.line.placement.stay_id},
        "foster:reveal_pesel": {"stay_id": whole.line.placement.stay_id},
        **{f"foster:{name}": {"note_id": whole.line.note_id} for name in OF_NOTE},
        **{f"foster:{name}": of_line for name in ("dispute_line", "classify_line")},
        "foster:remove_line": of_line,
    }


def bodies(whole):
    after = f"1.8.{whole.report.year}"
    return care_bodies(whole, after) | {
        "foster:record_note": NOTE | {"key": new_key()},
        "foster:close_year": {"key": new_key(), "year": "2020"},
        "foster:ask_to_unlock": {"reason": "Brakuje noty."},
        "foster:contest_note": {"reason": "Inny udział."},
        "foster:pay_note": {"paid_on": "1.2.2024"},
        "foster:classify_line": {"chapter": "85508", "paragraph": "2900"},
        "foster:add_lines": {"rows": "1"}
        | {f"w0-{name}": value for name, value in line_body(whole).items()},
        "foster:import_lines": {
            "sheet": '[["Dziecko", "Koszt", "Część"], ["Zmyślone Dziecko", "1000", "300"]]',
            "child": "Dziecko",
            "base": "Koszt",
            "billed": "Część",
        },
        "foster:add_line": line_body(whole),
    }


def care_bodies(whole, after):
    return {
        "foster:begin_stay": {
            "key": new_key(),
            "child": whole.care.child.pk,
            "day": after,
            "form": CareForm.INSTITUTION.value,
            "institution": whole.care.institution.pk,
        },
        "foster:move_child": {
            "key": new_key(),
            "day": after,
            "form": CareForm.PROFESSIONAL.value,
        },
        "foster:end_stay": {
            "day": after,
            "reason": EndReason.RETURN.value,
            "watcher": "assistant",
            "every_months": "3",
        },
        "foster:correct_first_day": {"day": "1.3.2021"},
        "foster:name_institution": {"institution": whole.care.institution.pk},
        "foster:describe_residence": {"residence": "Lipowo", "residence_basis": "residence"},
        "foster:add_order": {
            "key": new_key(),
            "court": "Sąd Rejonowy",
            "reference": "III Nsm 1/23",
            "issued_on": after,
            "effect": "places",
        },
        "foster:add_absence": {
            "key": new_key(),
            "kind": "hospital",
            "first_day": after,
            "last_day": after,
        },
        "foster:add_placed_here": {
            "key": new_key(),
            "mark": "D-9",
            "from_gmina": "Inna",
            "form": "kinship",
            "started_on": after,
        },
        "foster:end_placed_here": {"ended_on": after},
        **rate_bodies(after),
    }


def rate_bodies(after):
    return {
        "foster:add_policies": POLICIES | {"key": new_key()},
        "foster:add_institution": {
            "key": new_key(),
            "name": "Dom pod Brzozą",
            "powiat": "zmyślony",
            "form": "institution",
        },
        "foster:add_rate": {
            "key": new_key(),
            "published_on": after,
            "journal": "poz. 1",
            "amount": "8305,63",
        },
        "foster:enter_rates": {
            "key": new_key(),
            "valid_from": "1.6.2028",
            "related": "1076",
            "other": "1629",
            "addition": "329",
            "journal": "M.P. 2028 poz. 1",
        },
    }


def line_body(whole):
    placement = whole.line.placement
    assert placement.form == CareForm.KINSHIP
    return {
        "key": new_key(),
        "placement": placement.pk,
        "component": Component.BENEFIT.value,
        "first_day": f"1.7.{whole.report.year}",
        "last_day": f"31.7.{whole.report.year}",
        "basis": Basis.MONTHLY.value,
        "base": "1 000,00",
        "billed": "300",
    }


def more_placements(whole, number):
    PlacementFactory(gmina=whole.gmina)


def more_lines_of_a_stay(whole, number):
    NoteLineFactory(gmina=whole.gmina, placement=whole.line.placement)


def more_institutions(whole, number):
    InstitutionRateFactory(gmina=whole.gmina)


def more_rates(whole, number):
    InstitutionRateFactory(
        gmina=whole.gmina,
        institution=whole.care.institution,
        published_on=date(2020, number, 1),
    )


def more_policies(whole, number):
    PolicySetFactory(gmina=whole.gmina, valid_from=date(2020, number, 1))


def more_children(whole, number):
    HouseholdMemberFactory(gmina=whole.gmina)


def more_placed_here(whole, number):
    PlacedHereFactory(gmina=whole.gmina)


def more_absences(whole, number):
    day = date(2024, number, 1)
    AbsenceFactory(gmina=whole.gmina, stay=whole.line.placement.stay, first_day=day, last_day=day)


def more_lines_paid(whole, number):
    NoteLineFactory(gmina=whole.gmina, note=whole.line.note)


def more_locks(whole, number):
    YearLockFactory(gmina=whole.gmina, year=2012 + number)


def more_notes(whole, number):
    NoteLineFactory(gmina=whole.gmina)


def more_lines_of_a_note(whole, number):
    NoteLineFactory(gmina=whole.gmina, note=whole.line.note)


NO_FOREIGN_OBJECT = {
    "foster:forecast",
    "foster:forecast_file",
    "foster:ledger",
    "foster:register",
    "foster:register_file",
    "foster:section_e",
}
LISTS = [
    ("foster:forecast", more_placements),
    ("foster:ledger", more_lines_paid),
    ("foster:section_e", more_placements),
    ("foster:register", more_lines_paid),
    ("foster:locks", more_locks),
    ("foster:stays", more_placements),
    ("foster:stay", more_lines_of_a_stay),
    ("foster:stay", more_absences),
    ("foster:begin_stay", more_children),
    ("foster:policies", more_policies),
    ("foster:institutions", more_institutions),
    ("foster:institution", more_rates),
    ("foster:placed_here", more_placed_here),
    ("foster:notes", more_notes),
    ("foster:note", more_lines_of_a_note),
    ("foster:add_line", more_placements),
    ("foster:add_lines", more_placements),
]
