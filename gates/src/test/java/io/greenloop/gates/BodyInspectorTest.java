package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.javasource.SourceAnalyzer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read of one body must be what is read of the whole file. */
class BodyInspectorTest {

    private static final String PATH = "src/main/java/shop/Cart.java";
    private static final String CART = """
            package shop;

            import java.util.ArrayList;
            import java.util.List;
            import java.util.Objects;

            /** A cart. */
            class Cart {
                private static final String FULL = full("cart");
                private final List<String> items = new ArrayList<>();
                private final int most;
                private String state = "open";
                private StringBuilder log = new StringBuilder();
                private volatile int taken;

                Cart(int most) {
                    this(most, "new");
                    log.append("made");
                }

                Cart(int most, String state) {
                    if (most < 1) {
                        throw new IllegalArgumentException("a cart holds at least one item, not " + most);
                    }
                    this.most = most;
                    this.state = state;
                }

                void add(String item) {
                    if (items.size() == most) {
                        fail("no more than " + most + " items");
                    }
                    items.add(Objects.requireNonNull(item, "an item is needed"));
                }

                void close() {
                    if (items.isEmpty()) {
                        throw new IllegalStateException(describe("nothing"));
                    }
                    state = "closed for good";
                }

                void check() {
                    if (taken > most) {
                        throw new IllegalStateException("cart is " + state);
                    }
                    if (taken < 0) {
                        throw new IllegalStateException(Complaints.about("too few of them"));
                    }
                    if (taken == 1) {
                        Complaints.raise("only one was taken");
                    }
                }

                private static void fail(String reason) {
                    throw new IllegalStateException("failed: " + reason);
                }

                private String describe(String what) {
                    return what + " is in the cart of " + most;
                }

                private static String full(String what) {
                    return "the " + what + " is full, nothing fits in";
                }

                synchronized int take() { return taken++; } int left() { return most - taken; }

                int sum() {
                    int sum = 0;
                    for (int i = 0; i < items.size(); i++) {
                        if (items.get(i) != null && items.get(i).length() > 2) {
                            sum += new Object() {
                                int twice(int n) {
                                    if (n < 0) {
                                        throw new ArithmeticException("negative length of item");
                                    }
                                    return 2 * n;
                                }
                            }.twice(i);
                        }
                    }
                    return sum;
                }

                @Override
                public boolean equals(Object other) {
                    return other instanceof Cart cart && cart.items.equals(items);
                }

                @Override
                public int hashCode() {
                    return items.hashCode();
                }

                static class Inner {
                    String told() {
                        return "nothing can be said here";
                    }

                    Object broken() {
                        return missing;
                    }
                }
            }
            """;
    private static final String COMPLAINTS = """
            package shop;

            final class Complaints {
                static String about(String what) {
                    return "complaint about " + what;
                }

                static void raise(String what) {
                    throw new IllegalStateException("raised: " + what);
                }

                static int count(Cart cart) {
                    return cart.sum();
                }
            }
            """;
    private static final ProjectUnderReview PROJECT = Facts.project(
            Map.of(PATH, CART, "src/main/java/shop/Complaints.java", COMPLAINTS, "src/main/java/shop/Use.java", """
                    package shop;

                    class Use {
                        static void it(Cart cart) {
                            cart.add("one");
                            throw new IllegalStateException("used up: " + cart.sum());
                        }
                    }
                    """));

    private static final SourceAnalyzer ANALYZER = new SourceAnalyzer();
    private static final BodyInspector INSPECTOR = new BodyInspector(PROJECT, ANALYZER);

    static List<String[]> ofOneBody() {
        return List.of(
                new String[] {"int sum = 0;", "int sum = 1;\n\n        Thread.yield();"},
                new String[] {"\"negative length of item\"", "\"bad length\""},
                new String[] {"return 2 * n;", "return n >= 0 ? 2 * n : -1;"},
                new String[] {"items.get(i) != null && ", ""},
                new String[] {"return sum;", "return som;"},
                new String[] {"return sum;", "return \"sum\";"},
                new String[] {"return sum;", "throw new IllegalStateException(describe(\"it\"));"},
                new String[] {"return sum;", "if (sum > 9) { fail(\"there are too many\"); } return sum;"},
                new String[] {"return sum;", "throw new IllegalStateException(FULL + state);"},
                new String[] {"return sum;", "Complaints.raise(\"nothing to sum up\"); return sum;"},
                new String[] {"return sum;", "synchronized (items) { return sum; }"},
                new String[] {"return sum;", "System.exit(1); return sum;"},
                new String[] {"return sum;", "// } closes nothing\n        String s = \"}\"; char c = '}'; return sum;"
                },
                new String[] {"\"nothing\"", "\"something\""},
                new String[] {"\"cart is \" + state", "\"cart was \" + state"},
                new String[] {"taken > most", "taken >= most"},
                new String[] {"\"too few of them\"", "\"too many of them\""},
                new String[] {"items.size() == most", "items.size() >= most"},
                new String[] {"at least one item", "at least two items"},
                new String[] {"        this.most = most;\n", ""},
                new String[] {"cart.items.equals(items)", "cart.most == most"},
                new String[] {"return items.hashCode();", "return taken;"},
                new String[] {"return missing;", "return null;"});
    }

    /** Others say something else after it, declare something else, or do not know where they end. */
    static List<String[]> ofMore() {
        return List.of(
                new String[] {"\"failed: \"", "\"sorry: \""},
                new String[] {"what + \" is in the cart of \" + most", "what + \" is put in \" + most"},
                new String[] {"\" is full, nothing fits in\"", "\" is full\""},
                new String[] {"state = \"closed for good\";", ""},
                new String[] {"state = \"closed for good\";", "log.append(\"closed for good\");"},
                new String[] {"return taken++;", "return ++taken;"},
                new String[] {"int sum()", "long sum()"},
                new String[] {"private volatile int taken", "private int taken"},
                new String[] {"return sum;", "return sum; } void evil() { fail(\"this is evil\");"},
                new String[] {"return sum;", "return sum; /*"},
                new String[] {"return sum;", "return sum +;"},
                new String[] {"return sum;", "return sum; \\u007d void evil() \\u007b"},
                new String[] {"/** A cart. */", "/** A cart of items.\n */"});
    }

    @AfterAll
    static void close() {
        ANALYZER.close();
    }

    @ParameterizedTest
    @MethodSource("ofOneBody")
    void aChangeOfOneBodyIsReadAloneAndAsIfItWereTheFirst(String search, String replacement) {
        var change = change(search, replacement);

        assertThat(INSPECTOR.ofBody(change, Map.of())).contains(Facts.alone(PROJECT, change));
    }

    @ParameterizedTest
    @MethodSource("ofMore")
    void aChangeThatOthersCanNoticeIsNotReadAlone(String search, String replacement) {
        assertThat(INSPECTOR.ofBody(change(search, replacement), Map.of())).isEmpty();
    }

    @Test
    void whatIsNotReadAloneIsReadWhole() {
        try (var inspector = new JavaInspector(PROJECT)) {
            for (var each : ofMore()) {
                var change = change(each[0], each[1]);
                var concerned = ConcernedFiles.of(PROJECT, List.of(change));
                assertThat(inspector.inspect(List.of(change)))
                        .as(each[1])
                        .isEqualTo(Facts.alone(PROJECT, change, concerned));
            }
        }
    }

    private static ChangedFile change(String search, String replacement) {
        assertThat(CART).contains(search);
        return ChangedFile.modified(PATH, CART, CART.replace(search, replacement));
    }
}
