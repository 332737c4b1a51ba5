"""What a kilometre in one's own car may be paid at most, when driven for the office."""

from datetime import date
from decimal import Decimal

from ostoja.law.acts import CHECKED_ON
from ostoja.law.dated import Confidence, Dated, Since

FIRST_RATES = date(2007, 11, 14)
RAISED = date(2023, 1, 17)
REGULATION = (
    "§ 2 rozporządzenia Ministra Infrastruktury z dnia 25 marca 2002 r. w sprawie warunków "
    "ustalania oraz sposobu dokonywania zwrotu kosztów używania do celów służbowych samochodów "
    "osobowych, motocykli i motorowerów niebędących własnością pracodawcy"
)


def _rate(code: str, title: str, first: str, raised: str) -> Dated[Decimal]:
    entries = ((FIRST_RATES, first), (RAISED, raised))
    return Dated(
        code,
        title,
        "zł za km",
        tuple(
            Since(day, Decimal(rate), REGULATION, Confidence.MEDIUM, source="z pamięci")
            for day, rate in entries
        ),
        CHECKED_ON,
    )


LARGE_CAR = _rate(
    "mileage_large_car",
    "Najwyższa stawka za kilometr, silnik powyżej 900 cm³",
    "0.8358",
    "1.15",
)
SMALL_CAR = _rate(
    "mileage_small_car",
    "Najwyższa stawka za kilometr, silnik do 900 cm³",
    "0.5214",
    "0.89",
)
