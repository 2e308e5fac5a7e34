"""Small laws, imported as an officer imports them."""

from typing import Any

from hoseibi.corpus import actions
from hoseibi.corpus.models import LawVersion
from hoseibi.library.actions import store
from hoseibi.library.models import StoredFile

from .people import officer

CODE = """Sample Code
(Law No. 1 of 2020)

Part I General Provisions

Chapter 1 Basic Rules

(Purpose)
Article 1 This Code governs private persons.

(Good Faith)
Article 2 (1) Every person must act in good faith.
(2) A right must not be abused.
  (i) to harm another person;
  (ii) without any interest.

Part II Obligations

Chapter 1 Torts

(Damages in Torts)
Article 3 A person who has intentionally or negligently harmed another is liable.

(Definitions of Debtors)
Article 3-2 A debtor is a person who owes good faith.
"""

REFORMED = CODE.replace("is liable.", "is liable for the damage.")

CODE_JA = """見本法典
（二千二十年法律第一号）

第一編　総則

第一章　通則

（目的）
第一条　この法典は、私人の間を規律する。

（信義誠実）
第二条　すべての人は、信義に従い誠実に行わなければならない。
２　権利の濫用は、これを許さない。

第二編　債権

第一章　不法行為

（不法行為による損害賠償）
第三条　故意又は過失によって他人を害した者は、損害を賠償する責任を負う。
"""


def stored(text: str = CODE, name: str = "code.txt", **more: Any) -> StoredFile:
    return store(text.encode(), name, by=None, **more)


def a_law(text: str = CODE, **entry: Any) -> LawVersion:
    """A version of a law of the invented country Lanvara, by default in English and released."""
    known = {
        "slug": "xl-sample-code",
        "country": "xl",
        "convention": "jp-en",
        "status": "in-force",
        "released": True,
    }
    by = entry.pop("by", None) or officer()
    return actions.import_law(stored(text), actions.Entry(**(known | entry)), by=by)
