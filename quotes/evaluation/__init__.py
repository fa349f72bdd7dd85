"""How good is the extraction? `python -m quotes.evaluation tests/gold` scores it against what careful readers marked.

Imports nothing but `quotes` and the standard library, and nothing in `quotes` imports it.

    command          `python -m quotes.evaluation`

What is right
    annotation       what a reader marked in an article, as frozen dataclasses
    gold             paths -> sets of annotated articles
    own_passages     a TOML file of own passages -> annotated articles
    names            pairs of names -> what a comparison of names says of them, counted

What was found
    comparing        when two spans, two mentions, two names are the same
    scoring          marked and found -> judgements -> figures
    breakdown        the figures by rule, by kind of speaker, by length, and of the stated confidence

What follows
    report           figures as tables, errors with their context
    floors           figures that fall below what was reached before
"""
