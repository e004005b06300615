package io.greenloop.patcher.domain.template.compile;

import io.greenloop.javasource.edit.TypedFile;
import java.util.regex.Pattern;

/** Types as the compiler's messages name them, and as a file may. */
final class TypeNames {

    private static final Pattern QUALIFIED = Pattern.compile("((?:[a-z_]\\w*\\.)+)([A-Z][\\w$]*)");

    private TypeNames() {}

    /** Without the packages that the file can leave out. */
    static String written(TypedFile file, String type) {
        var own = file.unit().getPackageName() + ".";
        return QUALIFIED.matcher(type).replaceAll(match -> {
            var owner = match.group(1);
            boolean isKnown =
                    owner.equals("java.lang.") || owner.equals(own) || isImported(file, owner, match.group(2));
            return isKnown ? match.group(2) : match.group();
        });
    }

    /** Without any packages, to tell what type it is. */
    static String plain(String type) {
        return QUALIFIED.matcher(type).replaceAll("$2");
    }

    private static boolean isImported(TypedFile file, String owner, String name) {
        return file.unit().getImports().stream()
                .map(line -> line.getQualifiedIdentifier().toString())
                .anyMatch(imported -> imported.equals(owner + name) || imported.equals(owner + "*"));
    }
}
