from django.db.models import IntegerChoices, TextChoices


class Place(TextChoices):
    """A person's place in the household."""

    PARENT = "parent", "rodzic lub opiekun"
    CHILD = "child", "dziecko"
    OTHER = "other", "inna osoba"


class Contract(TextChoices):
    EMPLOYMENT = "employment", "umowa o pracę"
    SERVICES = "services", "umowa o świadczenie usług"


class Basis(TextChoices):
    """Why the work with a family goes on (law.md R2.4, R2.15)."""

    CONSENT = "consent", "zgoda rodziny"
    COURT_ORDER = "court_order", "postanowienie sądu"
    FOR_LIFE = "for_life", "ustawa „Za życiem”"


class ClosingReason(TextChoices):
    GOALS_REACHED = "goals_reached", "osiągnięcie celów"
    FAMILY_STOPPED = "family_stopped", "zaprzestanie współpracy przez rodzinę"
    NO_EFFECT = "no_effect", "brak efektów"
    OTHER_METHOD = "other_method", "zmiana metody pracy"
    MOVED = "moved", "wyjazd rodziny"
    CHILDREN_PLACED = "children_placed", "umieszczenie wszystkich dzieci w pieczy"
    OF_AGE = "of_age", "pełnoletność dzieci"
    OTHER = "other", "inny powód"


class MoneySource(TextChoices):
    OWN = "own", "budżet gminy"
    STATE = "state", "środki rządowe"
    OTHER = "other", "inne środki"


class Meeting(TextChoices):
    """Where an assistant met the family."""

    HOME = "home", "dom rodziny"
    CENTRE = "centre", "ośrodek"
    INSTITUTION = "institution", "inna instytucja"
    ELSEWHERE = "elsewhere", "w terenie"
    PHONE = "phone", "telefon"


class Travel(TextChoices):
    """How the assistant got there; only one's own car is paid for by the kilometre."""

    LARGE_CAR = "large_car", "własny samochód, silnik powyżej 900 cm³"
    SMALL_CAR = "small_car", "własny samochód, silnik do 900 cm³"
    OFFICE_CAR = "office_car", "samochód służbowy"
    PUBLIC = "public", "autobus albo pociąg"
    ON_FOOT = "on_foot", "pieszo albo rowerem"


class Area(TextChoices):
    """What part of the family's life a goal is about."""

    CARE = "care", "opieka i wychowanie"
    HEALTH = "health", "zdrowie"
    EDUCATION = "education", "edukacja"
    HOUSING = "housing", "mieszkanie"
    MONEY = "money", "finanse"
    WORK = "work", "praca"
    ADDICTION = "addiction", "uzależnienie"
    VIOLENCE = "violence", "przemoc"
    LAW = "law", "sprawy prawne"
    REUNION = "reunion", "powrót dziecka do domu"


class Doer(TextChoices):
    """Who carries an action out."""

    FAMILY = "family", "rodzina"
    ASSISTANT = "assistant", "asystent"
    SOCIAL_WORKER = "social_worker", "pracownik socjalny"
    INSTITUTION = "institution", "instytucja"


class Signer(TextChoices):
    """Whose signature stands under a plan."""

    FAMILY = "family", "rodzina"
    ASSISTANT = "assistant", "asystent"
    SOCIAL_WORKER = "social_worker", "pracownik socjalny"
    MANAGER = "manager", "kierownik"


class Result(TextChoices):
    """What became of a goal."""

    REACHED = "reached", "osiągnięty"
    PARTLY = "partly", "osiągnięty częściowo"
    NOT_REACHED = "not_reached", "nieosiągnięty"
    OUTDATED = "outdated", "już nieaktualny"


class Cooperation(TextChoices):
    """How the family works with the assistant: words, because numbers invite averages."""

    WILLING = "willing", "sama z siebie i regularnie"
    REMINDED = "reminded", "po przypomnieniu"
    RARE = "rare", "rzadko, odwołuje spotkania"
    REFUSED = "refused", "odmawia"


class ChildrenNow(TextChoices):
    """How the children are, against the assessment before."""

    BETTER = "better", "wyraźnie lepsza"
    SLIGHTLY = "slightly", "trochę lepsza"
    SAME = "same", "bez zmian"
    WORSE = "worse", "gorsza"


class Risk(TextChoices):
    """The danger that a child must leave home."""

    NONE = "none", "brak"
    SMALL = "small", "niewielkie"
    SERIOUS = "serious", "poważne"
    HIGH = "high", "wysokie, potrzebna szybka decyzja"


class Conclusion(TextChoices):
    """What follows from an assessment."""

    CONTINUE = "continue", "pracować dalej według planu"
    CHANGE_PLAN = "change_plan", "zmienić plan"
    END = "end", "zakończyć pracę z rodziną"
    OTHER_METHOD = "other_method", "wybrać inną metodę pracy"


class Watcher(TextChoices):
    """Who looks in on a family after the work has ended."""

    ASSISTANT = "assistant", "asystent rodziny"
    SOCIAL_WORKER = "social_worker", "pracownik socjalny"


class Occasion(TextChoices):
    """After what a family is looked in on."""

    CLOSING = "closing", "zakończenie pracy z rodziną"
    RETURN = "return", "powrót dziecka do domu"


class HelpForm(TextChoices):
    """The five forms of work with a family: art. 10 ust. 3 of the act."""

    ADVICE = "advice", "konsultacje i poradnictwo specjalistyczne"
    THERAPY = "therapy", "terapia i mediacja"
    SERVICES = "services", "usługi dla rodzin z dziećmi, w tym opiekuńcze"
    LEGAL = "legal", "pomoc prawna"
    GROUP = "group", "grupa wsparcia lub samopomocowa"


class Channel(TextChoices):
    """How the centre and an institution spoke, or how a paper was handed over."""

    PHONE = "phone", "telefon"
    MEETING = "meeting", "spotkanie"
    LETTER = "letter", "list"
    EMAIL = "email", "poczta elektroniczna"
    E_DELIVERY = "e_delivery", "e-Doręczenia"
    IN_HAND = "in_hand", "do rąk własnych"


class Living(TextChoices):
    """Where a person of the household is."""

    HOME = "home", "w domu"
    CARE = "care", "w pieczy zastępczej"
    OTHER_PARENT = "other_parent", "u drugiego rodzica"
    ELSEWHERE = "elsewhere", "w innym miejscu"


class Alike(TextChoices):
    """What a person says of two like records."""

    SAME = "same", "to ta sama osoba"
    OTHER = "other", "to inna osoba, zapisz ją osobno"


class ReportedBy(TextChoices):
    """Who told the centre of a family in difficulty (law.md R2.3)."""

    SOCIAL_WORKER = "social_worker", "pracownik socjalny"
    FAMILY = "family", "rodzina"
    COURT = "court", "sąd"
    PROBATION = "probation", "kurator sądowy"
    SCHOOL = "school", "szkoła lub przedszkole"
    HEALTH = "health", "ochrona zdrowia"
    POLICE = "police", "policja"
    OTHER = "other", "inna instytucja lub osoba"


class Need(TextChoices):
    """What the analysis of the interview found."""

    ASSISTANT = "assistant", "rodzina potrzebuje asystenta"
    NONE = "none", "asystent nie jest potrzebny"


class Difficulty(TextChoices):
    """What the family struggles with."""

    UPBRINGING = "upbringing", "opieka i wychowanie dzieci"
    HOUSEHOLD = "household", "prowadzenie domu i pieniądze"
    ADDICTION = "addiction", "uzależnienie"
    VIOLENCE = "violence", "przemoc domowa"
    DISABILITY = "disability", "niepełnosprawność lub choroba"
    UNEMPLOYMENT = "unemployment", "brak pracy"
    HOUSING = "housing", "złe warunki mieszkaniowe"
    SCHOOL = "school", "nauka i szkoła dzieci"
    CRISIS = "crisis", "kryzys: rozstanie, żałoba, konflikt"
    PREGNANCY = "pregnancy", "ciąża i narodziny dziecka"


class PlacementRisk(TextChoices):
    NONE = "none", "nie ma"
    POSSIBLE = "possible", "możliwe"
    HIGH = "high", "wysokie"


class ConsentScope(TextChoices):
    """What the family agrees to."""

    HOME = "home", "wizyty w domu"
    SCHOOL = "school", "kontakt ze szkołą lub przedszkolem"
    HEALTH = "health", "kontakt z lekarzem"
    PROBATION = "probation", "kontakt z kuratorem"
    INSTITUTIONS = "institutions", "kontakt z innymi instytucjami"


class ConsentForm(TextChoices):
    PAPER = "paper", "podpis na papierze"
    PROTOCOL = "protocol", "ustnie, do protokołu"
    ELECTRONIC = "electronic", "podpis elektroniczny"


class Outcome(TextChoices):
    """What the manager decided on an application."""

    ASSIGN = "assign", "przydzielić asystenta"
    WAIT = "wait", "wpisać na listę oczekujących"
    REFUSE = "refuse", "odmówić"


class Urgency(IntegerChoices):
    """The order of the waiting list; a court's order comes before all of them."""

    HIGH = 1, "pilne"
    ORDINARY = 2, "zwykłe"
    LOW = 3, "może poczekać"


class DutyKind(TextChoices):
    """What is to be done for a family."""

    MEETING = "meeting", "spotkania"
    ASSESSMENT = "assessment", "oceny sytuacji rodzin"
    PLAN = "plan", "rodziny bez gotowego planu"
    ACTION = "action", "działania z planów"
    CHECK = "check", "sprawdzenia po zakończeniu pracy"
    CONCERN = "concern", "zgłoszenia bez wywiadu"
    INTERVIEW = "interview", "wywiady"
    APPLICATION = "application", "wnioski o asystenta"
    OPINION = "opinion", "opinie dla sądu"
