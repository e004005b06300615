package io.greenloop.testrunner.child;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a warm child is told, frame by frame, as the runner writes it. */
public final class WarmOrders {

    /** Which classes and framework there are; the first frame and the only one of its kind. */
    public static final int BEGIN = 'B';
    /** Classes of a candidate under a number of their own. */
    public static final int CLASSES = 'C';
    /** Classes that no candidate needs any more. */
    public static final int FORGET = 'F';
    /** Tests to run, answered by a journal. */
    public static final int RUN = 'R';
    /** A method to call with many inputs, answered by a journal. */
    public static final int CALL = 'M';

    /** First field of an answer in a journal: then come the place of the input, a kind as below, and a text. */
    public static final String ANSWER = "answer";
    /** First field of a call that was recorded while tests ran. */
    public static final String RECORDED = "recorded";
    /** First field of what tells a class of tests that left something behind; the class. */
    public static final String LEFT = "left";

    /** First field of the numbers of a schema that tests came to, with commas between. */
    public static final String ASKED = "asked";

    /** Instead of the number of an alternative: the code as it was, and which numbers below {@link #MOST_ASKED} it came to. */
    public static final int ASKING = -1;

    public static final int MOST_ASKED = 1_024;

    /** The call came to its end; the value. */
    public static final String VALUE = "value";
    /** The call threw; the exception. */
    public static final String THROWN = "thrown";
    /** The call used up its steps or its time. */
    public static final String ENDLESS = "endless";
    /** The input could not be made. */
    public static final String UNUSABLE = "unusable";

    /** The most bytes of one class file that are believed. */
    private static final int LARGEST = 1 << 24;

    private WarmOrders() {}

    /**
     * The project.
     *
     * @param folders of compiled classes, in pairs: as built, and with metered copies
     */
    record Begin(String secret, String framework, List<String> folders, List<String> jars) {

        static Begin read(DataInputStream in) throws IOException {
            return new Begin(in.readUTF(), in.readUTF(), texts(in), texts(in));
        }
    }

    /**
     * Which code is to run.
     *
     * @param classes their number
     * @param fuel steps that each test or call may take
     */
    record Code(int classes, int alternative, long fuel) {

        static Code read(DataInputStream in) throws IOException {
            return new Code(in.readInt(), in.readInt(), in.readLong());
        }
    }

    /** @param tests as {@code class#method} */
    record Run(Code code, List<String> tests) {

        static Run read(DataInputStream in) throws IOException {
            return new Run(Code.read(in), texts(in));
        }
    }

    /**
     * A method and what to call it with.
     *
     * @param receiver descriptor of the constructor that makes the object, empty for a static method, anything else where
     *     each input begins with the object itself
     * @param inputs as {@link Lines} of {@link ValueText}: what the constructor takes, then what the method takes
     */
    record Call(Code code, String type, String method, String descriptor, String receiver, List<String> inputs) {

        static Call read(DataInputStream in) throws IOException {
            return new Call(Code.read(in), in.readUTF(), in.readUTF(), in.readUTF(), in.readUTF(), texts(in));
        }
    }

    static Map<String, byte[]> classes(DataInputStream in) throws IOException {
        var classes = new LinkedHashMap<String, byte[]>();
        for (int left = in.readInt(); left > 0; left--) {
            var name = in.readUTF();
            var length = in.readInt();
            if (length < 0 || length > LARGEST) {
                throw new IOException("a class of %d bytes".formatted(length));
            }
            classes.put(name, in.readNBytes(length));
        }
        return classes;
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        var texts = new ArrayList<String>();
        for (int left = in.readInt(); left > 0; left--) {
            texts.add(in.readUTF());
        }
        return texts;
    }
}
