package io.greenloop.testrunner.child;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/**
 * What a compiling child was told: places by its arguments, and the rest by its standard input, which it reads before any
 * processor can.
 */
final class CompileOrders {

    /** The project's root as it may be changed. */
    final String project;
    /** Folder for requests and answers. */
    final String exchange;

    final String classPath;
    final String processorPath;

    final List<String> options = new ArrayList<>();
    /** Folders of main code, from the project's root. */
    final List<String> sources = new ArrayList<>();

    private CompileOrders(String[] places) {
        project = places[0];
        exchange = places[1];
        classPath = places[2];
        processorPath = places[3];
    }

    /** In which the compiler reads sources; of a name that it does not know it says so itself. */
    Charset charset() {
        var at = options.lastIndexOf("-encoding");
        try {
            return at < 0 || at + 1 == options.size() ? UTF_8 : Charset.forName(options.get(at + 1));
        } catch (IllegalArgumentException unknown) {
            return UTF_8;
        }
    }

    static CompileOrders read(String[] places, BufferedReader in) throws IOException {
        var orders = new CompileOrders(places);
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var fields = Lines.decode(line);
            var value = fields.get(fields.size() - 1);
            switch (fields.get(0)) {
                case "option" -> orders.options.add(value);
                case "sources" -> orders.sources.add(value);
                default -> throw new IOException("unknown order " + fields.get(0));
            }
        }
        return orders;
    }
}
