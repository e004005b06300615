package io.greenloop.patcher.domain.location;

import io.greenloop.contracts.TestId;
import io.greenloop.patcher.domain.project.CodeBase;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds main code by its names in the source of the failing tests: all lines of a class named there, more so of a method
 * named there. The last resort, where nothing was measured.
 */
final class NamedByTests {

    private static final Pattern WORD = Pattern.compile("[A-Za-z_$][\\w$]*");
    private static final double METHOD = 0.6;
    private static final double CLASS = 0.3;
    private static final double NEIGHBOUR = 0.15;

    private NamedByTests() {}

    static Suspicion of(Collection<TestId> target, CodeBase code) {
        var suspicion = new Suspicion();
        var words = new HashSet<String>();
        target.stream()
                .map(code::testSource)
                .forEach(path -> path.flatMap(code::text).ifPresent(text -> words.addAll(wordsIn(text))));
        var named = code.mainSources().stream()
                .filter(path -> words.contains(className(path)))
                .sorted()
                .toList();
        var neighbours = new HashSet<String>();
        for (var path : named) {
            var text = code.text(path).orElse("");
            neighbours.addAll(wordsIn(text));
            raiseAll(suspicion, path, text, words, CLASS);
        }
        code.mainSources().stream()
                .filter(path -> neighbours.contains(className(path)) && !named.contains(path))
                .forEach(path -> raiseAll(suspicion, path, code.text(path).orElse(""), Set.of(), NEIGHBOUR));
        return suspicion;
    }

    private static void raiseAll(Suspicion suspicion, String path, String text, Set<String> words, double least) {
        double score = least;
        int number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (looksLikeMethod(line)) {
                score = words.stream().anyMatch(word -> line.contains(" " + word + "(")) ? METHOD : least;
            }
            suspicion.raise(path, number, score);
        }
    }

    private static boolean looksLikeMethod(String line) {
        return line.endsWith("{")
                && line.contains("(")
                && !line.strip().matches("(?:}\\s*)?(?:if|for|while|switch|else|try|catch|do|synchronized)\\b.*");
    }

    private static String className(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replace(".java", "");
    }

    private static Set<String> wordsIn(String text) {
        var words = new HashSet<String>();
        var word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group());
        }
        return words;
    }
}
