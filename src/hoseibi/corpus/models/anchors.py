"""An article as such: what opinions, questions and decisions are about, whatever its number."""

import re

from django.db import models
from django.utils.translation import gettext_lazy as _

from hoseibi import legaltext
from hoseibi.ui.languages import reader_language

_NUMBER = re.compile(r"(?:(?!suppl)\w+__)*art_(\d+(?:-\d+)*)", re.ASCII)
_WRITTEN = {
    "en": ("jp-en", re.compile("[A-Za-z]")),
    "ja": ("jp-ja", re.compile("[\u3040-\u9fff]")),
    "km": ("kh-km", re.compile("[\u1780-\u17ff]")),
    "lo": ("la-lo", re.compile("[\u0e80-\u0eff]")),
    "ru": ("uz-ru", re.compile("[\u0400-\u04ff]")),
    "vi": ("vn-vi", re.compile("Điều")),
}
"""For a language of the pages: how articles are numbered in it, and by what it is known."""


class Anchor(models.Model):
    """A place of a law that people speak of. `address` is where it stands in the newest text, empty
    once it was deleted there; `label` is what it was called when somebody first spoke of it."""

    law = models.ForeignKey("corpus.Law", on_delete=models.CASCADE, related_name="anchors")
    address = models.CharField(_("address"), max_length=500, blank=True)
    label = models.CharField(_("called"), max_length=200)

    class Meta:
        verbose_name = _("anchor")
        verbose_name_plural = _("anchors")
        ordering = ("law", "pk")
        constraints = (
            models.UniqueConstraint(
                fields=("law", "address"),
                condition=~models.Q(address=""),
                name="anchor_once",
            ),
        )

    def __str__(self) -> str:
        """As the pages speak: who reads them in Japanese finds 第三十六条 for `Article 36`,
        in Khmer មាត្រា ៣៦. A number without a word (`§ 36`) is the same for all."""
        return spoken(self.address, self.label)


def spoken(address: str, printed: str) -> str:
    """What the pages call an article that a law prints so: in the language of who reads them."""
    code, known = _WRITTEN.get(reader_language(), ("", None))
    place = _NUMBER.fullmatch(address)
    has_words = any(sign.isalpha() for sign in printed)
    if known is None or place is None or not has_words or known.search(printed):
        return printed
    # The stop behind a number belongs before the text of the article, not into a sentence.
    return legaltext.article_mark(legaltext.convention(code), place[1]).rstrip(".- ")
