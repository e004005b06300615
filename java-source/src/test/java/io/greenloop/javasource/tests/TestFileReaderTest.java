package io.greenloop.javasource.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.greenloop.javasource.tests.Assertion.Setting;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestFileReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "assertEquals(3, sum());                        | sum() | equals | 3 | EXACT",
                "assertEquals(sum(), 3);                        | sum() | equals | 3 | EXACT",
                "assertEquals(\"why\", 3, sum());               | sum() | equals | 3 | EXACT",
                "assertEquals(3, sum(), \"why\");               | sum() | equals | 3 | EXACT",
                "assertTrue(sum() == 3);                        | sum() | equals | 3 | EXACT",
                "assertFalse(sum() != 3);                       | sum() | equals | 3 | EXACT",
                "assertTrue(sum().equals(x));                   | sum() | equals | x | EXACT",
                "assertThat(sum()).isEqualTo(3);                | sum() | equals | 3 | EXACT",
                "assertThat(sum()).as(\"why\").isEqualTo(3);    | sum() | equals | 3 | EXACT",
                "assertThat(sum(), is(equalTo(3)));             | sum() | equals | 3 | EXACT",
                "assertThat(sum(), is(3));                      | sum() | equals | 3 | EXACT",
                "assertNull(sum());                             | sum() | equals | null | EXACT",
                "assertThat(sum()).isNull();                    | sum() | equals | null | EXACT",
                "assertNotNull(sum());                          | sum() | is there | ^^ | PRESENCE",
                "assertThat(sum()).isNotNull();                 | sum() | is there | ^^ | PRESENCE",
                "assertThat(sum(), notNullValue());             | sum() | matches | notNullValue() | PRESENCE",
                "assertTrue(sum() > 2);                         | sum() > 2 | holds | ^^ | PART",
                "assertTrue(true);                              | true | holds | ^^ | NOTHING",
                "assertEquals(x, x);                            | x | equals | x | NOTHING",
                "assertNotNull(\"text\");                       | \"text\" | is there | ^^ | NOTHING",
                "assertThrows(ArithmeticException.class, run);  | run | throws | ArithmeticException.class | EXACT",
                "assertThrows(Exception.class, run);            | run | throws | Exception.class | PART",
                "assertThat(list.get(0).name()).isEqualTo(\"a\"); | list.get(0).name() | equals | \"a\" | EXACT",
                "verify(mailer).send(\"a\");                    | mailer.send | verify | \"a\" | EXACT",
                "verify(mailer, atLeastOnce()).send(\"a\");     | mailer.send | verify | atLeastOnce()\"a\" | PART",
                "verify(mailer).send(any());                    | mailer.send | verify | any() | PART",
                "assertInstanceOf(Long.class, sum());           | sum() | isInstanceOf | Long.class | PART",
                "assertTrue(sum() instanceof List<?>);          | sum() | isInstanceOf | List.class | PART",
                "assertThat(sum()).isInstanceOf(Long.class);    | sum() | isInstanceOf | Long.class | PART",
                "assertInstanceOf(Object.class, sum());         | sum() | isInstanceOf | Object.class | PRESENCE",
                "assertEquals(sum(), Long.MAX_VALUE);           | sum() | equals | Long.MAX_VALUE | EXACT",
                "assert sum() == 3;                             | sum() | equals | 3 | EXACT"
            })
    void aDemandIsReadInEveryStyleOfWritingIt(
            String statement, String subject, String relation, String expected, Strength strength) {
        assertThat(test("@Test void a() { " + statement + " }").assertions())
                .extracting(Assertion::subject, Assertion::relation, Assertion::expected, Assertion::strength)
                .containsExactly(tuple(subject, relation, expected, strength));
    }

    @Test
    void anArrayOfCasesThatIsGivenByItsLengthAloneListsNone() {
        assertThat(test("@ParameterizedTest @ValueSource(ints = new int[3]) void a(int b) { }")
                        .cases())
                .isEqualTo(1);
    }

    @Test
    void whatIsNestedTooDeepIsNotTakenForAnEmptyFile() {
        for (var deep : List.of("(".repeat(20_000) + "1" + ")".repeat(20_000), "1" + " + a".repeat(20_000))) {
            assertThat(TestFileReader.read("class T { @Test void a() { int b = " + deep + "; } }"))
                    .isEqualTo(TestFile.UNREAD);
        }
    }

    @Test
    void whatStandsAroundADemandIsRead() {
        assertThat(
                        test("@Test void a() { assertEquals(1, a); if (b) { assertEquals(2, a); } if (false) { assertEquals(3, a); }"
                                        + " try { assertEquals(4, a); } catch (Throwable t) { }"
                                        + " try { assertEquals(5, a); } catch (IllegalStateException t) { }"
                                        + " try { go(); fail(\"no\"); } catch (RuntimeException expected) { } }")
                                .assertions())
                .extracting(Assertion::expected, Assertion::setting)
                .contains(
                        tuple("1", Setting.PLAIN),
                        tuple("2", Setting.CONDITIONAL),
                        tuple("3", Setting.DEAD),
                        tuple("4", Setting.SWALLOWED),
                        tuple("5", Setting.PLAIN))
                .noneMatch(reading -> reading.equals(tuple("[\"no\"]", Setting.SWALLOWED)));
    }

    @Test
    void waysOutBeforeTheEndAreRead() {
        assertThat(test("@Test void a() { if (b) { return; } }").skips()).containsExactly("return under a condition");
        assertThat(test("@Test void a() { return; }").skips()).containsExactly(TestMethod.ALWAYS);
        assertThat(test("@Test void a() { assumeTrue(false); }").skips()).containsExactly(TestMethod.ALWAYS);
        assertThat(test("@Test void a() { assumeTrue(linux()); }").skips()).containsExactly("assumeTrue(linux())");
        assertThat(test("@Test void a() { run(() -> { return; }); }").skips()).isEmpty();
    }

    @Test
    void tolerancesAreNumbers() {
        assertThat(
                        test("@Test void a() { assertEquals(1.0, sum(), 0.01); assertThat(sum()).isCloseTo(2.0, within(0.5)); }")
                                .assertions())
                .extracting(Assertion::tolerance)
                .containsExactly(0.01, 0.5);
    }

    @Test
    void timesThatItMayTakeAreMilliseconds() {
        assertThat(test("@Test(timeout = 500) void a() { }").deadlines()).isEqualTo(Map.of("timeout of @Test", 500.0));
        assertThat(test("@Test @Timeout(2) void a() { }").deadlines()).isEqualTo(Map.of("@Timeout", 2_000.0));
        assertThat(test("@Test @Timeout(value = 3, unit = TimeUnit.MINUTES) void a() { }")
                        .deadlines())
                .isEqualTo(Map.of("@Timeout", 180_000.0));
        assertThat(
                        test("@Test void a() { assertTimeout(Duration.ofSeconds(4), run); future.get(5, TimeUnit.MILLISECONDS); }")
                                .deadlines()
                                .values())
                .containsExactlyInAnyOrder(4_000.0, 5.0);
    }

    @Test
    void whatDecidesWhetherAndHowOftenATestRunsIsRead() {
        assertThat(test("@Test @Disabled(\"why\") void a() { }").off()).containsExactly("@Disabled(\"why\")");
        assertThat(test("@Test(enabled = false) void a() { }").off()).hasSize(1);
        assertThat(test("@Test @EnabledOnOs(OS.LINUX) void a() { }").offSometimes())
                .containsExactly("@EnabledOnOs(OS.LINUX)");
        assertThat(test("@ParameterizedTest @ValueSource(ints = {1, 2, 3}) void a() { }")
                        .cases())
                .isEqualTo(3);
        assertThat(test("@RepeatedTest(7) void a() { }").cases()).isEqualTo(7);
        assertThat(TestFileReader.read("abstract class T { @Test void a() { } }")
                        .offSometimes())
                .containsExactly("abstract class T");
    }

    @Test
    void eachRowOfATextBlockIsACase() {
        assertThat(test("@ParameterizedTest @CsvSource(delimiter = '|', textBlock = \"\"\"\n"
                                + "  # amount | fee\n  100 | 2\n\n  200 | 4\n    # no more\n  \"\"\") void a() { }")
                        .cases())
                .isEqualTo(2);
        assertThat(test("@ParameterizedTest @CsvSource(textBlock = \"\"\"\n  1\n  2\n  3\"\"\") void a() { }")
                        .cases())
                .isEqualTo(3);
    }

    @Test
    void aTestIsWhatAFrameworkCalls() {
        var file = TestFileReader.read(
                "class T { @Test void a() { } void testB() { } void helper(int x) { }"
                        + " @Test private void never() { } @ParameterizedTest void c(String s, int n) { } class In { @Test void d() { } } }");

        assertThat(file.tests()).containsExactly("T.In.d()", "T.a()", "T.c(String, int)", "T.testB()");
        assertThat(file.methods()).containsKeys("T.helper(int)", "T.never()");
    }

    @Test
    void whatIsReplacedByAMockIsNamed() {
        assertThat(TestFileReader.read("class T { @Mock Mailer<String> mailer; @Spy Rates rates; @Test void a() {"
                                + " var c = mock(Clock.class); var s = spy(new Store<Integer>()); } }")
                        .mocks())
                .containsExactlyInAnyOrder("Mailer", "spy Rates", "Clock", "spy Store");
    }

    @Test
    void oldAnnotationsDemandExceptions() {
        assertThat(test("@Test(expected = IllegalStateException.class) void a() { }")
                        .assertions())
                .extracting(Assertion::relation, Assertion::expected, Assertion::strength)
                .containsExactly(tuple("throws", "IllegalStateException.class", Strength.EXACT));
    }

    @Test
    void whatIsNoJavaPromisesNothing() {
        assertThat(TestFileReader.read("neither a class {{ nor \u0000 Java")).isEqualTo(TestFile.NONE);
    }

    private static TestMethod test(String method) {
        return TestFileReader.read("class T { " + method + " }")
                .methods()
                .values()
                .iterator()
                .next();
    }
}
