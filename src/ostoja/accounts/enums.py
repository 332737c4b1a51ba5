from django.db.models import TextChoices


class GminaKind(TextChoices):
    URBAN = "urban", "gmina miejska"
    RURAL = "rural", "gmina wiejska"
    MIXED = "mixed", "gmina miejsko-wiejska"


class Role(TextChoices):
    MANAGER = "manager", "kierownik"
    COORDINATOR = "coordinator", "koordynator GPWR"
    ASSISTANT = "assistant", "asystent rodziny"
    SOCIAL_WORKER = "social_worker", "pracownik socjalny"
    ACCOUNTANT = "accountant", "księgowa"
    PARTNER = "partner", "osoba sprawozdawcza partnera"
    ADMINISTRATOR = "administrator", "administrator"
    INSPECTOR = "inspector", "inspektor ochrony danych"
    CONTROLLER = "controller", "kontroler zewnętrzny"


class Right(TextChoices):
    """What a page or a command asks for; the words finish "może …"."""

    SEE_REPORT = "see_report", "czytać program i sprawozdanie"
    WRITE_REPORT = "write_report", "pisać sprawozdanie"
    SIGN_REPORT = "sign_report", "podpisać sprawozdanie"
    SEE_ROWS = "see_rows", "zobaczyć, kto stoi za liczbą"
    SEE_FAMILIES = "see_families", "zobaczyć rodziny, z którymi pracuje gmina"
    APPLY_FOR_ASSISTANT = "apply_for_assistant", "zapisywać zgłoszenia i wnioski o asystenta"
    ASSIGN_ASSISTANT = "assign_assistant", "przydzielać rodzinie asystenta"
    WORK_WITH_FAMILY = "work_with_family", "zapisywać pracę z rodziną"
    KEEP_FILE = "keep_file", "uzupełniać akta rodziny: pomoc, załączniki, doręczenia"
    MONITOR_FAMILY = "monitor_family", "sprawdzać rodzinę po zakończeniu pracy"
    SEE_CARE = "see_care", "zobaczyć dzieci w pieczy zastępczej"
    RECORD_CARE = "record_care", "zapisywać pobyty dzieci w pieczy"
    RECORD_COSTS = "record_costs", "zapisywać noty powiatu"
    RECORD_ARREARS = "record_arrears", "prowadzić zaległości rodziców za pobyt dziecka w pieczy"
    PASS_ARREARS_ON = "pass_arrears_on", "przekazywać zaległości do biura informacji gospodarczej"
    WRITE_PROGRAMME = "write_programme", "zapisywać program wspierania rodziny"
    REPORT_FOR_INSTITUTION = (
        "report_for_institution",
        "zobaczyć i wypełnić odpowiedź własnej instytucji",
    )
    NAME_REPORTERS = "name_reporters", "wskazywać, kto odpowiada za którą instytucję"
    MANAGE_PEOPLE = "manage_people", "dodawać osoby i nadawać im role"
    SEE_PEOPLE = "see_people", "zobaczyć osoby, role i upoważnienia"
    AUTHORISE = "authorise", "wystawiać i cofać upoważnienia do danych osobowych"
    SEE_HEALTH = "see_health", "sprawdzić stan systemu"
    SEE_TRAIL = "see_trail", "zobaczyć, kto co widział i zmienił"
    KEEP_REGISTER = "keep_register", "prowadzić rejestr czynności przetwarzania"
    HANDLE_BREACHES = "handle_breaches", "prowadzić sprawy naruszeń ochrony danych"
    ERASE = "erase", "usuwać akta po terminie, we dwie osoby"
    GIVE_COPY = "give_copy", "wydać osobie kopię jej danych"


class Scope(TextChoices):
    """What a written authorisation covers."""

    EVERYTHING = "everything", "wszystkie dane osobowe w systemie"
    FAMILIES = "families", "rodziny i praca asystenta"
    CARE = "care", "dzieci w pieczy zastępczej i noty powiatu"
