"""The rows behind the figures of parents' arrears."""

from collections.abc import Sequence

from ostoja.accounts.models import Gmina
from ostoja.foster import queries as foster
from ostoja.reports.rows import Row


def passed_on(gmina: Gmina, year: int) -> Sequence[Row]:
    return [
        Row(
            one.pk,
            (str(one.notice.fee.debtor), one.notice.bureau.name, one.told_on, one.amount),
            amount=one.amount,
            people=(one.notice.fee.debtor_id,),
        )
        for one in foster.passed_in(gmina, year)
    ]
