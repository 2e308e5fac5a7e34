"""A commentary as a book: a state that stays as it was frozen, and the files made of it."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from i18nfield.fields import I18nCharField

from ..choices import BookForm


class Book(models.Model):
    """A state of a commentary, frozen as a book in one language. `packed` is everything that it
    says; it is never changed. `working` says that it holds words that were not released: such a
    book stays with its circle."""

    commentary = models.ForeignKey(
        "commentary.Commentary", on_delete=models.PROTECT, related_name="books"
    )
    number = models.PositiveIntegerField(_("number"))
    title = I18nCharField(_("title"), max_length=300)
    language = models.CharField(_("language"), max_length=20)
    working = models.BooleanField(_("working copy"), default=False)
    as_of = models.DateField(_("law as of"))
    entry_count = models.PositiveIntegerField(_("number of entries"), default=0)
    packed = models.BinaryField(_("content, packed"))
    fingerprint = models.CharField(_("fingerprint"), max_length=64)
    frozen_by = models.ForeignKey(
        "accounts.User", verbose_name=_("frozen by"), null=True, on_delete=models.PROTECT,
        related_name="+",
    )  # fmt: skip
    frozen_at = models.DateTimeField(_("frozen at"))
    release = models.ForeignKey(
        "accounts.Release", verbose_name=_("release"), null=True, blank=True,
        on_delete=models.PROTECT, related_name="+",
    )  # fmt: skip

    class Meta:
        verbose_name = _("book of a commentary")
        verbose_name_plural = _("books of commentaries")
        ordering = ("commentary", "-number")
        constraints = (
            models.UniqueConstraint(fields=("commentary", "number"), name="commentary_book_once"),
        )

    def __str__(self) -> str:
        return str(self.title)


class BookFile(models.Model):
    """One making of a book in a form: how far it has come, and the file. `advice` says what this
    machine lacks for it."""

    book = models.ForeignKey(Book, on_delete=models.CASCADE, related_name="files")
    form = models.CharField(_("form"), max_length=10, choices=BookForm.choices)
    done = models.PositiveIntegerField(_("done"), default=0)
    total = models.PositiveIntegerField(_("of how many"), default=0)
    told_at = models.DateTimeField(_("last heard of"))
    file = models.ForeignKey(
        "library.StoredFile", verbose_name=_("file"), null=True, blank=True,
        on_delete=models.PROTECT, related_name="+",
    )  # fmt: skip
    advice = models.CharField(_("advice"), max_length=500, blank=True)
    begun_by = models.ForeignKey(
        "accounts.User", verbose_name=_("begun by"), null=True, on_delete=models.PROTECT,
        related_name="+",
    )  # fmt: skip
    begun_at = models.DateTimeField(_("begun at"))

    class Meta:
        verbose_name = _("file of a book")
        verbose_name_plural = _("files of books")
        ordering = ("book", "form", "-begun_at")

    def __str__(self) -> str:
        return f"{self.book} ({self.form})"
