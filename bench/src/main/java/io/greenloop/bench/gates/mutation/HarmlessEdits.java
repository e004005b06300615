package io.greenloop.bench.gates.mutation;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ReturnTree;
import java.util.List;
import java.util.stream.Stream;

/** Small changes of one file that compile, to see how long somebody looks at them. */
public final class HarmlessEdits {

    private HarmlessEdits() {}

    /** The text with another statement before one that gives something back, and before another one, and so on: three for each. */
    public static Stream<String> of(String path, String text) {
        var file = new SourceText(path, text);
        return file.all(ReturnTree.class)
                .filter(result -> result.getExpression() != null && file.parent(result) instanceof BlockTree)
                .flatMap(result -> Stream.of("Thread.yield();", "System.lineSeparator();", "System.nanoTime();")
                        .map(statement -> Splice.apply(text, List.of(file.before(result, statement + "\n        ")))));
    }
}
