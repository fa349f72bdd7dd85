"""How did the archive's tables come to be? One script per step in `versions`, run by index.archive when it opens one.

Nothing imports this folder: Alembic runs its scripts itself.

    env             hands Alembic the connection that index.archive opened
    script.py.mako  the form of a new migration
    versions        the steps; a new one gets the next number
"""
