"""A text as expressions over figures look at it."""

from __future__ import annotations

from collections.abc import Sequence

_DIGITS = str.maketrans(
    {
        ord(sign): str(value)
        for row in (
            "０１２３４５６７８９", "០១២៣៤៥៦៧៨៩", "໐໑໒໓໔໕໖໗໘໙", "๐๑๒๓๔๕๖๗๘๙", "၀၁၂၃၄၅၆၇၈၉",
        )
        for value, sign in enumerate(row)
    }
    | dict.fromkeys(map(ord, "’ʻʼ'`´ʹ"), "‘")
    | {0xA0: " ", 0x202F: " ", ord("，"): ",", ord("（"): "(", ord("）"): ")", ord("\n"): " "}
)  # fmt: skip


def plain(text: str) -> str:
    """A text in small letters, with Arabic figures and one apostrophe: as long as it was."""
    small = text.lower()
    return (small if len(small) == len(text) else text).translate(_DIGITS)


def blanked(said: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text without some stretches, as long as it was; nothing runs over what was taken out."""
    if not spans:
        return said
    signs = list(said)
    for start, end in spans:
        signs[start:end] = "\0" * (end - start)
    return "".join(signs)
