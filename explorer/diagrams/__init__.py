"""The drawn views of one kind each: pure layout arithmetic in files without Qt, painting beside it.

May import Qt, pyqtgraph and the layers below, but neither widgets nor timeline, which
stand beside it. Hands out ownership, derivation, sharing, slip and succession pictures,
and lists painted as tables.
"""
