package dev.hasten.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The text of a Python file, and what it takes to write it back byte for byte: its encoding (Python reference,
 * "Encoding declarations") and its byte order mark. The text itself keeps its newlines, tabs and form feeds as they are.
 *
 * <p>Encoding the text gives the bytes that were read: UTF-8 and Latin-1 are one-to-one, and for any other encoding it
 * is checked when the file is read.
 */
public final class Source {

    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final String UTF_8 = "utf-8";
    private static final String LATIN_1 = "iso-8859-1";

    private final String name;
    private final String text;
    private final Charset charset;
    private final @Nullable Codec codec;
    private final String declared;
    private final boolean bom;
    private volatile @Nullable LineTable lines;

    private Source(String name, String text, Charset charset, @Nullable Codec codec, String declared,
            boolean bom) {
        this.name = name;
        this.text = text;
        this.charset = charset;
        this.codec = codec;
        this.declared = declared;
        this.bom = bom;
    }

    /**
     * Reads {@code file}; messages call it {@code name}.
     *
     * @throws SourceException if what it holds is not text in the encoding that it declares
     * @throws IOException     if it cannot be read
     */
    public static Source read(Path file, String name) throws IOException {
        return of(name, Files.readAllBytes(file));
    }

    /** A file that was made, in UTF-8, with this text. */
    public static Source ofText(String name, String text) {
        return new Source(name, text, StandardCharsets.UTF_8, null, UTF_8, false);
    }

    /**
     * Decodes a file's bytes.
     *
     * @throws SourceException if they are not text in the encoding that they declare, or if the text would not
     *                         encode to the same bytes again
     */
    public static Source of(String name, byte[] bytes) throws SourceException {
        boolean bom = bytes.length >= BOM.length && Arrays.equals(bytes, 0, BOM.length, BOM, 0, BOM.length);
        int from = bom ? BOM.length : 0;
        CodingCookie cookie = CodingCookie.find(bytes, from);
        Source source;
        if (cookie == null || cookie.name().equals(UTF_8)) {
            source = ofUtf8(name, bytes, from);
        } else if (bom) {
            throw new SourceException(name, cookie.line(), 1,
                    "the file starts with a UTF-8 byte order mark, but declares the encoding " + cookie.name());
        } else {
            source = ofCodec(name, bytes, cookie);
        }
        int nul = source.text.indexOf('\0');
        if (nul >= 0) {
            throw source.error(nul, "NUL byte: not Python source, is it a binary file?");
        }
        return source;
    }

    private static Source ofUtf8(String name, byte[] bytes, int from) throws SourceException {
        String text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0) { // there in the file, or put there for a byte that is not UTF-8
            text = decode(name, bytes, from, StandardCharsets.UTF_8);
        }
        return new Source(name, text, StandardCharsets.UTF_8, null, UTF_8, from > 0);
    }

    private static Source ofCodec(String name, byte[] bytes, CodingCookie cookie) throws SourceException {
        if (cookie.name().equals(LATIN_1)) {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            return new Source(name, text, StandardCharsets.ISO_8859_1, null, LATIN_1, false);
        }
        Codec codec = Codec.named(cookie.name());
        if (codec == null) {
            throw new SourceException(name, cookie.line(), 1, "unknown or unsupported encoding: " + cookie.name());
        }
        String text = codec.toPython(decode(name, bytes, 0, codec.charset()));
        Source source = new Source(name, text, codec.charset(), codec, cookie.name(), false);
        for (int at = 0; at < text.length(); at++) {
            if (codec.refused().indexOf(text.charAt(at)) >= 0) {
                throw source.error(at, "Python reads this character differently in the encoding " + cookie.name());
            }
        }
        if (!Arrays.equals(source.bytesOf(text), bytes)) {
            throw new SourceException(name, cookie.line(), 1,
                    "the text would not encode to the same bytes again in " + cookie.name());
        }
        return source;
    }

    private static String decode(String name, byte[] bytes, int from, Charset charset) throws SourceException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        CharBuffer out = CharBuffer.allocate((int) Math.ceil(in.remaining() * (double) decoder.maxCharsPerByte()) + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (!result.isError()) {
            result = decoder.flush(out);
        }
        String text = out.flip().toString();
        if (result.isError()) {
            LineTable lines = new LineTable(text);
            int at = text.length();
            throw new SourceException(name, lines.lineAt(at), lines.columnAt(at), String.format(
                    "byte 0x%02x at offset %d is not %s%s", bytes[in.position()], in.position(), charset.name(),
                    charset.equals(StandardCharsets.UTF_8) ? ", and no other encoding is declared" : ""));
        }
        return text;
    }

    /** The file's name in messages. */
    public String name() {
        return name;
    }

    /** The text, without a byte order mark. */
    public String text() {
        return text;
    }

    /** The encoding, as Java calls it. */
    public Charset charset() {
        return charset;
    }

    /** Whether the file starts with a byte order mark. */
    public boolean hasBom() {
        return bom;
    }

    /** The newline to end inserted lines with. */
    public Newline newline() {
        return Newline.dominantIn(text);
    }

    /** The bytes of the file. */
    public byte[] bytes() {
        return bytesOf(text);
    }

    /**
     * The bytes of the file once {@code newText} stands in it.
     *
     * @throws SourceException if the file's encoding lacks a character of it, or Python would not find this encoding
     *                         declared in it any more
     */
    public byte[] encode(String newText) throws SourceException {
        byte[] bytes;
        try {
            ByteBuffer buffer = charset.newEncoder().encode(CharBuffer.wrap(toJava(newText)));
            bytes = withBom(Arrays.copyOf(buffer.array(), buffer.limit()));
        } catch (CharacterCodingException e) {
            throw new SourceException(name, 1, 1, "the new text has a character that " + charset.name() + " lacks");
        }
        CodingCookie cookie = CodingCookie.find(bytes, bom ? BOM.length : 0);
        if (!declared.equals(cookie == null ? UTF_8 : cookie.name())) {
            throw new SourceException(name, 1, 1, "the new text declares another encoding");
        }
        return bytes;
    }

    /** The same file with {@code newText} in it. */
    public Source withText(String newText) {
        return new Source(name, newText, charset, codec, declared, bom);
    }

    private byte[] bytesOf(String someText) {
        return withBom(encodePart(someText));
    }

    /** Some of the text in the file's encoding, which has its characters, without a byte order mark. */
    byte[] encodePart(String part) {
        return toJava(part).getBytes(charset);
    }

    private String toJava(String someText) {
        return codec == null ? someText : codec.toJava(someText);
    }

    private byte[] withBom(byte[] encoded) {
        if (!bom) {
            return encoded;
        }
        byte[] bytes = Arrays.copyOf(BOM, BOM.length + encoded.length);
        System.arraycopy(encoded, 0, bytes, BOM.length, encoded.length);
        return bytes;
    }

    /** The number of lines; a text that ends in a newline has an empty one after it. */
    public int lineCount() {
        return lines().count();
    }

    /** The line, from 1, in which the character at {@code offset} stands. */
    public int lineAt(int offset) {
        return lines().lineAt(offset);
    }

    /** The column of {@code offset} in its line, from 1, in code points. */
    public int columnAt(int offset) {
        return lines().columnAt(offset);
    }

    /** The offset of the first character of {@code line}, which counts from 1. */
    public int lineStart(int line) {
        return lines().startOf(line);
    }

    /** The offset just after the last character of {@code line}, its newline not counted. */
    public int lineEnd(int line) {
        return lines().endOf(line);
    }

    /** The text of {@code line} without its newline. */
    public String line(int line) {
        return text.substring(lineStart(line), lineEnd(line));
    }

    /** An exception that says {@code problem} at {@code offset}. */
    public SourceException error(int offset, String problem) {
        return new SourceException(name, lineAt(offset), columnAt(offset), problem);
    }

    private LineTable lines() {
        LineTable table = lines;
        if (table == null) {
            table = new LineTable(text);
            lines = table;
        }
        return table;
    }

    @Override
    public String toString() {
        return name;
    }
}
