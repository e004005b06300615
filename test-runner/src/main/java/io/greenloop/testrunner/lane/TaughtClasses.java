package io.greenloop.testrunner.lane;

import io.greenloop.testrunner.child.WarmOrders;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Sends a warm child the classes of candidates, metered: those that candidates share only once. */
final class TaughtClasses {

    private final DataOutputStream orders;
    private final Map<Map<String, byte[]>, Integer> shared = new IdentityHashMap<>();
    private CandidateClasses alone = CandidateClasses.UNCHANGED;
    private int aloneNumber;
    private int lastNumber;

    TaughtClasses(DataOutputStream orders) {
        this.orders = orders;
    }

    /** @return the number under which the child has them, 0 for the code as it was */
    int teach(CandidateClasses changed) throws IOException {
        if (changed.classes().isEmpty()) {
            return 0;
        }
        if (changed.alternative() <= 0) {
            return teachAlone(changed);
        }
        var known = shared.get(changed.classes());
        if (known != null) {
            return known;
        }
        var number = send(changed, FuelMeter::metered);
        shared.put(changed.classes(), number);
        return number;
    }

    /** Only those that candidates share come again once others came. */
    private int teachAlone(CandidateClasses changed) throws IOException {
        if (alone.classes() == changed.classes() && alone.alternative() == changed.alternative()) {
            return aloneNumber;
        }
        if (aloneNumber > 0) {
            orders.writeByte(WarmOrders.FORGET);
            orders.writeInt(aloneNumber);
        }
        alone = changed;
        aloneNumber =
                send(changed, changed.alternative() == WarmOrders.ASKING ? FuelMeter::asking : FuelMeter::metered);
        return aloneNumber;
    }

    private int send(CandidateClasses changed, UnaryOperator<byte[]> meter) throws IOException {
        lastNumber++;
        orders.writeByte(WarmOrders.CLASSES);
        orders.writeInt(lastNumber);
        orders.writeInt(changed.classes().size() + changed.vanished().size());
        for (var type : changed.classes().entrySet()) {
            write(type.getKey(), meter.apply(type.getValue()));
        }
        for (var name : changed.vanished()) {
            write(name, new byte[0]);
        }
        return lastNumber;
    }

    private void write(String name, byte[] bytes) throws IOException {
        orders.writeUTF(name);
        orders.writeInt(bytes.length);
        orders.write(bytes);
    }
}
