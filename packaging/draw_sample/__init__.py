"""Draws the pictures of the sample edition; the program itself only ships what this made.

Needs Pillow and PySide6, both there in the development environment. ``pictures`` is the table of what there is; a scene
is a function that draws on a ``Sheet`` with ``shapes`` and ``things``. Positions are pixels of a 1200 × 800 sheet;
chance is seeded by the picture's name, so a picture comes out the same until its function changes.
"""
