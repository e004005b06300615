package io.greenloop.testrunner.child;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a child was told to run, read from its standard input before any test can. */
final class Orders {

    String secret = "";
    String framework = "";
    final List<String> classes = new ArrayList<>();
    /** Tests to run first, as {@code class#method}; the others follow only when these pass. */
    final Set<String> first = new LinkedHashSet<>();

    /** Tests that may never end, as {@code class#method}. */
    final Set<String> endless = new LinkedHashSet<>();

    /** How long each of these may run. */
    long patienceMillis;

    boolean onlyFirst;
    boolean probes;

    static Orders read(BufferedReader in) throws IOException {
        var orders = new Orders();
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var fields = Lines.decode(line);
            var value = fields.get(fields.size() - 1);
            switch (fields.get(0)) {
                case "secret" -> orders.secret = value;
                case "framework" -> orders.framework = value;
                case "class" -> orders.classes.add(value);
                case "first" -> orders.first.add(value);
                case "endless" -> orders.endless.add(value);
                case "patience" -> orders.patienceMillis = Long.parseLong(value);
                case "only-first" -> orders.onlyFirst = true;
                case "probes" -> orders.probes = true;
                default -> throw new IOException("unknown order " + fields.get(0));
            }
        }
        Shuffle.classes(orders.classes);
        return orders;
    }
}
