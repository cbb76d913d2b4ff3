package dev.hasten.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTest {

    /** The bytes are written as Latin-1 characters. */
    private static byte[] bytes(String latin1) {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Source read(String latin1) throws SourceException {
        return Source.of("a.py", bytes(latin1));
    }

    private static SourceException refused(String latin1) {
        return assertThrows(SourceException.class, () -> read(latin1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "x\n", "x\r\ny\r\n", "x\ry", "x\n\r\n\r\ty\f\n", "\f\n\t# c\u000b\n",
        "\u00c3\u00a9 = 1\n", "\u00ef\u00bb\u00bfx = 1\n", "\u00ef\u00bb\u00bf", "\u00ef\u00bf\u00bd\n",
        "# coding: latin-1\n\u00e9\r", "#coding=cp1252\n\u0080\n", "# vim: set fileencoding=koi8-r :\n\u00c1\n"})
    void whatIsReadEncodesToTheSameBytes(String latin1) throws SourceException {
        Source source = read(latin1);
        assertArrayEquals(bytes(latin1), source.bytes());
        assertArrayEquals(bytes(latin1), source.encode(source.text()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "`# coding: latin-1`|ISO-8859-1", "`# -*- coding: Latin_1-unix -*-`|ISO-8859-1", "`#coding:cp1252`|windows-1252",
        "`# coding: utf-8-sig`|UTF-8", "`# coding:\tL1`|ISO-8859-1", "`# coding coding: iso-8859-15`|ISO-8859-15",
        "`# decoding=latin-1`|ISO-8859-1", "`# coding = latin-1`|UTF-8", "`x = 1 # coding: latin-1`|UTF-8",
        "`# Coding: latin-1`|UTF-8", "`# coding:`|UTF-8", "`# coding: utf8`|UTF-8", "`# encoding=ascii`|US-ASCII"})
    void theCookieOfTheFirstLineIsTheEncoding(String line, String charset) throws SourceException {
        assertEquals(charset, read(line + "\n").charset().name());
        assertEquals(charset, read("#!/usr/bin/env python\n" + line + "\nx\n").charset().name());
        assertEquals(charset, read(" \t\f\r" + line).charset().name());
        assertEquals(charset, read("\r\n" + line + "\r\n").charset().name());
    }

    @Test
    void aCookieBelowCodeOrOnTheThirdLineIsAComment() throws SourceException {
        assertEquals(StandardCharsets.UTF_8, read("x\n# coding: latin-1\n").charset());
        assertEquals(StandardCharsets.UTF_8, read("\n\n# coding: latin-1\n").charset());
        assertEquals(StandardCharsets.UTF_8, read("'\\\n# coding: latin-1'\n").charset());
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheText() throws SourceException {
        Source source = read("\u00ef\u00bb\u00bf# coding: utf-8\nx");
        assertTrue(source.hasBom());
        assertEquals("# coding: utf-8\nx", source.text());
        assertArrayEquals(bytes("\u00ef\u00bb\u00bf# coding: utf-8\ny"), source.encode("# coding: utf-8\ny"));
    }

    @Test
    void aByteOrderMarkAndAnotherCookieAreRefused() {
        assertEquals("a.py:2:1: the file starts with a UTF-8 byte order mark, but declares the encoding iso-8859-1",
                refused("\u00ef\u00bb\u00bf#\n# coding: latin-1\n").getMessage());
        assertEquals(1, refused("\u00ef\u00bb\u00bf# coding: utf8\n").line());
    }

    @Test
    void anUndecodableByteIsNamedWithItsPlace() {
        SourceException problem = refused("a\r\n\u00c3\u00a9\u00c3\u00a9 \u00e9 b\n");
        assertEquals("a.py:2:4: byte 0xe9 at offset 8 is not UTF-8, and no other encoding is declared",
                problem.getMessage());
        assertEquals("a.py", problem.file());
        assertEquals(4, problem.column());
        assertEquals("a.py:2:2: byte 0x81 at offset 19 is not windows-1252",
                refused("# coding: cp1252\r\nx\u0081").getMessage());
        assertEquals(1, refused("\u00ff\u00fex\0").column());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00ed\u00a0\u0080", "\u00c0\u00af", "\u00f4\u0090\u0080\u0080", "\u00e2\u0082"})
    void utf8IsStrict(String latin1) {
        assertTrue(refused("x = '" + latin1).getMessage().contains("is not UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nope", "utf-16", "utf-7", "rot13", "hz", "idna", "utf-32", "unicode_escape", "cp037"})
    void anEncodingThatJavaLacksOrPythonRefusesIsRefused(String name) {
        assertEquals("a.py:1:1: unknown or unsupported encoding: " + name,
                refused("# coding: " + name + "\n").getMessage());
    }

    @Test
    void aNulByteIsRefused() {
        assertEquals("a.py:2:3: NUL byte: not Python source, is it a binary file?", refused("a\nb \0").getMessage());
    }

    @Test
    void bytesThatWouldNotComeBackAreRefused() {
        // NEC's and IBM's row for the same character: only one of them is what the character encodes to.
        assertTrue(refused("# coding: cp932\n'\u00ed\u0040'\n").getMessage().contains("same bytes"));
    }

    @Test
    void aNewTextMustFitTheEncoding() throws SourceException {
        Source latin = read("# coding: latin-1\nx\n");
        assertArrayEquals(bytes("# coding: latin-1\n\u00e9\n"), latin.encode("# coding: latin-1\n\u00e9\n"));
        assertThrows(SourceException.class, () -> latin.encode("# coding: latin-1\n\u20ac\n"));
        assertThrows(SourceException.class, () -> latin.encode("x\n"));
        assertThrows(SourceException.class, () -> read("x\n").encode("# coding: latin-1\nx\n"));
        assertThrows(SourceException.class, () -> read("x\n").encode("'\ud800'\n"));
    }

    @Test
    void linesAndColumnsCountAsPythonDoes() throws SourceException {
        Source source = Source.ofText("a.py", "a\r\nb\rc\n\nd\u2028\ud83d\ude00e\fé");
        assertEquals(5, source.lineCount());
        assertEquals(1, source.lineAt(2));
        assertEquals(2, source.lineAt(3));
        assertEquals(3, source.lineAt(5));
        assertEquals(5, source.lineAt(source.text().length()));
        assertEquals("a", source.line(1));
        assertEquals("b", source.line(2));
        assertEquals("", source.line(4));
        assertEquals(4, source.columnAt(source.text().indexOf('e')));
        assertEquals("a.py:5:6: no", source.error(source.text().indexOf('é'), "no").getMessage());
        assertEquals(1, Source.ofText("a.py", "").lineCount());
        assertEquals("x", Source.ofText("a.py", "\nx").line(2));
    }

    @ParameterizedTest
    @CsvSource(value = {"a,LF", "'a\n',LF", "'a\r\nb\r\nc\n',CRLF", "'a\r\nb\nc\n',LF", "'a\rb\r',CR", "'a\r\nb\n',LF"})
    void theNewlineUsedMostIsTheFilesOwn(String text, Newline expected) {
        assertEquals(expected, Source.ofText("a.py", text).newline());
    }

    @Test
    void replacementCharactersInTheFileAreKept() throws SourceException {
        assertEquals("\ufffd", read("\u00ef\u00bf\u00bd").text());
        assertFalse(read("x").hasBom());
    }
}
