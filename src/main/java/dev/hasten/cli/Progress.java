package dev.hasten.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** A bar on a terminal, for work that a person has to wait for; nothing anywhere else. */
final class Progress implements AutoCloseable {

    /** Fewer files are done before one could read the bar. */
    private static final int WORTH_A_BAR = 200;

    private final @Nullable ProgressBar bar;

    private Progress(@Nullable ProgressBar bar) {
        this.bar = bar;
    }

    /** A bar only if no output goes to the same terminal, which would tear it. */
    static Progress of(int files, Console console) {
        boolean wanted = files >= WORTH_A_BAR && console.errIsTerminal() && !console.outIsTerminal();
        return new Progress(!wanted ? null : new ProgressBarBuilder().setTaskName("hasten").setInitialMax(files)
                .setStyle(ProgressBarStyle.ASCII).clearDisplayOnFinish().build());
    }

    /** One file is done. */
    void step() {
        if (bar != null) {
            bar.step();
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
