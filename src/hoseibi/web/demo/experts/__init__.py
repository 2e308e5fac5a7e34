"""The experts of the invented world: who is on the roster, who was sent, reported, handed over."""

from .begin import send_experts

__all__ = ["send_experts"]
