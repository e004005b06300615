package io.greenloop.javasource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is read with the help of earlier analyses must be what an analysis of its own says, in whatever order files come. */
class PooledAnalysisTest {

    private static final String BASE = """
            package shop;

            import java.util.ArrayList;
            import java.util.List;

            class Cart {
                private final List<Item> items = new ArrayList<>();

                int total(Rates rates) {
                    int sum = 0;
                    for (Item item : items) {
                        sum += item.price() * rates.of(item.name());
                    }
                    return sum;
                }

                Runnable later() {
                    return () -> items.clear();
                }

                static int twice(int n) {
                    return n * 2;
                }
            }
            """;
    private static final Map<String, String> CONTEXT = Map.of(
            "src/main/java/shop/Item.java",
            "package shop; record Item(String name, int price) { Cart cart() { return null; } }",
            "src/main/java/shop/Rates.java",
            "package shop; interface Rates { int of(String name); default int none() { return Cart.twice(0); } Cart same(Cart cart); Iterable<Cart> all(); String said(Object any); int said(Cart cart); }");
    private static final String PATH = "src/main/java/shop/Cart.java";

    private static final List<String[]> CHANGES = List.of(
            new String[] {"sum += item", "sum -= item"},
            new String[] {"item.price()", "item.prize()"},
            new String[] {"int sum = 0;", "String sum = 0;"},
            new String[] {"return sum;", ""},
            new String[] {"return sum;", "return new Object() { int all() { return items.size(); } }.all();"},
            new String[] {"return sum;", "class Local { int n; } return new Local().n;"},
            new String[] {"return sum;", "return new Object() { int all() { return missing; } }.all();"},
            new String[] {"items.clear()", "items.add(null)"},
            new String[] {"items.clear()", "items.clears()"},
            new String[] {"n * 2", "n * twice(n, 1)"},
            new String[] {"static int twice(int n)", "static long twice(int n)"},
            new String[] {"static int twice(int n)", "static int thrice(int n)"},
            new String[] {"class Cart {", "class Cart { static class Inner { int x = y; }"},
            new String[] {"class Cart {", "class Cart extends Gone {"},
            new String[] {"class Cart {", "class Cart implements Rates {"},
            new String[] {"int sum = 0;", "int sum = 0; Cart other = rates.same(this);"},
            new String[] {"int sum = 0;", "int sum = 0; for (Cart each : rates.all()) sum += each.items.size();"},
            new String[] {"int sum = 0;", "int sum = rates.said(this);"},
            new String[] {"int sum = 0;", "String sum = rates.said(this);"},
            new String[] {"import java.util.List;", ""},
            new String[] {"for (Item item : items) {", "for (Item item : items {"},
            new String[] {"rates.of(item.name())", "rates.none()"},
            new String[] {"int sum = 0;", "int sum; sum++;"},
            new String[] {"int sum = 0;", "final int sum = 0;"});

    private final SourceAnalyzer pooled = new SourceAnalyzer();

    @AfterEach
    void close() {
        pooled.close();
    }

    @Test
    void thePoolIsThereWhereTestsRun() {
        assertThat(TaskPool.isThere()).isTrue();
    }

    @Test
    void everyChangeIsJudgedAsByAnAnalysisOfItsOwn() {
        for (int round = 0; round < 2; round++) {
            for (var change : changed()) {
                requireSame(Map.of(PATH, change), CONTEXT);
                requireSame(Map.of(PATH, BASE), CONTEXT);
            }
        }
    }

    @Test
    void setsOfOtherFilesAndAnotherContextAreKeptApart() {
        var item = CONTEXT.get("src/main/java/shop/Item.java");
        for (var change : changed()) {
            requireSame(Map.of(PATH, change, "src/main/java/shop/Item.java", item), CONTEXT);
            requireSame(Map.of("src/main/java/shop/Item.java", item), with(change));
            requireSame(Map.of(PATH, BASE), Map.of());
            requireSame(Map.of(PATH, change), CONTEXT);
        }
    }

    private static Map<String, String> with(String cart) {
        var context = new TreeMap<>(CONTEXT);
        context.put(PATH, cart);
        return context;
    }

    private static List<String> changed() {
        var all = new ArrayList<String>();
        for (var change : CHANGES) {
            assertThat(BASE).contains(change[0]);
            all.add(BASE.replace(change[0], change[1]));
        }
        return all;
    }

    private void requireSame(Map<String, String> sources, Map<String, String> around) {
        var context = new TreeMap<>(around);
        context.keySet().removeAll(sources.keySet());
        var set = new SourceSet(sources, context, List.of(), SourceSet.highestRelease());
        try (var alone = new SourceAnalyzer()) {
            assertThat(pooled.problems(set))
                    .as(() -> sources.toString())
                    .isEqualTo(alone.analyze(set).problems());
        }
    }
}
