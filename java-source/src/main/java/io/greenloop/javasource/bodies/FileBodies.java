package io.greenloop.javasource.bodies;

import com.sun.source.tree.CompilationUnitTree;
import io.greenloop.javasource.Analysis;
import io.greenloop.javasource.JavaSpans;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A file cut into the bodies of its methods and all the rest. Classes and lambdas inside of a body belong to it. */
public final class FileBodies {

    private final String text;
    private final List<String> gaps;
    private final List<Body> bodies;
    private final Set<String> mentionedOutside;
    private final Set<String> plainFields;

    private FileBodies(String text, BodyReader reader) {
        this.text = text;
        this.bodies = List.copyOf(reader.bodies());
        this.gaps = gaps(text, bodies);
        this.mentionedOutside = reader.mentionedOutside();
        this.plainFields = reader.plainFields();
    }

    /**
     * The bodies of a unit.
     *
     * @return empty where it holds an enumeration, whose members' names may be said by any of them, or has other ends of lines than here
     */
    public static Optional<FileBodies> of(Analysis analysis, CompilationUnitTree unit) {
        var text = analysis.text(unit);
        var reader = new BodyReader(unit, analysis.trees().getSourcePositions());
        reader.scan(unit, null);
        return reader.enumerates() || text.indexOf('\r') >= 0
                ? Optional.empty()
                : Optional.of(new FileBodies(text, reader));
    }

    private static List<String> gaps(String text, List<Body> bodies) {
        // Asked of the whole text, for what disguises a comment in one gap may end in another.
        var asItIs = JavaSpans.isDisguised(text);
        var gaps = new ArrayList<String>();
        int from = 0;
        for (var body : bodies) {
            gaps.add(text.substring(from, body.start()));
            from = body.end();
        }
        gaps.add(text.substring(from));
        return gaps.stream()
                .map(gap -> asItIs ? gap : JavaSpans.uncommented(gap))
                .toList();
    }

    /** The change that leads to the text, if it is one of a single body. */
    public Optional<BodyChange> changeTo(String after) {
        var shorter = Math.min(text.length(), after.length());
        int head = 0;
        while (head < shorter && text.charAt(head) == after.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && text.charAt(text.length() - 1 - tail) == after.charAt(after.length() - 1 - tail)) {
            tail++;
        }
        int from = head;
        int to = text.length() - tail;
        return bodies.stream()
                .filter(body -> body.start() < from && to < body.end())
                .filter(this::standsAlone)
                .findFirst()
                .map(body -> new BodyChange(
                        this, body, after.substring(body.start(), body.end() + after.length() - text.length())))
                .filter(BodyChange::isClosed);
    }

    /** A line tells which body something is in only where no two share one. */
    private boolean standsAlone(Body body) {
        return bodies.stream().filter(body::sharesLineWith).count() == 1;
    }

    String text() {
        return text;
    }

    /** What stands before each of the bodies and behind the last one, as the compiler needs it: without comments, on the same lines. */
    List<String> gaps() {
        return gaps;
    }

    List<Body> bodies() {
        return bodies;
    }

    /** Fields of this file that hold no text. */
    Set<String> plainFields() {
        return plainFields;
    }

    /** The bodies that can have a say in what code with these names says. */
    Set<Body> tellingTo(Body changed, Set<String> names) {
        var known = new HashSet<>(names);
        known.addAll(changed.mentioned());
        known.addAll(mentionedOutside);
        var needed = new HashSet<Body>();
        var isEquality = changed.isOfEquality();
        var grew = true;
        while (grew) {
            grew = false;
            for (var body : bodies) {
                if (!needed.contains(body)
                        && (body == changed
                                || isEquality && body.isOfEquality()
                                || body.tells() && known.contains(body.name())
                                || body.assigned().stream()
                                        .anyMatch(name -> known.contains(name) && !plainFields.contains(name)))) {
                    needed.add(body);
                    known.addAll(body.mentioned());
                    isEquality |= body.isOfEquality();
                    grew = true;
                }
            }
        }
        return needed;
    }
}
