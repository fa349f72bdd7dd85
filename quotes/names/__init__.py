"""Which names are one person's, over all articles? „Wolodymyr Selenskyj“ and „Volodymyr Zelensky“.

Whatever an archive must know to show one speaker for many spellings; reading an article needs none of it.

    full_names         the parts of a full name
    family_first       whether the surname stands first in one
    name_blocks        the key under which like names meet
    same_names         whether two full names are one person's
    given_names        whether their given names are
    spanish_names      which of two Spanish surnames is the mother's
    asian_names        the same for Korea and China, by syllables
    misspelt_surnames  whether a surname is another one with a slip
    cultures           in whose letters a name was written first
    romanisations      how a name of another alphabet sounds
    own_names          whether a body's name tells which one it is
    body_names         what the body is called that a role names
    role_parts         for whom a role speaks, and where: what it says of body, country and time
"""
