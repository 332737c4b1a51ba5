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
