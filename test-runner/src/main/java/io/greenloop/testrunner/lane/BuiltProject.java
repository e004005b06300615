package io.greenloop.testrunner.lane;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** A project at one commit with what its own build made of it, kept on this host while it is useful. */
final class BuiltProject implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(BuiltProject.class);

    private final Path folder;
    private final ColdRun run;
    private final int fetched;
    private final Set<String> absent;
    private final Map<String, BuiltModule> open = new ConcurrentHashMap<>();
    private final Map<Class<?>, AutoCloseable> kept = new HashMap<>();
    private final AtomicReference<Calibration> calibration = new AtomicReference<>();

    /**
     * @param folder the checkout that was built
     * @param fetched files that had to be fetched first
     * @param absent coordinates that exist nowhere
     */
    BuiltProject(Path folder, ColdRun run, int fetched, Set<String> absent) {
        this.folder = folder;
        this.run = run;
        this.fetched = fetched;
        this.absent = Set.copyOf(absent);
    }

    /** The same folder, which is the new project's from now on, with another account of its build. */
    BuiltProject as(ColdRun other) {
        return new BuiltProject(folder, other, fetched, absent);
    }

    Path folder() {
        return folder;
    }

    ColdRun run() {
        return run;
    }

    int fetched() {
        return fetched;
    }

    Set<String> absent() {
        return absent;
    }

    /** What was made from this project once, such as a running JVM; made now if need be, and closed with the project. */
    synchronized <T extends AutoCloseable> T keeping(Class<T> type, Supplier<T> make) {
        return type.cast(kept.computeIfAbsent(type, missing -> make.get()));
    }

    /**
     * The module with its class path open; it stays so until the project is closed.
     *
     * @param repository the local repository on this host
     */
    BuiltModule module(ModuleLayout module, Path repository) {
        return open.computeIfAbsent(module.directory(), missing -> BuiltModule.open(this, module, repository));
    }

    /** Ends and gives back what is kept; to be called before the folder is removed, by when nobody uses the project. */
    @Override
    public synchronized void close() {
        open.values().forEach(BuiltModule::close);
        open.clear();
        for (var closeable : kept.values()) {
            try {
                closeable.close();
            } catch (Exception e) {
                LOG.warnf("not closed type=%s cause=%s", closeable.getClass().getSimpleName(), e);
            }
        }
        kept.clear();
    }

    Optional<Calibration> calibration() {
        return Optional.ofNullable(calibration.get());
    }

    void calibrated(Calibration value) {
        calibration.set(value);
    }
}
