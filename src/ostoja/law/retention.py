"""How long records are kept, and from when they may be destroyed (archives, accounting, logs)."""

from datetime import MAXYEAR, date

from ostoja.law.acts import CHECKED_ON, IN_FORCE
from ostoja.law.dated import Confidence, Dated, Since

FAMILY_FILE_YEARS = Dated(
    code="family_file_years",
    title="Lata przechowywania akt rodziny, liczone od 1 stycznia po zakończeniu sprawy",
    unit="rok",
    history=(
        Since(
            IN_FORCE,
            10,
            basis="kategoria B10 zwykle przyjmowana w jednolitym rzeczowym wykazie akt ośrodka, "
            "art. 6 ustawy z dnia 14 lipca 1983 r. o narodowym zasobie archiwalnym i archiwach",
            confidence=Confidence.LOW,
            source="R7.10; kategoria z pamięci, wykaz ośrodka rozstrzyga",
        ),
    ),
    checked_on=CHECKED_ON,
)
CARE_FILE_YEARS = Dated(
    code="care_file_years",
    title="Lata przechowywania akt dziecka w pieczy i pozycji not, od 1 stycznia po ostatnim dniu",
    unit="rok",
    history=(
        Since(
            IN_FORCE,
            10,
            basis="jak akta rodziny; dowody księgowe co najmniej 5 lat, "
            "art. 74 ust. 2 ustawy z dnia 29 września 1994 r. o rachunkowości",
            confidence=Confidence.LOW,
            source="R7.10; kategoria z pamięci, wykaz ośrodka rozstrzyga",
        ),
    ),
    checked_on=CHECKED_ON,
)
ACCOUNTING_YEARS = Dated(
    code="accounting_years",
    title="Najmniej lat przechowywania dowodów księgowych; krótszego okresu akt nie przyjmujemy",
    unit="rok",
    history=(
        Since(
            IN_FORCE,
            5,
            basis="art. 74 ust. 2 ustawy z dnia 29 września 1994 r. o rachunkowości",
            confidence=Confidence.MEDIUM,
            source="z pamięci",
        ),
    ),
    checked_on=CHECKED_ON,
)
TRAIL_YEARS = Dated(
    code="trail_years",
    title="Lata przechowywania zapisów dziennika zdarzeń i odczytów",
    unit="rok",
    history=(
        Since(
            IN_FORCE,
            2,
            basis="rozporządzenie w sprawie Krajowych Ram Interoperacyjności, "
            "Dz.U. 2012 poz. 526 § 21, dziś Dz.U. 2024 poz. 773",
            source="R7.8; okres z pamięci",
        ),
    ),
    checked_on=CHECKED_ON,
)


def destroy_not_before(last_day: date, years: int) -> date:
    """The first day on which the record may go: whole years from 1 January after its last day."""
    year = last_day.year + 1 + years
    return date(year, 1, 1) if year <= MAXYEAR else date.max
