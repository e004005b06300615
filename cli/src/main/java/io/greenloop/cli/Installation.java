package io.greenloop.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where Greenloop itself lies.
 *
 * @param root the folder that the {@code greenloop} script is in
 * @param program arguments of {@code java} that start the standalone system, after its system properties
 */
record Installation(Path root, List<String> program) {

    Installation {
        program = List.copyOf(program);
    }

    /** The usual layout below the folder of the script. */
    static Installation of(String root) {
        var folder = Path.of(root == null ? "" : root).toAbsolutePath().normalize();
        var jar = folder.resolve("standalone/target/quarkus-app/quarkus-run.jar");
        return new Installation(folder, List.of("-jar", jar.toString()));
    }

    /** The project that the demo heals. */
    Path demoSample() {
        var sample = root.resolve("samples").resolve("demo");
        if (!Files.isDirectory(sample)) {
            throw new Trouble("the demo's project is missing: " + sample);
        }
        return sample;
    }

    /** The whole command that starts the standalone system with these arguments of {@code java} before it. */
    List<String> command(List<String> javaArguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // First, so that what the user says comes later and holds.
        var options = root.resolve("standalone/target/quarkus-app/java-options");
        if (Files.exists(options)) {
            command.add("@" + options);
        }
        command.addAll(javaArguments);
        command.addAll(program);
        return command;
    }
}
