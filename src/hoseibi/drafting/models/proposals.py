"""Changes that somebody proposes, with the reason, and what was said and decided on them."""

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ..choices import ProposalState
from .units import Unit


class Proposal(models.Model):
    """A change to one or more articles of a draft, with its reason. `author` brought it in; what is
    somebody else's is that of a `person`, or of a `name` that is nobody's here."""

    draft = models.ForeignKey("drafting.Draft", on_delete=models.CASCADE, related_name="proposals")
    number = models.PositiveIntegerField(_("number"))
    title = models.CharField(_("title"), max_length=300)
    reason = models.TextField(_("reason"), blank=True)
    language = models.CharField(_("language"), max_length=20)
    state = models.CharField(
        _("state"), max_length=12, choices=ProposalState.choices, default=ProposalState.WRITING
    )
    author = models.ForeignKey(
        "accounts.User",
        verbose_name=_("author"),
        null=True,
        on_delete=models.PROTECT,
        related_name="proposals",
    )
    person = models.ForeignKey(
        "partners.Person",
        verbose_name=_("proposed by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="proposals",
    )
    name = models.CharField(_("name of who is not entered"), max_length=200, blank=True)
    made_at = models.DateTimeField(_("made at"))
    decision = models.ForeignKey(
        "meetings.Decision",
        verbose_name=_("decision"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="proposals",
    )

    class Meta:
        verbose_name = _("proposal")
        verbose_name_plural = _("proposals")
        ordering = ("draft", "number")
        constraints = (
            models.UniqueConstraint(fields=("draft", "number"), name="proposal_number_once"),
        )

    def __str__(self) -> str:
        return f"{self.number}. {self.title}"

    @property
    def who(self) -> str:
        """Whose proposal it is."""
        return str(self.person or self.name or self.author or "—")

    @property
    def is_brought(self) -> bool:
        """Whether somebody brought it in for another."""
        return bool(self.person or self.name)


class ProposedWording(models.Model):
    """What a unit would say in a language; `written_from` is the wording that it would replace.

    A new article has no unit yet: `after` is the unit behind which it would stand.
    """

    proposal = models.ForeignKey(Proposal, on_delete=models.CASCADE, related_name="changes")
    unit = models.ForeignKey(
        "drafting.Unit", null=True, on_delete=models.CASCADE, related_name="proposed"
    )
    after = models.ForeignKey(
        "drafting.Unit", null=True, on_delete=models.CASCADE, related_name="proposed_after"
    )
    language = models.CharField(_("language"), max_length=20)
    written_from = models.PositiveIntegerField(_("written from"), default=0)
    base_text = models.TextField(_("text that it would replace"), blank=True)
    text = models.TextField(_("text"), blank=True)

    class Meta:
        verbose_name = _("proposed wording")
        verbose_name_plural = _("proposed wordings")
        ordering = ("proposal", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("proposal", "unit", "language"), name="proposed_wording_once"
            ),
        )

    def __str__(self) -> str:
        return f"{self.proposal} · {self.unit or self.after}"

    @property
    def place(self) -> Unit | None:
        """The unit that it changes, or that a new article would follow."""
        return self.unit or self.after

    @property
    def called(self) -> str:
        """What it changes, by the article's name."""
        near = self.place
        name = str((near.anchor if near else None) or near or "—")
        return name if self.unit else gettext("new, after {name}").format(name=name)


class Remark(models.Model):
    """What somebody says on a proposal, in any language; perhaps in answer to another remark."""

    proposal = models.ForeignKey(Proposal, on_delete=models.CASCADE, related_name="remarks")
    answers = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.CASCADE, related_name="answered_by"
    )
    language = models.CharField(_("language"), max_length=20)
    text = models.TextField(_("text"))
    author = models.ForeignKey(
        "accounts.User",
        verbose_name=_("author"),
        null=True,
        on_delete=models.PROTECT,
        related_name="remarks",
    )
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("remark")
        verbose_name_plural = _("remarks")
        ordering = ("proposal", "at", "pk")

    def __str__(self) -> str:
        return self.text[:60]
