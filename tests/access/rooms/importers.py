"""The routes of importers."""

from django.core.files.uploadedfile import SimpleUploadedFile

from ostoja.importers.enums import Kind
from ostoja.importers.queries import read_again

TABLE = """
importers:files            get     in      in          403       403           403        403     403           403       403        door     403      403
importers:files            post    in      in          403       403           403        403     403           403       403        door     403      403
importers:file             get     in      in          403       403           403        403     403           403       403        door     403      403
importers:file             post    in      in          403       403           403        403     403           403       403        door     403      403
importers:section          get     in      in          403       403           403        403     403           403       403        door     403      403
importers:section          post    in      in          403       403           403        403     403           403       403        door     403      403
importers:correct          get     in      in          403       403           403        403     403           403       403        door     403      403
importers:correct          post    in      in          403       403           403        403     403           403       403        door     403      403
importers:remove           post    in      in          403       403           403        403     403           403       403        door     403      403
importers:texts            get     in      in          403       403           403        403     403           403       403        door     403      403
importers:texts            post    in      in          403       403           403        403     403           403       403        door     403      403
importers:text             get     in      in          403       403           403        403     403           403       403        door     403      403
importers:text             post    in      in          403       403           403        403     403           403       403        door     403      403
importers:case_lists       get     in      403         403       403           403        403     403           403       403        door     403      403
importers:case_lists       post    in      403         403       403           403        403     403           403       403        door     403      403
importers:case_list        get     in      403         403       403           403        403     403           403       403        door     403      403
importers:case_list_template get   in      403         403       403           403        403     403           403       403        door     403      403
importers:take_case_list   post    in      403         403       403           403        403     403           403       403        door     403      403
importers:refused_rows     get     in      403         403       403           403        403     403           403       403        door     403      403
importers:comments         get     in      in          403       403           403        403     403           403       403        door     403      403
"""
FORMS = {
    "importers:file": ("through",),
    "importers:section": ("piece", "verdict"),
    "importers:correct": ("number", "text"),
    "importers:text": ("finding", "reason"),
}


def arguments(whole):
    return {
        "importers:file": {"file_id": whole.imported.pk},
        **{
            f"importers:{name}": {"list_id": whole.case_list.pk}
            for name in ("case_list", "take_case_list", "refused_rows")
        },
        "importers:section": {"file_id": whole.imported.pk, "section": "program"},
        "importers:correct": {"file_id": whole.imported.pk, "mark": piece(whole).mark},
        "importers:remove": {"file_id": whole.imported.pk, "purpose": "import"},
        "importers:text": {"file_id": whole.proofread.pk},
        "importers:comments": {"file_id": whole.proofread.pk},
    }


def bodies(whole):
    return {
        "importers:files": {"file": SimpleUploadedFile("nowe.txt", b"Zadanie 1. Obiady")},
        "importers:file": {"through": "bez-uwag"},
        "importers:section": {"piece": piece(whole).mark, "verdict": "przyjmij"},
        "importers:correct": {"number": "7", "text": "Bliskość"},
        "importers:case_lists": {"file": SimpleUploadedFile("wykaz.xlsx", b"nic")},
        "importers:texts": {"file": SimpleUploadedFile("nowe.txt", b"Zadanie 1. Obiady")},
    }


def piece(whole):
    """The first goal that the handed-over file names."""
    return next(one for one in read_again(whole.imported).pieces if one.kind == Kind.GOAL)
