package dev.hasten.source;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Python codec other than UTF-8, by the Java charset that reads the same bytes as the same characters. Codecs for
 * which Java has no such charset are left out: a file in one of them is refused, since a transform that looks into a
 * string literal would see other characters than the program does.
 *
 * @param charset Java's charset
 * @param from    characters that Java reads where Python reads the one at the same index of {@code to}
 * @param to      see {@code from}; the same characters in another order, or new ones
 * @param refused characters that stand for bytes that Python reads as something Java cannot tell apart
 */
record Codec(Charset charset, String from, String to, String refused) {

    /** Java's name of a charset, then Python's names and aliases of the codec that equals it. */
    private static final String NAMES = """
            US-ASCII 646 ansi_x3_4_1968 ascii cp367 csascii ibm367 iso646_us iso_ir_6 us us_ascii
            ISO-8859-1 8859 cp819 csisolatin1 ibm819 iso8859 iso8859_1 iso_8859_1 iso_8859_1_1987 iso_ir_100 l1 latin \
            latin1 latin_1
            UTF-8 u8 utf utf8 utf8_ucs2 utf8_ucs4 utf_8
            Big5 big5 big5_tw csbig5
            Big5-HKSCS big5_hkscs big5hkscs hkscs
            EUC-JP euc_jp eucjp u_jis ujis
            EUC-KR euc_kr euckr korean ks_c_5601 ks_c_5601_1987 ks_x_1001 ksc5601 ksx1001
            GB18030 gb18030 gb18030_2000
            GB2312 chinese csiso58gb231280 euc_cn euccn eucgb2312_cn gb2312 gb2312_1980 gb2312_80 iso_ir_58
            Shift_JIS csshiftjis s_jis shift_jis shiftjis sjis
            windows-31j 932 cp932 ms932 ms_kanji mskanji
            x-windows-949 949 cp949 ms949 uhc
            x-mswin-936 936 cp936 gbk ms936
            x-Johab cp1361 johab ms1361
            KOI8-R cskoi8r koi8_r
            KOI8-U koi8_u
            IBM437 437 cp437 cspc8codepage437 ibm437
            x-IBM737 cp737
            IBM775 775 cp775 cspc775baltic ibm775
            IBM850 850 cp850 cspc850multilingual ibm850
            IBM852 852 cp852 cspcp852 ibm852
            IBM855 855 cp855 csibm855 ibm855
            IBM857 857 cp857 csibm857 ibm857
            IBM00858 858 cp858 csibm858 ibm858
            IBM860 860 cp860 csibm860 ibm860
            IBM861 861 cp861 cp_is csibm861 ibm861
            IBM862 862 cp862 cspc862latinhebrew ibm862
            IBM863 863 cp863 csibm863 ibm863
            IBM865 865 cp865 csibm865 ibm865
            IBM866 866 cp866 csibm866 ibm866
            IBM869 869 cp869 cp_gr csibm869 ibm869
            x-windows-874 cp874
            windows-1250 1250 cp1250 windows_1250
            windows-1251 1251 cp1251 windows_1251
            windows-1252 1252 cp1252 windows_1252
            windows-1253 1253 cp1253 windows_1253
            windows-1254 1254 cp1254 windows_1254
            windows-1255 1255 cp1255 windows_1255
            windows-1256 1256 cp1256 windows_1256
            windows-1257 1257 cp1257 windows_1257
            windows-1258 1258 cp1258 windows_1258
            ISO-8859-2 csisolatin2 iso8859_2 iso_8859_2 iso_8859_2_1987 iso_ir_101 l2 latin2
            ISO-8859-3 csisolatin3 iso8859_3 iso_8859_3 iso_8859_3_1988 iso_ir_109 l3 latin3
            ISO-8859-4 csisolatin4 iso8859_4 iso_8859_4 iso_8859_4_1988 iso_ir_110 l4 latin4
            ISO-8859-5 csisolatincyrillic cyrillic iso8859_5 iso_8859_5 iso_8859_5_1988 iso_ir_144
            ISO-8859-6 arabic asmo_708 csisolatinarabic ecma_114 iso8859_6 iso_8859_6 iso_8859_6_1987 iso_ir_127
            ISO-8859-7 csisolatingreek ecma_118 elot_928 greek greek8 iso8859_7 iso_8859_7 iso_8859_7_1987 iso_ir_126
            ISO-8859-8 csisolatinhebrew hebrew iso8859_8 iso_8859_8 iso_8859_8_1988 iso_ir_138
            ISO-8859-9 csisolatin5 iso8859_9 iso_8859_9 iso_8859_9_1989 iso_ir_148 l5 latin5
            x-iso-8859-11 iso8859_11 iso_8859_11 iso_8859_11_2001 thai iso_ir_166 tis620 tis_620 tis_620_0 \
            tis_620_2529_0 tis_620_2529_1
            ISO-8859-13 iso8859_13 iso_8859_13 l7 latin7
            ISO-8859-15 iso8859_15 iso_8859_15 l9 latin9
            ISO-8859-16 iso8859_16 iso_8859_16 iso_8859_16_2001 iso_ir_226 l10 latin10
            x-MacCentralEurope mac_centeuro mac_latin2 maccentraleurope maclatin2
            x-MacRoman mac_roman macintosh macroman
            """;

    /** The nineteen characters that Python keeps where GB 18030 had them in the year 2000, and Java moved in 2005. */
    private static final String GB18030_2005 = "\u1e3f\u9fb4\u9fb5\u9fb6\u9fb7\u9fb8\u9fb9\u9fba\u9fbb"
            + "\ufe10\ufe12\ufe11\ufe13\ufe14\ufe15\ufe16\ufe17\ufe18\ufe19";
    private static final String GB18030_2000 = "\ue7c7\ue81e\ue826\ue82b\ue82c\ue832\ue843\ue854\ue864"
            + "\ue78d\ue78e\ue78f\ue790\ue791\ue792\ue793\ue794\ue795\ue796";

    /** The codec that Python finds under {@code name}; null if it is not known here, or this Java has no charset for it. */
    static @Nullable Codec named(String name) {
        String java = javaNames().get(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_"));
        if (java == null) {
            return null;
        }
        try {
            Charset charset = Charset.forName(java);
            return switch (java) {
                case "GB18030" -> new Codec(charset, GB18030_2005 + GB18030_2000, GB18030_2000 + GB18030_2005, "");
                case "Shift_JIS" -> new Codec(charset, "\u2014", "\u2015", "");
                case "EUC-JP" -> new Codec(charset, "\u2014", "\u2015", "\uff5e");
                default -> new Codec(charset, "", "", "");
            };
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    /** Each of Python's names, with runs of anything but letters and digits made one underscore, to Java's name. */
    static Map<String, String> javaNames() {
        Map<String, String> names = new HashMap<>();
        for (String line : NAMES.split("\n")) {
            String[] words = line.split(" +");
            for (int i = 1; i < words.length; i++) {
                names.put(words[i], words[0]);
            }
        }
        return names;
    }

    /** What Java read, as Python would have read it. */
    String toPython(String decoded) {
        return translated(decoded, from, to);
    }

    /** The inverse of {@link #toPython}. */
    String toJava(String text) {
        return translated(text, to, from);
    }

    private static String translated(String text, String from, String to) {
        if (from.isEmpty()) {
            return text;
        }
        StringBuilder result = new StringBuilder(text);
        for (int at = 0; at < result.length(); at++) {
            int index = from.indexOf(result.charAt(at));
            if (index >= 0) {
                result.setCharAt(at, to.charAt(index));
            }
        }
        return result.toString();
    }
}
