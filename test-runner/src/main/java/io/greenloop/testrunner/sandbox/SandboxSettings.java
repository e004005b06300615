package io.greenloop.testrunner.sandbox;

import io.greenloop.service.configuration.Allowed;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What code under test may use. */
@ConfigMapping(prefix = "greenloop.sandbox")
public interface SandboxSettings {

    /** Path of bubblewrap, or its name to be searched on the {@code PATH}. */
    @WithDefault("bwrap")
    String bubblewrap();

    /** Whether a job that insists on full containment may run in a merely limited process where bubblewrap does not work. */
    @WithDefault("false")
    boolean allowProcess();

    /** Memory of one run, all its processes together, in mebibytes. */
    @Allowed("64..")
    @WithDefault("2048")
    int memoryMebibytes();

    /** Processes and threads of one run. */
    @Allowed("16..")
    @WithDefault("1024")
    int processes();

    /** Processors of one run, where control groups can limit them. */
    @Allowed("0.1..")
    @WithDefault("2.0")
    double processors();

    /** What one run may print on each of its two outputs, in mebibytes. */
    @Allowed("1..")
    @WithDefault("32")
    int outputMebibytes();

    /** What one run may hold in its writable folders, in mebibytes. */
    @Allowed("1..")
    @WithDefault("1024")
    int diskMebibytes();

    /** Files and folders that one run may hold in its writable folders. */
    @Allowed("100..")
    @WithDefault("200000")
    int files();

    /** User id that code under test runs as when the service itself runs as root. */
    @Allowed("1..")
    @WithDefault("10001")
    int userId();
}
