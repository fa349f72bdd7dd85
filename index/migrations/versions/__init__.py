"""The steps from an empty database to the tables of today, in the order of their numbers.

s0001_first_tables    articles, quotations, speakers with their spellings, outlets, changes
s0002_sightings       speakers are sorted from sightings; decisions of editors
s0003_editors         editors' accounts, the failed logins of late
s0004_told            the outlet that a quotation was said to
s0005_counted_quotations  the verdict in the indexes by which quotations are counted
s0006_versions    versions and addresses of articles, and what a page says of its moments, language and paywall
s0007_copies      copies of one text, and which of the same words in them lead
s0008_decided_copies  what editors say of copies, and what was decided on quotations that were copies
s0009_outlets_of_articles  the ids of articles in the index of their outlets
"""
