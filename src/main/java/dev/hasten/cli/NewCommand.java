package dev.hasten.cli;

import dev.hasten.syntax.Clause;
import dev.hasten.syntax.Expr;
import dev.hasten.syntax.Node;
import dev.hasten.syntax.Pattern;
import dev.hasten.syntax.Stmt;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code hasten new}: the room and the class of another transform, for those who work on hasten itself. */
final class NewCommand implements Command {

    private static final List<Class<? extends Node>> FAMILIES =
            List.of(Stmt.class, Expr.class, Clause.class, Pattern.class);

    private final Workshop workshop;

    NewCommand(Workshop workshop) {
        this.workshop = workshop;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.create();
        spec.addOption(Args.one("CLASS", "The class of node that it looks at (default: Call).", "--subject"));
        spec.addOption(Args.one("NAME", "The package of transforms that it joins (default: idioms).", "--package"));
        spec.addOption(Args.one("DIR", "The project of hasten (default: the current directory).", "--project"));
        return spec.addPositional(PositionalParamSpec.builder().paramLabel("TRANSFORM").arity("1").type(List.class)
                .auxiliaryTypes(String.class).description("Its id, a verb first: cache-builtin.").build());
    }

    @Override
    public int run(ParseResult options, Console console) throws UsageException, IOException {
        String id = Args.paths(options).get(0);
        if (!id.matches("[a-z]+(-[a-z0-9]+)+")) {
            throw new UsageException("an id is two or more words in lower case, joined by hyphens; this is not: " + id);
        }
        if (workshop.pipeline().byId(id).isPresent()) {
            throw new UsageException("there is a transform " + id + " already");
        }
        String subject = Args.value(options, "--subject").orElse("Call");
        Path project = Path.of(Args.value(options, "--project").orElse("."));
        String inPackage = Args.value(options, "--package").orElse("idioms");
        if (!Files.isDirectory(project.resolve("transforms"))) {
            throw new UsageException("there is no directory " + project.resolve("transforms")
                    + "; run this in the project of hasten, or name it with --project");
        }
        String className = className(id);
        Map<Path, String> files = new LinkedHashMap<>();
        Path room = project.resolve("transforms").resolve(id);
        files.put(room.resolve("README.md"), "README.md");
        files.put(room.resolve("bench.py"), "bench.py");
        files.put(project.resolve("src/main/java/dev/hasten/transforms").resolve(inPackage).resolve(className + ".java"),
                "Transform.java.txt");
        for (Path file : files.keySet()) {
            if (Files.exists(file)) {
                throw new UsageException(file + " exists already");
            }
        }
        for (Map.Entry<Path, String> file : files.entrySet()) {
            String text = template(file.getValue()).replace("{id}", id).replace("{package}", inPackage)
                    .replace("{Class}", className).replace("{Family}", family(subject)).replace("{Subject}", subject);
            Files.createDirectories(file.getKey().getParent());
            Files.writeString(file.getKey(), text);
            console.out().println(file.getKey());
        }
        console.out().println("Now add new " + className + "() to its stage in engine/Pipeline.java,"
                + " and run RoomsTest: it tells what is missing.");
        return OK;
    }

    private static String className(String id) {
        StringBuilder name = new StringBuilder();
        for (String word : id.split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
        }
        return name.toString();
    }

    /** The interface in which the class of node stands. */
    private static String family(String subject) throws UsageException {
        List<String> known = new ArrayList<>();
        for (Class<? extends Node> family : FAMILIES) {
            for (Class<?> member : family.getPermittedSubclasses()) {
                if (member.getSimpleName().equals(subject)) {
                    return family.getSimpleName();
                }
                known.add(member.getSimpleName());
            }
        }
        throw new UsageException("there is no class of node " + subject + Similar.hint(subject, known));
    }

    private static String template(String name) throws IOException {
        try (InputStream in = NewCommand.class.getResourceAsStream("skeleton/" + name)) {
            if (in == null) {
                throw new IOException("this build lacks its skeleton " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
