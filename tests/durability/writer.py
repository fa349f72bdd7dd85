"""What does a process do before it is killed? It records, corrects and indexes, and says what has been committed."""

from __future__ import annotations

import os
import random
from itertools import count
from pathlib import Path

from index.desk import SearchDesk, open_desk
from index.editing import Editor, judge_quotation, merge_speakers, reassign_quotation
from index.lookup import list_article_quotations
from index.places import Place
from index.speakers import list_speakers
from tests.index_examples import Said, record

EVA = Editor("Eva Berg", "so steht es im Text")
# Few, so that the articles share speakers, and merges touch many of them.
NAMES = ("Mark Rutte", "Eva Kern", "Tom Velt", "Wolodymyr Selenskyj", "Annalena Baerbock")


def write(folder: Path, url: str, number: int, said_to: Path) -> None:
    """Writes until the process is killed; each line of the file `said_to` is one commit that has returned."""
    chance = random.Random(number)
    with open_desk(Place(folder, url)) as desk, said_to.open("w") as told:
        for turn in count():
            for line in do_something(desk, chance, f"{number} {turn}"):
                told.write(f"{line}\n")
                told.flush()


def do_something(desk: SearchDesk, chance: random.Random, mark: str) -> list[str]:
    """Records an article, and in many turns decides or indexes; returns the ids of what was committed."""
    said = [Said(chance.choice(NAMES), f"Satz {mark} {part}.") for part in range(chance.randint(1, 4))]
    home = record(desk, *said)
    os.sched_yield()
    done = [home]
    match chance.randrange(6):
        case 0:
            desk.catch_up()
        case 1 if chance.random() < 0.3:
            desk.reindex()
        case 2:
            quotation = chance.choice(list_article_quotations(desk.archive, home))
            done.append(judge_quotation(desk.archive, EVA, quotation.id, chance.choice(("verify", "reject"))))
        case 3:
            quotation = chance.choice(list_article_quotations(desk.archive, home))
            done.append(reassign_quotation(desk.archive, EVA, quotation.id, None))
        case 4:
            speakers = list_speakers(desk.archive)
            if len(speakers) > 2:
                one, other = chance.sample(speakers, 2)
                done.append(merge_speakers(desk.archive, EVA, one.speaker.id, other.speaker.id))
    return done
