package io.greenloop.testrunner.child;

import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Calls one method of a candidate with one input after the other, and says how each call ends. */
final class Caller implements Runnable {

    private static final int MILLIS_PER_INPUT = 2_000;

    private final WarmOrders.Call call;
    private final ClassLoader candidate;
    private final Tank tank;
    private final Journal journal;
    private Method method;
    private Constructor<?> constructor;
    private int answered;
    private boolean closed;

    Caller(WarmOrders.Call call, ClassLoader candidate, Tank tank, Journal journal) {
        this.call = call;
        this.candidate = candidate;
        this.tank = tank;
        this.journal = journal;
    }

    /** What became of a call, in one word, and its value or exception as text. */
    private record Answer(String kind, String text) {

        /** The input could not be made, which says nothing of the method. */
        static Answer unusable(Throwable why) {
            return new Answer(WarmOrders.UNUSABLE, why.getClass().getName());
        }
    }

    /** Calls with all inputs; on a thread of the candidate. */
    @Override
    public void run() {
        try {
            find();
        } catch (ReflectiveOperationException | LinkageError none) {
            return;
        }
        for (var input : call.inputs()) {
            answer(answerTo(input));
        }
    }

    /** Waits for the calls as long as one after the other ends; what blocks ends them all. */
    void await(Thread thread) throws InterruptedException {
        var before = -1;
        for (var now = answered(); thread.isAlive() && now != before; now = answered()) {
            before = now;
            thread.join(MILLIS_PER_INPUT);
        }
        close(thread.isAlive());
    }

    private synchronized int answered() {
        return answered;
    }

    private synchronized void close(boolean blocked) {
        if (blocked) {
            answer(new Answer(WarmOrders.ENDLESS, ""));
        }
        closed = true;
    }

    private synchronized void answer(Answer answer) {
        if (!closed) {
            journal.told(List.of(WarmOrders.ANSWER, answered + "", answer.kind(), answer.text()));
            answered++;
        }
    }

    private void find() throws ReflectiveOperationException {
        var type = Class.forName(call.type(), false, candidate);
        method = type.getDeclaredMethod(call.method(), parameters(call.descriptor()));
        method.setAccessible(true);
        if (call.receiver().startsWith("(")) {
            constructor = type.getDeclaredConstructor(parameters(call.receiver()));
            constructor.setAccessible(true);
        }
    }

    private Class<?>[] parameters(String descriptor) {
        return MethodType.fromMethodDescriptorString(descriptor, candidate).parameterArray();
    }

    private Answer answerTo(String input) {
        tank.fill();
        List<Object> values;
        Object receiver;
        try {
            values = values(input);
            receiver = receiver(values);
        } catch (RuntimeException | ReflectiveOperationException | Error ofTheProject) {
            return Answer.unusable(ofTheProject);
        }
        var arguments = values.toArray();
        try {
            return answer(receiver, arguments);
        } catch (InvocationTargetException e) {
            return tank.isDry() ? new Answer(WarmOrders.ENDLESS, "") : thrown(e.getCause());
        } catch (RuntimeException | IllegalAccessException | Error whileTold) {
            return tank.isDry() ? new Answer(WarmOrders.ENDLESS, "") : Answer.unusable(whileTold);
        }
    }

    private Answer answer(Object receiver, Object[] arguments)
            throws InvocationTargetException, IllegalAccessException {
        var before = state(receiver, arguments);
        var value = method.invoke(receiver, arguments);
        if (tank.isDry()) {
            return new Answer(WarmOrders.ENDLESS, "");
        }
        var text = method.getReturnType() == void.class ? "nothing" : ValueText.of(value);
        var after = state(receiver, arguments);
        return new Answer(WarmOrders.VALUE, before.equals(after) ? text : text + " and leaves " + after);
    }

    private static Answer thrown(Throwable cause) {
        var message = cause.getMessage();
        return new Answer(
                WarmOrders.THROWN, cause.getClass().getName() + (message == null ? "" : ": " + bounded(message)));
    }

    private static String bounded(String message) {
        return message.length() <= 500 ? message : message.substring(0, 500);
    }

    /** What a call can leave behind in its arguments and its object. */
    private static String state(Object receiver, Object[] arguments) {
        var parts = new ArrayList<String>();
        if (receiver != null) {
            parts.add(ValueText.of(receiver));
        }
        for (var argument : arguments) {
            if (isMutable(argument)) {
                parts.add(ValueText.of(argument));
            }
        }
        return String.join(", ", parts);
    }

    private static boolean isMutable(Object argument) {
        return argument instanceof Collection<?>
                || argument instanceof Map<?, ?>
                || argument instanceof StringBuilder
                || argument != null && argument.getClass().isArray();
    }

    private List<Object> values(String input) {
        var values = new ArrayList<Object>();
        for (var field : input.isEmpty() ? List.<String>of() : Lines.decode(input)) {
            values.add(ValueReader.read(field, candidate));
        }
        return values;
    }

    /** Takes what it is made of from the beginning of the values. */
    private Object receiver(List<Object> values) throws ReflectiveOperationException {
        if (call.receiver().isEmpty()) {
            return null;
        }
        if (constructor == null) {
            return values.remove(0);
        }
        var own = values.subList(0, constructor.getParameterCount());
        var made = constructor.newInstance(own.toArray());
        own.clear();
        return made;
    }
}
