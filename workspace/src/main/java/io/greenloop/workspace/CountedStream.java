package io.greenloop.workspace;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read, stops at a limit, and remembers whether the stream beneath failed by itself. */
final class CountedStream extends FilterInputStream {

    /** More was read than is allowed. */
    static final class LimitReached extends IOException {
        LimitReached() {
            super("more bytes than allowed");
        }
    }

    private long count;
    private long limit;
    private boolean failed;

    CountedStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    long count() {
        return count;
    }

    /** Whether reading failed because of the source, not because of what was in it. */
    boolean hasFailed() {
        return failed;
    }

    /** Allows so many bytes from here on. */
    void limitNext(long bytes) {
        limit = count + bytes;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read;
        try {
            read = super.read(buffer, offset, length);
        } catch (IOException trouble) {
            failed = true;
            throw trouble;
        }
        count += Math.max(0, read);
        if (count > limit) {
            throw new LimitReached();
        }
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        // Skipped bytes cost time too, so they are read and counted.
        var buffer = new byte[8192];
        long skipped = 0;
        while (skipped < bytes) {
            int read = read(buffer, 0, (int) Math.min(buffer.length, bytes - skipped));
            if (read < 0) {
                break;
            }
            skipped += read;
        }
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
