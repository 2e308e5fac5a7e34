"""Compiles the loops by which terms are found, where there is a C compiler and Python's headers.

Without them the project is installed all the same, and finds the same terms by Python alone, slower
(docs/decisions/0045-compiled-loops.md).
"""

from __future__ import annotations

import os
import tempfile
import zlib
from pathlib import Path
from typing import Any

from Cython.Build import cythonize
from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from setuptools import Distribution, Extension
from setuptools.command.build_ext import build_ext
from setuptools.errors import BaseError, CCompilerError

PLACE = "src/hoseibi/legaltext/terminology/finding"
SOURCE, *OTHERS = (f"{PLACE}/{name}" for name in ("loops.pyx", "known.pxi"))
NAME = "hoseibi.legaltext.terminology.finding.loops"


class CompiledLoops(BuildHookInterface):
    """Puts what is compiled beside its source, and into a wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Hatchling calls it before it gathers files; `version` is `editable` or `standard`."""
        try:
            made = compiled(Path(self.root))
        except (BaseError, CCompilerError) as error:
            self.app.display_warning(f"Finding terms is not compiled: {error}")
            return
        if version == "standard":
            build_data["pure_python"] = False
            build_data["infer_tag"] = True
            build_data["force_include"][str(made)] = str(made.relative_to(Path(self.root, "src")))


def compiled(root: Path) -> Path:
    """The library made of the source, beside it. It carries the checksum of that, so that it is
    known when it is of another."""
    source = b"".join(Path(root, name).read_bytes() for name in (SOURCE, *OTHERS))
    with tempfile.TemporaryDirectory() as place:
        extension = Extension(
            NAME,
            [SOURCE],
            define_macros=[("SOURCE", f"{zlib.crc32(source)}ULL")],
            depends=OTHERS,
            extra_compile_args=["-g0"] if os.name == "posix" else [],
        )
        extensions = cythonize([extension], build_dir=place, quiet=True)
        command = build_ext(Distribution({"ext_modules": extensions}))
        command.build_lib, command.build_temp = str(root / "src"), place
        command.ensure_finalized()
        command.run()
        return Path(command.get_ext_fullpath(NAME))
