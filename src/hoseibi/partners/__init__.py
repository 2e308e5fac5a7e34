"""Who the work is done with: countries first, organs and people as the work needs them."""
