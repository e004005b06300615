package io.greenloop.testrunner.compile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** Reads through the files of a class path, which it leaves open, and keeps the classes that are written. */
final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {

    private final Map<String, ClassFile> written = new TreeMap<>();

    MemoryFiles(JavaFileManager classPath) {
        super(classPath);
    }

    /** Class files by binary name. */
    Map<String, byte[]> written() {
        var classes = new TreeMap<String, byte[]>();
        written.forEach((name, file) -> classes.put(name, file.bytes.toByteArray()));
        return classes;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            JavaFileManager.Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        return written.computeIfAbsent(className, ClassFile::new);
    }

    @Override
    public FileObject getFileForOutput(
            JavaFileManager.Location location, String packageName, String relativeName, FileObject sibling)
            throws IOException {
        throw new IOException("nothing but classes is written: " + relativeName);
    }

    @Override
    public boolean isSameFile(FileObject one, FileObject other) {
        return one.equals(other) || Objects.equals(one.toUri(), other.toUri());
    }

    /** The class path is used again; whoever made it closes it. */
    @Override
    public void close() {
        written.clear();
    }

    /** A class that is in no file. */
    private static final class ClassFile extends SimpleJavaFileObject {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        ClassFile(String binaryName) {
            super(URI.create("memory:///" + binaryName.replace('.', '/') + ".class"), Kind.CLASS);
        }

        @Override
        public OutputStream openOutputStream() {
            bytes.reset();
            return bytes;
        }
    }
}
