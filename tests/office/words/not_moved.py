"""Files whose sentences do not stand in the catalogue. The first list may only shrink."""

NOT_MOVED_YET = frozenset(
    {
        "hardware/printing/picture_folder.py",
        "hardware/wires/sign.py",
        "office/devices/keypad_desk.py",
        "office/tickets/left_over.py",
        "office/tickets/transferring.py",
    }
)
"""To be moved: a file leaves the list with its last sentence."""

NO_SENTENCES = {
    "hardware/printing/raster.py": "the letter that a test draws",
    "hardware/printing/trial_layout.py": "the letters that a test print shows",
    "hardware/printing/wrap.py": "words that no line may end with",
    "hardware/scanning/card.py": "what an identity card says of its holder",
    "office/demo/devices_page.py": "what the codes of made-up identity cards say",
    "office/voice/clips.py": "what is said in each clip of a voice: one list a language",
    "office/voice/reading.py": "how Vietnamese reads numbers and letters",
    "office/voice/texts.py": "how Vietnamese reads signs between numbers",
    "office/web/poor_passwords.py": "a letter that is folded",
}
"""Vietnamese letters that are no sentence, and why."""
