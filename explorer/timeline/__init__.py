"""The timeline: pure layout arithmetic in files without Qt, painting beside it.

May import Qt, pyqtgraph and the layers below, but neither widgets nor diagrams, which
stand beside it. Hands out a drawn view and the picture of it.
"""
