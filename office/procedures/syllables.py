"""The syllables that Vietnamese can have, folded, and what a keyboard without Telex or VNI leaves of them."""

import re

from office.procedures.folding import with_i

_BEGINNINGS = "b c ch d g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
_RIMES = """
a ac ach ai am an ang anh ao ap at au ay
e ec ech em en eng enh eo ep et eu
i ia ich iec iem ien ieng iep iet ieu im in inh ip it iu
o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oen oeo oet oi om on ong ooc oong op ot
u ua uac uan uang uat uay uc ue uech uenh ui um un ung uo uoc uoi uom uon uong uop uot uou up ut uu
uy uya uych uyen uyet uyn uynh uyp uyt uyu
y yem yen yeng yet yeu ynh yt
"""

SYLLABLES = frozenset(
    with_i(beginning + rime) for beginning in ("", *_BEGINNINGS.split()) for rime in _RIMES.split()
)
"""More than are spoken: it matters that none that is spoken is taken for a typing error."""

_VOWELS = frozenset("aeiouy")
_TELEX_ENDS = frozenset("sfrxjz")
_VNI = re.compile(r"[a-z]+[0-9][a-z0-9]*")
_DIGITS = re.compile(r"[0-9]")


def has_vowel(word: str) -> bool:
    """Whether the word can be spoken at all; what cannot is an abbreviation."""
    return not _VOWELS.isdisjoint(word)


def without_keystrokes(word: str) -> str | None:
    """Return the syllable that raw Telex (``khair``) or VNI (``khai3``) stands for; None if it is neither."""
    if word in SYLLABLES:
        return None
    plain = _DIGITS.sub("", word) if _VNI.fullmatch(word) else _without_telex(word)
    plain = with_i(plain)
    return plain if plain != word and plain in SYLLABLES else None


def _without_telex(word: str) -> str:
    """Return what is left without the letters that can only be marks at their place."""
    kept = ""
    for letter in word:
        seen = _VOWELS.intersection(kept)
        if letter == "w":
            kept += "" if seen & {"a", "o", "u"} else "u"
        elif letter == "d" and kept.startswith("d"):
            continue  # đ as dd, at once or at the syllable's end: no syllable ends in d
        elif seen and letter in _TELEX_ENDS:
            continue  # behind a vowel these are tones
        elif letter in seen & {"a", "e", "o"} and (kept[-1] == letter or kept[-1] not in _VOWELS):
            continue  # â, ê and ô as aa, ee and oo, at once or behind the last consonant
        else:
            kept += letter
    return kept
