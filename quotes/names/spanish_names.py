"""Which of two surnames is the mother's? „Claudia Sheinbaum Pardo“ is Claudia Sheinbaum, daughter of a Pardo.

Spain and most of Latin America print the second surname in registers and seldom in the news. Where the first is one
that very many bear, it is the second that tells who is meant, and some are called by it: „José Luis Rodríguez
Zapatero“, „Federico García Lorca“. There nothing is left out.
"""

from __future__ import annotations

from collections.abc import Sequence

from quotes.lexicon.name_tables import plain_letters
from quotes.lexicon.tables import first_name_gender

BETWEEN = ("i", "y")
"""And: „Josep Borrell i Fontelles“."""
PARTICLES = frozenset("de del la las los da das do dos e di van von y i".split())
GIVEN = frozenset(
    "alejandra alejandro andres carles delcy enrique evo felipe fidel gonzalo guillermo ignacio iker inigo javier "
    "jesus jordi josep juan leopoldo luis mariano nayib nicolas oriol pablo pere pilar ramon raul salvador santiago "
    "sebastian soraya xiomara yolanda".split()
)
"""Given names, in plain letters, of which nearly all bearers with two surnames are of Spanish-speaking countries."""
FAMILIES = frozenset(
    "acosta acuna aguilar aguirre alarcon alvarado andrade aranda araya arce arias arroyo avila ayala barrera "
    "bautista beltran benitez bermudez blanco bravo bustamante bustos caballero cabello cabrera calderon calvo campos "
    "cano carrasco carrillo castaneda castillo castro cisneros conde contreras cordero cordoba correa cortes crespo "
    "cuevas delgado duarte duran escobar espinosa espinoza esteban estrada ferrer figueroa flores font franco frias "
    "fuentes gallardo gallego garcia garrido gil guerra guerrero guzman heredia herrera herrero hidalgo hinojosa "
    "hurtado ibanez iglesias jara lara leon lozano luna maldonado marin medina mejia mendoza miranda molina montero "
    "montes montoya mora morales moreno moros moya munoz navarro nieto ochoa olivares orozco ortega ortiz osorio "
    "pardo paredes parra pascual pastor pena pino pizarro ponce prieto quintana quiroga ramos rey reyes rico rincon "
    "rios rivas rivera rivero robles roca rojas roldan roman romero rosales rubio ruiz saavedra salas salazar salcedo "
    "salinas sandoval sanz sarmiento serrano sierra solis sosa soto suarez toledo torres trujillo urrutia valdes "
    "valencia valenzuela valle varela vargas vasco vega velasco velez vera vidal villa villanueva villegas zamora "
    "zapata zarate zegarra zuniga".split()
)
"""Surnames of Spain and Latin America, in plain letters, that Portugal and Italy have not or seldom."""
FREQUENT = frozenset("alonso diaz garcia lopez martin moreno munoz romero ruiz".split())
"""First surnames that very many bear, beside all in -ez."""


def first_surname_place(words: Sequence[str]) -> int | None:
    """Where the first of two Spanish surnames stands among the words of a name; None where there are not two.

    >>> first_surname_place(["Claudia", "Sheinbaum", "Pardo"])
    1
    >>> first_surname_place(["Pedro", "Sánchez", "Pérez"]) is first_surname_place(["Ruth", "Bader", "Ginsburg"]) is None
    True
    """
    joined = len(words) > 3 and words[-2] in BETWEEN
    place = len(words) - (3 if joined else 2)
    if place < 1 or any("-" in word or "." in word for word in words[:place]) or "." in words[place]:
        return None
    *given, first = words[: place + 1]
    if not PARTICLES.isdisjoint(word.casefold() for word in (*given, first, words[-1])):
        return None
    if is_given(first) or is_given(words[-1]) or not all(map(is_given, given)) or is_frequent(plain_letters(first)):
        return None
    last = plain_letters(words[-1].split("-")[0])
    is_spanish = joined or plain_letters(given[0]) in GIVEN or last.endswith("ez") or last in FAMILIES
    return place if is_spanish else None


def is_given(word: str) -> bool:
    """A given name of the lexicon, or one of Spain."""
    return first_name_gender(word) is not None or plain_letters(word) in GIVEN


def is_frequent(first: str) -> bool:
    """Do so many bear a first surname, in plain letters, that the second tells who is meant?"""
    return first.endswith("ez") or first in FREQUENT
