"""Who is that? A mention in, a speaker of the article out: „er“, „die Ministerin“, „Berg“ are one person.

`resolution` asks the others in turn: a name, a role, a pronoun, a body.

    resolution      mentions -> speakers within the article
    discourse       what the article has told before a mention: subjects, speakers, who is near
    answering       who asks and who answers
    moods           whose mood is told
    ages            whom an age means, and who is brought in by one
    antecedents     whom „er“ and „sie“ mean
    predicates      whether a role is only said of somebody
    taken_up        who holds the role that a mention names
    role_words      which words for a role mean the same office
    callings        which calling takes up whom the text tells of
    floor           whom a role without known holder takes up
    renaming        which role may rename whom the text tells of
    whose_words     whose words a statement or letter is
    bodies          which organisation „der Konzern“ takes up
    known_bodies    which known body „der Autobauer“ takes up
    latest_mention  the last words that denote whoever goes on speaking
    printed_names   what a speaker is called who is no named person
    surnames        whom a name or bare surname means
"""
