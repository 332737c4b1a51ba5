"""Names of a gmina's bodies with their cases, proposed from its kind for a person to confirm."""

from ostoja.polish.names import within
from ostoja.polish.propose import propose_name
from ostoja.polish.refusals import UnknownForm
from ostoja.values.teryt import GminaCode, GminaKind

VOGT, MAYOR, PRESIDENT = "wojt", "burmistrz", "prezydent"
FULL = {
    GminaKind.RURAL: ("Gmina", "Gminy"),
    GminaKind.URBAN: ("Gmina Miejska", "Gminy Miejskiej"),
    GminaKind.MIXED: ("Miasto i Gmina", "Miasta i Gminy"),
}
CENTRE = {
    GminaKind.RURAL: ("Gminny Ośrodek", "Gminnego Ośrodka", "GOPS"),
    GminaKind.URBAN: ("Miejski Ośrodek", "Miejskiego Ośrodka", "MOPS"),
    GminaKind.MIXED: ("Miejsko-Gminny Ośrodek", "Miejsko-Gminnego Ośrodka", "MGOPS"),
}
FITS = {
    VOGT: {GminaKind.RURAL},
    MAYOR: {GminaKind.URBAN, GminaKind.MIXED},
    PRESIDENT: {GminaKind.URBAN},
}
"""Who heads which kind of gmina (art. 26 of the act on the self-government of gminas)."""


def propose(code: GminaCode, name: str, head: str) -> dict[str, str]:
    """Every name the founding asks for; a case that cannot be proposed is left empty."""
    genitive, locative = _cases(name)
    full, full_genitive = FULL[code.kind]
    office, council, council_genitive = _bodies(code, name, head, locative)
    centre, centre_genitive, short = CENTRE[code.kind]
    return {
        "name_genitive": genitive,
        "name_locative": locative,
        "full_name": f"{full} {name}",
        "full_name_genitive": f"{full_genitive} {name}",
        "head_office": office,
        "council": council,
        "council_genitive": council_genitive,
        "welfare_centre": f"{centre} Pomocy Społecznej {locative}".strip(),
        "welfare_centre_genitive": f"{centre_genitive} Pomocy Społecznej {locative}".strip(),
        "welfare_centre_short": short,
    }


def _cases(name: str) -> tuple[str, str]:
    try:
        forms = propose_name(name).forms
    except UnknownForm:
        return "", ""
    return forms.genitive, within(forms.locative)


def _bodies(code: GminaCode, name: str, head: str, locative: str) -> tuple[str, str, str]:
    """The head's office, the council, and the council in the genitive."""
    if head == VOGT:
        return f"Wójt Gminy {name}", f"Rada Gminy {name}", f"Rady Gminy {name}"
    if head == PRESIDENT:
        return f"Prezydent Miasta {name}", f"Rada Miasta {name}", f"Rady Miasta {name}"
    of_what = "Miasta i Gminy" if code.kind is GminaKind.MIXED else "Miasta"
    council = f"Miejska {locative}".strip(), f"Miejskiej {locative}".strip()
    return f"Burmistrz {of_what} {name}", f"Rada {council[0]}", f"Rady {council[1]}"
