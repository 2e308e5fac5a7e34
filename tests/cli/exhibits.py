"""A small law, and the command to show it to."""

from __future__ import annotations

from click.testing import CliRunner, Result

from hoseibi.cli.main import main

CODE = """民法

第一章　総則

（基本原則）
第一条　私権は、公共の福祉に適合しなければならない。
２　権利の濫用は、これを許さない。

（解釈の基準）
第二条　この法律は、個人の尊厳を旨として、解釈しなければならない。
"""


def hoseibi(*arguments: object, typed: str | bytes = CODE) -> Result:
    """Call the command line as a user does, with `typed` on standard input."""
    return CliRunner().invoke(main, [str(one) for one in arguments], input=typed)
