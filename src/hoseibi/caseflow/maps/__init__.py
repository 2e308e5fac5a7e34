"""Maps of what really happens in the cases of a court, drawn, and held against the law."""

from .conformance import KINDS, Conformance, Departure, conformance
from .drawing import Shown, Wording, chosen, to_svg
from .mapping import process_map, times
from .pending import Stage, Standing, half_ended, stages, standing
from .procedures import BadProcedure, Procedure, Step, checked, read_procedure, troubles
from .values import Arc, Loop, Node, ProcessMap, Times, Variant

__all__ = [
    "KINDS", "Arc", "BadProcedure", "Conformance", "Departure", "Loop", "Node", "Procedure",
    "ProcessMap", "Shown", "Stage", "Standing", "Step", "Times", "Variant", "Wording", "checked",
    "chosen", "conformance", "half_ended", "process_map", "read_procedure", "stages", "standing",
    "times", "to_svg", "troubles",
]  # fmt: skip
