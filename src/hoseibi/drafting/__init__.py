"""Drafts of laws: their words article by article, proposals, and what was decided on them."""
