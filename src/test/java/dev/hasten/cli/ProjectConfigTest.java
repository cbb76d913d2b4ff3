package dev.hasten.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectConfigTest {

    @TempDir
    Path directory;
    private Path file;

    @BeforeEach
    void makeFile() throws IOException {
        Files.createDirectories(directory.resolve("src/pkg"));
        file = Files.writeString(directory.resolve("src/pkg/a.py"), "x = 41\n");
    }

    private void config(String text) throws IOException {
        Files.writeString(directory.resolve("pyproject.toml"), text);
    }

    /** Runs without the target that tests get otherwise. */
    private Cli.Result diff(Object... words) {
        Object[] all = new Object[words.length + 3];
        all[0] = "diff";
        all[1] = "bare";
        all[2] = file;
        System.arraycopy(words, 0, all, 3, words.length);
        return new Cli().run(all);
    }

    private boolean changes(Object... words) {
        Cli.Result result = diff(words);
        assertEquals(0, result.code(), result.err());
        return !result.out().isEmpty();
    }

    @Test
    void theTableIsFoundAboveTheFirstPath() throws IOException {
        config("[tool.hasten]\ntarget = '3.11'\nlevel = 'O1'\n");
        assertTrue(changes());
        config("[tool.hasten]\ntarget = '3.11..3.12'\nlevel = 0\n");
        assertFalse(changes());
        assertTrue(changes("-O1"));
        assertTrue(diff().err().contains("for Python 3.11..3.12"));
    }

    @Test
    void aNearerFileWithoutTheTableDoesNotHideIt() throws IOException {
        config("[tool.hasten]\ntarget = \"3.11\"\ndisable = [\"raise-answer\"]\n");
        Files.writeString(directory.resolve("src/pyproject.toml"), "[project]\nrequires-python = '>=3.12,<3.13'\n");
        assertFalse(changes());
        assertTrue(changes("--enable=raise-answer"));
    }

    @Test
    void theTopOfARepositoryEndsTheSearch() throws IOException {
        config("[tool.hasten]\nlevel = 0\n");
        Files.createDirectory(directory.resolve("src/.git"));
        assertTrue(changes("--target=3.11"));
    }

    @Test
    void requiresPythonIsTheTargetUnlessOneIsGiven() throws IOException {
        config("[project]\nname = 'x'\nrequires-python = '==3.12.*' # for now\n");
        assertTrue(diff().err().contains("for Python 3.12\n"), diff().err());
        assertTrue(diff("--target=3.11").err().contains("for Python 3.11\n"));
        config("[project]\nrequires-python = '>=3.12'\n[tool.hasten]\ntarget = '3.11'\n");
        assertTrue(diff().err().contains("for Python 3.11\n"));
    }

    @Test
    void assumptionsOfTheFileAreOverruledByTheCommandLine() throws IOException {
        config("[tool.hasten]\ntarget = '3.11'\nno-assume = ['frames-unobserved']\n");
        assertFalse(changes());
        assertTrue(changes("--assume=frames-unobserved"));
        config("[tool.hasten]\ntarget = '3.11'\nlevel = 'O0'\nassume = ['frames-unobserved']\n");
        assertTrue(changes());
        assertFalse(changes("--no-assume=frames-unobserved"));
    }

    @Test
    void excludesOfTheFileAreInForce() throws IOException {
        config("[tool.hasten]\ntarget = '3.11'\nextend-exclude = ['pkg/']\n");
        Cli.Result result = new Cli().run("diff", "bare", directory.resolve("src"));
        assertTrue(result.err().contains("no Python files"), result.err());
        assertTrue(changes());
    }

    @Test
    void anotherFileCanBeNamed() throws IOException {
        Path other = Files.writeString(directory.resolve("other.toml"), "[tool.hasten]\ntarget = '3.11'\nlevel = 0\n");
        assertFalse(changes("--config", other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "`[tool.hasten]\nlevl = 'O2'`|2:1: unknown key levl; did you mean level?",
        "`[tool]\nhasten.target = '3.11'\nhasten.bogus = 1`|3:8: unknown key bogus",
        "`[project]\nenable = 1\n[tool.hasten]\n\n  enable = 'x'`|5:3: enable must be a list of strings",
        "`[tool.hasten]\nassume = [1]`|2:1: assume must be a list of strings",
        "`[tool.hasten]\n\"target\" = true`|2:2: target must be a string",
        "`[tool.hasten]\nrespect-gitignore = 'no'`|2:1: respect-gitignore must be true or false"})
    void mistakesAreToldWithTheirPlace(String text, String message) throws IOException {
        config(text);
        Cli.Result result = diff();
        assertEquals("hasten: " + directory.resolve("pyproject.toml") + ":" + message + "\n", result.err());
        assertEquals(2, result.code());
    }

    @Test
    void aBrokenFileIsToldOfWithItsPlace() throws IOException {
        config("[project]\nname = 'x'\n[tool.hasten]\nlevel = \n");
        Cli.Result result = diff();
        assertTrue(result.err().startsWith("hasten: " + directory.resolve("pyproject.toml") + ":4:"), result.err());
        assertEquals(2, result.code());
    }

    @Test
    void unknownNamesInTheFileAreToldOf() throws IOException {
        config("[tool.hasten]\nenable = ['raise-anser']\n");
        assertTrue(diff().err().contains("unknown transform raise-anser; did you mean raise-answer?"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        ">=3.8|3.8..3.13", ">3.8,<3.12|3.8..3.11", "~=3.9|3.9..3.13", "~=3.9.2|3.9", "==3.10.*|3.10", ">=3.9,!=3.9.1|3.9..3.13",
        ">=3.10,!=3.10.*|3.11..3.13", "<4,>=3.11|3.11..3.13", ">=2.7, !=3.6.*|3.7..3.13", "<=3.7|3.6..3.7", "<3.8.5|3.6..3.8",
        ">=3.12.1|3.12..3.13", "==3.11.4|3.11", ">=3|3.6..3.13"})
    void versionSpecifiersAreThoseOfPackaging(String specifiers, String range) {
        assertEquals(range, TargetRange.text(RequiresPython.versions(specifiers)));
    }

    @ParameterizedTest
    @CsvSource({"<3", "==2.7.*", "nonsense", ">=3.14"})
    void specifiersThatLeaveNothingAreNoTarget(String specifiers) {
        assertTrue(RequiresPython.versions(specifiers).isEmpty());
    }
}
