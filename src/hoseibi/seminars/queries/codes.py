"""QR codes as drawings, black on white whatever the page looks like."""

from __future__ import annotations

import qrcode
from qrcode.image.svg import SvgPathImage


def qr_code(address: str) -> str:
    """An address as SVG."""
    return qrcode.make(address, image_factory=SvgPathImage, border=2).to_string().decode()
