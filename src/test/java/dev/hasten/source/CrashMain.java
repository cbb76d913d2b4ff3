package dev.hasten.source;

import dev.hasten.source.WriterCrashes.KillMethod;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Lets accidents happen to writing processes, each kind {@code TIMES} times: {@code CrashMain [TIMES [DIRECTORY]]}; a
 * thousand times if not given. Prints a line for each kind, and fails at the first file that lost something.
 */
final class CrashMain {

    private CrashMain() {
    }

    private interface Accident {
        void happen(WriterCrashes crashes) throws Exception;
    }

    public static void main(String[] args) throws Exception {
        int times = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
        Path home = Files.createDirectories(Path.of(args.length > 1 ? args[1] : "target/crashes")).toAbsolutePath();
        System.out.println("| accident | times | half written, restored by the next run |\n|---|---|---|");
        run("killed while a new file takes the place of the old", times, home,
                crashes -> crashes.kill(times, KillMethod.KILL, crashes::requireWhole));
        run("killed while a file with two names is written in place", times, home, crashes -> {
            crashes.giveTwoNames();
            crashes.kill(times, KillMethod.KILL, crashes::requireWholeOnceCleanedUp);
        });
        run("told to end", times, home,
                crashes -> crashes.kill(times, KillMethod.TERMINATE, crashes::requireAlone));
        run("no room for the file", times, home,
                crashes -> crashes.limitFileSize(times, crashes::requireAlone));
        run("edited meanwhile", times, home, crashes -> crashes.edit(times));
        String who = System.getProperty("user.name").equals("root") ? " (as root, whom they do not bind)" : "";
        run("permissions changed meanwhile" + who, times, home,
                crashes -> crashes.changePermissions(times, crashes::requireWhole));
    }

    private static void run(String what, int times, Path home, Accident accident) throws Exception {
        Path directory = Files.createTempDirectory(home, "accident");
        WriterCrashes crashes = new WriterCrashes(directory);
        accident.happen(crashes);
        System.out.println("| " + what + " | " + times + " | " + crashes.halfWritten() + " |");
    }
}
