"""Three-way merging of a newer dataset into records that a user has changed.

Works on plain objects, the form of exports and datasets: what the older dataset said (the
base), what stands here now (mine), what the newer dataset says (theirs). Hands out a plan
and the differences that only the user can decide; it changes nothing itself.
"""
