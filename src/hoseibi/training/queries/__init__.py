"""What is asked about courses, in a module for each part of one: `courses`, `nominations`."""
