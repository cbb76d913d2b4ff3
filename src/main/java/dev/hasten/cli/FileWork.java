package dev.hasten.cli;

import dev.hasten.cli.FileResult.Status;
import dev.hasten.engine.Optimizer;
import dev.hasten.engine.Outcome;
import dev.hasten.engine.Settings;
import dev.hasten.source.Source;
import dev.hasten.source.SourceException;
import dev.hasten.syntax.SyntaxException;
import dev.hasten.transform.Remark;
import java.io.IOException;
import java.util.List;

/** The way of one file from its bytes to its delivery. Whatever goes wrong on it is a result, never an exception. */
final class FileWork {

    private final Optimizer optimizer;
    private final Settings settings;
    private final Delivery delivery;
    private final GivenFiles given;

    /** @param given what all given files are to each other */
    FileWork(Optimizer optimizer, Settings settings, Delivery delivery, GivenFiles given) {
        this.optimizer = optimizer;
        this.settings = settings;
        this.delivery = delivery;
        this.given = given;
    }

    /** Reads, optimizes and delivers {@code file}. */
    FileResult of(Found file) {
        try {
            return of(file, Source.read(file.path(), file.name()));
        } catch (SourceException e) {
            return FileResult.failed(file.name(), e.getMessage());
        } catch (IOException e) {
            return FileResult.failed(file.name(), Problem.of(file.name(), e).text());
        }
    }

    /** Optimizes and delivers what was read already. */
    FileResult of(Found file, Source source) {
        try {
            Outcome outcome = optimizer.optimize(source, settings, given.around(file));
            byte[] output = delivery.deliver(file, outcome);
            List<Remark> applied = outcome.remarks().stream()
                    .filter(remark -> remark.outcome() == Remark.Outcome.APPLIED).toList();
            return new FileResult(file.name(), outcome.changed() ? Status.CHANGED : Status.SAME, output, "", applied);
        } catch (SyntaxException e) {
            return FileResult.failed(file.name(), SourceMessage.at(source, e.offset(), e.getMessage()));
        } catch (IOException e) {
            return FileResult.failed(file.name(), Problem.of(file.name(), e).text());
        } catch (StackOverflowError e) {
            return FileResult.failed(file.name(), file.name() + ": nested too deeply");
        } catch (RuntimeException e) {
            return FileResult.failed(file.name(), Defect.in(file, e) + "; the file was left alone");
        }
    }
}
