"""Prints what Python knows of each character: its number, whether it may begin or continue a name, and its name."""
import sys
import unicodedata

for code in range(sys.maxunicode + 1):
    if 0xD800 <= code < 0xE000:
        continue
    character = chr(code)
    begins = character.isidentifier()
    continues = ('a' + character).isidentifier()
    name = unicodedata.name(character, '')
    if begins or continues or name:
        print('%d|%d|%d|%s' % (code, begins, continues, name))
