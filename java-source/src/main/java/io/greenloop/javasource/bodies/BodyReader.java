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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts a unit into bodies and the rest by walking it, but not into its bodies. */
final class BodyReader extends TreeScanner<Void, Void> {

    private static final Pattern TEXT = Pattern.compile(
            "(?:[\\w.]+\\.)?(?:String|CharSequence|StringBuilder|StringBuffer|StringWriter|Object|[A-Z])");

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<Body> bodies = new ArrayList<>();
    private final Names outside = new Names();
    private final Set<String> plain = new HashSet<>();
    private final Set<String> texts = new HashSet<>();
    private ClassTree type;
    private boolean enumerates;

    BodyReader(CompilationUnitTree unit, SourcePositions positions) {
        this.unit = unit;
        this.positions = positions;
    }

    List<Body> bodies() {
        return bodies;
    }

    /** What is named outside of every body. */
    Set<String> mentionedOutside() {
        return Set.copyOf(outside.mentioned());
    }

    /** Fields that hold no text, and share their name with none that does. */
    Set<String> plainFields() {
        var fields = new HashSet<>(plain);
        fields.removeAll(texts);
        return Set.copyOf(fields);
    }

    /** Whether there is an enumeration, whose members' names may be said by any body. */
    boolean enumerates() {
        return enumerates;
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
        if (!block.getStatements().isEmpty() && isOwnCall(block.getStatements().get(0))) {
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
        var isPlain = method.getReturnType() == null || method.getReturnType().getKind() == Tree.Kind.PRIMITIVE_TYPE;
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
