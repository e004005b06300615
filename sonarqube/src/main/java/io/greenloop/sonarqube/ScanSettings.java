package io.greenloop.sonarqube;

import java.util.Properties;

/** What Sonar's scanner is told about a folder; nothing of it outlives the temporary project. */
record ScanSettings(String projectKey, String version) {

    Properties of(ScanFolder folder) {
        var settings = new Properties();
        settings.setProperty("sonar.projectKey", projectKey);
        settings.setProperty("sonar.projectName", projectKey);
        settings.setProperty("sonar.projectVersion", version);
        settings.setProperty("sonar.projectBaseDir", folder.project().toString());
        settings.setProperty("sonar.working.directory", folder.work().toString());
        settings.setProperty("sonar.sources", ScanFolder.MAIN);
        if (folder.hasTests()) {
            settings.setProperty("sonar.tests", ScanFolder.TESTS);
        }
        settings.setProperty("sonar.java.binaries", ScanFolder.CLASSES);
        settings.setProperty("sonar.sourceEncoding", "UTF-8");
        // Which lines are new is seen from the two versions alone.
        settings.setProperty("sonar.scm.disabled", "true");
        // No test was run, so that coverage is not known; without this it would count as none.
        settings.setProperty("sonar.coverage.exclusions", "**/*");
        // It would ask package registries, and these files are no whole project.
        settings.setProperty("sonar.sca.enabled", "false");
        settings.setProperty("sonar.scanner.javaOpts", "-Xmx768m");
        settings.setProperty("sonar.javascript.node.maxspace", "768");
        return settings;
    }
}
