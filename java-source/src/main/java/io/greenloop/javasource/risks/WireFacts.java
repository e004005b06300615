package io.greenloop.javasource.risks;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import io.greenloop.javasource.Analysis;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Finds what is written to other programs or kept in stores: serialised fields, and names that annotations give. */
final class WireFacts extends FactReader {

    private static final Pattern MAPPING = Pattern.compile(
            "Json\\w+|Xml\\w+|SerializedName|Expose|Since|Proto\\w*|Avro\\w*"
                    + "|Column|JoinColumn|JoinTable|Table|SecondaryTable|Entity|Embeddable|Id|Enumerated|Inheritance|Discriminator\\w+"
                    + "|Temporal|Convert|MappedSuperclass|OneToMany|ManyToOne|OneToOne|ManyToMany|ElementCollection|Version"
                    + "|Path|PathParam|QueryParam|HeaderParam|FormParam|Consumes|Produces|GET|POST|PUT|DELETE|PATCH|HEAD"
                    + "|\\w*Mapping|PathVariable|RequestParam|RequestHeader|RequestBody|ResponseStatus|Incoming|Outgoing|Channel"
                    + "|KafkaListener|RabbitListener|JmsListener|SqsListener|Message(?:Body)?|Query|NamedQuery|ConfigProperty|Value");
    private static final String VERSION = "serialVersionUID";

    private static final Pattern CONSTRAINT = Pattern.compile("(?:jakarta|javax)\\.validation\\.[\\w.]*?(\\w+)");
    private static final Pattern WORDING = Pattern.compile("(?:,\\s*)?\\bmessage\\s*=\\s*\"(?:[^\"\\\\]|\\\\.)*+\"");

    /** By name, for the library may not be at hand. */
    private final Set<String> constraints = new HashSet<>();

    WireFacts(Analysis analysis, CompilationUnitTree unit) {
        super(analysis, unit);
        for (var imported : unit.getImports()) {
            var constraint =
                    CONSTRAINT.matcher(imported.getQualifiedIdentifier().toString());
            if (constraint.matches()) {
                constraints.add(constraint.group(1));
            }
        }
    }

    @Override
    public Void visitClass(ClassTree tree, Void nothing) {
        if (element() instanceof TypeElement type
                && !tree.getSimpleName().isEmpty()
                && type.getKind() == ElementKind.CLASS
                && is(type.asType(), "java.io.Serializable")) {
            var members = members(tree);
            version(tree, type, members);
            if (!is(type.asType(), "java.lang.Throwable")) {
                serialised(tree, type, members);
            }
        }
        return super.visitClass(tree, nothing);
    }

    /** Whoever wrote a version down meant that it stays, of exceptions too, which travel between programs. */
    private void version(ClassTree around, TypeElement type, Map<Element, Tree> members) {
        for (var member : type.getEnclosedElements()) {
            if (member instanceof VariableElement field && field.getSimpleName().contentEquals(VERSION)) {
                note(
                        Risk.WIRE_FORMAT_CHANGED,
                        members.getOrDefault(field, around),
                        "%s.%s = %s".formatted(type.getSimpleName(), VERSION, field.getConstantValue()),
                        RiskFact.News.WHEN_GONE);
            }
        }
    }

    private void serialised(ClassTree tree, TypeElement type, Map<Element, Tree> members) {
        note(Risk.WIRE_FORMAT_CHANGED, tree, type.getSimpleName() + " can be serialised", RiskFact.News.WHEN_GONE);
        for (var member : type.getEnclosedElements()) {
            if (member instanceof VariableElement field && member.getKind() == ElementKind.FIELD) {
                field(members.getOrDefault(field, tree), type, field);
            }
        }
    }

    private void field(Tree place, TypeElement type, VariableElement field) {
        if (!field.getModifiers().contains(Modifier.STATIC)
                && !field.getModifiers().contains(Modifier.TRANSIENT)) {
            note(
                    Risk.WIRE_FORMAT_CHANGED,
                    place,
                    owner(),
                    "serialised %s.%s: %s".formatted(type.getSimpleName(), field.getSimpleName(), field.asType()),
                    RiskFact.News.BOTH_IN_OLD);
        }
    }

    @Override
    public Void visitAnnotation(AnnotationTree tree, Void nothing) {
        var name = tree.getAnnotationType().toString();
        if (MAPPING.matcher(name.substring(name.lastIndexOf('.') + 1)).matches()) {
            note(Risk.WIRE_FORMAT_CHANGED, tree, tree + " " + declared(), RiskFact.News.BOTH_IN_OLD);
        }
        if (constraints.contains(name)) {
            // What is taken in unchecked goes on unchecked; how a refusal is worded is another matter.
            note(
                    Risk.WIRE_FORMAT_CHANGED,
                    tree,
                    WORDING.matcher(tree.toString()).replaceAll("") + " " + declared(),
                    RiskFact.News.WHEN_GONE);
        }
        return super.visitAnnotation(tree, nothing);
    }
}
