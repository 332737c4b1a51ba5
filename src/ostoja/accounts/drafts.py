"""What a person typed and has not saved: kept on the server, theirs alone, until saved."""

from ostoja.accounts.entry import Member
from ostoja.accounts.models import Draft


def keep_draft(member: Member, key: str, text: str, *, based_on: int) -> Draft:
    """The newest text of a field; `based_on` is the version that was being changed."""
    draft, _ = Draft.objects.update_or_create(
        gmina=member.gmina,
        user=member.user,
        key=key,
        defaults={"text": text, "based_on": based_on},
    )
    return draft


def draft_of(member: Member, key: str) -> Draft | None:
    return Draft.objects.filter(gmina=member.gmina, user=member.user, key=key).first()


def drop_draft(member: Member, key: str) -> None:
    Draft.objects.filter(gmina=member.gmina, user=member.user, key=key).delete()
