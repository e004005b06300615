package io.greenloop.javasource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that is looked at after others of its project must be seen as by an analysis of its own, whatever release it is for. */
class ProjectPoolTest {

    private static final String PATH = "src/main/java/shop/Cart.java";
    private static final String OTHER = "src/main/java/shop/Item.java";
    private static final Map<String, String> FILES = Map.of(
            PATH,
            "package shop; public class Cart<T extends Comparable<T>> { T first; Item<T> item; int count() { return 1; }"
                    + " class Inner { T own; } }",
            OTHER,
            "package shop; class Item<T extends Comparable<T>> extends Cart<T> { Cart<T>.Inner inner; int price() { return 2; } }");

    @ParameterizedTest
    @ValueSource(ints = {8, 11})
    void whatAReleaseKnowsAndWhatItDoesNotIsTheSame(int release) {
        var codebase = new Codebase(FILES, List.of(), release);
        try (var analyzer = new SourceAnalyzer()) {
            for (var body : List.of(
                    "return 1;",
                    "return \"\".isBlank() ? 1 : 0;",
                    "return java.util.List.of().size();",
                    "return \"\".strip().length();",
                    "return new java.util.ArrayList<String>().size() + missing;",
                    "var n = 1; return n;",
                    "return java.util.stream.Stream.of(1).toList().size();",
                    "javax.xml.bind.JAXBContext c = null; return 1;",
                    "java.sql.Connection c = null; return c == null ? 1 : 2;",
                    "javax.swing.JFrame f = null; java.net.http.HttpClient h = null; return 1;",
                    "sun.misc.Unsafe u = null; com.sun.source.tree.Tree t = null; return 1;",
                    "int n = item.price() + item.inner.own.compareTo(first); return n + item.count();",
                    "Cart<String> cart = new Item<>(); String own = cart.first; int i = cart.first; return 1;")) {
                requireSame(analyzer, codebase, PATH, FILES.get(PATH).replace("return 1;", body));
                requireSame(
                        analyzer,
                        codebase,
                        OTHER,
                        FILES.get(OTHER).replace("return 2;", "return count() + first.length();"));
                requireSame(
                        analyzer,
                        codebase,
                        OTHER,
                        FILES.get(OTHER)
                                .replace(
                                        "return 2;",
                                        "T t = first; Inner i = inner; i = new Cart<T>().new Inner(); return i.own.compareTo(t);"));
            }
        }
    }

    private static void requireSame(SourceAnalyzer analyzer, Codebase codebase, String path, String text) {
        try (var alone = new SourceAnalyzer()) {
            assertThat(analyzer.<List<Problem>>withBodies(codebase, path, text, Analysis::problems))
                    .as(text)
                    .isEqualTo(alone.analyze(codebase.with(path, text)).problems());
        }
    }
}
