"""Certificates: 500 as one PDF, and whether the time grows with their number.

    .venv/bin/python -m benchmarks.certificates [--most 500]

Two languages, names in Khmer, Lao, Japanese and Vietnamese, a QR code each.
"""

from __future__ import annotations

import argparse
import time

from hoseibi.printing import Certificate, Wording, to_certificates

NAMES = (
    ("SOKHA Chanthou", "ចាន់ធូ សុខា"),
    ("NGUYỄN Thị Hồng Ánh", ""),
    ("BOUNMY Phetsamone", "ເພັດສະໝອນ ບຸນມີ"),
    ("YAMANAKA Hiroshi", "山中 弘"),
)
EN = Wording(
    "en",
    "Certificate of Completion",
    "This is to certify that",
    "has completed the training course",
    "Drafting the Law of Obligations and Reasoning of Judgments",
    "2 to 13 November 2026 · 42 hours",
    "16 November 2026",
    "Director-General",
)
JA = Wording(
    "ja",
    "修了証書",
    "",
    "上記の者は、次の研修を修了したことを証する。",
    "債権法の起草と判決書の理由",
    "2026年11月2日から13日まで・42時間",
    "2026年11月16日",
    "法務協力局長",
)


def one(number: int) -> Certificate:
    """A certificate of one of the names."""
    name, own = NAMES[number % len(NAMES)]
    code = f"HSB-{number:04d}"
    return Certificate(
        name, own, (EN, JA), code, f"http://localhost/certificates/{code}", "Verify:"
    )


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--most", type=int, default=500)
    most = options.parse_args().most
    for count in (most // 4, most // 2, most):
        start = time.perf_counter()
        made = to_certificates([one(number) for number in range(count)])
        took = time.perf_counter() - start
        print(f"{count} certificates: {took:.1f} s, {len(made.content) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
