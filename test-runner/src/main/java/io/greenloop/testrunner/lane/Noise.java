package io.greenloop.testrunner.lane;

import java.util.List;

/**
 * The switches of plugins that say nothing about whether the tests pass: checks of style, licences, signatures, interfaces and
 * coverage, documents, and what is made for a release. What changes the code that is compiled or the tests that run stays on,
 * and so do the Enforcer and Error Prone: what they forbid a patch must not bring in.
 */
final class Noise {

    /** Each is the plugin's own user property, to be set to {@code true}. */
    static final List<String> PROPERTIES = List.of(
            // Licences: apache-rat, license-maven-plugin of MojoHaus and of Mycila.
            "rat.skip",
            "license.skip",
            "license.skipCheckLicense",
            "license.skipUpdateLicense",
            "license.skipAddThirdParty",
            // Style and order: they check, or rewrite sources that nobody takes back out of the sandbox.
            "checkstyle.skip",
            "spotless.skip",
            "spotless.check.skip",
            "spotless.apply.skip",
            "fmt.skip",
            "formatter.skip",
            "impsort.skip",
            "sort.skip",
            "editorconfig.skip",
            "ktlint.skip",
            // Static analysis beside the compiler.
            "pmd.skip",
            "cpd.skip",
            "spotbugs.skip",
            "findbugs.skip",
            "modernizer.skip",
            "forbiddenapis.skip",
            "sonar.skip",
            "mdep.analyze.skip",
            // Interfaces held against other versions.
            "animal.sniffer.skip",
            "japicmp.skip",
            "revapi.skip",
            "clirr.skip",
            // Coverage and mutants: the agent, the report and the threshold.
            "jacoco.skip",
            "cobertura.skip",
            "skipPitest",
            // Documents.
            "maven.javadoc.skip",
            "maven.source.skip",
            "asciidoctor.skip",
            // What a release is made of. A checkout has no history, so that what reads it would only fail.
            "gpg.skip",
            "maven.gitcommitid.skip",
            "maven.buildNumber.skip",
            "cyclonedx.skip",
            "dependency-check.skip",
            "ossindex.skip",
            "invoker.skip",
            "maven.install.skip",
            "maven.deploy.skip");

    private Noise() {}
}
