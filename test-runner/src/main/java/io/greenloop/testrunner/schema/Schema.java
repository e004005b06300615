package io.greenloop.testrunner.schema;

import java.util.Map;

/**
 * Classes with the code of many candidates in them.
 *
 * @param classes class files by binary name, all of one source file
 * @param numbers of the candidates, by their ids; what {@link io.greenloop.testrunner.child.Alternative#chosen} must be
 */
public record Schema(Map<String, byte[]> classes, Map<String, Integer> numbers) {

    public Schema {
        classes = Map.copyOf(classes);
        numbers = Map.copyOf(numbers);
    }

    /** Class files are long. */
    @Override
    public String toString() {
        return "Schema[classes=%s, candidates=%d]".formatted(classes.keySet(), numbers.size());
    }
}
