"""The promise board: what is due next and what is overdue, in groups of cards.

Layout arithmetic in files without Qt, painting beside it. Hands out the picture of a board and
the surface that shows it on the screen; what is on it is asked for elsewhere.
"""
