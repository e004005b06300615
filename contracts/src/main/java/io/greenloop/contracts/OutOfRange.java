package io.greenloop.contracts;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;

/** Values that are not allowed: all of a record's at once, each with what is. */
public final class OutOfRange extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    private OutOfRange(List<Fault> faults) {
        super(faults.stream().map(Fault::sentence).collect(joining("; ")));
        this.faults = List.copyOf(faults);
    }

    /** Every value that is not allowed, at least one. */
    public List<Fault> faults() {
        return faults;
    }

    /**
     * One value.
     *
     * @param field of the record
     * @param sentence names the value and the range
     */
    public record Fault(String field, String sentence) {}

    /** Looks at one value after the other. */
    static final class Check {

        private final String record;
        private final List<Fault> faults = new ArrayList<>();

        /** @param record as its fields are called by users, such as {@code budget} */
        Check(String record) {
            this.record = record;
        }

        Check that(boolean allowed, String field, Object value, String range) {
            if (!allowed) {
                var sentence = "%s.%s is %s, %s is allowed".formatted(record, field, value, range);
                faults.add(new Fault(field, sentence));
            }
            return this;
        }

        /** @throws OutOfRange when any was not allowed */
        void requireAll() {
            if (!faults.isEmpty()) {
                throw new OutOfRange(faults);
            }
        }
    }
}
