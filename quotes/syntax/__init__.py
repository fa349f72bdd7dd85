"""Who does what in a sentence? The subject of a verb, the owner of a noun, the document that speaks.

Of a sentence with its phrases and cues, as `quotes.passages` makes it.

    subjects          the subject of a reporting verb
    appositions       whose verb stands behind an apposition
    standing          how well a phrase stands as one
    called_actions    whether what stands before a verb is only called something
    relative_clauses  the subject of a verb in „der ... sagte“
    joined_clauses    the subject of a verb that „und“ joins to another
    owners            whose utterance a noun names: „die Worte der Ministerin“
    documents         which document says it
    likely_speakers   whether it is likely enough who speaks
"""
