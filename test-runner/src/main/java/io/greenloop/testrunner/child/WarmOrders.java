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

    /** @param tests as {@code class#method} */
    record Run(int classes, int alternative, long fuel, List<String> tests) {

        static Run read(DataInputStream in) throws IOException {
            return new Run(in.readInt(), in.readInt(), in.readLong(), texts(in));
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
