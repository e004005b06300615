package io.greenloop.testrunner.child;

import java.net.URLClassLoader;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Defines all classes of the project for one candidate, before its parent is asked: a parent's classes would never see the
 * patch. What the project depends on is shared.
 */
final class CandidateLoader extends URLClassLoader {

    private static final String PACKAGE = CandidateLoader.class.getPackageName() + ".";
    private static final String RECORDER = PACKAGE + "Recorder";
    /** Classes of ours whose state belongs to one candidate. */
    private static final Set<String> OF_ITS_OWN = Set.of(PACKAGE + "Fuel", PACKAGE + "Alternative", RECORDER);

    private static final Map<String, byte[]> OWN_BYTES = new ConcurrentHashMap<>();

    static {
        registerAsParallelCapable();
    }

    private final ProjectClasses project;
    private final Map<String, byte[]> changed;
    private final Map<String, ProtectionDomain> domains = new HashMap<>();
    private final StaticState state = new StaticState();

    /** @param changed classes of the candidate by binary name; no bytes where it has that class no more */
    CandidateLoader(ProjectClasses project, Map<String, byte[]> changed, ClassLoader dependencies) {
        super("candidate", project.urls(), dependencies);
        this.project = project;
        this.changed = changed;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        var bytes = bytes(name);
        if (bytes == null) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            var loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name, bytes);
        }
    }

    /** The calls that marked classes of the candidate recorded; none where no class is marked. */
    List<String> recorded() throws ReflectiveOperationException {
        var recorder = findLoadedClass(RECORDER);
        if (recorder == null) {
            return List.of();
        }
        var calls = (Collection<?>) recorder.getField("CALLS").get(null);
        synchronized (calls) {
            return calls.stream().map(String.class::cast).toList();
        }
    }

    /** Whether nothing that was loaded so far can keep anything of this run, so that the next finds all as the first did. */
    boolean isStateless() {
        return state.isNone()
                && findLoadedClass(RECORDER) == null
                && getParent() instanceof DependencyLoader dependencies
                && dependencies.isOfFrameworksAlone();
    }

    private byte[] bytes(String name) throws ClassNotFoundException {
        if (OF_ITS_OWN.contains(name)) {
            return OWN_BYTES.computeIfAbsent(name, DependencyLoader::ownClass);
        }
        var own = changed.get(name);
        if (own != null) {
            if (own.length == 0) {
                throw new ClassNotFoundException(name);
            }
            return own;
        }
        return project.has(name) ? project.bytes(name) : null;
    }

    private Class<?> define(String name, byte[] bytes) {
        var dot = name.lastIndexOf('.');
        if (dot > 0 && getDefinedPackage(name.substring(0, dot)) == null) {
            try {
                definePackage(name.substring(0, dot), null, null, null, null, null, null, null);
            } catch (IllegalArgumentException definedMeanwhile) {
                // Another thread was faster, which comes to the same.
            }
        }
        var type = defineClass(name, bytes, 0, bytes.length, domain(name));
        if (!OF_ITS_OWN.contains(name)) {
            state.add(type, bytes);
        }
        return type;
    }

    private synchronized ProtectionDomain domain(String name) {
        var home = project.home(name);
        return domains.computeIfAbsent(
                home.toString(),
                text -> new ProtectionDomain(new CodeSource(home, (Certificate[]) null), null, this, null));
    }
}
