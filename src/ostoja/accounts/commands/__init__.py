"""What can be done with gminas, people, their roles and authorisations."""

from ostoja.accounts.commands.authorisations import (
    authorise_first,
    issue_authorisation,
    record_pledge,
    withdraw_authorisation,
)
from ostoja.accounts.commands.feeds import close_feed, open_feed
from ostoja.accounts.commands.founding import GminaFields, found_gmina
from ostoja.accounts.commands.looking import begin_looking, end_looking
from ostoja.accounts.commands.people import (
    end_role,
    forget_refused,
    invite,
    note_in_trail,
    note_refused,
    renew_link,
    set_password,
)
from ostoja.accounts.commands.reviews import checksum_of, sign_review

__all__ = [
    "GminaFields",
    "authorise_first",
    "begin_looking",
    "checksum_of",
    "close_feed",
    "end_looking",
    "end_role",
    "forget_refused",
    "found_gmina",
    "invite",
    "issue_authorisation",
    "note_in_trail",
    "note_refused",
    "open_feed",
    "record_pledge",
    "renew_link",
    "set_password",
    "sign_review",
    "withdraw_authorisation",
]
