package io.greenloop.javasource.risks;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;

/** What is known at one place about which variables are null; nothing at all where no run can get to. */
final class Nullness {

    /** What is known of one variable; of one that is not in the map nothing is, and it is let alone. */
    enum Value {
        NULL,
        NOT_NULL,
        /** Null on some way that leads here, as the code itself says. */
        MAYBE
    }

    private final Map<Element, Value> values;
    private boolean dead;

    private Nullness(Map<Element, Value> values, boolean dead) {
        this.values = new HashMap<>(values);
        this.dead = dead;
    }

    static Nullness unknown() {
        return new Nullness(Map.of(), false);
    }

    Nullness copy() {
        return new Nullness(values, dead);
    }

    boolean isDead() {
        return dead;
    }

    void end() {
        dead = true;
    }

    void put(Element variable, Value value) {
        if (variable != null) {
            values.put(variable, value);
        }
    }

    void forget(Element variable) {
        values.remove(variable);
    }

    void forget(Set<Element> variables) {
        variables.forEach(values::remove);
    }

    /** Others may have changed what is no local variable. */
    void forgetFields() {
        values.keySet().removeIf(variable -> variable.getKind().isField());
    }

    void become(Nullness other) {
        values.clear();
        values.putAll(other.values);
        dead = other.dead;
    }

    boolean mayBeNull(Element variable) {
        return !dead && (values.get(variable) == Value.NULL || values.get(variable) == Value.MAYBE);
    }

    boolean knowsOfNull() {
        return values.containsValue(Value.NULL);
    }

    /** What is known where two ways meet: null on one of them is enough to doubt. */
    static Nullness merged(Nullness one, Nullness other) {
        if (one.dead) {
            return other.copy();
        }
        if (other.dead) {
            return one.copy();
        }
        var merged = new Nullness(Map.of(), false);
        one.values.forEach((variable, value) -> merged.join(variable, value, other.values.get(variable)));
        other.values.forEach((variable, value) -> merged.join(variable, value, one.values.get(variable)));
        return merged;
    }

    private void join(Element variable, Value one, Value other) {
        if (one == other) {
            values.put(variable, one);
        } else if (one != Value.NOT_NULL || other != Value.NOT_NULL && other != null) {
            values.put(variable, Value.MAYBE);
        }
    }
}
