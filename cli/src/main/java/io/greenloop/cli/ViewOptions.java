package io.greenloop.cli;

import picocli.CommandLine.Option;

/** How much of the loop is shown. */
final class ViewOptions {

    private static final int USUALLY_IN_FULL = 3;

    @Option(names = "--verbose", description = "Show every refused candidate in full, not the first 3 of each gate.")
    private boolean verbose;

    LoopView view(Screen screen) {
        var refusals = new RefusalsText(screen, verbose ? Integer.MAX_VALUE : USUALLY_IN_FULL);
        return new LoopView(screen, new NewsText(screen, refusals));
    }
}
