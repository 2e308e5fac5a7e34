"""The pages of requests."""

from .answering import answer, reopen, reply, reply_word, template, templates
from .bringing import bring, brought, brought_download
from .inviting import invite
from .listing import requests
from .pages import request_page
from .papers import blank, form_file, list_file, trend_file
from .screening import decide, excuse, mark, questions, score, screeners, screening
from .similar import similar
from .trend import trend
from .writing import enter, file_under, give_back, submit, translate, withdraw, write

__all__ = [
    "answer",
    "blank",
    "bring",
    "brought",
    "brought_download",
    "decide",
    "enter",
    "excuse",
    "file_under",
    "form_file",
    "give_back",
    "invite",
    "list_file",
    "mark",
    "questions",
    "reopen",
    "reply",
    "reply_word",
    "request_page",
    "requests",
    "score",
    "screeners",
    "screening",
    "similar",
    "submit",
    "template",
    "templates",
    "translate",
    "trend",
    "trend_file",
    "withdraw",
    "write",
]
