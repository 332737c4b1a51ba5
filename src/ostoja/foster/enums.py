from django.db.models import TextChoices


class CareForm(TextChoices):
    KINSHIP = "kinship", "rodzina zastępcza spokrewniona"
    NON_PROFESSIONAL = "non_professional", "rodzina zastępcza niezawodowa"
    PROFESSIONAL = "professional", "rodzina zastępcza zawodowa"
    FAMILY_HOME = "family_home", "rodzinny dom dziecka"
    INSTITUTION = "institution", "placówka opiekuńczo-wychowawcza"
    THERAPEUTIC = "therapeutic", "regionalna placówka opiekuńczo-terapeutyczna"
    PREADOPTION = "preadoption", "interwencyjny ośrodek preadopcyjny"


class Component(TextChoices):
    """What the powiat paid for (law.md §1.3)."""

    BENEFIT = "benefit", "świadczenie na dziecko (art. 80)"
    ADDITION = "addition", "dodatek (art. 81)"
    ONE_OFF = "one_off", "świadczenie jednorazowe (art. 83)"
    AVERAGE_COST = "average_cost", "średnie miesięczne wydatki (art. 196)"
    PAY = "pay", "wynagrodzenie prowadzących pieczę"
    COORDINATOR = "coordinator", "koordynator rodzinnej pieczy zastępczej"
    HOME_UPKEEP = "home_upkeep", "utrzymanie rodzinnego domu dziecka"


class CostKind(TextChoices):
    """How the annual report groups the gmina's expenditure."""

    FOSTER_FAMILY = "foster_family", "rodziny zastępcze"
    FAMILY_HOME = "family_home", "rodzinne domy dziecka"
    INSTITUTION = "institution", "placówki opiekuńczo-wychowawcze"
    COORDINATION = "coordination", "koordynator i utrzymanie rodzinnego domu dziecka"


class NoteState(TextChoices):
    """Derived from the days of a note, never stored."""

    RECEIVED = "received", "wpłynęła"
    CHECKED = "checked", "sprawdzona"
    CONTESTED = "contested", "zakwestionowana"
    APPROVED = "approved", "zatwierdzona"
    PAID = "paid", "zapłacona"


class Basis(TextChoices):
    """Whether the base is a month's amount or exactly the billed days' (design §7.1)."""

    MONTHLY = "monthly", "za miesiąc"
    BILLED = "billed", "za te dni"


class EndReason(TextChoices):
    RETURN = "return", "powrót do rodziny"
    ADOPTION = "adoption", "przysposobienie"
    INDEPENDENCE = "independence", "usamodzielnienie"
    OTHER_GMINA = "other_gmina", "koniec finansowania przez gminę"
    OTHER = "other", "inny powód"


class ResidenceBasis(TextChoices):
    """Which step of art. 191 ust. 2 and 3 names the gmina that pays (R1.4)."""

    RESIDENCE = "residence", "miejsce zamieszkania dziecka"
    LAST_REGISTRATION = "last_registration", "ostatnie zameldowanie na pobyt stały"
    COURT_SEAT = "court_seat", "siedziba sądu, który orzekł o umieszczeniu"


class OrderEffect(TextChoices):
    PLACES = "places", "umieszcza w pieczy"
    CHANGES = "changes", "zmienia miejsce pieczy"
    ENDS = "ends", "kończy pobyt w pieczy"
    OTHER = "other", "inne"


class AbsenceKind(TextChoices):
    """A short absence does not end a stay (R1.13)."""

    AT_HOME = "at_home", "urlopowanie do domu"
    HOSPITAL = "hospital", "szpital albo sanatorium"
    YOUTH_CENTRE = "youth_centre", "młodzieżowy ośrodek"
    RAN_AWAY = "ran_away", "ucieczka"
    OTHER = "other", "inna"


class Supposed(TextChoices):
    """What a scenario of the forecast supposes."""

    RETURN = "return", "dziecko wraca do domu"
    MOVE = "move", "dziecko zmienia miejsce"
    NEW = "new", "nowe dziecko trafia do pieczy"
    RATES = "rates", "stawki i koszty zmieniają się o procent"


class Recount(TextChoices):
    """The stored `law.Recount`."""

    RESTART = "restart", "liczymy lata od nowa"
    CUMULATE = "cumulate", "doliczamy wcześniejsze pobyty"


class CoordinatorShare(TextChoices):
    BY_LAW = "by_law", "jak w ustawie: od 1.02.2023 gmina dopłaca"
    SHARED = "shared", "gmina dopłaca"
    NOT_SHARED = "not_shared", "gmina nie dopłaca"


class LeavingDay(TextChoices):
    """The stored `law.LeavingDay`."""

    COUNTS = "counts", "jest płatny"
    NOT = "not", "nie jest płatny"


class Proration(TextChoices):
    """The stored `law.Proration`."""

    DAYS_OF_MONTH = "days_of_month", "przez liczbę dni miesiąca"
    THIRTIETHS = "thirtieths", "przez 30"


class Rounding(TextChoices):
    """The stored `law.Rounding`."""

    PART_ONCE = "part_once", "zaokrąglamy raz, część gminy"
    COST_FIRST = "cost_first", "najpierw koszt, potem część gminy"


class Before2012(TextChoices):
    """The stored `law.Before2012`."""

    NONE = "none", "gmina nie dopłaca"
    SHARE = "share", "gmina dopłaca, lata od pierwszego dnia"


class Sending(TextChoices):
    """How a demand to pay reached the debtor."""

    REGISTERED = "registered", "listem poleconym"
    IN_PERSON = "in_person", "do rąk własnych"


class Told(TextChoices):
    """What a credit-information bureau is told of arrears."""

    PASSED = "passed", "przekazano zaległość"
    UPDATED = "updated", "zmieniono kwotę"
    WITHDRAWN = "withdrawn", "wycofano zaległość"
