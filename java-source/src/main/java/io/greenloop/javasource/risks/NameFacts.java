package io.greenloop.javasource.risks;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.VariableTree;
import io.greenloop.javasource.Analysis;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;

/** Finds names that stand for two things, assignments to oneself, and where inner state is copied before it is shared. */
final class NameFacts extends FactReader {

    private static final Pattern COPY =
            Pattern.compile("clone|copyOf|copyOfRange|unmodifiable\\w+|copy|immutable\\w*|toArray");

    private static final Pattern GIVES_VALUE = Pattern.compile("(?:set|with|add|put|init|of|build)[A-Z_]?\\w*");

    private final Map<TypeElement, Map<String, Element>> fields = new HashMap<>();

    NameFacts(Analysis analysis, CompilationUnitTree unit) {
        super(analysis, unit);
    }

    @Override
    public Void visitVariable(VariableTree tree, Void nothing) {
        var element = element();
        if (element != null && isLocal(element.getKind())) {
            shadowed(tree, element);
        } else if (element != null && element.getKind() == ElementKind.FIELD) {
            hidden(tree, (TypeElement) element.getEnclosingElement());
        }
        return super.visitVariable(tree, nothing);
    }

    private static boolean isLocal(ElementKind kind) {
        return kind == ElementKind.LOCAL_VARIABLE
                || kind == ElementKind.PARAMETER
                || kind == ElementKind.RESOURCE_VARIABLE
                || kind == ElementKind.BINDING_VARIABLE;
    }

    private void shadowed(VariableTree tree, Element variable) {
        var name = tree.getName().toString();
        // Few variables are called as a field is, and what else can be asked of them costs more.
        if (seen(name).isEmpty()) {
            return;
        }
        var method = methodAround(getCurrentPath()).filter(around -> around.getBody() != null);
        if (method.isEmpty()
                ? variable.getKind() != ElementKind.LOCAL_VARIABLE
                : isMeant(method.get(), variable, name)) {
            return;
        }
        note(Risk.FIELD_SHADOWED, tree, "%s is a field and a variable here".formatted(name), RiskFact.News.WHEN_ADDED);
    }

    /** The field that the name would mean here, of the types around from the inside out. */
    private Optional<Element> seen(String name) {
        var onlyStatic = false;
        for (var at = getCurrentPath(); at != null; at = at.getParentPath()) {
            onlyStatic |= at.getLeaf() instanceof MethodTree method && isStatic(method);
            if (at.getLeaf() instanceof ClassTree && analysis().trees().getElement(at) instanceof TypeElement type) {
                var found = field(type, name, true);
                if (found.isPresent()) {
                    var isThere = !onlyStatic || found.get().getModifiers().contains(Modifier.STATIC);
                    return isThere ? found : Optional.empty();
                }
                onlyStatic |= type.getModifiers().contains(Modifier.STATIC);
            }
        }
        return Optional.empty();
    }

    /** Constructors, setters and whoever says {@code this.name} beside it know that there are two. */
    private boolean isMeant(MethodTree method, Element variable, String name) {
        var isParameter = variable.getKind() == ElementKind.PARAMETER;
        return method.getReturnType() == null && isParameter
                || isParameter && GIVES_VALUE.matcher(method.getName()).matches()
                || (isParameter || variable.getModifiers().contains(Modifier.FINAL))
                        && Pattern.compile("\\bthis\\." + Pattern.quote(name) + "\\b")
                                .matcher(text(method))
                                .find()
                || isParameter && method.getName().contentEquals(name);
    }

    private static boolean isStatic(MethodTree method) {
        return method.getModifiers().getFlags().contains(Modifier.STATIC);
    }

    private void hidden(VariableTree tree, TypeElement type) {
        if (type.getSuperclass() instanceof DeclaredType parent && parent.asElement() instanceof TypeElement above) {
            field(above, tree.getName().toString(), false)
                    .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
                    .ifPresent(field -> note(
                            Risk.FIELD_SHADOWED,
                            tree,
                            "%s hides a field of %s".formatted(tree.getName(), field.getEnclosingElement()),
                            RiskFact.News.WHEN_ADDED));
        }
    }

    /** A field of that name, of the type or inherited from code that is not Java's own. */
    private Optional<Element> field(TypeElement type, String name, boolean withPrivate) {
        var own = Optional.ofNullable(fields(type).get(name))
                .filter(member -> withPrivate || !member.getModifiers().contains(Modifier.PRIVATE));
        if (own.isPresent() || !(type.getSuperclass() instanceof DeclaredType parent)) {
            return own;
        }
        return parent.asElement() instanceof TypeElement above
                        && !above.getQualifiedName().toString().startsWith("java")
                ? field(above, name, false)
                : Optional.empty();
    }

    /** The fields that a type declares itself, by their names. */
    private Map<String, Element> fields(TypeElement type) {
        var known = fields.get(type);
        if (known == null) {
            known = new HashMap<>();
            for (var member : type.getEnclosedElements()) {
                if (member.getKind() == ElementKind.FIELD) {
                    known.putIfAbsent(member.getSimpleName().toString(), member);
                }
            }
            fields.put(type, known);
        }
        return known;
    }

    @Override
    public Void visitAssignment(AssignmentTree tree, Void nothing) {
        var target = bare(tree.getVariable());
        var value = bare(tree.getExpression());
        var element = element(target);
        if (element instanceof VariableElement
                && element.equals(element(value))
                && target.toString()
                        .replaceFirst("^this\\.", "")
                        .equals(value.toString().replaceFirst("^this\\.", ""))) {
            note(Risk.SELF_ASSIGNMENT, tree, tree.toString(), RiskFact.News.WHEN_ADDED);
        }
        if (element != null && element.getKind() == ElementKind.FIELD) {
            copied(value)
                    .ifPresent(source -> note(
                            Risk.STATE_ALIASED,
                            tree,
                            "keeps a copy in " + element.getSimpleName(),
                            RiskFact.News.WHEN_GONE));
        }
        return super.visitAssignment(tree, nothing);
    }

    @Override
    public Void visitReturn(ReturnTree tree, Void nothing) {
        if (tree.getExpression() != null) {
            copied(bare(tree.getExpression()))
                    .filter(source -> source.getKind() == ElementKind.FIELD)
                    .ifPresent(source -> note(
                            Risk.STATE_ALIASED,
                            tree,
                            "gives out a copy of " + source.getSimpleName(),
                            RiskFact.News.WHEN_GONE));
        }
        return super.visitReturn(tree, nothing);
    }

    /** The variable that an expression copies, if it is a copy. */
    private Optional<Element> copied(ExpressionTree value) {
        var copies = value instanceof MethodInvocationTree call
                        && COPY.matcher(MemberFacts.name(call.getMethodSelect()))
                                .matches()
                || value instanceof NewClassTree made
                        && made.getArguments().size() == 1
                        && typeOf(made)
                                .filter(type -> nameOf(type).matches("java\\.util\\.(?!concurrent)\\w+"))
                                .isPresent();
        return copies
                ? parts(value)
                        .map(NameFacts::required)
                        .map(this::element)
                        .filter(this::isShared)
                        .findFirst()
                : Optional.empty();
    }

    /** What is handed on by a check of whether it is there. */
    private static ExpressionTree required(ExpressionTree part) {
        return part instanceof MethodInvocationTree call
                        && MemberFacts.name(call.getMethodSelect()).equals("requireNonNull")
                        && !call.getArguments().isEmpty()
                ? bare(call.getArguments().get(0))
                : part;
    }

    private static Stream<ExpressionTree> parts(ExpressionTree value) {
        if (value instanceof NewClassTree made) {
            return made.getArguments().stream().map(FactReader::bare);
        }
        var call = (MethodInvocationTree) value;
        var receiver = call.getMethodSelect() instanceof MemberSelectTree select
                ? Stream.of(bare(select.getExpression()))
                : Stream.<ExpressionTree>empty();
        return Stream.concat(receiver, call.getArguments().stream().map(FactReader::bare));
    }

    /** Whether a variable holds what can be changed through it. */
    private boolean isShared(Element element) {
        if (element == null || element.getKind() != ElementKind.FIELD && element.getKind() != ElementKind.PARAMETER) {
            return false;
        }
        var type = element.asType();
        return type.getKind() == TypeKind.ARRAY
                || is(type, "java.util.Collection")
                || is(type, "java.util.Map")
                || is(type, "java.util.Date");
    }
}
