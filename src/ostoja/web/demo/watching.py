"""What the inspector of the demonstration keeps: the register of processing activities."""

from django.utils import timezone

from ostoja.accounts.entry import Member
from ostoja.accounts.enums import Role
from ostoja.accounts.models import Gmina, User
from ostoja.oversight import commands
from ostoja.web.demo.members import SHARED


def load(gmina: Gmina) -> None:
    inspector = Member(User.objects.get(email=SHARED), gmina, Role.INSPECTOR)
    commands.fill_register(inspector, timezone.localdate())
