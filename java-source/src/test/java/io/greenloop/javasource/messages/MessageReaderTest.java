package io.greenloop.javasource.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.greenloop.javasource.SourceAnalyzer;
import io.greenloop.javasource.SourceSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '~',
            value = {
                "\"Invalid URL\" => Invalid URL",
                "\"Invalid URL: \" + url => Invalid URL: {}",
                "PREFIX + \"bad \" + url + url => Error: bad {}",
                "String.format(\"Invalid %s at %d%%\", url, 3) => Invalid {} at 3%",
                "String.format(java.util.Locale.ROOT, \"Invalid %-5s\", url) => Invalid {}",
                "\"Invalid %s\".formatted(url) => Invalid {}",
                "java.text.MessageFormat.format(\"Can''t read {0}\", url) => Can't read {}",
                "new StringBuilder(\"Bad \").append(url).append('!').toString() => Bad {}!",
                "named(url) => Helper says {}",
                "\"Bad \".toUpperCase(java.util.Locale.ROOT) + url => BAD {}",
                "\"Bad one and two\".substring(4, 7) => one",
                "\"Bad one: URL\".replace(\"one\", \"two\").replace(\"URL\", url) => Bad two: {}",
                "(\"Bad one \" + url).substring(2) => Bad one {}",
                "local => Local text {}",
                "(\"In \" + (url.isEmpty() ? \"a\" : \"b\")) => In ⟨a|b⟩",
                "text.getString(\"url.bad\") => Bundled {} is bad",
                "~\"\"\"\n    Block of %s\"\"\".formatted(url)~ => Block of {}",
                "~switch (url) { case \"x\" -> \"is x\"; default -> \"is not\"; }~ => ⟨is x|is not⟩",
            })
    void textsAreReadAsTemplates(String expression, String template) {
        var code = """
                class A {
                  static final String PREFIX = "Error: ";
                  java.util.ResourceBundle text;
                  String named(String s) { return "Helper says " + s; }
                  void x(String url) {
                    String local = "Local text " + url;
                    throw new IllegalArgumentException(%s);
                  }
                }
                """.formatted(expression);

        assertThat(read(code, Map.of("url.bad", "Bundled {0} is bad")))
                .filteredOn(message -> message.kind() == MessageKind.EXCEPTION)
                .extracting(Message::sink, Message::method, Message::template)
                .containsExactly(tuple("IllegalArgumentException", "x", template));
    }

    @Test
    void whatIsRequiredIsNoMessageAndItsTextIsNoPartOfIt() {
        var code = "package a; import java.util.Objects; class A { A(String currency) {"
                + " Objects.requireNonNull(currency);"
                + " throw new IllegalStateException(\"No \" + Objects.requireNonNull(currency, \"the currency\") + \" here\"); }"
                + " static A euros() { return new A(\"EUR\"); } }";
        try (var analyzer = new SourceAnalyzer()) {
            assertThat(MessageReader.read(analyzer.analyze(SourceSet.of(Map.of("A.java", code))), Map.of()))
                    .extracting(Message::template)
                    .containsExactlyInAnyOrder("No {} here", "No EUR here", "the currency");
        }
    }

    @Test
    void everyWayOutIsSeen() {
        var code = """
                import java.util.Objects;
                class A {
                  enum Fault { BAD("Request must be sane"); final String text; Fault(String text) { this.text = text; } }
                  static final String ERR_GONE = "It went away";
                  static final String SQL = "select * from invoices";
                  static class Refused extends RuntimeException { Refused(int n) { super("Refused at " + n); } }
                  @interface Size { String message(); }
                  @Size(message = "size must fit") int size;
                  System.Logger log;
                  void fail(String why) { throw new IllegalStateException(why); }
                  String answer(int n) {
                    Objects.requireNonNull(log, "log");
                    assert n > 0 : "n is " + n;
                    log.log(System.Logger.Level.WARNING, "Low on " + n);
                    System.err.printf("Usage: %s%n", n);
                    if (n > 3) { fail("Too much of it"); }
                    var sb = new StringBuilder();
                    sb.append("Chained ").append(n);
                    sb.append(" times");
                    if (n > 2) throw new IllegalStateException(sb.toString());
                    if (n > 1) throw new IllegalStateException(n > 1 ? "More" : "Less");
                    return "{\\"error\\": \\"no such thing\\"}";
                  }
                }
                """;

        assertThat(read(code, Map.of()))
                .extracting(Message::kind, Message::template)
                .contains(
                        tuple(MessageKind.CONSTANT, "Request must be sane"),
                        tuple(MessageKind.CONSTANT, "It went away"),
                        tuple(MessageKind.EXCEPTION, "Refused at {}"),
                        tuple(MessageKind.CONSTRAINT, "size must fit"),
                        tuple(MessageKind.PRECONDITION, "log"),
                        tuple(MessageKind.ASSERTION, "n is {}"),
                        tuple(MessageKind.LOG, "Low on {}"),
                        tuple(MessageKind.CONSOLE, "Usage: {}"),
                        tuple(MessageKind.EXCEPTION, "Too much of it"),
                        tuple(MessageKind.EXCEPTION, "Chained {} times"),
                        tuple(MessageKind.EXCEPTION, "More"),
                        tuple(MessageKind.EXCEPTION, "Less"),
                        tuple(MessageKind.RETURNED, "{\"error\": \"no such thing\"}"))
                .doesNotContain(tuple(MessageKind.CONSTANT, "select * from invoices"));
    }

    @Test
    void anUnknownLoggerIsKnownByItsName() {
        assertThat(read("class A { void x() { log.error(\"It broke\"); } }", Map.of()))
                .extracting(Message::kind, Message::sink)
                .containsExactly(tuple(MessageKind.LOG, "error"));
    }

    @Test
    void aChangedLevelTypeOrTextIsADifferenceAndAMoveIsNot() {
        var before = read(
                "class A { void x(int n) { if (n > 1) throw new IllegalStateException(\"Stop\"); log.warn(\"Slow\"); } }");
        var moved = read(
                "class A { void y() { log.warn(\"Slow\"); } void x(int n) { if (n > 2) throw new IllegalStateException(\"Stop\"); } }");
        var changed = read(
                "class A { void x(int n) { if (n > 1) throw new RuntimeException(\"Stop\"); log.info(\"Slow\"); } }");

        assertThat(MessageDifference.between(before, moved).gone()).isEmpty();
        assertThat(MessageDifference.between(before, changed).gone())
                .extracting(Message::template)
                .containsExactly("Stop", "Slow");
    }

    @Test
    void removingOneOfTwoEqualMessagesLeavesFewer() {
        var twice = read("class A { void x() { log.warn(\"Slow\"); log.warn(\"Slow\"); } }");
        var once = read("class A { void x() { log.warn(\"Slow\"); } }");

        assertThat(MessageDifference.between(twice, once).gone()).isEmpty();
        assertThat(MessageDifference.between(twice, once).fewer()).hasSize(1);
        assertThat(MessageDifference.between(once, twice).fewer()).isEmpty();
    }

    @Test
    void aLostCauseAndAnotherOrderAreSeen() {
        var before = read("""
                class A { void x(String a, String b, Exception e) {
                  log.warn("{} instead of {}", a, b); throw new IllegalStateException("Stop", e); } }
                """);
        var after = read("""
                class A { void x(String a, String b, Exception e) {
                  log.warn("{} instead of {}", b, a); throw new IllegalStateException("Stop"); } }
                """);

        assertThat(MessageDifference.between(before, after).gone()).isEmpty();
        assertThat(MessageDifference.between(before, after).uncaused())
                .extracting(Message::template)
                .containsExactly("Stop");
        assertThat(MessageDifference.between(before, after).reordered())
                .extracting(Message::template)
                .containsExactly("{} instead of {}");
        assertThat(MessageDifference.between(after, before).uncaused()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "=>",
            quoteCharacter = '~',
            value = {
                "throw new X(\"Bad \" + a + \" url\"); => throw new X(String.format(\"Bad %s url\", a));",
                "throw new X(\"Bad \" + a + \" url\"); => throw new X(\"Bad %s url\".formatted(a));",
                "throw new X(\"Bad \" + a + \" url\"); => throw new X(java.text.MessageFormat.format(\"Bad {0} url\", a));",
                "throw new X(\"Bad \" + a + \" url\"); => var s = new StringBuilder(); s.append(\"Bad \").append(a).append(\" url\"); throw new X(s.toString());",
                "throw new X(\"Bad \" + a + \" url\"); => throw new X(\"Bad \" + a.trim() + \" url\");",
                "throw new X(\"Bad \" + a + \" url\"); => throw new X(\"Bad \" + (a == null ? \"null\" : a) + \" url\");",
                "throw new X(\"Bad url\"); => throw new X(BAD);",
                "throw new X(\"Bad url\"); => throw bad(\"url\");",
                "throw new X(\"Bad url\"); => refuse(\"url\");",
                "throw new X(\"Bad url\"); => if (a == null) { throw new X(\"No url\"); } throw new X(\"Bad url\");",
                "throw new X(\"Bad url\"); => try { x(a); } catch (X e) { throw new X(\"Bad url\", e); }",
                "throw new X(\"Bad url\"); => String text = \"Bad url\"; throw new X(text);",
                "throw new X(a == null ? \"No url\" : \"Bad url\"); => if (a == null) { throw new X(\"No url\"); } throw new X(\"Bad url\");",
                "throw new X(\"Bad url\"); => throw new A.X(\"Bad url\");",
                "throw new X(BAD); => throw new X(\"Bad url\");",
                "log.warn(\"Bad {} url\", a); => log.warn(\"Bad \" + a + \" url\");",
                "log.warn(\"Bad \" + a); => log.warnf(\"Bad %s\", a);",
                "log.warn(\"Bad url\"); => log.warn(\"Bad url\", new X(\"Bad url\"));",
                "log.warn(\"Bad url\"); => log.atWarn().log(\"Bad url\");",
                "return \"cannot do it\"; => return cannot(\"do\") + \" it\";",
            })
    void theSameTextPutTogetherOtherwiseIsTheSame(String before, String after) {
        var code = """
                class A {
                  static class X extends RuntimeException { X(String s) { super(s); } X(String s, Throwable t) { super(s, t); } }
                  static final String BAD = "Bad url";
                  static X bad(String what) { return new X("Bad " + what); }
                  static void refuse(String what) { throw new X("Bad " + what); }
                  static String cannot(String what) { return "cannot " + what; }
                  String x(String a) { %s }
                }
                """;

        assertThat(MessageDifference.between(read(code.formatted(before)), read(code.formatted(after))))
                .satisfies(difference -> {
                    assertThat(difference.gone()).isEmpty();
                    assertThat(difference.fewer()).isEmpty();
                    assertThat(difference.uncaused()).isEmpty();
                    assertThat(difference.reordered()).isEmpty();
                });
    }

    @Test
    void theReplacementOfAMessageIsFound() {
        var before = read("class A { void x() { throw new RuntimeException(\"Error: Invalid URL\"); } }");
        var after = read("class A { void x() { throw new RuntimeException(\"Error: Malformed URI structure\"); } }");

        var difference = MessageDifference.between(before, after);

        assertThat(difference.replacementOf(difference.gone().get(0)))
                .hasValueSatisfying(
                        message -> assertThat(message.template()).isEqualTo("Error: Malformed URI structure"));
    }

    @Test
    void bundlesAreMessagesByKeyAndSettingsAreNot() {
        assertThat(BundleReader.read("src/main/resources/messages.properties", "# texts\nurl.bad=Bad {0}, isn''t it\n"))
                .extracting(Message::sink, Message::template, Message::line)
                .containsExactly(tuple("url.bad", "Bad {0}, isn't it", 2));
        assertThat(BundleReader.read(
                        "src/main/resources/application.properties",
                        "server.port=8080\napp.refusal=Access denied for you\n"))
                .extracting(Message::sink)
                .containsExactly("app.refusal");
        assertThat(BundleReader.read("src/main/resources/Words.properties", "a=Not so fast\nb=All is well\nc=ok\n"))
                .hasSize(3);
    }

    private static List<Message> read(String code) {
        return read(code, Map.of());
    }

    private static List<Message> read(String code, Map<String, String> bundle) {
        try (var analyzer = new SourceAnalyzer()) {
            return MessageReader.read(analyzer.analyze(SourceSet.of(Map.of("A.java", code))), bundle);
        }
    }
}
