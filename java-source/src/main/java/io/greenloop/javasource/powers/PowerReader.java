package io.greenloop.javasource.powers;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePathScanner;
import io.greenloop.javasource.Analysis;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Finds the powers that code gives itself, by the symbols that the compiler sees and not by how they are written. What
 * happens inside of a library or of the project's own other code is not looked into.
 */
public final class PowerReader extends TreePathScanner<Void, Void> {

    private static final Set<String> SERIAL = Set.of("readObject", "writeObject", "readExternal", "writeExternal");

    private final Analysis analysis;
    private final CompilationUnitTree unit;
    private final List<PowerUse> found = new ArrayList<>();
    /** A file names the same members many times over. */
    private final Map<Element, Optional<Power>> powers = new HashMap<>();

    private PowerReader(Analysis analysis, CompilationUnitTree unit) {
        this.analysis = analysis;
        this.unit = unit;
    }

    /** Every use in the sources of the analysis, in their order. */
    public static List<PowerUse> read(Analysis analysis) {
        return analysis.units().stream()
                .flatMap(unit -> {
                    var reader = new PowerReader(analysis, unit);
                    reader.scan(unit, null);
                    return reader.found.stream();
                })
                .toList();
    }

    /** To import a type is not to use it. */
    @Override
    public Void visitImport(ImportTree tree, Void nothing) {
        return null;
    }

    /** What Java itself calls is given its stream: to name the stream's type is no power, to ask it for something is. */
    @Override
    public Void visitMethod(MethodTree tree, Void nothing) {
        if (!SERIAL.contains(tree.getName().toString())) {
            return super.visitMethod(tree, nothing);
        }
        scan(tree.getModifiers(), nothing);
        return scan(tree.getBody(), nothing);
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void nothing) {
        note(tree);
        return null;
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void nothing) {
        note(tree);
        return super.visitMemberSelect(tree, nothing);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Void nothing) {
        note(tree);
        return super.visitMemberReference(tree, nothing);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void nothing) {
        note(tree);
        return super.visitNewClass(tree, nothing);
    }

    private void note(Tree tree) {
        var element = analysis.trees().getElement(getCurrentPath());
        if (element == null) {
            return;
        }
        powers.computeIfAbsent(element, named -> Power.of(member(named)))
                .ifPresent(power -> found.add(
                        new PowerUse(Analysis.pathOf(unit), analysis.line(unit, tree), power, member(element))));
    }

    /** A type by itself counts as a member without a name: to be one, or to hold one, is how it is used. */
    private static String member(Element element) {
        if (element instanceof TypeElement type) {
            return type.getQualifiedName() + "#";
        }
        var owner = element.getEnclosingElement();
        return owner instanceof TypeElement type ? type.getQualifiedName() + "#" + element.getSimpleName() : "";
    }
}
