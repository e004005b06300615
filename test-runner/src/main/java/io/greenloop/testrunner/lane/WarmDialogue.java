package io.greenloop.testrunner.lane;

import io.greenloop.testrunner.child.WarmOrders;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Writes what a warm child is told, as {@link WarmOrders} reads it, and reads its answers, bounded. */
final class WarmDialogue {

    /** The longest line of a journal, and the longest journal, that anybody reads. */
    private static final int LONGEST_LINE = 256 << 10;

    private static final long LONGEST_JOURNAL = 32L << 20;

    private final DataOutputStream orders;
    private final InputStream answers;
    private final Map<Map<String, byte[]>, Integer> taught = new IdentityHashMap<>();
    private Map<String, byte[]> exact;
    private int lastNumber;

    WarmDialogue(OutputStream orders, InputStream answers) {
        this.orders = new DataOutputStream(new BufferedOutputStream(orders));
        this.answers = new BufferedInputStream(answers);
    }

    /** @param folders of compiled classes as seen inside, each followed by that of its metered copies */
    record Begin(TestFramework.Kind framework, List<String> folders, List<String> jars) {}

    /** Writes one order. */
    interface Order {
        void write() throws IOException;
    }

    /** @param secret leads each line of the answers */
    void begin(String secret, Begin begin) throws IOException {
        orders.writeByte(WarmOrders.BEGIN);
        orders.writeUTF(secret);
        orders.writeUTF(begin.framework().name());
        write(begin.folders());
        write(begin.jars());
        orders.flush();
    }

    /** @param tests as {@code class#method}, or {@code class#*} for a whole class */
    void run(CandidateClasses changed, long fuel, Collection<String> tests) throws IOException {
        var number = teach(changed);
        orders.writeByte(WarmOrders.RUN);
        orders.writeInt(number);
        orders.writeInt(changed.alternative());
        orders.writeLong(fuel);
        write(tests);
        orders.flush();
    }

    private int teach(CandidateClasses changed) throws IOException {
        if (changed.classes().isEmpty()) {
            return 0;
        }
        var known = taught.get(changed.classes());
        if (known != null) {
            return known;
        }
        // Only those of a schema come again.
        if (changed.alternative() == 0) {
            forgetExact();
            exact = changed.classes();
        }
        lastNumber++;
        taught.put(changed.classes(), lastNumber);
        orders.writeByte(WarmOrders.CLASSES);
        orders.writeInt(lastNumber);
        orders.writeInt(changed.classes().size() + changed.vanished().size());
        for (var type : changed.classes().entrySet()) {
            write(type.getKey(), FuelMeter.metered(type.getValue()));
        }
        for (var name : changed.vanished()) {
            write(name, new byte[0]);
        }
        return lastNumber;
    }

    private void forgetExact() throws IOException {
        if (exact != null) {
            orders.writeByte(WarmOrders.FORGET);
            orders.writeInt(taught.remove(exact));
            exact = null;
        }
    }

    private void write(String name, byte[] bytes) throws IOException {
        orders.writeUTF(name);
        orders.writeInt(bytes.length);
        orders.write(bytes);
    }

    private void write(Collection<String> texts) throws IOException {
        orders.writeInt(texts.size());
        for (var text : texts) {
            orders.writeUTF(text);
        }
    }

    /** Reads until the journal ends, or the child does. */
    void read(JournalReader journal) throws IOException {
        long all = 0;
        while (!journal.hasEnded() && !journal.isStrange()) {
            var line = line();
            if (line == null) {
                return;
            }
            all += line.length();
            if (all > LONGEST_JOURNAL) {
                throw new TooLong();
            }
            journal.add(line);
        }
    }

    private String line() throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (var next = answers.read(); next >= 0; next = answers.read()) {
            if (next == '\n') {
                return bytes.toString(StandardCharsets.UTF_8);
            }
            bytes.write(next);
            if (bytes.size() > LONGEST_LINE) {
                throw new TooLong();
            }
        }
        return null;
    }

    /** The child writes more than anybody reads. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
