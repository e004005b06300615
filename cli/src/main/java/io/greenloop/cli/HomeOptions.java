package io.greenloop.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where Greenloop keeps what it keeps. */
final class HomeOptions {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Folder for the token, the log and patches. Default: GREENLOOP_HOME, else ~/.greenloop.")
    private Path home;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder for the broker, the database and the jobs' repositories. Default: data in the home.")
    private Path data;

    Home home(Surroundings surroundings) {
        var folder = surroundings.folder().resolve(home == null ? usual(surroundings) : home);
        return Home.at(
                folder,
                data == null ? folder.resolve("data") : surroundings.folder().resolve(data));
    }

    private static Path usual(Surroundings surroundings) {
        var named = surroundings.environment().getOrDefault("GREENLOOP_HOME", "");
        return named.isBlank() ? Path.of(System.getProperty("user.home"), ".greenloop") : Path.of(named);
    }
}
