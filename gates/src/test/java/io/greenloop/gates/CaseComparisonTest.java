package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseComparisonTest {

    private static final String TEST = "src/test/java/com/acme/RatesTest.java";
    private static final String TESTS = """
            package com.acme;
            class RatesTest {
              @DataProvider
              public Object[][] users() { return new Object[][] {{"anna"}, {"ben"}, {"cleo"}}; }
              @Test(dataProvider = "users") public void greets(String name) { assertEquals(name, rates.greet(name)); }
              @TestFactory
              Stream<DynamicTest> currencies() {
                return Stream.of("USD", "GBP", "CHF").map(code -> dynamicTest(code, () -> assertTrue(rates.has(code))));
              }
              static Stream<String> amounts() { return all().map(String::valueOf); }
              @ParameterizedTest @MethodSource("amounts") void counts(String amount) { assertTrue(rates.has(amount)); }
              @ParameterizedTest @EnumSource(Kind.class) void kinds(Kind kind) { assertTrue(rates.has(kind)); }
              @ParameterizedTest @EnumSource(names = {"A", "B"}) void some(Kind kind) { assertTrue(rates.has(kind)); }
              @ParameterizedTest @CsvSource({"1, 2", "2, 4"}) void doubles(int a, int b) { assertEquals(b, 2 * a); }
              static Stream<Integer> all() { return Stream.of(ROWS); }
              /* more */
            }
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{{\"anna\"}, {\"ben\"}, {\"cleo\"}} | {{\"anna\"}} | CASES_REMOVED ESCALATE",
                "new Object[][] {{\"anna\"}, {\"ben\"}, {\"cleo\"}} | new Object[0][] | CASES_REMOVED REJECT",
                "new Object[][] {{\"anna\"}, {\"ben\"}, {\"cleo\"}} | new Object[0][0] | CASES_REMOVED REJECT",
                "@DataProvider | @DataProvider(indices = {0}) | CASES_REMOVED ESCALATE",
                "Stream.of(\"USD\", \"GBP\", \"CHF\") | Stream.<String>empty() | CASES_REMOVED REJECT",
                "Stream.of(\"USD\", \"GBP\", \"CHF\") | Stream.of(\"USD\", \"GBP\", \"CHF\").limit(1) | CASES_REMOVED ESCALATE",
                "Stream.of(\"USD\", \"GBP\", \"CHF\") | Stream.of(\"USD\", \"GBP\") | CASES_REMOVED ESCALATE",
                "all().map(String::valueOf) | all().filter(one -> one < 3).map(String::valueOf) | CASES_REMOVED ESCALATE",
                "all().map(String::valueOf) | all().map(String::valueOf).limit(1) | CASES_REMOVED ESCALATE",
                "Kind.class) | value = Kind.class, mode = Mode.EXCLUDE, names = \"FOREIGN\") | CASES_REMOVED ESCALATE",
                "Kind.class) | value = Kind.class, names = \"FOREIGN\") | CASES_REMOVED ESCALATE",
                "names = {\"A\", \"B\"} | names = {\"A\"} | CASES_REMOVED REJECT",
                "\"2, 4\" | \"1, 2\" | CASES_REMOVED REJECT",
            })
    void aTestThatRunsForFewerThingsIsSeen(String search, String replacement, String expected) {
        assertThat(said(search, replacement)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{\"cleo\"}} | {\"cleo\"}, {\"dora\"}}",
                "{{\"anna\"}, {\"ben\"}, {\"cleo\"}} | {{\"anna\"}, {\"ben\"}}; } @DataProvider public Object[][] more() { return new Object[][] {{\"cleo\"}};",
                "return new Object[][] {{\"anna\"}, {\"ben\"}, {\"cleo\"}} | var rows = new Object[][] {{\"anna\"}, {\"ben\"}, {\"cleo\"}}; return rows",
                "Stream.of(\"USD\", \"GBP\", \"CHF\") | List.of(\"USD\", \"GBP\", \"CHF\").stream()",
                "Stream.of(\"USD\", \"GBP\", \"CHF\") | CURRENCIES.stream()",
                "all().map(String::valueOf) | Files.list(CASES).filter(one -> isJson(one)).map(String::valueOf)",
                "all().map(String::valueOf) | all().map(one -> \"\" + one)",
                "names = {\"A\", \"B\"} | value = Kind.class",
                "\"2, 4\" | \"3, 6\"",
                "\"2, 4\" | \"2, 4\", \"2, 4\"",
                "/* more */ | List<String> few() { return List.of(\"USD\", \"GBP\").stream().filter(one -> isFew(one)).toList(); }",
            })
    void andOneThatRunsForAsManyIsNot(String search, String replacement) {
        assertThat(said(search, replacement)).isEmpty();
    }

    private static String said(String search, String replacement) {
        return Review.ofProject()
                .file(TEST, TESTS)
                .replacing(TEST, search, replacement)
                .writtenBy(Authorship.ANYONE)
                .by(new TestCodeGate())
                .reasons()
                .stream()
                .map(reason -> reason.code() + " " + reason.decision())
                .collect(Collectors.joining(", "));
    }
}
