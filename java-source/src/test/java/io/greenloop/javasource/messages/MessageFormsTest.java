package io.greenloop.javasource.messages;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.javasource.SourceAnalyzer;
import io.greenloop.javasource.SourceSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MessageFormsTest {

    /** Loggers whose types are known, as they are with their jars on the class path. */
    private static final String FIELDS = """
            org.slf4j.Logger slf;
            org.apache.logging.log4j.Logger log4j;
            java.util.logging.Logger jul;
            System.Logger system;
            org.jboss.logging.Logger jboss;
            """;

    private static final Map<String, String> LIBRARIES = Map.of(
            "org/slf4j/Logger.java", """
                    package org.slf4j;
                    public interface Logger { void warn(String text, Object... given); Event atWarn();
                      interface Event { Event setCause(Throwable t); Event setMessage(String text); void log(); void log(String text, Object... given); } }
                    """,
            "org/apache/logging/log4j/Logger.java", """
                    package org.apache.logging.log4j;
                    public interface Logger { void log(Object level, String text, Object... given); void debug(java.util.function.Supplier<String> s); }
                    """,
            "org/jboss/logging/Logger.java", """
                    package org.jboss.logging;
                    public interface Logger { void warnf(String text, Object... given); void warnv(String text, Object... given); }
                    """);

    private static final List<String> NAMES = new ArrayList<>();
    private static final List<String> CODES = new ArrayList<>();
    private static List<Message> said;
    private static List<Message> saidOtherwise;
    private static List<Message> saidOfOthers;

    /** All forms at once, a file each: starting the compiler is the dear part. */
    @BeforeAll
    static void readForms() throws IOException {
        try (var file = MessageFormsTest.class.getResourceAsStream("/messages-forms.txt")) {
            var lines = new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            for (int index = 1; index + 1 < lines.size(); index += 2) {
                NAMES.add(lines.get(index).substring(2));
                CODES.add(lines.get(index + 1).replace("\\n", "\n"));
            }
        }
        said = read(code -> code);
        saidOtherwise = read(code -> code.replace("went wrong", "went astray")
                .replace("it.went.wrong", "it.went.astray")
                .replace("wentwrong", "wentastray")
                .replace("\" wrong\"", "\" astray\""));
        saidOfOthers = read(code -> code.replaceAll("(?<!%)\\bn\\b", "number").replaceAll("\\ba\\b(?!\")", "name"));
    }

    static Stream<Arguments> forms() {
        return IntStream.range(0, NAMES.size()).mapToObj(index -> Arguments.of(NAMES.get(index), index));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void anotherTextIsSeen(String form, int number) {
        var difference = difference(number, saidOtherwise);

        assertThat(difference.gone()).as("%s: %s", form, of(number, said)).anySatisfy(message -> {
            assertThat(message.template().replace(".", " ")).containsPattern("(?i)it ?went ?wrong");
            assertThat(difference.replacementOf(message)).isPresent();
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forms")
    void anotherNameOfWhatIsFilledInIsNotSeen(String form, int number) {
        var difference = difference(number, saidOfOthers);

        assertThat(difference.gone()).as(form).isEmpty();
        assertThat(difference.reordered()).as(form).isEmpty();
    }

    private static MessageDifference difference(int number, List<Message> after) {
        return MessageDifference.between(of(number, said), of(number, after));
    }

    private static List<Message> of(int number, List<Message> messages) {
        return messages.stream()
                .filter(message -> message.path().equals(path(number)))
                .toList();
    }

    private static List<Message> read(UnaryOperator<String> change) {
        var sources = new TreeMap<String, String>();
        for (int number = 0; number < CODES.size(); number++) {
            var members = change.apply(CODES.get(number));
            sources.put(path(number), "package f%d;\nclass A {\n%s%s\n}\n".formatted(number, FIELDS, members));
        }
        try (var analyzer = new SourceAnalyzer()) {
            return MessageReader.read(analyzer.analyze(new SourceSet(sources, LIBRARIES, List.of(), 17)), Map.of());
        }
    }

    private static String path(int number) {
        return "f%d/A.java".formatted(number);
    }
}
