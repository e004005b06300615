package io.greenloop.systemtests;

import io.greenloop.testkit.samples.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a page of the documentation tells its reader to type: its {@code bash} blocks, in order. A block that cannot run where
 * the tests do stands under {@code <!-- not run: REASON -->}.
 */
record DocumentedCommands(String page, List<Block> blocks) {

    private static final Path ROOT = Samples.root().getParent();
    private static final Pattern BLOCK = Pattern.compile(
            "(?:^<!-- not run: ([^\n]+) -->\n)?^```bash\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    DocumentedCommands {
        blocks = List.copyOf(blocks);
    }

    /** @param page its path from the root of the repository */
    static DocumentedCommands of(String page) {
        try {
            var text = Files.readString(ROOT.resolve(page));
            return new DocumentedCommands(
                    page, BLOCK.matcher(text).results().map(Block::of).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pages right below {@code docs} that have something to type. */
    static List<DocumentedCommands> inDocs() {
        try (var pages = Files.list(ROOT.resolve("docs"))) {
            return pages.map(page -> ROOT.relativize(page).toString())
                    .filter(page -> page.endsWith(".md"))
                    .sorted()
                    .map(DocumentedCommands::of)
                    .filter(page -> !page.blocks().isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that runs here, as the one script that a reader who types it all has written. */
    String script() {
        return String.join(
                "\n", blocks.stream().filter(Block::isRun).map(Block::commands).toList());
    }

    /** One line for each block that is not run. */
    List<String> leftOut() {
        return blocks.stream()
                .filter(block -> !block.isRun())
                .map(block -> "%s: %s (%s)"
                        .formatted(page, block.commands().lines().findFirst().orElse(""), block.reason()))
                .toList();
    }

    /** The name of the page is the name of its test. */
    @Override
    public String toString() {
        return page;
    }

    /**
     * One block of commands.
     *
     * @param reason why it is not run here; empty when it is
     */
    record Block(String reason, String commands) {

        private static Block of(MatchResult found) {
            return new Block(found.group(1) == null ? "" : found.group(1), found.group(2));
        }

        boolean isRun() {
            return reason.isEmpty();
        }
    }
}
