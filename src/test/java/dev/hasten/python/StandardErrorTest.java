package dev.hasten.python;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StandardErrorTest {

    @Test
    void dropsFramesButKeepsTheChainOfExceptions() {
        assertEquals("""
                Traceback (most recent call last):
                KeyError: 'a'

                During handling of the above exception, another exception occurred:

                Traceback (most recent call last):
                ValueError: two
                  lines
                """, StandardError.normalise("""
                Traceback (most recent call last):
                  File "program.py", line 2, in f
                    d['a']
                    ~^^^^^
                  [Previous line repeated 3 more times]
                KeyError: 'a'

                During handling of the above exception, another exception occurred:

                Traceback (most recent call last):
                  File "program.py", line 4, in <module>
                    raise ValueError(
                ValueError: two
                  lines
                """));
    }

    @Test
    void dropsFramesOfExceptionGroups() {
        assertEquals("""
                  + Exception Group Traceback (most recent call last):
                  | ExceptionGroup: g (1 sub-exception)
                  +-+---------------- 1 ----------------
                    | Traceback (most recent call last):
                    | ValueError: a
                    +------------------------------------
                """, StandardError.normalise("""
                  + Exception Group Traceback (most recent call last):
                  |   File "program.py", line 1, in <module>
                  |     raise ExceptionGroup('g', [ValueError('a')])
                  | ExceptionGroup: g (1 sub-exception)
                  +-+---------------- 1 ----------------
                    | Traceback (most recent call last):
                    |   File "program.py", line 1, in f
                    |     raise e
                    | ValueError: a
                    +------------------------------------
                """));
    }

    @Test
    void dropsThePlaceOfAWarningAndKeepsItsText() {
        assertEquals("DeprecationWarning: old\nnext\n",
                StandardError.normalise("a/b.py:12: DeprecationWarning: old\n  f()\nnext\n"));
    }

    @Test
    void dropsWhatATracebackSuggests() {
        assertEquals("NameError: name 'xs' is not defined\n",
                StandardError.normalise("NameError: name 'xs' is not defined. Did you mean: 'x'?\n"));
    }

    @Test
    void replacesAddressesOnly() {
        assertEquals("<object at 0x...> 0x10", StandardError.withoutAddresses("<object at 0x7f01ab34cd10> 0x10"));
    }
}
