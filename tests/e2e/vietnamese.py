"""How Vietnamese syllables are written and how they are typed, by spelling alone: the program is not asked.

Rimes stand here with the tone sắc where one writes it: so the place of every tone is known without a rule.
"""

from collections.abc import Callable, Iterator
from unicodedata import normalize

_BEGINNINGS = """
b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x
"""
_RIMES = """
á ác ách ái ám án áng ánh áo áp át áu áy
ắc ắm ắn ắng ắp ắt
ấc ấm ấn ấng ấp ất ấu ấy
é éc ém én éng éo ép ét
ế ếch ếm ến ếnh ếp ết ếu
í ía ích iếc iếm iến iếng iếp iết iếu ím ín ính íp ít íu
ó óa oác oách oái oám oán oáng oánh oáo oáp oát oáy oắc oắm oắn oắng oắt
óc óe oén oéo oét ói óm ón óng oóc oóng óp ót
ố ốc ối ốm ốn ống ốp ốt
ớ ới ớm ớn ớp ớt
ú úa uấn uấng uất uấy úc uế uếch uếnh úi úm ún úng
uốc uối uốm uốn uống uốt uớ úp út úy uýa uých uyến uyết uýnh uýt uýu
ứ ứa ức ứi ứng ước ưới ướm ướn ướng ướp ướt ướu ứt ứu
"""
_RIMES_OF_Y = "ý yếm yến yếng yết yếu"
_RIMES_OF_QU = """
á ác ách ái án áng ánh áo át áu áy ắc ắm ắn ắng ắp ắt ấn ấng ất ấy é én éo ét ế ếch ến ếnh ết
í ít ính ố ốc ớ ới ý ých yến yết ýnh ýt
"""

TONES = {"": "", "s": "\u0301", "f": "\u0300", "r": "\u0309", "x": "\u0303", "j": "\u0323"}
"""The marks by Telex's keys, none among them."""

_VNI_TONES = {"": "", "s": "1", "f": "2", "r": "3", "x": "4", "j": "5"}
_SAC = TONES["s"]
_TELEX = {"ă": "w", "â": "a", "ê": "e", "ô": "o", "ơ": "w", "ư": "w", "đ": "d"}
_VNI = {"ă": "8", "â": "6", "ê": "6", "ô": "6", "ơ": "7", "ư": "7", "đ": "9"}
_PLAIN = {"ă": "a", "â": "a", "ê": "e", "ô": "o", "ơ": "o", "ư": "u", "đ": "d"}


def syllables() -> Iterator[tuple[str, str, str, str]]:
    """Give each syllable once: beginning, rime with sắc, the tone by Telex's key, and as it is written.

    Those that end in c, ch, p or t have two tones.
    """
    seen: set[str] = set()
    for beginning, rime in _pairs():
        tones = ("s", "j") if rime.endswith(("c", "ch", "p", "t")) else TONES
        for tone in tones:
            written = beginning + with_tone(rime, tone)
            if written not in seen:
                seen.add(written)
                yield beginning, rime, tone, written


def with_tone(rime: str, tone: str) -> str:
    """Return a rime that stands with sắc with that tone, by Telex's key, in its place."""
    return normalize("NFC", normalize("NFD", rime).replace(_SAC, TONES[tone]))


def _pairs() -> Iterator[tuple[str, str]]:
    for rime in f"{_RIMES} {_RIMES_OF_Y}".split():
        yield "", rime
    for beginning in _BEGINNINGS.split():
        if beginning == "qu":
            rimes = _RIMES_OF_QU.split()
        elif beginning == "gi":
            rimes = [rime for rime in _RIMES.split() if with_tone(rime, "")[0] != "i"]
        elif beginning == "g":
            rimes = [rime for rime in _RIMES.split() if rime not in ("ía", "íu")]
        else:
            rimes = [*_RIMES.split(), "ý"]
        for rime in rimes:
            yield beginning, rime


def _letters(rime: str) -> list[tuple[str, bool]]:
    """Return a rime's letters without tone, and of each whether the tone is its."""
    split = [normalize("NFD", letter) for letter in rime]
    return [(normalize("NFC", letter.replace(_SAC, "")), _SAC in letter) for letter in split]


def telex_in_place(beginning: str, rime: str, tone: str) -> str:
    """Return the keys of Telex, each mark behind its letter, the tone behind the letter that bears it."""
    keys, before = beginning.replace("đ", "dd"), ""
    for letter, is_bearer in _letters(rime):
        # A second o is one by itself where it is typed thrice.
        keys += "oo" if letter == before == "o" else _PLAIN.get(letter, letter) + _TELEX.get(letter, "")
        keys += tone if is_bearer else ""
        before = letter
    return keys


def telex_at_the_end(beginning: str, rime: str, tone: str) -> str:
    """Return the keys of Telex, the letters first, then all marks, each key once."""
    return _at_the_end(beginning, rime, _TELEX).replace("oo", "ooo", 1 if "oó" in rime else 0) + tone


def vni_in_place(beginning: str, rime: str, tone: str) -> str:
    """Return the keys of VNI, each mark behind its letter, the tone behind the letter that bears it."""
    keys = beginning.replace("đ", "d9")
    for letter, is_bearer in _letters(rime):
        keys += _PLAIN.get(letter, letter) + _VNI.get(letter, "") + (_VNI_TONES[tone] if is_bearer else "")
    return keys


def vni_at_the_end(beginning: str, rime: str, tone: str) -> str:
    """Return the keys of VNI, the letters first, then all marks, each key once."""
    return _at_the_end(beginning, rime, _VNI) + _VNI_TONES[tone]


def _at_the_end(beginning: str, rime: str, marks: dict[str, str]) -> str:
    letters = [*beginning, *(letter for letter, _ in _letters(rime))]
    plain = "".join(_PLAIN.get(letter, letter) for letter in letters)
    return plain + "".join(dict.fromkeys(marks[letter] for letter in letters if letter in marks))


Typing = Callable[[str, str, str], str]
ORDERS: dict[str, tuple[str, Typing]] = {
    "Telex in place": ("telex", telex_in_place),
    "Telex at the end": ("telex", telex_at_the_end),
    "VNI in place": ("vni", vni_in_place),
    "VNI at the end": ("vni", vni_at_the_end),
}
