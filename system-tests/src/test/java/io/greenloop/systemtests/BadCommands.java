package io.greenloop.systemtests;

import io.greenloop.systemtests.BadInputRow.Answer;
import io.greenloop.testkit.samples.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What is typed wrong: one line on stderr that begins with {@code greenloop:}, and exit code 2. */
final class BadCommands {

    private final GreenloopProcess greenloop;
    private final Path folder;

    /** @param folder for projects, outside of any */
    BadCommands(GreenloopProcess greenloop, Path folder) {
        this.greenloop = greenloop;
        this.folder = folder;
    }

    Stream<BadInputRow> rows() {
        write("plain/readme", "");
        write("broken/pom.xml", "<project><a></project>");
        var project = Samples.named("wrong-operator").copyInto(folder);
        return Stream.of(
                typed("no such path", "fix", "nowhere"),
                typed("not a folder", "fix", "plain/readme"),
                typed("no pom.xml at its root", "fix", "plain"),
                typed("pom.xml:1:15: not XML", "fix", "broken"),
                typed("FOO", "fix", "broken", "--tiers", "FOO"),
                typed("'abc' is no time", "fix", "broken", "--time", "abc"),
                typed("port 70000 does not exist", "up", "--port", "70000"),
                typed(
                        "GL-2002: selector NoSuch matches none",
                        "fix",
                        project.toString(),
                        "--test",
                        "NoSuch",
                        "--json"));
    }

    private BadInputRow typed(String detail, String... arguments) {
        return new BadInputRow(
                "command line", String.join(" ", shown(arguments)), () -> run(List.of(arguments)), "2", "", detail);
    }

    private List<String> shown(String... arguments) {
        return Stream.of(arguments)
                .map(argument -> argument.replace(folder + "/", ""))
                .toList();
    }

    private Answer run(List<String> arguments) {
        var command = new ArrayList<>(
                List.of(Samples.root().getParent().resolve("greenloop").toString()));
        command.addAll(arguments);
        var said = Shell.in(folder)
                .with("GREENLOOP_HOME", greenloop.home().toString())
                .with("GREENLOOP_BUILD", "never")
                .run(command);
        var complaints = said.err()
                .lines()
                .filter(line -> line.startsWith("greenloop: "))
                .toList();
        var json = arguments.contains("--json");
        var isOneLine = complaints.size() == 1 && (json || said.err().lines().count() == 1);
        var isOneObject = !json || said.out().lines().count() == 1 && said.out().startsWith("{\"error\":");
        return new Answer(
                isOneLine && isOneObject ? Integer.toString(said.exitCode()) : said.toString(),
                "",
                String.join("", complaints));
    }

    private void write(String name, String content) {
        try {
            var file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
