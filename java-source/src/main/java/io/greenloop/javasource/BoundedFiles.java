package io.greenloop.javasource;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/**
 * A class path of which no class file is read beyond what one can be: the jars on it are others' work, and some kilobytes of a jar can
 * inflate to more than this process has. What is larger is an error of whoever names the class.
 */
final class BoundedFiles extends PluginFreeFiles {

    /** Bytes; compilers stop far below, at their limits for constants and methods. */
    private static final long LARGEST = 16L << 20;

    BoundedFiles(JavaFileManager classPath) {
        super(classPath);
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        var listed = super.list(location, packageName, kinds, recurse);
        if (location != StandardLocation.CLASS_PATH) {
            return listed;
        }
        var bounded = new ArrayList<JavaFileObject>();
        listed.forEach(file -> bounded.add(bounded(file)));
        return bounded;
    }

    @Override
    public JavaFileObject getJavaFileForInput(Location location, String className, JavaFileObject.Kind kind)
            throws IOException {
        var file = super.getJavaFileForInput(location, className, kind);
        return file == null || location != StandardLocation.CLASS_PATH ? file : bounded(file);
    }

    private static JavaFileObject bounded(JavaFileObject file) {
        return file.getKind() == JavaFileObject.Kind.CLASS ? new Bounded(file) : file;
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        return super.inferBinaryName(location, file instanceof Bounded bounded ? bounded.file() : file);
    }

    @Override
    public boolean contains(Location location, FileObject file) throws IOException {
        return super.contains(location, file instanceof Bounded bounded ? bounded.file() : file);
    }

    @Override
    public boolean isSameFile(FileObject one, FileObject other) {
        return one.toUri().equals(other.toUri());
    }

    /** A class file that ends in an error where it is too large. */
    private static final class Bounded extends ForwardingJavaFileObject<JavaFileObject> {

        Bounded(JavaFileObject file) {
            super(file);
        }

        JavaFileObject file() {
            return fileObject;
        }

        @Override
        public InputStream openInputStream() throws IOException {
            return new BoundedStream(super.openInputStream());
        }
    }

    /** Fails behind the last byte that is read. */
    private static final class BoundedStream extends FilterInputStream {

        private long left = LARGEST;

        BoundedStream(InputStream in) {
            super(in);
        }

        @Override
        public int available() throws IOException {
            // A jar says what it likes of its sizes, and the compiler makes room for all of it at once.
            return (int) Math.min(left, super.available());
        }

        @Override
        public int read() throws IOException {
            var read = super.read();
            spend(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            var read = super.read(bytes, from, length);
            spend(Math.max(0, read));
            return read;
        }

        private void spend(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new IOException("a class file of more than %d bytes".formatted(LARGEST));
            }
        }
    }
}
