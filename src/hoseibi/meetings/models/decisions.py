"""What was decided and why, and what somebody is to do about it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from hoseibi.accounts.choices import Side

from ..choices import ActionState, Outcome


class Decision(models.Model):
    """What was decided on articles, by whom, with the reason and the dissent. Never changed once
    entered: another decision follows it. `recorded_by` may be of the other side."""

    circle = models.ForeignKey(
        "accounts.Circle",
        verbose_name=_("circle"),
        on_delete=models.PROTECT,
        related_name="decisions",
    )
    item = models.ForeignKey(
        "meetings.AgendaItem",
        verbose_name=_("item of the agenda"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="decisions",
    )
    anchors = models.ManyToManyField(
        "corpus.Anchor", verbose_name=_("articles"), related_name="decisions", blank=True
    )
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome.choices)
    text = models.TextField(_("decision"))
    reason = models.TextField(_("reason"), blank=True)
    dissent = models.TextField(_("dissent"), blank=True)
    language = models.CharField(_("language"), max_length=20)
    side = models.CharField(_("decided by"), max_length=10, choices=Side.choices)
    decided_by = models.CharField(_("who decided"), max_length=300)
    decided_on = models.DateField(_("decided on"))
    recorded_by = models.ForeignKey(
        "accounts.User",
        verbose_name=_("written down by"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    recorded_at = models.DateTimeField(_("written down at"))
    follows = models.ForeignKey(
        "self",
        verbose_name=_("in place of"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="followed_by",
    )

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        ordering = ("decided_on", "pk")

    def __str__(self) -> str:
        return self.text[:80]


class ActionItem(models.Model):
    """What somebody is to do, until when."""

    circle = models.ForeignKey(
        "accounts.Circle",
        verbose_name=_("circle"),
        on_delete=models.PROTECT,
        related_name="action_items",
    )
    item = models.ForeignKey(
        "meetings.AgendaItem",
        verbose_name=_("item of the agenda"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="action_items",
    )
    text = models.TextField(_("what is to be done"))
    language = models.CharField(_("language"), max_length=20)
    person = models.ForeignKey(
        "partners.Person",
        verbose_name=_("who"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="action_items",
    )
    due_on = models.DateField(_("until"), null=True, blank=True)
    state = models.CharField(
        _("state"), max_length=10, choices=ActionState.choices, default=ActionState.OPEN
    )
    changed_at = models.DateTimeField(_("changed at"))

    class Meta:
        verbose_name = _("action")
        verbose_name_plural = _("actions")
        ordering = ("state", "due_on", "pk")

    def __str__(self) -> str:
        return self.text[:80]
