package dev.hasten.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Scopes in the form that {@code symtable_dump.py} prints. */
final class SymtableForm {

    private SymtableForm() {
    }

    /** A target {@code (x): int} that is annotated and nothing else is no symbol to Python; it is left out. */
    static String of(Scope scope) {
        List<String> symbols = new ArrayList<>();
        for (Symbol symbol : scope.symbols()) {
            String flags = flags(symbol);
            if (!flags.isEmpty() || symbol.kind() == Symbol.Kind.FREE) {
                symbols.add(symbol.name() + ":" + kind(symbol) + ":" + flags);
            }
        }
        symbols.sort(SymtableForm::compareAsPython);
        List<String> children = new ArrayList<>();
        for (Scope child : scope.children()) {
            if (child.kind() != Scope.Kind.ANNOTATIONS) {
                children.add(of(child));
            }
        }
        children.sort(SymtableForm::compareAsPython);
        String letter = letter(scope.kind());
        String name = scope.name().matches("(list|set|dict)comp") ? "genexpr" : letter.matches("[CF]") ? scope.name() : "";
        return "(" + letter + " " + name + " [" + String.join(" ", symbols) + "]" + String.join("", children) + ")";
    }

    /** Python compares strings by code points, Java by UTF-16 units. */
    private static int compareAsPython(String left, String right) {
        return Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
    }

    private static String letter(Scope.Kind kind) {
        return switch (kind) {
            case MODULE -> "M";
            case CLASS -> "C";
            case FUNCTION, LAMBDA, LIST_COMPREHENSION, SET_COMPREHENSION, DICT_COMPREHENSION, GENERATOR -> "F";
            case TYPE_PARAMETERS -> "P";
            case TYPE_ALIAS -> "A";
            case TYPE_VARIABLE -> "V";
            case ANNOTATIONS -> "T";
        };
    }

    private static String kind(Symbol symbol) {
        return switch (symbol.kind()) {
            case LOCAL -> "local";
            case CELL -> "cell";
            case FREE -> "free";
            case GLOBAL_EXPLICIT -> "explicit";
            case GLOBAL_IMPLICIT -> "implicit";
        };
    }

    private static String flags(Symbol symbol) {
        return (symbol.isParameter() ? "p" : "") + (symbol.isImported() ? "i" : "")
                + (symbol.isDeclaredGlobal() ? "G" : "") + (symbol.isDeclaredNonlocal() ? "N" : "")
                + (symbol.isAnnotated() ? "a" : "") + (symbol.isAssigned() ? "b" : "") + (symbol.isUsed() ? "u" : "");
    }
}
