package io.greenloop.testrunner.compile;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A source that is in no file. */
public final class SourceText extends SimpleJavaFileObject {

    private final String text;

    /** @param path below the folder of sources, such as {@code a/b/C.java} */
    public SourceText(String path, String text) {
        super(URI.create("string:///" + path.replace(" ", "%20")), Kind.SOURCE);
        this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}
