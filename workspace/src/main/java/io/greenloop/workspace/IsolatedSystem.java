package io.greenloop.workspace;

import java.nio.file.Path;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * Git without a surrounding: no configuration of the user or the machine is read or written and no GIT variable is seen,
 * so that what a workspace does depends on the workspace alone.
 */
final class IsolatedSystem extends SystemReader.Delegate {

    private final SystemReader real;

    private IsolatedSystem(SystemReader real) {
        super(real);
        this.real = real;
    }

    /** Holds for the whole process, because JGit keeps its reader in a static field. */
    static synchronized void install() {
        if (SystemReader.getInstance() instanceof IsolatedSystem) {
            return;
        }
        SystemReader.setInstance(new IsolatedSystem(SystemReader.getInstance()));
    }

    @Override
    public String getenv(String variable) {
        boolean steersGit = variable.startsWith("GIT_") || variable.startsWith("XDG_");
        return steersGit ? null : real.getenv(variable);
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
        return new NoConfig(parent, fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
        return new NoConfig(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        return new NoConfig(parent, fs);
    }

    @Override
    public Path getXdgConfigDirectory(FS fileSystem) {
        return null;
    }

    /** A configuration file that does not exist and is never made. */
    private static final class NoConfig extends FileBasedConfig {

        NoConfig(Config parent, FS fs) {
            super(parent, null, fs);
        }

        /**
         * Answers how exact the disk's clock is with what JGit assumes where it cannot measure. Measuring writes probe
         * files into a repository for seconds, also into one that is being deleted.
         */
        @Override
        public String getString(String section, String subsection, String name) {
            boolean isClock = ConfigConstants.CONFIG_FILESYSTEM_SECTION.equals(section);
            return isClock ? "2 seconds" : super.getString(section, subsection, name);
        }

        @Override
        public void load() {
            // There is nothing to read.
        }

        @Override
        public void save() {
            // JGit would note in the user's home what it measured about the disk.
        }

        @Override
        public boolean isOutdated() {
            return false;
        }
    }
}
