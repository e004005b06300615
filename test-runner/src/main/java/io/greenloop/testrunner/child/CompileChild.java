package io.greenloop.testrunner.child;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * The main class of a JVM in the sandbox that compiles one module again and again, each time with other changed sources. It
 * first compiles the module as it is; every later answer says what differs from that.
 */
public final class CompileChild {

    /** Names of requests and answers in the exchange folder, before their number. */
    public static final String REQUEST = "request-";

    public static final String ANSWER = "answer-";

    private static final long LOOK_MILLIS = 2;
    /** Whoever has work for it again starts another one; meanwhile its memory is better used elsewhere. */
    private static final long LONGEST_IDLE_MILLIS = 60_000;

    private final CompileOrders orders;
    private final ModuleCompilation compilation;
    private final Path exchange;
    private Map<String, byte[]> usual = Map.of();

    private CompileChild(CompileOrders orders) {
        this.orders = orders;
        this.compilation = new ModuleCompilation(orders, Path.of(orders.project, "greenloop-compiled"));
        this.exchange = Path.of(orders.exchange);
    }

    public static void main(String[] arguments) throws Exception {
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var child = new CompileChild(CompileOrders.read(arguments, in));
        System.setIn(InputStream.nullInputStream());
        child.usual = child.compilation.run().files();
        for (int number = 0; ; number++) {
            child.answer(number);
        }
    }

    /** Number 0 asks for the module as it is: all of its classes are the answer. */
    private void answer(int number) throws Exception {
        var request = exchange.resolve(REQUEST + number);
        var start = System.nanoTime();
        while (!Files.exists(request)) {
            if ((System.nanoTime() - start) / 1_000_000 > LONGEST_IDLE_MILLIS) {
                Runtime.getRuntime().halt(0);
            }
            Thread.sleep(LOOK_MILLIS);
        }
        var changed = new ChangedSources(Path.of(orders.project), orders.charset());
        for (var line : Files.readString(request).split("\n")) {
            var fields = Lines.decode(line);
            if (fields.get(0).equals("file") && fields.size() > 2) {
                changed.put(fields.get(1), fields.get(2));
            }
        }
        var made = number == 0 ? new ModuleCompilation.Made(usual, "") : compilation.run();
        changed.putBack();
        write(number, made, number == 0 ? Map.of() : usual);
    }

    private void write(int number, ModuleCompilation.Made made, Map<String, byte[]> known) throws IOException {
        var lines = new ArrayList<List<String>>();
        if (!made.error().isEmpty()) {
            lines.add(List.of("error", made.error()));
        }
        made.files().forEach((path, content) -> {
            if (!Arrays.equals(content, known.get(path))) {
                lines.add(List.of("file", path, Base64.getEncoder().encodeToString(content)));
            }
        });
        if (made.error().isEmpty()) {
            known.keySet().stream()
                    .filter(path -> !made.files().containsKey(path))
                    .forEach(path -> lines.add(List.of("vanished", path)));
        }
        lines.add(List.of("end"));
        var text = new StringBuilder();
        lines.forEach(line -> text.append(Lines.encode(line)).append('\n'));
        var unfinished = Files.writeString(exchange.resolve("unfinished"), text);
        // Whoever waits for the answer sees all of it or nothing.
        Files.move(unfinished, exchange.resolve(ANSWER + number), StandardCopyOption.ATOMIC_MOVE);
    }
}
