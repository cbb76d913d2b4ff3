package dev.hasten.fuzz;

import dev.hasten.transform.Assumption;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/**
 * Code that breaks one assumption and that no reader of the file can see: it stands there as the digits of its
 * bytes, and is compiled with a namespace of its own when the program runs. A program calls it as {@code poke()}.
 *
 * @param breaks what must be revoked for the program to be safe
 * @param code defines {@code poke}
 */
record UnseenCode(Assumption breaks, String code) {

    /** Ways to break each assumption that something rests on. */
    static final List<UnseenCode> ALL = List.of(
            new UnseenCode(Assumption.NO_REBINDING_MID_CALL, """
                    import sys
                    main = sys.modules['__main__']
                    def poke():
                        main.LIMIT = main.SCALE = main._offset = 11
                        return 1
                    """),
            new UnseenCode(Assumption.NO_REBINDING_MID_CALL, """
                    import sys
                    main = sys.modules['__main__']
                    def poke():
                        main.LIMIT += 1
                        main.SCALE = 'text'
                        return 1
                    """),
            new UnseenCode(Assumption.NO_REBINDING_MID_CALL, """
                    import math, operator, random, bisect, os, itertools, collections
                    def poke():
                        math.floor = math.sqrt = math.fabs = math.copysign = math.isnan = operator.add = lambda *a: 13
                        os.path.basename = os.path.join = lambda *a: 'poked'
                        random.random = random.randint = bisect.bisect_left = lambda *a: 17
                        return 1
                    """),
            new UnseenCode(Assumption.BUILTINS_INTACT, """
                    import builtins
                    def poke():
                        builtins.abs = builtins.len = builtins.sum = builtins.min = builtins.max = lambda *a: 19
                        return 1
                    """),
            new UnseenCode(Assumption.FRAMES_UNOBSERVED, """
                    import sys
                    def poke():
                        return len(sys._getframe(1).f_locals)
                    """));

    /** The lines that a program needs to call {@code poke()}. */
    String definition() {
        String digits = HexFormat.of().formatHex(code.getBytes(StandardCharsets.UTF_8));
        return "UNSEEN = {}\nexec(bytes.fromhex('" + digits + "').decode(), UNSEEN)\npoke = UNSEEN['poke']\n";
    }
}
