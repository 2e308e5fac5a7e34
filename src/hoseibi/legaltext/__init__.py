"""The law engine: reads, writes and finds its way in the laws of many countries.

The one front door: whoever is outside imports from here and nothing deeper. Pure: bytes and values
in, values and bytes out; no files, no network, no clock.
"""
