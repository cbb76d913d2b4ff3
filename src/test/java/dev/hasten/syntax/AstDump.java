package dev.hasten.syntax;

import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Writes our tree as CPython's {@code ast} module has it, in the form that {@code astdump.py} writes. Where the two
 * differ in shape, this is where ours is turned into theirs.
 */
final class AstDump {

    /** Names of classes that are not CPython's. */
    private static final Map<String, String> CLASSES = Map.of("Root", "Module", "ExprStmt", "Expr", "ListDisplay",
            "List", "SetDisplay", "Set", "Arg", "arg", "Keyword", "keyword", "Alias", "alias", "WithItem", "withitem",
            "MatchCase", "match_case", "Comprehension", "comprehension");

    /** Names of fields that are more than another spelling of CPython's. */
    private static final Map<String, String> FIELDS = Map.of("decorators", "decorator_list", "async", "is_async",
            "unicodePrefix", "kind", "text", "str");

    private static final Map<Class<?>, List<Field>> COMPONENTS = new ConcurrentHashMap<>();

    /** A record component, by CPython's name of it. */
    private record Field(String name, RecordComponent component) {

        Object of(Object record) {
            try {
                return component.getAccessor().invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private final StringBuilder out = new StringBuilder();
    private final Lines lines;
    private final int minor;

    private AstDump(String text, int minor) {
        lines = new Lines(text);
        this.minor = minor;
    }

    /** The dump of {@code tree} as Python 3.{@code minor} would write it. */
    static String of(SyntaxTree tree, int minor) {
        AstDump dump = new AstDump(tree.text(), minor);
        dump.node(tree.root(), true);
        return dump.out.toString();
    }

    private void line(String line) {
        out.append(line).append('\n');
    }

    private void node(Object value, boolean positions) {
        if (value instanceof Clause.Arguments arguments) {
            arguments(arguments, positions);
        } else if (value instanceof Expr.Dict dict) {
            dict(dict, positions);
        } else if (value instanceof Expr.Tuple tuple && minor < 9 && hasSlice(tuple)) {
            line("Tuple");
            line("ctx");
            line("Load");
            list("elts", tuple.elts(), positions);
        } else if (value instanceof Node node) {
            head(className(node), node, positions);
            boolean inside = positions && !(minor < 12 && node instanceof Expr.JoinedStr);
            for (Field field : COMPONENTS.computeIfAbsent(node.getClass(), AstDump::fields)) {
                field(node, field, inside);
            }
        } else if (value instanceof Enum<?> operator) {
            line(camel(operator.name()));
        } else {
            line(scalar(value));
        }
    }

    private static boolean hasSlice(Expr.Tuple tuple) {
        return tuple.elts().stream().anyMatch(Expr.Slice.class::isInstance);
    }

    private static String className(Node node) {
        String name = node.getClass().getSimpleName();
        boolean async = node instanceof Stmt.FunctionDef def && def.async() || node instanceof Stmt.For loop && loop.async()
                || node instanceof Stmt.With with && with.async();
        return node instanceof Stmt.Try attempt && attempt.star() ? "TryStar"
                : async ? "Async" + name : CLASSES.getOrDefault(name, name);
    }

    private void head(String name, Node node, boolean positions) {
        boolean none = node instanceof Root || node instanceof Clause.Comprehension || node instanceof Clause.WithItem
                || node instanceof Clause.MatchCase || node instanceof Expr.Slice && minor < 9
                || node instanceof Clause.Alias && minor < 10 || node instanceof Clause.Keyword && minor < 9;
        if (!positions || none) {
            line(name);
            return;
        }
        boolean end = !(node instanceof Clause.Arg arg && arg.defaultValue() != null)
                && !(minor < 9 && (node instanceof Expr.Starred || node instanceof Clause.Arg
                || node instanceof Clause.ExceptHandler || isCompound(node)));
        line(name + " " + lines.position(node.start()) + (end ? "-" + lines.position(node.end()) : ""));
    }

    private static boolean isCompound(Node node) {
        return node instanceof Stmt.FunctionDef || node instanceof Stmt.ClassDef || node instanceof Stmt.For
                || node instanceof Stmt.While || node instanceof Stmt.If || node instanceof Stmt.With
                || node instanceof Stmt.Try;
    }

    private void field(Node node, Field field, boolean positions) {
        Object value = field.of(node);
        String name = field.name();
        if (name.equals("is_async") && !(node instanceof Clause.Comprehension)
                || name.equals("star") && node instanceof Stmt.Try) {
            return;
        }
        if (node instanceof Expr.Constant constant && constant.value() instanceof Literal.Str string
                && string.unicodePrefix()) {
            line("kind \"u\"");
        }
        if (value instanceof List<?> list) {
            list(name, list, positions);
        } else if (value instanceof Node || value instanceof Enum<?> && !(value instanceof Literal)) {
            line(name);
            node(value, positions);
        } else if (value != null) {
            line(name + " " + scalar(value));
        }
    }

    private void list(String name, List<?> list, boolean positions) {
        if (!list.isEmpty()) {
            line(name + " [");
            list.forEach(item -> node(item, positions));
            line("]");
        }
    }

    private void dict(Expr.Dict dict, boolean positions) {
        head("Dict", dict, positions);
        List<Object> keys = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (Clause.DictItem item : dict.items()) {
            keys.add(item.key());
            values.add(item.value());
        }
        list("keys", keys, positions);
        list("values", values, positions);
    }

    private void arguments(Clause.Arguments arguments, boolean positions) {
        line("arguments");
        list("posonlyargs", arguments.posonlyargs(), positions);
        list("args", arguments.args(), positions);
        if (arguments.vararg() != null) {
            list("vararg", List.of(arguments.vararg()), positions);
        }
        list("kwonlyargs", arguments.kwonlyargs(), positions);
        if (arguments.kwarg() != null) {
            list("kwarg", List.of(arguments.kwarg()), positions);
        }
    }

    private static List<Field> fields(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !component.getName().equals("span"))
                .map(component -> new Field(fieldName(type, component.getName()), component))
                .sorted(Comparator.comparing(Field::name))
                .toList();
    }

    private static String fieldName(Class<?> type, String name) {
        if (type == Clause.Arg.class) {
            return switch (name) {
                case "name" -> "arg";
                case "defaultValue" -> "default";
                default -> name;
            };
        }
        if (FIELDS.containsKey(name)) {
            return FIELDS.get(name);
        }
        StringBuilder snake = new StringBuilder();
        for (char c : name.toCharArray()) {
            snake.append(Character.isUpperCase(c) ? "_" + Character.toLowerCase(c) : String.valueOf(c));
        }
        return snake.toString();
    }

    /** {@code NOT_IN} as {@code NotIn}. */
    private static String camel(String constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.split("_")) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    private static String scalar(Object value) {
        if (value == null) {
            return "None";
        }
        if (value instanceof Literal.Singleton singleton) {
            return singleton == Literal.Singleton.ELLIPSIS ? "Ellipsis" : singleton.text();
        }
        if (value instanceof String || value instanceof Literal.Str) {
            return quoted(value instanceof Literal.Str string ? string.value() : (String) value);
        }
        if (value instanceof Literal.Bytes bytes) {
            StringBuilder hex = new StringBuilder("bytes ");
            bytes.latin1().chars().forEach(c -> hex.append(Character.forDigit(c >> 4, 16)).append(
                    Character.forDigit(c & 15, 16)));
            return hex.toString();
        }
        if (value instanceof Literal.Int integer) {
            return "int 0x" + integer.value().toString(16);
        }
        if (value instanceof Literal.Float number) {
            return "float " + bits(number.value());
        }
        if (value instanceof Literal.Imaginary number) {
            return "complex " + bits(number.value());
        }
        if (value instanceof Boolean flag) {
            return flag ? "int 0x1" : "int 0x0";
        }
        int number = (Integer) value;
        return number < 0 ? "int -0x" + Integer.toHexString(-number) : "int 0x" + Integer.toHexString(number);
    }

    private static String bits(double value) {
        return String.format("%016x", Double.doubleToRawLongBits(value));
    }

    /** As {@code json.dumps} writes a string. */
    private static String quoted(String value) {
        StringBuilder text = new StringBuilder("\"");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                default -> text.append(c < ' ' || c > '~' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return text.append('"').toString();
    }

    /** Lines and UTF-8 columns of offsets. */
    private static final class Lines {

        private final String text;
        private final int[] starts;

        Lines(String text) {
            this.text = text;
            List<Integer> found = new ArrayList<>(List.of(0));
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\n' || c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n')) {
                    found.add(i + 1);
                }
            }
            starts = found.stream().mapToInt(Integer::intValue).toArray();
        }

        String position(int offset) {
            int found = Arrays.binarySearch(starts, offset);
            int line = found >= 0 ? found : -found - 2;
            int column = text.substring(starts[line], offset).getBytes(StandardCharsets.UTF_8).length;
            return line + 1 + ":" + column;
        }
    }
}
