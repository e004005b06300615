package io.greenloop.javasource.risks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.greenloop.javasource.SourceAnalyzer;
import io.greenloop.javasource.SourceSet;
import io.greenloop.javasource.risks.RiskFact.News;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RiskReaderTest {

    private static final String IMPORTS = "import java.io.*; import java.nio.file.*; import java.util.*;"
            + " import java.util.concurrent.*; import java.util.concurrent.locks.*;";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "synchronized (this) { }                                        | LOCKING_CHANGED | synchronized (this) | BOTH",
                "new ReentrantLock().lock();                                    | LOCKING_CHANGED | ReentrantLock.lock() | BOTH",
                "Lock l = null; l.unlock();                                     | LOCKING_CHANGED | unlock outside of finally | WHEN_ADDED",
                "Executors.newFixedThreadPool(4);                               | EXECUTOR_CHANGED | Executors.newFixedThreadPool(4) | BOTH",
                "new ThreadLocal<String>();                                     | THREAD_LOCAL_CHANGED | new ThreadLocal() | BOTH",
                "String s = \"AES/CBC\";                                        | CRYPTOGRAPHY_CHANGED | \"AES/CBC\" | WHEN_GONE",
                "String s = \"select a from b where c = \" + n;                 | SQL_BUILT_BY_HAND | SQL with n | WHEN_ADDED",
                "var s = new StringBuilder(\"select a from b\").append(n);      | SQL_BUILT_BY_HAND | SQL with n | WHEN_ADDED",
                "var in = Files.newInputStream(p);                              | RESOURCE_NOT_CLOSED | InputStream is opened and never closed | WHEN_ADDED",
                "var in = Files.newInputStream(p); in.read(); in.close();       | RESOURCE_NOT_CLOSED | InputStream is closed only where nothing fails | WHEN_ADDED",
                "try { go(); } finally { count = 0; }                           | RESOURCE_NOT_CLOSED | finally count = 0; | WHEN_GONE",
                "int count = 1;                                                 | FIELD_SHADOWED | count is a field and a variable here | WHEN_ADDED",
                "count = count;                                                 | SELF_ASSIGNMENT | count = count | WHEN_ADDED",
                "if (n == null) { go(); } n.trim();                             | NULL_DEREFERENCE | n.trim | WHEN_ADDED",
                "String s = null; s.trim();                                     | NULL_DEREFERENCE | s.trim | WHEN_ADDED",
                "if (n == null) { return; } n.trim();                           | NULL_DEREFERENCE | a test for null before n. | WHEN_GONE",
                "Map<String, String> m = Map.of(); m.get(n).trim();             | NULL_DEREFERENCE | m.get(n).trim | WHEN_ADDED"
            })
    void aFactIsToldWithWhatItIsAndWhenItIsNews(String statement, Risk risk, String text, News news) {
        assertThat(in(statement))
                .extracting(RiskFact::risk, RiskFact::owner, RiskFact::text, RiskFact::news)
                .contains(tuple(risk, "A#a(String,Path)", text, news));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "Lock l = null; try { go(); } finally { l.unlock(); }           | unlock outside of finally",
                "String s = \"select a from b \" + \"where c = ?\";             | SQL",
                "String s = \"please select one \" + n;                         | SQL",
                "try (var in = Files.newInputStream(p)) { in.read(); }          | InputStream",
                "var in = Files.newInputStream(p); try { in.read(); } finally { in.close(); } | InputStream",
                "var in = Files.newInputStream(p); go(in);                      | closed only",
                "var in = new ByteArrayInputStream(new byte[0]); in.read();     | ByteArray",
                "this.count = 3;                                                | count",
                "if (n != null) { n.trim(); }                                   | n.trim",
                "if (n == null || n.isEmpty()) { return; } n.trim();            | n.trim",
                "String s = null; s = go(); s.trim();                           | s.trim",
                "String s = null; while (s == null) { s = go(); } s.trim();     | s.trim",
                "assert n != null; n.trim();                                    | n.trim",
                "Objects.requireNonNull(n); n.trim();                           | n.trim"
            })
    void whatOnlyLooksLikeItIsNot(String statement, String text) {
        assertThat(in(statement))
                .filteredOn(fact -> fact.news() != News.NONE && fact.news() != News.WHEN_GONE)
                .extracting(RiskFact::text)
                .noneMatch(said -> said.contains(text));
    }

    @Test
    void aCopyOfWhatIsCheckedFirstIsACopy() {
        var code = IMPORTS + " class B { private final List<String> names; B(List<String> given) {"
                + " names = List.copyOf(Objects.requireNonNull(given, \"given\")); } }";
        assertThat(facts(code)).extracting(RiskFact::text).contains("keeps a copy in names");
    }

    @Test
    void whatOthersCallIsToldByItsSignatureAndWhatNobodyReachesIsNot() {
        var facts = facts("package p; public class A { public long sum(int[] a, java.util.List<String> b) throws"
                + " java.io.IOException, IllegalStateException { return 1; } void own() { } private int c; public int d; }"
                + " class B { public void hidden() { } } ");

        assertThat(facts)
                .filteredOn(fact -> fact.risk() == Risk.API_CHANGED && fact.news() == News.WHEN_GONE)
                .extracting(RiskFact::text)
                .containsExactlyInAnyOrder(
                        "type p.A",
                        "p.A.new(): void",
                        "p.A.sum(int[], java.util.List): long throws java.io.IOException",
                        "p.A.d: int");
    }

    @Test
    void whatIsKeptInStoresIsToldFieldByField() {
        var facts = facts(
                "class A implements java.io.Serializable { static final long serialVersionUID = 3L; int kept;"
                        + " transient int lost; static int ours; @Column(name = \"c\") int mapped; } @interface Column { String name(); }");

        assertThat(facts)
                .filteredOn(fact -> fact.risk() == Risk.WIRE_FORMAT_CHANGED)
                .extracting(RiskFact::text, RiskFact::news)
                .containsExactlyInAnyOrder(
                        tuple("A can be serialised", News.WHEN_GONE),
                        tuple("A.serialVersionUID = 3", News.WHEN_GONE),
                        tuple("serialised A.kept: int", News.BOTH_IN_OLD),
                        tuple("serialised A.mapped: int", News.BOTH_IN_OLD),
                        tuple("@Column(name = \"c\") mapped", News.BOTH_IN_OLD));
    }

    @Test
    void equalityThatHashTablesDoNotKnowOfIsToldOnce() {
        assertThat(facts("class A { int a, b; public boolean equals(Object o) { return o instanceof A x && x.a == a; }"
                        + " public int hashCode() { return a + b; } }"))
                .filteredOn(fact -> fact.risk() == Risk.EQUALS_WITHOUT_HASHCODE)
                .extracting(RiskFact::text)
                .containsExactly("hashCode of A uses [b], equals does not");
        assertThat(facts("class A { public boolean equals(Object o) { return true; } }"))
                .extracting(RiskFact::text)
                .contains("equals without hashCode in A");
        assertThat(facts("class A { public boolean equals(A o) { return true; } }"))
                .extracting(RiskFact::risk)
                .doesNotContain(Risk.EQUALS_WITHOUT_HASHCODE);
    }

    @Test
    void aQuestionThatIsTurnedRoundIsAnotherFact() {
        var source =
                "class A { boolean hasRole(String r) { return true; } boolean a() { return %shasRole(\"ADMIN\"); } }";

        assertThat(facts(source.formatted("!"))).extracting(RiskFact::text).contains("!A.hasRole(\"ADMIN\")");
        assertThat(facts(source.formatted(""))).extracting(RiskFact::text).contains("A.hasRole(\"ADMIN\")");
    }

    @Test
    void nullWhereCallersWereNeverGivenItIsToldByItsType() {
        assertThat(
                        facts(
                                "import java.util.*; class A { List<String> a() { return null; } int[] b() { return null; }"
                                        + " String c() { return null; } String d(String s) { if (s == null) { return null; } return s; } }"))
                .filteredOn(fact -> fact.risk() == Risk.NULL_RETURNED && fact.news() != News.NONE)
                .extracting(RiskFact::owner, RiskFact::text)
                .containsExactly(
                        tuple("A#a()", "null for java.util.List"),
                        tuple("A#b()", "null for an array of int[]"),
                        tuple("A#c()", "return null"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((%s || n.isEmpty()) && count > 0)",
                "((%s && n.isEmpty()) || count > 0)",
                "!(%s && n.isEmpty())"
            })
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aConditionNestedDeepIsReadInNoTime(String nested) {
        assertThat(in("String s = null; if (%s) { go(); } s.trim();".formatted(nested(nested, "n.isBlank()"))))
                .extracting(RiskFact::text)
                .contains("s.trim");
    }

    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void finallyNestedDeepIsReadInNoTimeAndWhatItAssignsIsNotKnown() {
        var statement = "String s = null; String t = null; %s s.trim(); t.trim();";

        assertThat(in(statement.formatted(nested("try { go(); } finally { %s }", "s = go();"))))
                .extracting(RiskFact::text)
                .contains("t.trim")
                .doesNotContain("s.trim");
    }

    private static String nested(String around, String inmost) {
        return Stream.iterate(inmost, around::formatted).skip(40).findFirst().orElseThrow();
    }

    @Test
    void codeThatTheCompilerCannotNameIsPassedOver() {
        assertThat(facts("class A { Unknown u; void a(Gone g) { g.lock(); u.what(g.x).trim(); var v = open(g); } }"))
                .allSatisfy(fact -> assertThat(fact.line()).isNotNegative());
        assertThat(facts("class A { void a() { int x = ; } ")).isNotNull();
    }

    private static List<RiskFact> in(String statement) {
        return facts(IMPORTS + " class A { private int count; String go(Object... all) { return \"\"; }"
                + " void a(String n, Path p) throws Exception { " + statement + " } }");
    }

    private static List<RiskFact> facts(String source) {
        try (var analyzer = new SourceAnalyzer()) {
            return RiskReader.read(analyzer.analyze(SourceSet.of(Map.of("A.java", source))), Set.of("A.java"));
        }
    }
}
