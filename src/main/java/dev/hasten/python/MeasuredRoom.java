package dev.hasten.python;

import dev.hasten.rooms.CostTable;
import dev.hasten.rooms.Room;
import dev.hasten.syntax.PythonVersion;
import dev.hasten.transform.Transform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The measurements of one transform in a directory of rooms: that of the project, or a user's own.
 *
 * @param rooms the directory; the room is the directory in it that has the transform's name
 * @param transform what was measured
 */
public record MeasuredRoom(Path rooms, Transform<?> transform) {

    /**
     * The benchmark that stands here, or else the one that hasten comes with; empty if there is none.
     *
     * @throws IOException if it cannot be read
     */
    public Optional<String> bench() throws IOException {
        Path file = room().resolve("bench.py");
        return Files.exists(file) ? Optional.of(Files.readString(file)) : new Room(transform.id()).benchmark();
    }

    /**
     * What was measured here; a table without rows if nothing was.
     *
     * @throws IOException if it cannot be read
     */
    public CalibrationTable table() throws IOException {
        Path file = costFile();
        return Files.exists(file) ? CalibrationTable.parse(Files.readString(file)) : CalibrationTable.EMPTY;
    }

    /**
     * Puts a table here.
     *
     * @throws IOException if it cannot be written
     */
    public void write(CalibrationTable table) throws IOException {
        Files.createDirectories(room());
        Files.writeString(costFile(), table.toCsv());
    }

    /**
     * What the transform gains by these measurements, and by those that hasten comes with where there are none here.
     *
     * @throws IOException if the table cannot be read
     */
    public CostTable costs() throws IOException {
        return new Room(transform.id()).cost().overriddenBy(CostTable.parse(table().toCsv()));
    }

    /**
     * The versions whose rows do not fit the benchmark and what the transform makes of it now.
     *
     * @throws IOException if the files cannot be read
     */
    public List<PythonVersion> staleVersions() throws IOException {
        String bench = bench().orElse("");
        Calibration calibration = new Calibration(CaseTimer.PRECISE, EngineRewriter.everywhere(transform));
        return table().staleVersions(version -> calibration.digest(bench, version));
    }

    private Path room() {
        return rooms.resolve(transform.id());
    }

    private Path costFile() {
        return room().resolve("cost.csv");
    }
}
