package io.greenloop.sonarqube;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.sonarsource.scanner.lib.EnvironmentConfig;
import org.sonarsource.scanner.lib.ScannerEngineBootstrapper;

/** The child JVM: Sonar's scanner, which fetches SonarQube's engine from the server that the environment names and runs it. */
public final class ScanMain {

    private ScanMain() {}

    /**
     * Ends with 0 when the report was uploaded.
     *
     * @param arguments the file of settings
     */
    public static void main(String[] arguments) throws Exception {
        System.exit(isUploaded(settings(Path.of(arguments[0]))) ? 0 : 1);
    }

    /** That to close them may be interrupted does not matter to a process with one thread that ends with them. */
    @SuppressWarnings("try")
    private static boolean isUploaded(Map<String, String> settings) throws Exception {
        var bootstrapper = ScannerEngineBootstrapper.create("Greenloop", "1")
                .addBootstrapProperties(EnvironmentConfig.load())
                .addBootstrapProperties(settings);
        try (var result = bootstrapper.bootstrap()) {
            if (!result.isSuccessful()) {
                return false;
            }
            try (var engine = result.getEngineFacade()) {
                return engine.analyze(settings);
            }
        }
    }

    private static Map<String, String> settings(Path file) throws IOException {
        var settings = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            settings.load(reader);
        }
        return settings.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, settings::getProperty));
    }
}
