package dev.hasten.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hasten.facts.Occurrence.Role;
import dev.hasten.python.Interpreter;
import dev.hasten.python.Limits;
import dev.hasten.python.ProcessResult;
import dev.hasten.python.PythonProcess;
import dev.hasten.python.TestInterpreters;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.PythonVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ControlFlowRandomTest {

    private static final int UNBOUND = 0;
    private static final int EXCEPTION = -1;
    private static final Pattern READ = Pattern.compile("L\\((\\d+), locals\\(\\)\\) or (?:M\\()?(x)\\b");

    /** For each read with a tag, what the facts say of it. */
    private static Map<Integer, ControlFlow.Reaching> predicted(Parsed program) {
        Map<Integer, Integer> tagByOffset = new HashMap<>();
        Matcher matcher = READ.matcher(program.text());
        while (matcher.find()) {
            tagByOffset.put(matcher.start(2), Integer.parseInt(matcher.group(1)));
        }
        Map<Scope, ControlFlow> flows = new HashMap<>();
        Map<Integer, ControlFlow.Reaching> result = new HashMap<>();
        for (Node node : program.facts().places().all()) {
            if (node instanceof Expr.Name name && tagByOffset.containsKey(name.start())) {
                Scopes scopes = program.facts().scopes();
                ControlFlow flow = flows.computeIfAbsent(scopes.scopeOf(name), scope -> ControlFlow.of(scope, scopes));
                result.put(tagByOffset.get(name.start()), flow.reaching(name));
            }
        }
        return result;
    }

    /** Whether {@code tag} is the number after the binding on its line, or before it if it is {@code with W(1) as x}. */
    private static boolean isBindingOf(int tag, Occurrence binding, Parsed program) {
        if (binding.role() == Role.CAUGHT) {
            return tag == EXCEPTION;
        }
        int end = program.text().indexOf('\n', binding.node().start());
        int line = program.text().lastIndexOf('\n', binding.node().start());
        boolean first = program.text().substring(line, end).strip().startsWith("with ");
        int start = first ? line : binding.node().start();
        Matcher number = Pattern.compile("\\d+").matcher(program.text().substring(start, end));
        return number.find() && Integer.parseInt(number.group()) == tag;
    }

    private static String script() throws IOException {
        try (InputStream stream = ControlFlowRandomTest.class.getResourceAsStream("random_functions.py")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void compare(long seed, int functions) throws IOException {
        Interpreter interpreter = TestInterpreters.any();
        Assumptions.assumeTrue(interpreter.version().isAtLeast(PythonVersion.V3_8), "skipped: " + interpreter + " has no :=");
        RandomFunctions random = new RandomFunctions(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < functions; i++) {
            text.append(random.function("f" + i));
        }
        ProcessResult run = PythonProcess.of(interpreter).limits(Limits.time(Duration.ofMinutes(5)))
                .stdin(text.toString()).runCode(script());
        assertTrue(run.succeeded(), run.stderr());
        Parsed program = Parsed.of(text.toString());
        Map<Integer, ControlFlow.Reaching> predicted = predicted(program);
        List<String> missed = new ArrayList<>();
        int checked = 0;
        for (String line : run.stdout().lines().toList()) {
            String[] pair = line.split(" ");
            ControlFlow.Reaching reaching = predicted.get(Integer.parseInt(pair[0]));
            int binding = Integer.parseInt(pair[1]);
            if (reaching == null) {
                continue;
            }
            checked++;
            boolean known = binding == UNBOUND ? reaching.perhapsUnbound()
                    : reaching.bindings().stream().anyMatch(each -> isBindingOf(binding, each, program));
            if (!known) {
                missed.add(line);
            }
        }
        assertEquals(List.of(), missed, () -> functionOf(missed.get(0), program.text()));
        assertTrue(checked > functions, "only " + checked + " reads were reached");
    }

    private static String functionOf(String pair, String text) {
        int read = text.indexOf("L(" + pair.split(" ")[0] + ",");
        int start = text.lastIndexOf("\ndef ", read);
        int end = text.indexOf("\ndef ", read);
        return text.substring(Math.max(0, start), end < 0 ? text.length() : end);
    }

    @Test
    void noRunReadsABindingThatWasNotPredicted() throws IOException {
        compare(1, 60);
    }

    @Test
    @Tag("slow")
    void noRunOfManyReadsABindingThatWasNotPredicted() throws IOException {
        for (long seed = 2; seed < 40; seed++) {
            compare(seed, 300);
        }
    }
}
