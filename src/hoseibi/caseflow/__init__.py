"""The flow of cases through a court: figures, what really happens, and what if.

Three doors: `counts` (tables of what came in, went out and is pending), `logs` and `maps` (what
really happens in cases, drawn and held against the procedure) and `simulation` (a reform tried
before it is made). Values and bytes in, values and bytes out; no web, no database, no clock. It
stands beside the engine of law at the bottom of the map: the command line needs it without Django,
and the application `courts` with it.
"""
