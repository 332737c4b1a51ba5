"""Which role may do what, as one table. Pure: no database, no clock."""

from collections.abc import Collection, Iterable
from datetime import date, timedelta

from ostoja.accounts.enums import Right, Role, Scope

RIGHTS: dict[Role, frozenset[Right]] = {
    Role.MANAGER: frozenset(Right),
    Role.COORDINATOR: frozenset(
        {Right.SEE_REPORT, Right.WRITE_REPORT, Right.WRITE_PROGRAMME, Right.NAME_REPORTERS}
    ),
    Role.ASSISTANT: frozenset(
        {
            Right.SEE_REPORT,
            Right.SEE_FAMILIES,
            Right.WORK_WITH_FAMILY,
            Right.KEEP_FILE,
            Right.MONITOR_FAMILY,
        }
    ),
    Role.SOCIAL_WORKER: frozenset(
        {
            Right.SEE_REPORT,
            Right.SEE_ROWS,
            Right.SEE_CARE,
            Right.RECORD_CARE,
            Right.SEE_FAMILIES,
            Right.APPLY_FOR_ASSISTANT,
            Right.KEEP_FILE,
            Right.MONITOR_FAMILY,
        }
    ),
    Role.ACCOUNTANT: frozenset(
        {Right.SEE_REPORT, Right.SEE_CARE, Right.RECORD_COSTS, Right.RECORD_ARREARS}
    ),
    Role.PARTNER: frozenset({Right.REPORT_FOR_INSTITUTION}),
    Role.ADMINISTRATOR: frozenset({Right.MANAGE_PEOPLE, Right.SEE_PEOPLE, Right.SEE_HEALTH}),
    Role.INSPECTOR: frozenset(
        {
            Right.SEE_REPORT,
            Right.SEE_PEOPLE,
            Right.SEE_TRAIL,
            Right.KEEP_REGISTER,
            Right.HANDLE_BREACHES,
            Right.ERASE,
        }
    ),
    Role.CONTROLLER: frozenset({Right.SEE_REPORT, Right.SEE_FAMILIES}),
}

WITHOUT_SECOND_FACTOR = frozenset(
    {
        Right.SEE_REPORT,
        Right.WRITE_REPORT,
        Right.WRITE_PROGRAMME,
        Right.REPORT_FOR_INSTITUTION,
        Right.NAME_REPORTERS,
    }
)
"""Rights that reach no personal data; a right that is not named here asks for two factors."""

WITHOUT_AUTHORISATION = WITHOUT_SECOND_FACTOR | {
    Right.MANAGE_PEOPLE,
    Right.SEE_PEOPLE,
    Right.AUTHORISE,
    Right.SEE_HEALTH,
}
"""Rights that reach no client's data; any other asks for a written authorisation (law.md R7.12)."""

COVERED: dict[Scope, frozenset[Right]] = {
    Scope.EVERYTHING: frozenset(Right),
    Scope.FAMILIES: frozenset(
        {
            Right.SEE_FAMILIES,
            Right.APPLY_FOR_ASSISTANT,
            Right.ASSIGN_ASSISTANT,
            Right.WORK_WITH_FAMILY,
            Right.KEEP_FILE,
            Right.MONITOR_FAMILY,
        }
    ),
    Scope.CARE: frozenset(
        {
            Right.SEE_CARE,
            Right.RECORD_CARE,
            Right.RECORD_COSTS,
            Right.RECORD_ARREARS,
            Right.PASS_ARREARS_ON,
        }
    ),
}
WARNED_BEFORE = timedelta(days=30)
"""So long before an authorisation runs out the person and the head are told."""
IDLE_AFTER = timedelta(days=90)
"""An account that nobody signed in to for so long is shown as idle."""

FORBIDDEN_TOGETHER = frozenset({Role.ASSISTANT, Role.SOCIAL_WORKER})


def rights_of(roles: Iterable[Role]) -> frozenset[Right]:
    """What any of the roles may."""
    return frozenset().union(*(RIGHTS[role] for role in roles))


def covered_by(scopes: Iterable[Scope]) -> frozenset[Right]:
    return frozenset().union(*(COVERED[scope] for scope in scopes))


def needs_second_factor(roles: Iterable[Role]) -> bool:
    return not rights_of(roles) <= WITHOUT_SECOND_FACTOR


def needs_authorisation(roles: Iterable[Role]) -> bool:
    return not rights_of(roles) <= WITHOUT_AUTHORISATION


def why_not(role: Role, right: Right, also: Collection[Role] = ()) -> str | None:
    """The words of the refusal, naming who can; None when one of the person's roles may."""
    held = (role, *also)
    if right in rights_of(held):
        return None
    able = " lub ".join(other.label for other in Role if right in RIGHTS[other])
    deed = right.label[0].upper() + right.label[1:]
    return f"Jako {named(held)} nie możesz tego zrobić. {deed} może: {able}."


def named(roles: Iterable[Role]) -> str:
    """`kierownik i księgowa`."""
    return " i ".join(role.label for role in roles)


def why_not_covered(scopes: Collection[Scope], right: Right) -> str | None:
    """Whether one of the valid authorisations covers the right (law.md R7.12)."""
    if right in WITHOUT_AUTHORISATION | covered_by(scopes):
        return None
    return (
        "Do tych danych trzeba mieć ważne upoważnienie na piśmie i podpisane zobowiązanie do"
        f" poufności, a Ty go nie masz. Zakres: {_scope_of(right).label}. Upoważnienie wystawia"
        " kierownik na stronie „Upoważnienia”."
    )


def _scope_of(right: Right) -> Scope:
    """The narrowest scope that would do."""
    return min((one for one in Scope if right in COVERED[one]), key=lambda one: len(COVERED[one]))


def why_not_together(role: Role, held: Iterable[Role]) -> str | None:
    """An assistant may not be a social worker in the same gmina (law.md R2.7)."""
    others = FORBIDDEN_TOGETHER - {role}
    if role not in FORBIDDEN_TOGETHER or not others & set(held):
        return None
    return (
        "Pracy asystenta rodziny nie wolno łączyć z obowiązkami pracownika socjalnego w tej samej"
        " gminie (art. 17 ust. 3 ustawy z dnia 9 czerwca 2011 r.). Najpierw zakończ tamtą rolę."
    )


def runs_out_soon(valid_to: date | None, today: date) -> bool:
    return valid_to is not None and today <= valid_to <= today + WARNED_BEFORE


def quarter_of(day: date) -> int:
    return (day.month + 2) // 3


KNOW_THE_FAMILY = (Role.MANAGER, Role.ASSISTANT, Role.SOCIAL_WORKER)
"""Who sees the fields that not everybody may."""


def why_not_pesel(roles: Collection[Role]) -> str | None:
    """Accountants settle amounts without it (law.md R7.14)."""
    return _only(KNOW_THE_FAMILY, roles, "Numer PESEL")


def why_not_address(roles: Collection[Role]) -> str | None:
    return _only(KNOW_THE_FAMILY, roles, "Adres")


def why_not_violence(roles: Collection[Role]) -> str | None:
    return _only(KNOW_THE_FAMILY, roles, "Informację o przemocy")


def why_not_restricted(roles: Collection[Role]) -> str | None:
    """A note marked „tylko asystent i kierownik”."""
    return _only((Role.MANAGER, Role.ASSISTANT), roles, "Notatkę „tylko asystent i kierownik”")


def _only(able: Collection[Role], roles: Collection[Role], what: str) -> str | None:
    if set(able) & set(roles):
        return None
    return f"{what} widzi tylko: {', '.join(role.label for role in able)}."


REACHES = {
    Role.MANAGER: "wszystkie rodziny gminy",
    Role.ASSISTANT: "rodziny przydzielone i te, z którymi praca skończyła się w ciągu roku",
    Role.SOCIAL_WORKER: "własne rodziny i te, które nie mają pracownika socjalnego",
    Role.CONTROLLER: "rodziny wybrane przez kierownika, tylko do czytania, do dnia końca kontroli",
}
"""Which families a role opens; a role that is not here opens none."""
ANSWERS = {
    Role.MANAGER: "odpowiedzi wszystkich instytucji",
    Role.PARTNER: "odpowiedź własnej instytucji, żadnej innej",
}
"""Whose returns a role opens to fill them in."""
FIELDS = (
    ("numery PESEL", why_not_pesel),
    ("adresy", why_not_address),
    ("informacje o przemocy", why_not_violence),
    ("notatki „tylko asystent i kierownik”", why_not_restricted),
)


def sights_of(role: Role) -> list[tuple[str, bool]]:
    """What there is to see, and whether the role sees it."""
    sights = [(REACHES.get(role, "rodziny"), role in REACHES)]
    sights.append(("dzieci w pieczy zastępczej", Right.SEE_CARE in RIGHTS[role]))
    sights += [(words, True) for answering, words in ANSWERS.items() if answering == role]
    return sights + [(words, why_not([role]) is None) for words, why_not in FIELDS]


def is_idle(since: date, today: date) -> bool:
    """Nobody signed in for so long that the account should be looked at."""
    return today - since > IDLE_AFTER
