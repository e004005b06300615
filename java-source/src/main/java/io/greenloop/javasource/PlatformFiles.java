package io.greenloop.javasource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.ForwardingJavaFileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * A class path with the classes of an earlier Java, from the signatures that the JDK keeps for {@code --release}. That option opens them
 * anew in every run of the compiler, which takes longer than to look at most files.
 */
final class PlatformFiles extends ForwardingJavaFileManager<JavaFileManager> {

    private static final String SIGNATURE = ".sig";
    private static final int RADIX = 36;
    /** The last release without modules. */
    private static final int WITHOUT_MODULES = 8;

    private final StandardJavaFileManager platform;
    private final FileSystem signatures;
    private final Set<Location> ofPlatform = Collections.newSetFromMap(new IdentityHashMap<>());

    private PlatformFiles(JavaFileManager classPath, StandardJavaFileManager platform, FileSystem signatures) {
        super(classPath);
        this.platform = platform;
        this.signatures = signatures;
    }

    /**
     * The class path with the classes of a release below that of the running JDK.
     *
     * @return empty where this JDK keeps no signatures of it
     */
    static Optional<PlatformFiles> of(int release, JavaFileManager classPath) {
        var file = Path.of(System.getProperty("java.home"), "lib", "ct.sym");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            var signatures = FileSystems.newFileSystem(file, (ClassLoader) null);
            var modules = modules(signatures, release);
            if (!modules.containsKey("java.base")) {
                signatures.close();
                return Optional.empty();
            }
            var platform = EmptyFileManagers.of(ToolProvider.getSystemJavaCompiler());
            open(platform, modules, release);
            return Optional.of(new PlatformFiles(classPath, platform, signatures));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the signatures of release " + release, e);
        }
    }

    /** The options that say as much as {@code --release}. */
    static List<String> options(int release) {
        var level = Integer.toString(release);
        return List.of("-source", level, "-target", level);
    }

    /** Folders by module; each lies in as many as there are combinations of releases that share classes. */
    private static Map<String, List<Path>> modules(FileSystem signatures, int release) throws IOException {
        var sign = Character.toString(Character.toUpperCase(Character.forDigit(release, RADIX)));
        var modules = new TreeMap<String, List<Path>>();
        try (var sections = Files.newDirectoryStream(signatures.getPath("/"))) {
            for (var section : sections) {
                var name = section.getFileName().toString();
                if (name.contains(sign) && !name.contains("-")) {
                    try (var inside = Files.newDirectoryStream(section)) {
                        inside.forEach(module -> modules.computeIfAbsent(
                                        module.getFileName().toString().replace("/", ""), key -> new ArrayList<>())
                                .add(module));
                    }
                }
            }
        }
        return modules;
    }

    private static void open(StandardJavaFileManager platform, Map<String, List<Path>> modules, int release)
            throws IOException {
        if (release <= WITHOUT_MODULES) {
            var all = modules.values().stream().flatMap(List::stream).toList();
            platform.setLocationFromPaths(StandardLocation.PLATFORM_CLASS_PATH, all);
            return;
        }
        platform.handleOption("--system", List.of("none").iterator());
        for (var module : modules.entrySet()) {
            if (module.getValue().stream().anyMatch(path -> Files.exists(path.resolve("module-info" + SIGNATURE)))) {
                platform.setLocationForModule(StandardLocation.SYSTEM_MODULES, module.getKey(), module.getValue());
            }
        }
    }

    @Override
    public boolean hasLocation(Location location) {
        return isOfPlatform(location) ? platform.hasLocation(location) : super.hasLocation(location);
    }

    @Override
    public Iterable<Set<Location>> listLocationsForModules(Location location) throws IOException {
        if (!isOfPlatform(location)) {
            return super.listLocationsForModules(location);
        }
        var listed = new ArrayList<Set<Location>>();
        for (var locations : platform.listLocationsForModules(location)) {
            ofPlatform.addAll(locations);
            listed.add(locations);
        }
        return listed;
    }

    @Override
    public String inferModuleName(Location location) throws IOException {
        return isOfPlatform(location) ? platform.inferModuleName(location) : super.inferModuleName(location);
    }

    @Override
    public Location getLocationForModule(Location location, String moduleName) throws IOException {
        if (!isOfPlatform(location)) {
            return super.getLocationForModule(location, moduleName);
        }
        var found = platform.getLocationForModule(location, moduleName);
        if (found != null) {
            ofPlatform.add(found);
        }
        return found;
    }

    @Override
    public Iterable<JavaFileObject> list(
            Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse) throws IOException {
        if (!isOfPlatform(location)) {
            return super.list(location, packageName, kinds, recurse);
        }
        var wanted = EnumSet.of(JavaFileObject.Kind.OTHER);
        wanted.addAll(kinds);
        var listed = new ArrayList<JavaFileObject>();
        for (var file : platform.list(location, packageName, wanted, recurse)) {
            if (file.getName().endsWith(SIGNATURE)) {
                listed.add(new Signature(file));
            } else if (kinds.contains(file.getKind())) {
                listed.add(file);
            }
        }
        return listed;
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        if (!isOfPlatform(location)) {
            return super.inferBinaryName(location, file);
        }
        return platform.inferBinaryName(location, file instanceof Signature signature ? signature.file() : file);
    }

    @Override
    public JavaFileObject getJavaFileForInput(Location location, String className, JavaFileObject.Kind kind)
            throws IOException {
        if (!isOfPlatform(location) || kind != JavaFileObject.Kind.CLASS) {
            return isOfPlatform(location)
                    ? platform.getJavaFileForInput(location, className, kind)
                    : super.getJavaFileForInput(location, className, kind);
        }
        var file = platform.getFileForInput(location, "", className.replace('.', '/') + SIGNATURE);
        return file instanceof JavaFileObject found ? new Signature(found) : null;
    }

    @Override
    public boolean contains(Location location, FileObject file) throws IOException {
        if (!isOfPlatform(location)) {
            return !(file instanceof Signature) && super.contains(location, file);
        }
        return platform.contains(location, file instanceof Signature signature ? signature.file() : file);
    }

    /** Its class path belongs to whoever opened that. */
    @Override
    public void close() throws IOException {
        platform.close();
        signatures.close();
    }

    private boolean isOfPlatform(Location location) {
        return location == StandardLocation.PLATFORM_CLASS_PATH
                || location == StandardLocation.SYSTEM_MODULES
                || ofPlatform.contains(location);
    }

    /** A class without code. */
    private static final class Signature extends ForwardingJavaFileObject<JavaFileObject> {

        Signature(JavaFileObject file) {
            super(file);
        }

        JavaFileObject file() {
            return fileObject;
        }

        @Override
        public Kind getKind() {
            return Kind.CLASS;
        }
    }
}
