package io.greenloop.javasource;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/** One Java file held as text, in the shape that the compiler reads. */
final class SourceFile extends SimpleJavaFileObject {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^[ \\t\\f]*+package\\s+([\\w.]+)\\s*;");

    private final String path;
    private final String written;
    private final UnaryOperator<String> cut;
    private String text;
    private String undocumented;
    private String packageName;
    private String binaryName;

    SourceFile(String path, String text) {
        this(path, text, UnaryOperator.identity());
    }

    /**
     * One of which the compiler sees a part.
     *
     * @param cut makes that part of what is written, head included; asked when somebody reads the file, which for most of a project nobody does
     */
    SourceFile(String path, String written, UnaryOperator<String> cut) {
        super(uriOf(path), Kind.SOURCE);
        this.path = path;
        this.written = written;
        this.cut = cut;
    }

    /** The path that a file object of ours was made from, also when the compiler has wrapped it. */
    static String pathOf(JavaFileObject file) {
        return file.toUri().getPath().substring(1);
    }

    String text() {
        if (text == null) {
            text = cut.apply(written);
        }
        return text;
    }

    /** Read from the text rather than the folder: the compiler trusts the declaration, and so must we. */
    String packageName() {
        if (packageName == null) {
            packageName = packageOf(written);
        }
        return packageName;
    }

    /** What looks like a declaration behind a brace may stand in a body that is cut out, in a text of several lines. */
    private String packageOf(String whole) {
        var declaration = PACKAGE.matcher(whole);
        var isThere = declaration.find();
        int brace = whole.indexOf('{');
        if (whole == text || brace < 0 || isThere && declaration.start() < brace) {
            return isThere ? declaration.group(1) : "";
        }
        return packageOf(text());
    }

    /** Asked for with every file of a package, in every analysis. */
    String binaryName() {
        if (binaryName == null) {
            var file = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.java$", "");
            binaryName = packageName().isEmpty() ? file : packageName() + "." + file;
        }
        return binaryName;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        if (undocumented == null) {
            undocumented = JavaSpans.undocumented(text());
        }
        return undocumented;
    }

    private static URI uriOf(String path) {
        try {
            return new URI("source", null, "/" + path, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not a path: " + path, e);
        }
    }
}
