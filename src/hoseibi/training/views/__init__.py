"""The pages of courses, in a module for each part of one."""
