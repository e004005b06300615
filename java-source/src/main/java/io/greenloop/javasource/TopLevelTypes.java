package io.greenloop.javasource;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import java.util.Set;
import java.util.TreeSet;

/** The types a file declares at its top, by their binary names, as the compiler reads them: escapes hide nothing. */
public final class TopLevelTypes {

    private TopLevelTypes() {}

    /** What the text declares as far as it can be parsed. */
    public static Set<String> in(String text) {
        return ParsedFile.of(text).map(ParsedFile::unit).map(TopLevelTypes::in).orElse(Set.of());
    }

    /** What a unit that was parsed already declares. */
    public static Set<String> in(CompilationUnitTree unit) {
        var names = new TreeSet<String>();
        var place = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
        for (var type : unit.getTypeDecls()) {
            if (type instanceof ClassTree declared) {
                names.add(place + declared.getSimpleName());
            }
        }
        return names;
    }
}
