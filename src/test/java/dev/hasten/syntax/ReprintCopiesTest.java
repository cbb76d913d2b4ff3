package dev.hasten.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hasten.source.Edits;
import dev.hasten.source.Source;
import dev.hasten.source.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Copies of nodes that keep their span: what is the node's own differs, such as a name, an operator or a count. */
class ReprintCopiesTest {

    /** The text once {@code change} was applied to the node that reads {@code old}. */
    private static String changed(String text, String old, Function<Node, Node> change) {
        Source source = Source.ofText("test", text);
        SyntaxTree parsed = ModuleParser.parse(text);
        Root root = (Root) new Rewriter() {
            @Override
            public Node rewrite(Node node) {
                Node inner = node.mapChildren(this);
                boolean found = !(node instanceof Root) && text.substring(node.start(), node.end()).startsWith(old);
                return found ? change.apply(inner) : inner;
            }
        }.rewrite(parsed.root());
        Edits edits = Reprinter.reprint(source, parsed, root, Notes.NONE, PythonVersion.V3_6);
        String result = edits.apply(text);
        assertTrue(TreeEquality.equal(root, ModuleParser.parse(result).root()), () -> "another program: " + result);
        return result;
    }

    private static <N extends Node> Function<Node, Node> in(Class<N> kind, Function<N, Node> change) {
        return node -> kind.isInstance(node) ? change.apply(kind.cast(node)) : node;
    }

    private static Expr.Name name(String id) {
        return new Expr.Name(id, Expr.Context.LOAD, Span.NONE);
    }

    // ---- tokens

    @Test
    void aFunctionIsRenamedByOneToken() {
        assertEquals("@a\ndef  g( x,\n  y = 1 ) :\n    return  x\n",
                changed("@a\ndef  f( x,\n  y = 1 ) :\n    return  x\n", "def", in(Stmt.FunctionDef.class, def ->
                        new Stmt.FunctionDef(def.async(), "g", def.args(), def.body(), def.decorators(), def.returns(),
                                def.typeParams(), def.span()))));
    }

    @Test
    void anOperatorIsReplacedByOneToken() {
        assertEquals("x = (a  # a\n  -b)\n", changed("x = (a  # a\n  +b)\n", "a", in(Expr.BinOp.class, op ->
                new Expr.BinOp(op.left(), Expr.Operator.SUB, op.right(), op.span()))));
        assertEquals("x = a in b\n", changed("x = a<b\n", "a", in(Expr.Compare.class, compare ->
                new Expr.Compare(compare.left(), List.of(Expr.CompareOperator.IN), compare.comparators(),
                        compare.span()))));
    }

    @Test
    void anOperatorOfAnotherPrecedenceBringsParentheses() {
        assertEquals("x = (a * b) * c\n".replace("(a * b)", "a * b"), changed("x = (a + b) * c\n", "a",
                in(Expr.BinOp.class, op -> new Expr.BinOp(op.left(), Expr.Operator.MULT, op.right(), op.span()))));
        assertEquals("x = (a + b) * c\n", changed("x = a * b * c\n", "a * b", in(Expr.BinOp.class, op ->
                op.left() instanceof Expr.Name
                        ? new Expr.BinOp(op.left(), Expr.Operator.ADD, op.right(), op.span()) : op)));
    }

    @Test
    void anAttributeKeywordOrImportedNameIsReplacedByOneToken() {
        assertEquals("x = a. \\\n  c\n", changed("x = a. \\\n  b\n", "a", in(Expr.Attribute.class, attribute ->
                new Expr.Attribute(attribute.value(), "c", attribute.ctx(), attribute.span()))));
        assertEquals("f(b = 1)\n", changed("f(a = 1)\n", "a", in(Clause.Keyword.class, keyword ->
                new Clause.Keyword("b", keyword.value(), keyword.span()))));
        assertEquals("import a . c  as d\n", changed("import a . b  as d\n", "a", in(Clause.Alias.class, alias ->
                new Clause.Alias("a.c", "d", alias.span()))));
        assertEquals("def f():\n    global  a ,c\n", changed("def f():\n    global  a ,b\n", "global",
                in(Stmt.Global.class, global -> new Stmt.Global(List.of("a", "c"), global.span()))));
    }

    @Test
    void aNameThatIsWrittenInAnotherFormThanItsNormalOneIsFound() {
        // U+FB01 is the ligature of f and i, which Python reads as two letters.
        assertEquals("x.\uFB01 = y\n", changed("z.\uFB01 = y\n", "z", in(Expr.Name.class, name ->
                new Expr.Name("x", name.ctx(), name.span()))));
        assertEquals("z.y = y\n", changed("z.\uFB01 = y\n", "z", in(Expr.Attribute.class, attribute ->
                new Expr.Attribute(attribute.value(), "y", attribute.ctx(), attribute.span()))));
    }

    // ---- more or fewer children

    @Test
    void argumentsThatComeOrGoLeaveTheOthersAsTheyAre() {
        assertEquals("f(a  .b, c, new)\n", changed("f( a  .b,c )\n", "f(", in(Expr.Call.class, call -> {
            List<Expr> args = new ArrayList<>(call.args());
            args.add(name("new"));
            return new Expr.Call(call.func(), args, call.keywords(), call.span());
        })));
    }

    @Test
    void aParameterThatComesOrGoesLeavesTheHeaderAsItIs() {
        assertEquals("def  f(x, new) :\n    pass\n", changed("def  f(x) :\n    pass\n", "x", in(Clause.Arguments.class,
                args -> new Clause.Arguments(List.of(), List.of(args.args().get(0),
                        new Clause.Arg("new", null, null, Span.NONE)), null, List.of(), null, args.span()))));
        assertEquals("x = lambda new:1\n", changed("x = lambda:1\n", "", in(Clause.Arguments.class, args ->
                new Clause.Arguments(List.of(), List.of(new Clause.Arg("new", null, null, Span.NONE)), null, List.of(),
                        null, args.span()))));
    }

    @Test
    void aDecoratorThatComesKeepsTheCommentsOfTheOthers() {
        assertEquals("# b\n@new\n@a . b\ndef f():\n    return  1  # one\n",
                changed("@a . b  # b\ndef  f() :\n    return  1  # one\n", "def", in(Stmt.FunctionDef.class, def -> {
                    List<Expr> decorators = new ArrayList<>(def.decorators());
                    decorators.add(0, name("new"));
                    return new Stmt.FunctionDef(def.async(), def.name(), def.args(), def.body(), decorators,
                            def.returns(), def.typeParams(), def.span());
                })));
    }

    @Test
    void handlersMayTradePlaces() {
        String text = """
                try:
                    f()
                # first
                except A:  # a
                    pass
                # second
                except B:
                    g()  # b
                """;
        assertEquals("""
                try:
                    f()
                # first
                except B:
                    g()  # b
                # second
                except A:  # a
                    pass
                """, changed(text, "try", in(Stmt.Try.class, attempt -> {
                    List<Clause.ExceptHandler> handlers = new ArrayList<>(attempt.handlers());
                    Collections.reverse(handlers);
                    return new Stmt.Try(attempt.star(), attempt.body(), handlers, attempt.orelse(),
                            attempt.finalbody(), attempt.span());
                })));
    }

    @Test
    void anElseThatComesOrGoesLeavesTheBodyAsItIs() {
        String without = "for x in  y:\n    f( x )  # f\n";
        String with = without + "else:\n    new\n";
        assertEquals(with, changed(without, "for", in(Stmt.For.class, loop -> new Stmt.For(loop.async(), loop.target(),
                loop.iter(), loop.body(), List.of(new Stmt.ExprStmt(name("new"), Span.NONE)), loop.span()))));
        assertEquals(without, changed(with, "for", in(Stmt.For.class, loop ->
                new Stmt.For(loop.async(), loop.target(), loop.iter(), loop.body(), List.of(), loop.span()))));
    }

    @Test
    void aTargetBecomesOneOfSeveral() {
        assertEquals("b = a  .x = f( 1 )\n", changed("a  .x = f( 1 )\n", "a  .x =", in(Stmt.Assign.class, assign ->
                new Stmt.Assign(List.of(new Expr.Name("b", Expr.Context.STORE, Span.NONE), assign.targets().get(0)),
                        assign.value(), assign.span()))));
    }

    // ---- lines

    @Test
    void theLinesOfAnExpressionMoveWithTheStatementThatItBecomesPartOf() {
        assertEquals("with c:\n  f(a,\n    \"\"\"b\n      c\"\"\",\n    # d\n    d)\n", changed("""
                with c:
                  while 1:
                    if f(a,
                      \"""b
                      c\""",
                      # d
                      d):
                        pass
                """, "while", in(Stmt.While.class, loop ->
                new Stmt.ExprStmt(((Stmt.If) loop.body().get(0)).test(), Span.NONE))));
    }

    @Test
    void aCallWithKeywordsBecomesADictionaryItemByItem() {
        Function<Node, Node> written = in(Expr.Call.class, call -> new Expr.Dict(call.keywords().stream()
                .map(each -> new Clause.DictItem(new Expr.Constant(new Literal.Str(each.arg(), false), Span.NONE),
                        each.value(), Span.NONE)).toList(), Span.NONE));
        assertEquals("""
                spec = {
                    # the first
                    "name": f( x ), "size":  {"a": 1},  # the second
                    "in_": (y),
                }
                """, changed("""
                spec = dict(
                    # the first
                    name = f( x ), size=  dict(a=1),  # the second
                    in_=(y),
                )
                """, "dict(", written));
        assertEquals("s = f\"{ {'a': 1}}\"\n", changed("s = f\"{dict(a=1)}\"\n", "dict(", written));
        assertEquals("x = y in { \"a\": 1 }\n", changed("x = y in dict( a = 1 )\n", "dict(", written));
    }
}
