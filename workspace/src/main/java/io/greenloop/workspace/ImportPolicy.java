package io.greenloop.workspace;

import static java.util.Objects.requireNonNull;

/** What may be imported: how much, and from which addresses. */
public record ImportPolicy(ImportLimits limits, AllowedUrls urls) {

    /** The default limits, and public addresses only. */
    public static final ImportPolicy DEFAULT = new ImportPolicy(ImportLimits.DEFAULT, AllowedUrls.PUBLIC);

    public ImportPolicy {
        requireNonNull(limits, "limits");
        requireNonNull(urls, "urls");
    }
}
