package io.greenloop.javasource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/** Lets the compiler find the context of a source set by package, as if it lay on a source path. */
final class SourceFiles extends ForwardingJavaFileManager<JavaFileManager> {

    private final Map<String, List<JavaFileObject>> contextByPackage = new HashMap<>();

    SourceFiles(JavaFileManager classes, List<SourceFile> context) {
        super(classes);
        context.forEach(file -> contextByPackage
                .computeIfAbsent(file.packageName(), name -> new ArrayList<>())
                .add(file));
    }

    @Override
    public boolean hasLocation(JavaFileManager.Location location) {
        return location == StandardLocation.SOURCE_PATH || super.hasLocation(location);
    }

    @Override
    public Iterable<JavaFileObject> list(
            JavaFileManager.Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
            throws IOException {
        if (location != StandardLocation.SOURCE_PATH) {
            return super.list(location, packageName, kinds, recurse);
        }
        return kinds.contains(JavaFileObject.Kind.SOURCE)
                ? contextByPackage.getOrDefault(packageName, List.of())
                : List.of();
    }

    @Override
    public String inferBinaryName(JavaFileManager.Location location, JavaFileObject file) {
        return file instanceof SourceFile source ? source.binaryName() : super.inferBinaryName(location, file);
    }

    @Override
    public boolean isSameFile(FileObject one, FileObject other) {
        return one.toUri().equals(other.toUri());
    }
}
