package io.greenloop.bench.gates;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenloop.contracts.GatePolicy;
import io.greenloop.gates.StandardGates;
import io.greenloop.javasource.SourceAnalyzer;
import io.greenloop.workspace.Workspaces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipFile;

/** Tells one state of the gates, and of what they see code with, from every other. */
final class GateCode {

    private static final List<Class<?>> MODULES =
            List.of(StandardGates.class, SourceAnalyzer.class, GatePolicy.class, Workspaces.class);

    private GateCode() {}

    /** The same for the same classes, whenever and wherever they were built. */
    static String hash() {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            for (var type : MODULES) {
                var place = Path.of(
                        type.getProtectionDomain().getCodeSource().getLocation().toURI());
                if (Files.isDirectory(place)) {
                    folder(hash, place);
                } else {
                    archive(hash, place);
                }
            }
            return HexFormat.of().formatHex(hash.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException | URISyntaxException e) {
            throw new IllegalStateException("every JDK has SHA-256, and classes lie somewhere", e);
        }
    }

    private static void folder(MessageDigest hash, Path place) throws IOException {
        try (var files = Files.walk(place)) {
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                hash.update(place.relativize(file).toString().getBytes(UTF_8));
                hash.update(Files.readAllBytes(file));
            }
        }
    }

    /** By the checksums of what is in it: when it was put there is of no interest. */
    private static void archive(MessageDigest hash, Path place) throws IOException {
        try (var zip = new ZipFile(place.toFile())) {
            zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(entry -> "%s %d;".formatted(entry.getName(), entry.getCrc()))
                    .sorted()
                    .forEach(entry -> hash.update(entry.getBytes(UTF_8)));
        }
    }
}
