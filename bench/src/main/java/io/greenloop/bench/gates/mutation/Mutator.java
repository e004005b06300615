package io.greenloop.bench.gates.mutation;

import static java.util.Objects.requireNonNull;

import io.greenloop.contracts.GateName;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One kind of bad patch.
 *
 * @param gate that must stop it
 * @param hint a file without this text need not be looked at
 */
public record Mutator(GateName gate, String name, Place place, Outcome outcome, String hint, Way way) {

    /** The files that it starts from. */
    public enum Place {
        MAIN,
        TEST,
        POM,
        /** A file of message texts that came with the library. */
        BUNDLE
    }

    /** What the compiler must say of what it makes. */
    public enum Outcome {
        COMPILES,
        FAILS,
        /** The compiler has no say, for no code is changed or the diff does not apply. */
        NO_CODE
    }

    /** Makes all changes of this kind of one file. */
    @FunctionalInterface
    public interface Way {
        Stream<Draft> drafts(SourceText file, Random random);
    }

    public Mutator {
        requireNonNull(gate, "gate");
        requireNonNull(way, "way");
    }

    /** Edits of main code that compile. */
    static Mutator main(GateName gate, String name, String hint, Function<SourceText, Stream<List<Splice>>> edits) {
        return of(gate, name, Place.MAIN, Outcome.COMPILES, hint, edits);
    }

    static Mutator of(
            GateName gate,
            String name,
            Place place,
            Outcome outcome,
            String hint,
            Function<SourceText, Stream<List<Splice>>> edits) {
        return new Mutator(
                gate,
                name,
                place,
                outcome,
                hint,
                (file, random) -> edits.apply(file).map(file::with));
    }

    /** Puts a statement at the start of a method. */
    static Mutator statement(GateName gate, String name, String code) {
        return main(
                gate, name, "", file -> file.methods().map(method -> List.of(file.atStart(method.getBody(), code))));
    }

    /** Adds a member, with what it imports, to a class. */
    static Mutator member(GateName gate, String name, String code, String... imports) {
        return main(
                gate,
                name,
                "",
                file -> Stream.of(file).filter(SourceText::hasClass).map(whole -> {
                    var splices = new java.util.ArrayList<>(List.of(whole.member(code)));
                    if (imports.length > 0) {
                        splices.add(whole.importing(String.join(";\nimport ", imports)));
                    }
                    return List.copyOf(splices);
                }));
    }

    /** A patch that is the same wherever it is made, but for what chance puts in. */
    static Mutator project(GateName gate, String name, Function<Random, Draft> draft) {
        return new Mutator(
                gate, name, Place.POM, Outcome.NO_CODE, "", (file, random) -> Stream.of(draft.apply(random)));
    }
}
