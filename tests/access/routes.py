"""Every route of Ostoja, what stands in its address, and a body that its POST accepts."""

from django.core.files.uploadedfile import SimpleUploadedFile

from ostoja.database.keys import new_key
from ostoja.foster.enums import Basis, CareForm, Component
from ostoja.importers.enums import Kind
from ostoja.importers.queries import read_again
from ostoja.reports.enums import Form, Part

NOTE = {"number": "PCPR.1", "issued_on": "1.2.2023", "received_on": "2.2.2023", "paid_on": ""}


def arguments(route, whole):
    """The object of this gmina that the route's address names; nothing where it names none."""
    return named(whole).get(route, {})


def named(whole):
    year, note = whole.report.year, whole.line.note_id
    return {
        "accept_invitation": {"link": "spent"},
        "mfa_remove_webauthn": {"pk": 1},
        "new_link": {"user_id": whole.manager.user.pk},
        "foster:stay": {"stay_id": whole.line.placement.stay_id},
        "foster:reveal_pesel": {"stay_id": whole.line.placement.stay_id},
        "foster:note": {"note_id": note},
        "foster:add_line": {"note_id": note},
        "foster:remove_line": {"note_id": note, "line_id": whole.line.pk},
        "programme:programme": {"programme_id": whole.programme.pk},
        "programme:add_resolution": {"programme_id": whole.programme.pk},
        "programme:add_goal": {"programme_id": whole.programme.pk},
        "programme:add_implementers": {"programme_id": whole.programme.pk},
        "partners:events_in_month": {"year": year, "month": 6},
        "reports:report": {"year": year},
        "reports:headings": {"year": year},
        "reports:words": {"year": year, "part": Part.NEEDS.value},
        "reports:keep_draft": {"year": year, "part": Part.NEEDS.value},
        "reports:preview": {"year": year, "form": Form.LONG.value},
        "importers:file": {"file_id": whole.imported.pk},
        "importers:section": {"file_id": whole.imported.pk, "section": "program"},
        "importers:correct": {"file_id": whole.imported.pk, "mark": piece(whole).mark},
        "importers:remove": {"file_id": whole.imported.pk, "purpose": "import"},
        "importers:text": {"file_id": whole.proofread.pk},
        "importers:comments": {"file_id": whole.proofread.pk},
        "reports:findings": {"year": year},
        "reports:sign": {"year": year},
        "reports:draft_file": {"year": year, "form": Form.LONG.value, "kind": "html"},
        "reports:edition": {"year": year, "number": 1},
        "reports:edition_file": {"year": year, "number": 1, "kind": "html"},
        "reports:figures": {"year": year},
        "reports:figure": {"year": year, "code": "PZ3"},
    }


def body(route, whole):
    """What a browser would send from the page's own form."""
    words = {"text": "2. Drugi asystent.", "version": 1}
    found = {
        "choose_gmina": {"gmina": whole.gmina.pk},
        "people": {
            "email": "nowa.osoba@ostoja.example",
            "first_name": "Nowa",
            "last_name": "Osoba",
            "role": "assistant",
        },
        "programme:new": {
            "title": "Program",
            "year_from": "2040",
            "year_to": "2042",
            "main_goal": "Cel.",
        },
        "programme:add_resolution": {
            "number": "I/1/2040",
            "adopted_on": "1.2.2024",
            "effect": "amends",
            "changes": "Dodaje zadanie.",
        },
        "programme:add_goal": {"number": "77", "text": "Cel.", "tasks": "Zadanie."},
        "programme:add_implementers": {"names": "Szkoła\nKlub"},
        "foster:record_note": NOTE,
        "foster:add_line": line_body(whole),
        "reports:reports": {"year": whole.report.year + 1},
        "reports:words": words,
        "reports:keep_draft": words,
        "importers:files": {"file": SimpleUploadedFile("nowe.txt", b"Zadanie 1. Obiady")},
        "importers:file": {"through": "bez-uwag"},
        "importers:section": {"piece": piece(whole).mark, "verdict": "przyjmij"},
        "importers:correct": {"number": "7", "text": "Bliskość"},
        "importers:texts": {"file": SimpleUploadedFile("nowe.txt", b"Zadanie 1. Obiady")},
        "reports:sign": {"number": 2, "form": Form.SHORT.value, "reason": "Brakowało potrzeb."},
    }
    return found.get(route, {})


def piece(whole):
    """The first goal that the handed-over file names."""
    return next(one for one in read_again(whole.imported).pieces if one.kind == Kind.GOAL)


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
