package io.greenloop.testrunner.child;

import org.apache.maven.plugin.MojoExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * Takes from the Enforcer what it says of Maven's version: the project's own Maven is not here. What it says of dependencies holds all the
 * same, since no patch may bring in what it forbids.
 */
final class MavenVersionRule {

    private static final String RULE = "requireMavenVersion";

    private MavenVersionRule() {}

    /** To be called before the goal reads how it is configured. */
    static void takeFrom(MojoExecution mojo) {
        var configuration = mojo.getConfiguration();
        if (configuration == null || !mojo.getArtifactId().equals("maven-enforcer-plugin")) {
            return;
        }
        var rules = configuration.getChild("rules");
        if (rules == null || rules.getChild(RULE) == null) {
            return;
        }
        for (int i = rules.getChildCount() - 1; i >= 0; i--) {
            if (rules.getChild(i).getName().equals(RULE)) {
                rules.removeChild(i);
            }
        }
        if (rules.getChildCount() == 0) {
            // Without any rule it fails, too.
            skip(configuration);
        }
    }

    private static void skip(Xpp3Dom configuration) {
        var skip = configuration.getChild("skip");
        if (skip == null) {
            skip = new Xpp3Dom("skip");
            configuration.addChild(skip);
        }
        skip.setValue("true");
    }
}
