package io.greenloop.patcher.domain.template.donor;

import com.sun.source.tree.ClassTree;
import io.greenloop.patcher.domain.template.Site;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Which members can be named from a place. */
public final class Reach {

    private Reach() {}

    /** Whether access allows it, as far as can be told without asking the compiler: subclasses count as strangers. */
    public static boolean includes(Site site, Element member) {
        var modifiers = member.getModifiers();
        if (modifiers.contains(Modifier.PUBLIC)) {
            return true;
        }
        if (modifiers.contains(Modifier.PRIVATE)) {
            return isInFile(site, member);
        }
        var here = site.file().unit().getPackageName();
        var there = site.file().elements().getPackageOf(member).getQualifiedName();
        return there.contentEquals(here == null ? "" : here.toString())
                || modifiers.contains(Modifier.PROTECTED) && isInFile(site, member);
    }

    private static boolean isInFile(Site site, Element member) {
        var top = member;
        while (top.getEnclosingElement() instanceof TypeElement outer) {
            top = outer;
        }
        var name = top.getSimpleName();
        return isOfSamePackage(site, top)
                && site.file().unit().getTypeDecls().stream()
                        .anyMatch(type -> type instanceof ClassTree declared
                                && declared.getSimpleName().contentEquals(name));
    }

    private static boolean isOfSamePackage(Site site, Element top) {
        var here = site.file().unit().getPackageName();
        var around = top.getEnclosingElement();
        return around == null
                || around.getKind() != ElementKind.PACKAGE
                || around.toString().equals(here == null ? "unnamed package" : here.toString());
    }

    /** The name of a type as it can be written in the file: short where it is imported, of the language, of the package or declared there. */
    public static String written(Site site, String type) {
        int dot = type.lastIndexOf('.');
        var around = type.substring(0, Math.max(0, dot));
        var here = site.file().unit().getPackageName() == null
                ? ""
                : site.file().unit().getPackageName().toString();
        boolean isImported = site.file().unit().getImports().stream()
                .filter(line -> !line.isStatic())
                .map(line -> line.getQualifiedIdentifier().toString())
                .anyMatch(name -> name.equals(type) || name.equals(around + ".*"));
        if (isImported || around.equals("java.lang") || around.equals(here)) {
            return type.substring(dot + 1);
        }
        var inPackage = !here.isEmpty() && type.startsWith(here + ".") ? type.substring(here.length() + 1) : type;
        return site.file().unit().getTypeDecls().stream()
                .filter(ClassTree.class::isInstance)
                .map(declared -> ((ClassTree) declared).getSimpleName() + ".")
                .filter(inPackage::startsWith)
                .map(top -> inPackage.substring(top.length()))
                .findFirst()
                .orElse(inPackage);
    }
}
