"""How Hoseibi looks and is moved through: the frame of every page, its styles and scripts."""
