package io.greenloop.workspace;

import static java.util.Objects.requireNonNull;

/**
 * What may be imported: how much, and from which addresses.
 *
 * @param mavenOnly whether a project needs a {@code pom.xml} at its root that is XML with a project in it
 */
public record ImportPolicy(ImportLimits limits, AllowedUrls urls, boolean mavenOnly) {

    /** The default limits, and public addresses only. */
    public static final ImportPolicy DEFAULT = new ImportPolicy(ImportLimits.DEFAULT, AllowedUrls.PUBLIC);

    public ImportPolicy {
        requireNonNull(limits, "limits");
        requireNonNull(urls, "urls");
    }

    /** Takes files of every kind. */
    public ImportPolicy(ImportLimits limits, AllowedUrls urls) {
        this(limits, urls, false);
    }

    /** The same for Maven projects alone. */
    public ImportPolicy forMaven() {
        return new ImportPolicy(limits, urls, true);
    }
}
