"""The pages of requests."""

from .listing import requests
from .pages import request_page
from .writing import enter, file_under, give_back, submit, translate, withdraw, write

__all__ = [
    "enter",
    "file_under",
    "give_back",
    "request_page",
    "requests",
    "submit",
    "translate",
    "withdraw",
    "write",
]
