package dev.hasten.syntax;

import java.text.Normalizer;

/** The names of one file: each distinct name is one string, normalized (NFKC) as the language does. */
final class Names {

    private final char[] chars;
    private String[] written = new String[256];
    private String[] normal = new String[256];
    private int count;

    Names(char[] chars) {
        this.chars = chars;
    }

    /** The name that stands from {@code start} to {@code end}. */
    String of(int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + chars[i];
        }
        int mask = written.length - 1;
        int slot = mix(hash) & mask;
        for (String known = written[slot]; known != null; known = written[slot]) {
            if (known.length() == end - start && stands(known, start)) {
                return normal[slot];
            }
            slot = slot + 1 & mask;
        }
        String name = new String(chars, start, end - start);
        written[slot] = name;
        String result = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFKC);
        normal[slot] = result;
        if (++count * 2 > written.length) {
            grow();
        }
        return result;
    }

    private boolean stands(String name, int start) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) != chars[start + i]) {
                return false;
            }
        }
        return true;
    }

    private static int mix(int hash) {
        return hash ^ hash >>> 15;
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }

    private void grow() {
        String[] oldWritten = written;
        String[] oldNormal = normal;
        int mask = oldWritten.length * 2 - 1;
        written = new String[mask + 1];
        normal = new String[mask + 1];
        for (int i = 0; i < oldWritten.length; i++) {
            if (oldWritten[i] != null) {
                int slot = mix(oldWritten[i].hashCode()) & mask;
                while (written[slot] != null) {
                    slot = slot + 1 & mask;
                }
                written[slot] = oldWritten[i];
                normal[slot] = oldNormal[i];
            }
        }
    }
}
