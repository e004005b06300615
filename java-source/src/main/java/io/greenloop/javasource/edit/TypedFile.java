package io.greenloop.javasource.edit;

import static java.util.Objects.requireNonNull;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import io.greenloop.javasource.Analysis;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** One attributed file: which text, type and symbol belong to a tree. For one thread, as long as its analysis lives. */
public final class TypedFile {

    private final Analysis analysis;
    private final CompilationUnitTree unit;
    private final String text;
    private final SourcePositions positions;
    private final Map<TypeElement, List<Element>> members = new HashMap<>();
    private final Map<Class<?>, Object> derived = new HashMap<>();

    public TypedFile(Analysis analysis, CompilationUnitTree unit) {
        this.analysis = requireNonNull(analysis, "analysis");
        this.unit = requireNonNull(unit, "unit");
        this.text = analysis.text(unit);
        this.positions = analysis.trees().getSourcePositions();
    }

    public String path() {
        return Analysis.pathOf(unit);
    }

    public String text() {
        return text;
    }

    public CompilationUnitTree unit() {
        return unit;
    }

    public Types types() {
        return analysis.types();
    }

    public Elements elements() {
        return analysis.elements();
    }

    /** Every member of a type, inherited ones included; gathered once, since many places of a file ask for the same. */
    public List<Element> members(TypeElement type) {
        return members.computeIfAbsent(type, owner -> List.copyOf(elements().getAllMembers(owner)));
    }

    /** What somebody works out from the whole file: worked out when first asked for, kept as long as this. */
    public <T> T derived(Class<T> kind, Function<TypedFile, T> workOut) {
        if (!derived.containsKey(kind)) {
            derived.put(kind, workOut.apply(this));
        }
        return kind.cast(derived.get(kind));
    }

    /** Whether the tree stands in the text; the compiler adds some that do not. */
    public boolean isWritten(Tree tree) {
        return start(tree) >= 0 && end(tree) > start(tree) && end(tree) <= text.length();
    }

    /** Offset of the first character; negative for what the compiler added. */
    public int start(Tree tree) {
        return (int) positions.getStartPosition(unit, tree);
    }

    /** Offset behind the last character; negative for what the compiler added. */
    public int end(Tree tree) {
        return (int) positions.getEndPosition(unit, tree);
    }

    /** The tree as it is written, comments inside included. */
    public String source(Tree tree) {
        return text.substring(start(tree), end(tree));
    }

    /** Line of an offset, counted from 1. */
    public int line(int offset) {
        return (int) unit.getLineMap().getLineNumber(offset);
    }

    /** The white space at the beginning of the line that the offset is in. */
    public String indentation(int offset) {
        int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
        int end = lineStart;
        while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
            end++;
        }
        return text.substring(lineStart, end);
    }

    /** The type of an expression or declaration; empty where the code is wrong. */
    public Optional<TypeMirror> type(TreePath path) {
        return Optional.ofNullable(analysis.trees().getTypeMirror(path)).filter(TypedFile::isKnown);
    }

    /** Whether both are known and the same; where code is wrong or a class is missing, nothing is the same. */
    public boolean isSameType(TypeMirror one, TypeMirror other) {
        return isKnown(one) && isKnown(other) && types().isSameType(one, other);
    }

    /** Whether both are known and a value of the first can be assigned to a variable of the other. */
    public boolean isAssignable(TypeMirror from, TypeMirror to) {
        return isKnown(from) && isKnown(to) && types().isAssignable(from, to);
    }

    /** The compiler's own stand-ins for what it does not know cannot be compared. */
    static boolean isKnown(TypeMirror type) {
        return switch (type.getKind()) {
            case ERROR, OTHER, NONE, PACKAGE, MODULE, EXECUTABLE -> false;
            case BOOLEAN,
                    BYTE,
                    SHORT,
                    INT,
                    LONG,
                    CHAR,
                    FLOAT,
                    DOUBLE,
                    VOID,
                    NULL,
                    ARRAY,
                    DECLARED,
                    TYPEVAR,
                    WILDCARD,
                    UNION,
                    INTERSECTION -> true;
        };
    }

    /** What a name or declaration stands for; empty where the code is wrong. */
    public Optional<Element> element(TreePath path) {
        return Optional.ofNullable(analysis.trees().getElement(path)).filter(TypedFile::isResolved);
    }

    private static boolean isResolved(Element element) {
        var type = element.asType();
        return type == null || type.getKind() != TypeKind.ERROR;
    }
}
