package dev.hasten.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs that are not Python, with what is said of each and where. A line end in a program is written {@code ⏎}. */
class SyntaxErrorsTest {

    private static void refused(String program, String message, int offset) {
        SyntaxException error = assertThrows(SyntaxException.class,
                () -> ModuleParser.parse(program.replace('⏎', '\n')));
        assertEquals(message, error.getMessage());
        assertEquals(offset, error.offset());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "x = (1          | '(' was never closed | 4",
        "x = 1)          | unmatched ')' | 5",
        "x = (1]         | closing parenthesis ']' does not match opening parenthesis '(' | 6",
        "if x:⏎pass      | expected an indented block | 6",
        "if x⏎  pass     | expected ':' | 4",
        "x⏎  y           | unexpected indent | 4",
        "if x:⏎   y⏎  z  | unindent does not match any outer indentation level | 13",
        "if x:⏎\ty⏎        z | inconsistent use of tabs and spaces in indentation | 17",
        "x = 'a          | unterminated string literal | 4",
        "x = '''a        | unterminated triple-quoted string literal | 4",
        "x = f'a{b}      | unterminated f-string literal | 4",
        "x = \\ 1        | unexpected character after line continuation character | 5",
        "x = 0777        | leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers | 4",
        "x = 0b12        | invalid digit '2' in binary literal | 7",
        "x = 1_          | invalid decimal literal | 5",
        "x = 1abc        | invalid decimal literal | 5",
        "x = a€          | invalid character '€' (U+20AC) | 5",
        "x = '\\x1'      | (unicode error) 'unicodeescape' codec can't decode bytes: truncated \\xXX escape | 5",
        "x = '\\N{nope}' | (unicode error) 'unicodeescape' codec can't decode bytes: unknown Unicode character name | 5",
        "x = b'é'        | bytes can only contain ASCII literal characters | 6",
        "x = b'a' 'b'    | cannot mix bytes and nonbytes literals | 4",
        "x = t'a' 'b'    | cannot mix t-string literals with string or bytes literals | 4",
        "x = f'}'        | f-string: single '}' is not allowed | 6",
        "x = f'{a!x}'    | f-string: invalid conversion character 'x': expected 's', 'r', or 'a' | 9",
    })
    void tokens(String program, String message, int offset) {
        refused(program, message, offset);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "f() = 1             | cannot assign to function call | 0",
        "a + b = 1           | cannot assign to expression | 0",
        "None = 1            | cannot assign to None | 0",
        "*a = b              | starred assignment target must be in a list or tuple | 0",
        "*a, *b = c          | multiple starred expressions in assignment | 4",
        "x = *a              | can't use starred expression here | 4",
        "(a, b) += 1         | 'tuple' is an illegal expression for augmented assignment | 0",
        "(a, b): int         | only single target (not tuple) can be annotated | 0",
        "del f()             | cannot delete function call | 4",
        "del *a, b           | cannot delete starred | 4",
        "__debug__ = 1       | cannot assign to __debug__ | 0",
        "(a.b := 1)          | cannot use assignment expressions with attribute | 1",
        "a := 1              | invalid syntax | 2",
        "f(a for a in b, 1)  | Generator expression must be parenthesized | 2",
        "f(a=1, b)           | positional argument follows keyword argument | 7",
        "f(**a, *b)          | iterable argument unpacking follows keyword argument unpacking | 7",
        "f(a=1, a=2)         | keyword argument repeated: a | 7",
        "f(a.b=1)            | expression cannot contain assignment, perhaps you meant \"==\"? | 2",
        "{1: 2, 3}           | invalid syntax | 7",
        "{**a for a in b}    | dict unpacking cannot be used in dict comprehension | 1",
        "[*a for a in b]     | iterable unpacking cannot be used in comprehension | 1",
        "[*a or b]           | invalid syntax | 2",
        "(a as b)            | invalid syntax | 1",
        "a < not b           | invalid syntax | 4",
        "[(x := 1) for x in y] | assignment expression cannot rebind comprehension iteration variable 'x' | 2",
        "[x for x in (y := z)] | assignment expression cannot be used in a comprehension iterable expression | 13",
    })
    void expressions(String program, String message, int offset) {
        refused(program, message, offset);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "return 1                            | 'return' outside function | 0",
        "class A:⏎ return                    | 'return' outside function | 10",
        "yield 1                             | 'yield' outside function | 0",
        "await x                             | 'await' outside function | 0",
        "def f(): await x                    | 'await' outside async function | 9",
        "def f(): [await x for x in y]       | asynchronous comprehension outside of an asynchronous function | 9",
        "def f(): [(yield) for x in y]       | 'yield' inside list comprehension | 11",
        "async def f(): yield from x         | 'yield from' inside async function | 15",
        "async def f():⏎ yield⏎ return 1     | 'return' with value in async generator | 23",
        "def f():⏎ async with x: pass        | 'async with' outside async function | 10",
        "break                               | 'break' outside loop | 0",
        "while x:⏎ def f(): continue         | 'continue' not properly in loop | 19",
        "while 1:⏎ try: pass⏎ except* A: break | 'break', 'continue' and 'return' cannot appear in an except* block | 32",
        "try: pass⏎except: pass⏎except A: pass | default 'except:' must be last | 10",
        "try: pass⏎except A: pass⏎except* B: pass | cannot have both 'except' and 'except*' on the same 'try' | 25",
        "try: pass⏎except A, B as e: pass    | multiple exception types must be parenthesized when using 'as' | 17",
        "def f(a=1, b): pass                 | parameter without a default follows parameter with a default | 11",
        "def f(a, a): pass                   | duplicate argument 'a' in function definition | 9",
        "def f(*): pass                      | named arguments must follow bare * | 6",
        "def f(a, /, b, /): pass             | / may appear only once | 15",
        "def f(**a, b): pass                 | arguments cannot follow var-keyword argument | 11",
        "lambda *a, *b: 1                    | * argument may appear only once | 11",
        "def f[T, T](): pass                 | duplicate type parameter 'T' | 9",
        "class A[T=int, S]: pass             | non-default type parameter 'S' follows default type parameter | 15",
        "x = 1⏎from __future__ import division | from __future__ imports must occur at the beginning of the file | 6",
        "from __future__ import nonsense     | future feature nonsense is not defined | 23",
        "def f(): from a import *            | import * only allowed at module level | 9",
        "nonlocal x                          | nonlocal declaration not allowed at module level | 0",
        "def f():⏎ nonlocal x                | no binding for nonlocal 'x' found | 10",
        "def f():⏎ x = 1⏎ global x           | name 'x' is assigned to before global declaration | 17",
        "def f():⏎ print(x)⏎ global x        | name 'x' is used prior to global declaration | 20",
        "def f(x):⏎ global x                 | name 'x' is parameter and global | 11",
    })
    void statements(String program, String message, int offset) {
        refused(program, message, offset);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "match x:⏎ case a: pass⏎ case 1: pass ; name capture 'a' makes remaining patterns unreachable ; 15",
        "match x:⏎ case _ | 1: pass ; wildcard makes remaining patterns unreachable ; 15",
        "match x:⏎ case [a, a]: pass ; multiple assignments to name 'a' in pattern ; 19",
        "match x:⏎ case [a] | [b]: pass ; alternative patterns bind different names ; 15",
        "match x:⏎ case {1: a, True: b}: pass ; mapping pattern checks duplicate key ; 22",
        "match x:⏎ case A(b=1, b=2): pass ; attribute name repeated in class pattern: b ; 15",
        "match x:⏎ case A(b=1, c): pass ; positional patterns follow keyword patterns ; 22",
        "match x:⏎ case [*a, *b]: pass ; multiple starred expressions in sequence pattern ; 20",
        "match x:⏎ case f'a': pass ; patterns may only match literals and attribute lookups ; 15",
        "match x:⏎ case 1j + 1: pass ; real number required in complex literal ; 15",
    })
    void patterns(String line, String message, int offset) {
        refused(line, message, offset);
    }
}
