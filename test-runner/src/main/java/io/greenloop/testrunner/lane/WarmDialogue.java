package io.greenloop.testrunner.lane;

import io.greenloop.testrunner.behaviour.ComparedMethod;
import io.greenloop.testrunner.child.WarmOrders;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;

/** Writes what a warm child is told, as {@link WarmOrders} reads it, and reads its answers. */
final class WarmDialogue {

    private final DataOutputStream orders;
    private final TaughtClasses classes;
    private final BoundedAnswers answers;

    WarmDialogue(OutputStream orders, InputStream answers) {
        this.orders = new DataOutputStream(new BufferedOutputStream(orders));
        this.classes = new TaughtClasses(this.orders);
        this.answers = new BoundedAnswers(answers);
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
        code(WarmOrders.RUN, changed, fuel);
        write(tests);
        orders.flush();
    }

    /** @param inputs as {@link WarmOrders} has them */
    void call(CandidateClasses changed, long fuel, ComparedMethod method, List<String> inputs) throws IOException {
        code(WarmOrders.CALL, changed, fuel);
        orders.writeUTF(method.type());
        orders.writeUTF(method.name());
        orders.writeUTF(method.descriptor());
        orders.writeUTF(method.receiver());
        write(inputs);
        orders.flush();
    }

    private void code(int order, CandidateClasses changed, long fuel) throws IOException {
        var number = classes.teach(changed);
        orders.writeByte(order);
        orders.writeInt(number);
        orders.writeInt(changed.alternative());
        orders.writeLong(fuel);
    }

    private void write(Collection<String> texts) throws IOException {
        orders.writeInt(texts.size());
        for (var text : texts) {
            orders.writeUTF(text);
        }
    }

    /** Reads until the journal ends, or the child does. */
    void read(JournalReader journal) throws IOException {
        answers.read(journal);
    }
}
