"""The quality of sources"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    quality = sa.Column("quality", sa.Text(), nullable=False, server_default="")
    with op.batch_alter_table("source", recreate="always") as batch_op:
        batch_op.add_column(quality, insert_after="kind")
    # The default was for the rows that are there; the program fills every column itself.
    with op.batch_alter_table("source", recreate="always") as batch_op:
        batch_op.alter_column("quality", server_default=None)
