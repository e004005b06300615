package io.greenloop.testrunner.lane;

import io.greenloop.testrunner.child.Lines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a Maven build told about itself. Paths are as they were seen inside.
 *
 * @param missing coordinates that were looked for and not found, {@code group:artifact:extension[:classifier]:version}
 * @param likely coordinates that will be looked for, missing or not
 */
record BuildFacts(Map<String, ModuleFacts> modules, Set<String> missing, Set<String> likely, List<Failed> failures) {

    private static final int LARGEST = 32 << 20;
    private static final int MOST_FAILURES = 200;
    /** Characters; a compiler that lists a hundred errors needs some ten thousand. */
    private static final int LONGEST_MESSAGE = 100_000;

    private static final Map<String, Integer> LEAST_VALUES =
            Map.of("module", 3, "compiler", 3, "argLine", 1, "property", 2);

    /** One reason of one failure; the reasons of a failure follow one another from the outermost to the root. */
    record Failed(String directory, String goal, String type, String message) {}

    /** One module in the making. */
    static final class ModuleFacts {
        String output = "";
        String testOutput = "";
        String release = "";
        boolean processors;
        boolean parameters;
        String argLine = "";
        List<String> sources = List.of();
        List<String> testSources = List.of();
        List<String> classPath = List.of();
        List<String> upstream = List.of();
        List<String> compilePath = List.of();
        List<String> processorPath = List.of();
        /** One for each time that the compiler is called for main code. */
        final List<List<String>> javac = new ArrayList<>();

        final Map<String, String> properties = new LinkedHashMap<>();
    }

    static BuildFacts read(Path file) {
        var facts =
                new BuildFacts(new LinkedHashMap<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), new ArrayList<>());
        try {
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return facts;
            }
            // Project code can write here: a pipe would never end, and a link leads anywhere. No account, no modules,
            // no tests.
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
                return facts;
            }
            var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            // No path can hold it, so that Maven did not write that.
            if (text.indexOf('\0') < 0) {
                text.lines().map(Lines::decode).forEach(facts::add);
            }
            return facts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(List<String> fields) {
        var kind = fields.get(0);
        if (kind.equals("missing") && fields.size() > 1) {
            missing.add(fields.get(1));
        } else if (kind.equals("likely") && fields.size() > 1) {
            likely.add(fields.get(1));
        } else if (kind.equals("failed") && fields.size() > 4) {
            if (failures.size() < MOST_FAILURES) {
                failures.add(new Failed(fields.get(1), fields.get(2), fields.get(3), cut(fields.get(4))));
            }
        } else if (fields.size() > 1) {
            add(modules.computeIfAbsent(fields.get(1), directory -> new ModuleFacts()), fields);
        }
    }

    private static String cut(String message) {
        return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE);
    }

    private static void add(ModuleFacts module, List<String> fields) {
        var values = fields.subList(2, fields.size());
        if (values.size() < LEAST_VALUES.getOrDefault(fields.get(0), 0)) {
            return;
        }
        switch (fields.get(0)) {
            case "module" -> {
                module.output = values.get(1);
                module.testOutput = values.get(2);
            }
            case "compiler" -> {
                module.release = values.get(0);
                module.processors = !values.get(1).isEmpty();
                module.parameters = values.get(2).equals("true");
            }
            case "sources" -> module.sources = values;
            case "testSources" -> module.testSources = values;
            case "classPath" -> module.classPath = values;
            case "upstream" -> module.upstream = values;
            case "compilePath" -> module.compilePath = values;
            case "processorPath" -> module.processorPath = values;
            case "javac" -> module.javac.add(values);
            case "argLine" -> module.argLine = values.get(0);
            case "property" -> module.properties.put(values.get(0), values.get(1));
            default -> {
                // A line nobody asked for is not ours.
            }
        }
    }
}
