"""Qt without widgets: background work, workspace, settings, icons, painting a view to a picture.

May import services and everything below, and Qt; knows no SQLAlchemy. Hands out the
Workspace that every view is given in place of globals.
"""
