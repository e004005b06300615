package io.greenloop.bench.validation;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.greenloop.bench.BenchFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The candidates of one project as they are committed: places and what is put there, no text of the project.
 *
 * @param hash SHA-256 of the text that they change, in hex
 */
record CandidateList(String hash, List<Mutation> mutations) {

    static final String FILE = "candidates.list";
    private static final String HASH = "sha256 ";

    CandidateList {
        mutations = List.copyOf(mutations);
    }

    static CandidateList of(String text, List<Mutation> mutations) {
        return new CandidateList(hash(text), mutations);
    }

    /** The list committed for a project. */
    static CandidateList read(Path folder, String project) {
        try {
            var lines = Files.readAllLines(file(folder, project), UTF_8);
            var mutations = new ArrayList<Mutation>();
            for (var line : lines.subList(1, lines.size())) {
                var fields = line.split(" ", 3);
                mutations.add(new Mutation(Integer.parseInt(fields[0]), Integer.parseInt(fields[1]), fields[2]));
            }
            return new CandidateList(lines.get(0).substring(HASH.length()), mutations);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void write(Path folder, String project) {
        var text = new StringBuilder(HASH + hash + "\n");
        mutations.forEach(mutation ->
                text.append("%d %d %s\n".formatted(mutation.offset(), mutation.length(), mutation.replacement())));
        try {
            Files.writeString(file(folder, project), text, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws BenchFailure when the list was made for another text */
    void requireFor(String text) {
        if (!hash(text).equals(hash)) {
            throw new BenchFailure("the list of candidates is for another text; make it anew with --write-list");
        }
    }

    private static Path file(Path folder, String project) {
        return folder.resolve(project).resolve(FILE);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
