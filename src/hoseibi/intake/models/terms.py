"""The words of requests, turned round: from a word to the requests that use it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .requests import Request

LONGEST_TERM = 40


class Term(models.Model):
    """A word, or a pair of letters in a script without spaces; `spread` is how many requests use
    it."""

    text = models.CharField(_("text"), max_length=LONGEST_TERM, unique=True)
    spread = models.PositiveIntegerField(_("how many requests use it"), default=0)

    class Meta:
        verbose_name = _("indexed word")
        verbose_name_plural = _("indexed words")
        ordering = ("text",)

    def __str__(self) -> str:
        return self.text


class RequestTerm(models.Model):
    """That a request uses a word, and how much it says about it."""

    request = models.ForeignKey(Request, on_delete=models.CASCADE, related_name="terms")
    term = models.ForeignKey(Term, on_delete=models.CASCADE, related_name="+", db_index=False)
    weight = models.PositiveSmallIntegerField(_("weight"))

    class Meta:
        verbose_name = _("indexed word of a request")
        verbose_name_plural = _("indexed words of requests")
        ordering = ("request", "pk")
        indexes = (models.Index(fields=("term", "request", "weight"), name="request_term"),)

    def __str__(self) -> str:
        return str(self.term)
