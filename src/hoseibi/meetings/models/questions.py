"""What was asked of an article, and what people answered."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..choices import Position


class Question(models.Model):
    """Something that is asked, of an article or in general, in the language of who asks."""

    circle = models.ForeignKey(
        "accounts.Circle",
        verbose_name=_("circle"),
        on_delete=models.PROTECT,
        related_name="questions",
    )
    anchor = models.ForeignKey(
        "corpus.Anchor",
        verbose_name=_("article"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="questions",
    )
    text = models.TextField(_("question"))
    language = models.CharField(_("language"), max_length=20)
    asked_by = models.ForeignKey(
        "partners.Person",
        verbose_name=_("asked by"),
        null=True,
        on_delete=models.PROTECT,
        related_name="questions",
    )
    asked_at = models.DateTimeField(_("asked at"))
    closed_at = models.DateTimeField(_("closed at"), null=True, blank=True)

    class Meta:
        verbose_name = _("question")
        verbose_name_plural = _("questions")
        ordering = ("asked_at", "pk")

    def __str__(self) -> str:
        return self.text[:80]


class Opinion(models.Model):
    """What one person thinks of a question or an article, and the legal system they draw on.

    `words` are those of the article that it is about, if it is about some. Somebody known by name
    alone is no `person`. What answers another opinion stands beneath it.
    """

    circle = models.ForeignKey(
        "accounts.Circle",
        verbose_name=_("circle"),
        on_delete=models.PROTECT,
        related_name="opinions",
    )
    question = models.ForeignKey(
        Question,
        verbose_name=_("question"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="opinions",
    )
    anchor = models.ForeignKey(
        "corpus.Anchor",
        verbose_name=_("article"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="opinions",
    )
    person = models.ForeignKey(
        "partners.Person",
        verbose_name=_("person"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="opinions",
    )
    name = models.CharField(_("name of who is not entered"), max_length=200, blank=True)
    answers = models.ForeignKey(
        "self",
        verbose_name=_("in answer to"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="answered_by",
    )
    position = models.CharField(
        _("position"), max_length=10, choices=Position.choices, default=Position.OPEN
    )
    text = models.TextField(_("opinion"))
    words = models.TextField(_("about the words"), blank=True)
    language = models.CharField(_("language"), max_length=20)
    legal_system = models.CharField(_("legal system cited"), max_length=300, blank=True)
    entered_by = models.ForeignKey(
        "accounts.User",
        verbose_name=_("entered by"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("opinion")
        verbose_name_plural = _("opinions")
        ordering = ("at", "pk")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(person__isnull=False) | ~models.Q(name=""),
                name="opinion_is_somebodys",
            ),
        )

    def __str__(self) -> str:
        return self.text[:80]

    @property
    def who(self) -> str:
        """Whose opinion it is."""
        return str(self.person or self.name)
