package io.greenloop.patcher.domain.template.donor;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.util.TreeScanner;
import io.greenloop.javasource.edit.NameSimilarity;
import io.greenloop.javasource.edit.TypedFile;
import io.greenloop.patcher.domain.template.Site;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The literals of a file by kind, but for those of annotations. */
public final class Literals {

    private static final int MOST = 6;
    private static final int LONGEST = 40;

    /** A single character as documentation shows it. */
    private static final Pattern DOCUMENTED = Pattern.compile("\\{@code (\\S)}|<code>(\\S)</code>|'(\\S)'");

    private static final Pattern DOCUMENTATION = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL);

    private final Map<Kind, Set<String>> byKind = new LinkedHashMap<>();
    private final Set<String> documented;

    private Literals(TypedFile file) {
        documented = documented(file.text());
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitAnnotation(AnnotationTree tree, Void nothing) {
                return null;
            }

            @Override
            public Void visitLiteral(LiteralTree literal, Void nothing) {
                if (file.isWritten(literal) && file.end(literal) - file.start(literal) <= LONGEST) {
                    byKind.computeIfAbsent(literal.getKind(), kind -> new LinkedHashSet<>())
                            .add(file.source(literal));
                }
                return null;
            }
        }.scan(file.unit(), null);
    }

    /** The literals of that kind as they are written, from the top of the file. */
    public static Set<String> of(Site site, Kind kind) {
        return of(site.file(), kind);
    }

    /** The literals of that kind in a file as they are written, from the top. */
    public static Set<String> of(TypedFile file, Kind kind) {
        return file.derived(Literals.class, Literals::new).byKind.getOrDefault(kind, Set.of());
    }

    private static Set<String> documented(String text) {
        return DOCUMENTATION
                .matcher(text)
                .results()
                .flatMap(comment -> DOCUMENTED.matcher(comment.group()).results())
                .flatMap(shown -> Stream.of(shown.group(1), shown.group(2), shown.group(3)))
                .filter(Objects::nonNull)
                .map(shown -> shown.equals("'") || shown.equals("\\") ? "'\\" + shown + "'" : "'" + shown + "'")
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The characters that the documentation of a file shows and its code lacks. */
    public static Set<String> documented(TypedFile file) {
        var characters = new LinkedHashSet<>(file.derived(Literals.class, Literals::new).documented);
        characters.removeAll(of(file, Kind.CHAR_LITERAL));
        return characters;
    }

    /** Those that the documentation alone shows, then those of the code. */
    public static Set<String> characters(TypedFile file) {
        var characters = documented(file);
        characters.addAll(of(file, Kind.CHAR_LITERAL));
        return characters;
    }

    /** Other literals of the same kind as they are written, those that look most alike first, with their closeness. */
    public static Map<String, Double> like(Site site, LiteralTree literal) {
        var own = site.source(literal);
        var others = new LinkedHashMap<String, Double>();
        of(site, literal.getKind()).stream()
                .filter(other -> !other.equals(own))
                .sorted(Comparator.comparingDouble((String other) -> -NameSimilarity.between(own, other)))
                .limit(MOST)
                .forEach(other -> others.put(other, 0.25 + 0.15 * NameSimilarity.between(own, other)));
        return others;
    }

    /** Neighbours of a character, its other case, and the ends of the range it belongs to. */
    public static Map<String, Double> aroundCharacter(char character) {
        var others = new LinkedHashMap<String, Double>();
        if (Character.isLetterOrDigit(character) && character < 0x80) {
            put(others, (char) (character + 1), 0.35);
            put(others, (char) (character - 1), 0.35);
            put(others, otherCase(character), 0.45);
            put(others, "0Aa".charAt(rangeOf(character)), 0.35);
            put(others, "9Zz".charAt(rangeOf(character)), 0.35);
        }
        return others;
    }

    private static char otherCase(char character) {
        return Character.isUpperCase(character) ? Character.toLowerCase(character) : Character.toUpperCase(character);
    }

    /** 0 for digits, 1 for capitals, 2 for small letters. */
    private static int rangeOf(char character) {
        if (Character.isDigit(character)) {
            return 0;
        }
        return Character.isUpperCase(character) ? 1 : 2;
    }

    private static void put(Map<String, Double> others, char character, double closeness) {
        if (Character.isLetterOrDigit(character)) {
            others.putIfAbsent("'" + character + "'", closeness);
        }
    }
}
