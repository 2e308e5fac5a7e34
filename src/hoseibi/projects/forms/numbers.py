"""Numbers as people write them: thousands apart or not, and shown without needless zeros."""

from __future__ import annotations

import re
from decimal import Decimal

from django import forms
from django.utils.translation import gettext_lazy as _

APART = re.compile(r"[+-]?\d{1,3}(?:[,\s]\d{3})+(?:\.\d+)?")


class NumberField(forms.DecimalField):
    """A number that may have its thousands apart, by commas or spaces."""

    default_error_messages = {  # noqa: RUF012
        "invalid": _("Write the number like 1250000.50 or 1,250,000.50.")
    }

    def to_python(self, value: object) -> Decimal | None:
        if isinstance(value, str) and APART.fullmatch(value.strip()):
            value = re.sub(r"[,\s]", "", value)
        return super().to_python(value)

    def prepare_value(self, value: object) -> object:
        if isinstance(value, Decimal) and value.is_finite():
            return f"{value:f}".rstrip("0").rstrip(".") if "." in f"{value:f}" else f"{value:f}"
        return value


def number_field(label: object, places: int, *, required: bool = True) -> NumberField:
    """A number with so many places at most."""
    return NumberField(
        label=label, required=required, max_digits=18, decimal_places=places,
        widget=forms.TextInput(attrs={"inputmode": "decimal", "autocomplete": "off"}),
    )  # fmt: skip
