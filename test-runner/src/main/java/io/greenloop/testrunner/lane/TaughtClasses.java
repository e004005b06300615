package io.greenloop.testrunner.lane;

import io.greenloop.testrunner.child.WarmOrders;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.Map;

/** Sends a warm child the classes of candidates, metered: those that candidates share only once. */
final class TaughtClasses {

    private final DataOutputStream orders;
    private final Map<Map<String, byte[]>, Integer> taught = new IdentityHashMap<>();
    private Map<String, byte[]> exact;
    private int lastNumber;

    TaughtClasses(DataOutputStream orders) {
        this.orders = orders;
    }

    /** @return the number under which the child has them, 0 for the code as it was */
    int teach(CandidateClasses changed) throws IOException {
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
}
