"""Measurements that are no tests: they take time, or texts that are not part of this repository.

What runs here
    speed       CPU and memory of extraction, and how the CPU grows with the length of strange texts
    suggesting  what a letter costs that is typed into the field for a person, among 100,000 speakers
    resolving   what one more article costs that quotes someone of whom there are thousands of sightings
    pairs       whether roles keep two people apart in the archive, on pairs of names from tests/gold
    copies      how well copies of one text are told, and what looking for them costs as the archive grows
    reading     how well HTML pages are read, and how fast
    portraits   the questions of the pages of speakers and outlets, on 100,000 invented quotations
"""
