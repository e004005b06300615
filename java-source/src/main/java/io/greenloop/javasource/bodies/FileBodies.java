package io.greenloop.javasource.bodies;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import io.greenloop.javasource.Analysis;
import io.greenloop.javasource.JavaSpans;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A file cut into the bodies of its methods and all the rest. Classes and lambdas inside of a body belong to it. */
public final class FileBodies {

    private static final Pattern TEXT = Pattern.compile(
            "(?:[\\w.]+\\.)?(?:String|CharSequence|StringBuilder|StringBuffer|StringWriter|Object|[A-Z])");

    private final String text;
    private final List<String> gaps;
    private final List<Body> bodies;
    private final Set<String> mentionedOutside;
    private final Set<String> plainFields;

    private FileBodies(String text, Reader reader) {
        this.text = text;
        this.bodies = List.copyOf(reader.bodies);
        this.gaps = gaps(text, bodies);
        this.mentionedOutside = Set.copyOf(reader.outside.mentioned());
        var plain = new HashSet<>(reader.plain);
        plain.removeAll(reader.texts);
        this.plainFields = Set.copyOf(plain);
    }

    /**
     * The bodies of a unit.
     *
     * @return empty where it holds an enumeration, whose members' names may be said by any of them, or has other ends of lines than here
     */
    public static Optional<FileBodies> of(Analysis analysis, CompilationUnitTree unit) {
        var text = analysis.text(unit);
        var reader = new Reader(unit, analysis.trees().getSourcePositions());
        reader.scan(unit, null);
        return reader.enumerates || text.indexOf('\r') >= 0
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

    /** Walks a unit, but not into its bodies. */
    private static final class Reader extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<Body> bodies = new ArrayList<>();
        private final Names outside = new Names();
        private final Set<String> plain = new HashSet<>();
        private final Set<String> texts = new HashSet<>();
        private ClassTree type;
        private boolean enumerates;

        Reader(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public Void visitClass(ClassTree tree, Void nothing) {
            enumerates |= tree.getKind() == Tree.Kind.ENUM;
            var outer = type;
            type = tree;
            super.visitClass(tree, nothing);
            type = outer;
            return null;
        }

        @Override
        public Void visitVariable(VariableTree field, Void nothing) {
            var isText = TEXT.matcher(field.getType().toString()).matches();
            (isText ? texts : plain).add(field.getName().toString());
            outside.scan(field, nothing);
            return null;
        }

        @Override
        public Void visitBlock(BlockTree initializer, Void nothing) {
            outside.scan(initializer, nothing);
            return null;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            var block = method.getBody();
            var isOfRecord = method.getReturnType() == null && type.getKind() == Tree.Kind.RECORD;
            if (block == null || isOfRecord || end(method) < 0 || end(block) <= start(block)) {
                outside.scan(method, nothing);
                return null;
            }
            outside.scan(method.getModifiers(), nothing);
            int ownCall = start(block) + 1;
            if (!block.getStatements().isEmpty()
                    && isOwnCall(block.getStatements().get(0))) {
                ownCall = end(block.getStatements().get(0));
                outside.scan(block.getStatements().get(0), nothing);
            }
            var names = Names.in(method);
            bodies.add(new Body(
                    start(block),
                    ownCall,
                    end(block),
                    line(start(method)),
                    line(end(block) - 1),
                    (method.getReturnType() == null ? type.getSimpleName() : method.getName()).toString(),
                    tells(method),
                    names.mentioned(),
                    Set.copyOf(names.assigned())));
            return null;
        }

        /** What the compiler put there itself ends nowhere. */
        private boolean isOwnCall(Tree statement) {
            return end(statement) >= 0
                    && statement instanceof ExpressionStatementTree call
                    && call.getExpression() instanceof MethodInvocationTree invocation
                    && invocation.getMethodSelect() instanceof IdentifierTree name
                    && name.getName().toString().matches("this|super");
        }

        private static boolean tells(MethodTree method) {
            var isPlain =
                    method.getReturnType() == null || method.getReturnType().getKind() == Tree.Kind.PRIMITIVE_TYPE;
            return !isPlain
                    || method.getParameters().stream()
                            .anyMatch(parameter ->
                                    TEXT.matcher(parameter.getType().toString()).matches());
        }

        private int start(Tree tree) {
            return (int) positions.getStartPosition(unit, tree);
        }

        private int end(Tree tree) {
            return (int) positions.getEndPosition(unit, tree);
        }

        private int line(int offset) {
            return (int) unit.getLineMap().getLineNumber(offset);
        }
    }
}
