"""A commentary on a law, the articles that it comments on, and the versions that it is bound to."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from i18nfield.fields import I18nCharField

from ..choices import BindingReason, EntryState


class Commentary(models.Model):
    """A commentary on a law, written by a circle in one or more languages, the first of which is
    the one in which it is written first."""

    slug = models.SlugField(_("name in addresses"), max_length=90, unique=True)
    law = models.ForeignKey(
        "corpus.Law", verbose_name=_("law"), on_delete=models.PROTECT, related_name="commentaries"
    )
    circle = models.ForeignKey(
        "accounts.Circle",
        verbose_name=_("circle"),
        on_delete=models.PROTECT,
        related_name="commentaries",
    )
    title = I18nCharField(_("title"), max_length=300)
    languages = models.JSONField(_("languages"), default=list)
    begun_by = models.ForeignKey(
        "accounts.User", verbose_name=_("begun by"), null=True, on_delete=models.PROTECT,
        related_name="+",
    )  # fmt: skip
    begun_at = models.DateTimeField(_("begun at"))
    changed_at = models.DateTimeField(_("changed at"))

    class Meta:
        verbose_name = _("commentary")
        verbose_name_plural = _("commentaries")
        ordering = ("law", "pk")

    def __str__(self) -> str:
        return str(self.title)


class Entry(models.Model):
    """What a commentary says of an article, or of several that follow one another. `place` is the
    address of the first of them in the version that it is bound to; `position` its place there.

    `state` is that of the words as they are now. What was released is the wording that each part
    names, bound as `released_as` says, for as long as `release` stands.
    """

    commentary = models.ForeignKey(Commentary, on_delete=models.CASCADE, related_name="entries")
    place = models.CharField(_("address"), max_length=500)
    position = models.PositiveIntegerField(_("position"), default=0)
    state = models.CharField(
        _("state"), max_length=10, choices=EntryState.choices, default=EntryState.DRAFTING
    )
    binding = models.ForeignKey(
        "commentary.Binding", verbose_name=_("binding"), null=True, on_delete=models.PROTECT,
        related_name="+",
    )  # fmt: skip
    released_as = models.ForeignKey(
        "commentary.Binding", verbose_name=_("released as bound by"), null=True, blank=True,
        on_delete=models.PROTECT, related_name="+",
    )  # fmt: skip
    release = models.ForeignKey(
        "accounts.Release", verbose_name=_("release"), null=True, blank=True,
        on_delete=models.PROTECT, related_name="+",
    )  # fmt: skip
    asks_for_remarks = models.BooleanField(_("remarks are invited"), default=True)
    sent_back_because = models.TextField(_("why it was sent back"), blank=True)
    begun_by = models.ForeignKey(
        "accounts.User", verbose_name=_("begun by"), null=True, on_delete=models.PROTECT,
        related_name="+",
    )  # fmt: skip
    changed_at = models.DateTimeField(_("changed at"))

    class Meta:
        verbose_name = _("entry of a commentary")
        verbose_name_plural = _("entries of commentaries")
        ordering = ("commentary", "position", "pk")
        constraints = (
            models.UniqueConstraint(fields=("commentary", "place"), name="commentary_place_once"),
        )

    def __str__(self) -> str:
        return f"{self.commentary} · {self.place}"


class EntryArticle(models.Model):
    """One of the articles that an entry is about, in order."""

    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="articles")
    anchor = models.ForeignKey(
        "corpus.Anchor", verbose_name=_("article"), on_delete=models.PROTECT,
        related_name="commentaries",
    )  # fmt: skip
    position = models.PositiveSmallIntegerField(_("position"))

    class Meta:
        verbose_name = _("article of an entry")
        verbose_name_plural = _("articles of entries")
        ordering = ("entry", "position")
        constraints = (
            models.UniqueConstraint(fields=("entry", "anchor"), name="commentary_article_once"),
        )

    def __str__(self) -> str:
        return str(self.anchor)


class Binding(models.Model):
    """The version of the law that an entry was written for or carried over to. `articles` are its
    articles there, in order: each an address, its number as printed, and the fingerprint of its
    words. Bindings are never changed; the last one counts."""

    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="bindings")
    number = models.PositiveIntegerField(_("number"))
    version = models.ForeignKey(
        "corpus.LawVersion", verbose_name=_("version of the law"), on_delete=models.PROTECT,
        related_name="commentary_bindings",
    )  # fmt: skip
    articles = models.JSONField(_("articles"), default=list)
    reason = models.CharField(
        _("why"), max_length=10, choices=BindingReason.choices, default=BindingReason.BEGUN
    )
    note = models.TextField(_("remark on it"), blank=True)
    by = models.ForeignKey(
        "accounts.User", verbose_name=_("by"), null=True, on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField(_("at"))

    class Meta:
        verbose_name = _("binding of an entry")
        verbose_name_plural = _("bindings of entries")
        ordering = ("entry", "number")
        constraints = (
            models.UniqueConstraint(fields=("entry", "number"), name="commentary_binding_once"),
        )

    def __str__(self) -> str:
        return f"{self.entry} · {self.version}"

    @property
    def addresses(self) -> list[str]:
        """The addresses of its articles in the version."""
        return [one[0] for one in self.articles]


class Remark(models.Model):
    """What a reader says of a released entry, and what its writers answer."""

    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="remarks")
    text = models.TextField(_("text"))
    language = models.CharField(_("language"), max_length=20)
    author = models.ForeignKey(
        "accounts.User", verbose_name=_("author"), null=True, on_delete=models.PROTECT,
        related_name="+",
    )  # fmt: skip
    at = models.DateTimeField(_("at"))
    answer = models.TextField(_("answer"), blank=True)
    answered_by = models.ForeignKey(
        "accounts.User", verbose_name=_("answered by"), null=True, blank=True,
        on_delete=models.PROTECT, related_name="+",
    )  # fmt: skip
    answered_at = models.DateTimeField(_("answered at"), null=True, blank=True)

    class Meta:
        verbose_name = _("remark on a commentary")
        verbose_name_plural = _("remarks on commentaries")
        ordering = ("entry", "at", "pk")

    def __str__(self) -> str:
        return self.text[:80]
