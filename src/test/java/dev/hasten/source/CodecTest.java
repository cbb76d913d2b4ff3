package dev.hasten.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodecTest {

    /** Prints each name with its codec's own name, and each sequence of one or two bytes that a codec decodes. */
    private static final String DECODE_ALL = """
            import codecs, sys
            seen = set()
            for name in sys.argv[1:]:
                codec = codecs.lookup(name).name
                print('N', name, codec)
                if codec in seen or codec == 'utf-8':
                    continue
                seen.add(codec)
                print('C', name)
                leads = []
                for i in range(256):
                    try:
                        print(bytes([i]).hex(), bytes([i]).decode(codec).encode('utf-16-be').hex())
                    except UnicodeDecodeError:
                        leads.append(i)
                for i in leads:
                    for j in range(64, 256):
                        try:
                            text = bytes([i, j]).decode(codec)
                        except UnicodeDecodeError:
                            continue
                        print(bytes([i, j]).hex(), text.encode('utf-16-be').hex())
            """;

    @TempDir
    Path directory;

    @Test
    void eachCharsetReadsTheSameBytesAsPythonsCodecOfThatName() throws Exception {
        Command.require("python3");
        List<String> words = new ArrayList<>(List.of("python3", "-c", DECODE_ALL));
        words.addAll(new TreeSet<>(Codec.javaNames().keySet()));
        String printed = new Command(directory).run(new byte[0], words.toArray(String[]::new)).orFail().output();
        Codec codec = null;
        int compared = 0;
        for (String line : printed.split("\n")) {
            String[] fields = line.split(" ", -1);
            if (fields[0].equals("N")) {
                assertNotNull(Codec.named(fields[1]), fields[1]);
            } else if (fields[0].equals("C")) {
                codec = Codec.named(fields[1]);
            } else {
                byte[] bytes = HexFormat.of().parseHex(fields[0]);
                String python = new String(HexFormat.of().parseHex(fields[1]), StandardCharsets.UTF_16BE);
                String java = readBack(codec, bytes);
                if (java != null) {
                    assertEquals(python, java, () -> line);
                    compared++;
                }
            }
        }
        assertTrue(compared > 100_000, "only " + compared);
    }

    /** What a file with these bytes would be read as; null if it would be refused. */
    private static String readBack(Codec codec, byte[] bytes) {
        try {
            String decoded = codec.charset().newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            String text = codec.toPython(decoded);
            boolean refused = text.chars().anyMatch(c -> codec.refused().indexOf(c) >= 0);
            boolean same = Arrays.equals(bytes, codec.toJava(text).getBytes(codec.charset()));
            return refused || !same ? null : text;
        } catch (CharacterCodingException refused) {
            return null;
        }
    }
}
