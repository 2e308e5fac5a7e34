"""How people come in: by invitation only."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class InvitedOnly(DefaultAccountAdapter):
    """Nobody signs up alone: an officer enters the people an office works with."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False
