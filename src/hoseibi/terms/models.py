"""Concepts of law, what each language calls them, and what was decided of it when and why."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from hoseibi.partners.choices import FieldOfLaw

from .choices import EventKind, TermStatus


class Concept(models.Model):
    """One idea of the law (`legaltext.Concept`).

    `source` says in words where it is defined; `law` is set where that is a law of the library, and
    `source` then is an address in it. A concept that was merged stays, and leads to the other.
    """

    code = models.CharField(_("name in lists"), max_length=200, unique=True)
    note = models.TextField(_("note"), blank=True)
    source = models.TextField(_("where it is defined"), blank=True)
    law = models.ForeignKey(
        "corpus.Law",
        verbose_name=_("law"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="concepts",
    )
    decision = models.TextField(_("decision"), blank=True)
    merged_into = models.ForeignKey(
        "self",
        verbose_name=_("merged into"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="merged_from",
    )
    entered_by = models.ForeignKey(
        "accounts.User",
        verbose_name=_("entered by"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    changed_at = models.DateTimeField(_("changed at"), db_index=True)

    class Meta:
        verbose_name = _("concept")
        verbose_name_plural = _("concepts")
        ordering = ("code",)

    def __str__(self) -> str:
        return self.code


class ConceptTerm(models.Model):
    """What a language calls a concept (`legaltext.Term`).

    `key` is the search key of its words. Who decided is said in words, because those who decide may
    have no account here; `decision` says where that is written: a meeting, minutes, an address.
    """

    concept = models.ForeignKey(Concept, on_delete=models.CASCADE, related_name="terms")
    position = models.PositiveIntegerField(_("position"), default=0)
    language = models.CharField(_("language"), max_length=35)
    text = models.TextField(_("term"))
    key = models.TextField(_("search key"))
    status = models.CharField(
        _("status"), max_length=12, choices=TermStatus.choices, default=TermStatus.CANDIDATE
    )
    usage = models.TextField(_("when it is right"), blank=True)
    note = models.TextField(_("note"), blank=True)
    reading = models.TextField(_("read aloud"), blank=True)
    part_of_speech = models.CharField(_("part of speech"), max_length=60, blank=True)
    kind = models.CharField(_("kind"), max_length=60, blank=True)
    source = models.TextField(_("source"), blank=True)
    examples = models.JSONField(_("examples"), default=list, blank=True)
    decided_on = models.DateField(_("decided on"), null=True, blank=True)
    decided_by = models.CharField(_("decided by"), max_length=300, blank=True)
    decision = models.CharField(_("where the decision is written"), max_length=500, blank=True)
    entered_by = models.ForeignKey(
        "accounts.User",
        verbose_name=_("entered by"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )

    class Meta:
        verbose_name = _("term of a concept")
        verbose_name_plural = _("terms of a concept")
        ordering = ("concept", "position", "pk")
        indexes = (
            models.Index(fields=("status", "language", "concept"), name="term_by_status"),
            models.Index(fields=("concept", "status", "language"), name="term_of_concept"),
        )

    def __str__(self) -> str:
        return f"{self.language}: {self.text}"


class ConceptDefinition(models.Model):
    """Words that define a concept, in a language; empty where the language is not said."""

    concept = models.ForeignKey(Concept, on_delete=models.CASCADE, related_name="definitions")
    position = models.PositiveIntegerField(_("position"), default=0)
    language = models.CharField(_("language"), max_length=35, blank=True)
    text = models.TextField(_("definition"))
    source = models.TextField(_("source"), blank=True)

    class Meta:
        verbose_name = _("definition of a concept")
        verbose_name_plural = _("definitions of a concept")
        ordering = ("concept", "position", "pk")

    def __str__(self) -> str:
        return self.text[:120]


class ConceptField(models.Model):
    """A field of law that a concept belongs to: one of ours (`FieldOfLaw`), or a word of the list
    that it came from."""

    concept = models.ForeignKey(Concept, on_delete=models.CASCADE, related_name="fields")
    field = models.CharField(_("field of law"), max_length=200, db_index=True)

    class Meta:
        verbose_name = _("field of a concept")
        verbose_name_plural = _("fields of a concept")
        ordering = ("concept", "pk")
        constraints = (
            models.UniqueConstraint(fields=("concept", "field"), name="concept_field_once"),
        )

    def __str__(self) -> str:
        return str(dict(FieldOfLaw.choices).get(self.field, self.field))


class ConceptEvent(models.Model):
    """Something that was done to a concept (`legaltext.TermTransaction`); it is never rewritten.

    `about` names the term, empty for the whole concept. `by` is who did it here, and `who` the name
    that the history shows: of a list that came in, whoever that list names.
    """

    concept = models.ForeignKey(Concept, on_delete=models.CASCADE, related_name="events")
    what = models.CharField(_("what was done"), max_length=60)
    on = models.DateField(_("on"), null=True, blank=True)
    who = models.TextField(_("who"), blank=True)
    note = models.TextField(_("why"), blank=True)
    about = models.TextField(_("term"), blank=True)
    by = models.ForeignKey(
        "accounts.User", verbose_name=_("by"), null=True, on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("event of a concept")
        verbose_name_plural = _("events of a concept")
        ordering = ("concept", "pk")

    def __str__(self) -> str:
        return f"{self.what} {self.about}".strip()

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Enter a new event; one that was entered is refused."""
        kwargs["force_insert"] = True
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        raise TypeError("What was done to a concept is never deleted.")

    @property
    def what_shown(self) -> str:
        """What was done, in the words of the pages."""
        return str(dict(EventKind.choices).get(self.what, self.what))


class RejectedPair(models.Model):
    """That two words that stand in the same places of a law in two languages are no terms of one
    concept. `key` is made of both, whichever language stands first; `law` is where they were seen.
    """

    key = models.CharField(_("made of"), max_length=64)
    language = models.CharField(_("language"), max_length=35)
    text = models.TextField(_("word"))
    other_language = models.CharField(_("other language"), max_length=35)
    other_text = models.TextField(_("word of the other language"))
    law = models.ForeignKey(
        "corpus.Law",
        verbose_name=_("law"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    reason = models.CharField(_("reason"), max_length=500)
    rejected_by = models.ForeignKey(
        "accounts.User",
        verbose_name=_("rejected by"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    rejected_at = models.DateTimeField(_("rejected at"))
    taken_back_by = models.ForeignKey(
        "accounts.User",
        verbose_name=_("taken back by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    taken_back_at = models.DateTimeField(_("taken back at"), null=True, blank=True)

    class Meta:
        verbose_name = _("rejected pair of terms")
        verbose_name_plural = _("rejected pairs of terms")
        ordering = ("pk",)
        constraints = (
            models.UniqueConstraint(
                fields=("key",),
                condition=models.Q(taken_back_at=None),
                name="rejected_pair_once",
            ),
        )

    def __str__(self) -> str:
        return f"{self.language}: {self.text} | {self.other_language}: {self.other_text}"
