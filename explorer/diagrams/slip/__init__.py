"""The slip chart: on which day a target was said, and which day it names.

Geometry in days and pixels in files without Qt, painting beside it. Imports what diagrams may.
Hands out a widget, and a picture for files.
"""
