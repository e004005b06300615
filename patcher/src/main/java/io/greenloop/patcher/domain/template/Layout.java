package io.greenloop.patcher.domain.template;

import com.sun.source.tree.Tree;
import io.greenloop.javasource.edit.TextEdit;
import io.greenloop.javasource.edit.TypedFile;

/** Lays new lines out as the file does: its line ends, its indentation. */
public final class Layout {

    private final TypedFile file;
    private final String lineEnd;

    public Layout(TypedFile file) {
        this.file = file;
        this.lineEnd = file.derived(LineEnd.class, LineEnd::of).characters();
    }

    private record LineEnd(String characters) {
        static LineEnd of(TypedFile file) {
            return new LineEnd(file.text().contains("\r\n") ? "\r\n" : "\n");
        }
    }

    public String lineEnd() {
        return lineEnd;
    }

    /** The white space in front of the line that the tree begins on. */
    public String margin(Tree tree) {
        return file.indentation(file.start(tree));
    }

    /** One step of indentation, as lines with that margin have it. */
    public static String step(String margin) {
        if (margin.contains("\t")) {
            return "\t";
        }
        return margin.length() % 4 == 0 ? "    " : "  ";
    }

    /** Writes a draft out whose line feeds start a line at the margin, and whose tabulators are steps of indentation. */
    public String written(String draft, String margin) {
        return draft.replace("\t", step(margin)).replace("\n", lineEnd + margin);
    }

    /** The source of a tree as a draft: its lines no longer know how far to the right they stood. */
    public String draft(Tree tree) {
        var margin = margin(tree);
        return file.source(tree).replace("\r\n", "\n").replace("\n" + margin, "\n");
    }

    /** {@link #draft} one step further in. */
    public String indentedDraft(Tree tree) {
        return draft(tree).replaceAll("\n(?=[^\n])", "\n\t");
    }

    /** Takes the tree out of the text, with its line where nothing else stands on it. */
    public TextEdit without(Tree tree) {
        int start = file.start(tree);
        int end = file.end(tree);
        var text = file.text();
        int lineStart = text.lastIndexOf('\n', start - 1) + 1;
        int lineBreak = text.indexOf('\n', end);
        boolean isAlone = lineBreak >= 0
                && text.substring(lineStart, start).isBlank()
                && text.substring(end, lineBreak).isBlank();
        return isAlone ? new TextEdit(lineStart, lineBreak + 1, "") : new TextEdit(start, end, "");
    }
}
