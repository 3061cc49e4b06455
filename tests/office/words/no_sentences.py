"""Files with Vietnamese letters that are no sentences for people."""

NO_SENTENCES = {
    "hardware/printing/raster.py": "the letter that a test draws",
    "hardware/printing/trial_layout.py": "the letters that a test print shows",
    "hardware/printing/wrap.py": "words that no line may end with",
    "hardware/scanning/card.py": "what an identity card says of its holder",
    "hardware/wires/sign.py": "a letter that is folded for signs of ASCII",
    "office/commands/language_hints.py": "the letters that Be Vietnam Pro has",
    "office/demo/devices_page.py": "what the codes of made-up identity cards say",
    "office/procedures/columns.py": "what cells of a file of procedures say",
    "office/procedures/folding.py": "marks and a letter that are folded",
    "office/procedures/judging.py": "what stands in a file behind a fact that nobody has verified",
    "office/procedures/reading/letters.py": "the letters of Vietnamese",
    "office/voice/clips.py": "what is said in each clip of a voice: one list a language",
    "office/voice/reading.py": "how Vietnamese reads numbers and letters",
    "office/voice/texts.py": "how Vietnamese reads signs between numbers",
    "office/web/poor_passwords.py": "a letter that is folded",
    "office/web/static/keyboard/syllables.js": "the letters of Vietnamese, and its syllables",
    "office/web/static/keyboard/telex.js": "letters that Telex and VNI make",
}
"""By path, and why. Every other file says its sentences from the catalogue."""
