package io.greenloop.javasource;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Java code cut into comments, what stands in literals, and all the rest, quotes included. Goes character by character: what others wrote
 * may be long in any way.
 */
public final class JavaSpans {

    private static final String BLOCK_QUOTE = "\"\"\"";
    private static final String DOCUMENTATION = "/**";
    /** Quotes, ends of lines and the marks of comments, written so that only the compiler sees them. */
    private static final Pattern DISGUISED = Pattern.compile("\\\\u+00(?:0[aAdD]|2[27aAfF]|5[cC])");

    private final String text;
    private final List<Span> spans = new ArrayList<>();
    private int from;
    private int at;

    private JavaSpans(String text) {
        this.text = text;
    }

    private enum Kind {
        CODE,
        COMMENT,
        LITERAL
    }

    private record Span(Kind kind, String text) {}

    /** The same code with a blank for each comment. */
    public static String withoutComments(String text) {
        var kept = new StringBuilder();
        for (var span : new JavaSpans(text).read()) {
            kept.append(span.kind() == Kind.COMMENT ? " " : span.text());
        }
        return kept.toString();
    }

    /** What stands in literals: one entry for each line of the text, empty where the line has none. */
    public static List<String> literalsByLine(String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var span : new JavaSpans(text).read()) {
            for (char next : span.text().toCharArray()) {
                if (next == '\n') {
                    lines.add(line.toString());
                    line.setLength(0);
                } else if (span.kind() == Kind.LITERAL) {
                    line.append(next);
                }
            }
            if (span.kind() == Kind.LITERAL) {
                line.append(' ');
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** The same length of code with a blank for each character of comments and of what stands in literals. */
    public static String codeAlone(String text) {
        var code = new StringBuilder();
        for (var span : new JavaSpans(text).read()) {
            code.append(
                    span.kind() == Kind.CODE
                            ? span.text()
                            : " ".repeat(span.text().length()));
        }
        return code.toString();
    }

    /**
     * The same length of code with plain comments for documentation, of which the compiler reads every character twice. What is written so
     * that comments cannot be told from literals here comes back as it is.
     */
    public static String undocumented(String text) {
        if (!text.contains(DOCUMENTATION) || isDisguised(text)) {
            return text;
        }
        var plain = new StringBuilder(text);
        int start = 0;
        for (var span : new JavaSpans(text).read()) {
            // The shortest, of four characters, is a plain one that ends at once.
            if (span.kind() == Kind.COMMENT
                    && span.text().startsWith(DOCUMENTATION)
                    && span.text().length() > DOCUMENTATION.length() + 1) {
                plain.setCharAt(start + 2, ' ');
            }
            start += span.text().length();
        }
        return plain.toString();
    }

    /**
     * The same lines of code with nothing but their ends where comments were, which take as long to read as code. What is written so that
     * comments cannot be told from literals here comes back as it is.
     */
    public static String uncommented(String text) {
        if (isDisguised(text)) {
            return text;
        }
        var kept = new StringBuilder();
        for (var span : new JavaSpans(text).read()) {
            if (span.kind() == Kind.COMMENT) {
                long ends = span.text().chars().filter(letter -> letter == '\n').count();
                kept.append(' ').append("\n".repeat((int) ends));
            } else {
                kept.append(span.text());
            }
        }
        return kept.toString();
    }

    /** Most files have neither of the letters that any disguise begins with. */
    public static boolean isDisguised(String text) {
        return text.indexOf('\r') >= 0
                || text.contains("\\u") && DISGUISED.matcher(text).find();
    }

    private List<Span> read() {
        while (at < text.length()) {
            // Of the characters of a file, nearly none are one of these.
            switch (text.charAt(at)) {
                case '/' -> slash();
                case '"' -> literal(text.startsWith(BLOCK_QUOTE, at) ? BLOCK_QUOTE : "\"");
                case '\'' -> literal("'");
                default -> at++;
            }
        }
        end(Kind.CODE);
        return spans;
    }

    private void slash() {
        if (text.startsWith("//", at)) {
            comment("\n", 0);
        } else if (text.startsWith("/*", at)) {
            comment("*/", 2);
        } else {
            at++;
        }
    }

    private void comment(String end, int length) {
        end(Kind.CODE);
        int found = text.indexOf(end, at + 2);
        at = found < 0 ? text.length() : found + length;
        end(Kind.COMMENT);
    }

    /** What looks like a comment inside of a literal is none. */
    private void literal(String quote) {
        at += quote.length();
        end(Kind.CODE);
        while (at < text.length() && !text.startsWith(quote, at) && !isCutShort(quote)) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(at, text.length());
        end(Kind.LITERAL);
        if (text.startsWith(quote, at)) {
            at += quote.length();
        }
    }

    /** No literal of one line goes on in the next. */
    private boolean isCutShort(String quote) {
        return quote.length() == 1 && text.charAt(at) == '\n';
    }

    private void end(Kind kind) {
        if (at > from) {
            spans.add(new Span(kind, text.substring(from, at)));
        }
        from = at;
    }
}
