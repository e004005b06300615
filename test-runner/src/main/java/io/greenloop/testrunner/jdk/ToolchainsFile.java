package io.greenloop.testrunner.jdk;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Offers every JDK of the host to Maven's toolchains, under each version and vendor that a project may ask for. */
public final class ToolchainsFile {

    private static final String TOOLCHAIN = """
              <toolchain>
                <type>jdk</type>
                <provides><version>%s</version><vendor>%s</vendor></provides>
                <configuration><jdkHome>%s</jdkHome></configuration>
              </toolchain>
            """;
    /** What most of them are built from, and what projects that name a vendor mostly name. */
    private static final String COMMON_VENDOR = "openjdk";

    private ToolchainsFile() {}

    /** @param located what a path that is meant for inside a run is there */
    public static String text(InstalledJdks jdks, UnaryOperator<String> located) {
        var text = new StringBuilder("<toolchains>\n");
        for (var jdk : preferred(jdks)) {
            for (var version : versions(jdk)) {
                for (var vendor : vendors(jdk)) {
                    text.append(TOOLCHAIN.formatted(
                            escaped(version), escaped(vendor), escaped(located.apply(jdk.inside()))));
                }
            }
        }
        return text.append("</toolchains>\n").toString();
    }

    /** Maven takes the first that matches: the usual one, then older ones first. */
    private static List<Jdk> preferred(InstalledJdks jdks) {
        var all = new LinkedHashSet<Jdk>(List.of(jdks.usual()));
        all.addAll(jdks.all());
        return new ArrayList<>(all);
    }

    private static Set<String> versions(Jdk jdk) {
        var versions = new LinkedHashSet<>(List.of("" + jdk.feature(), jdk.version()));
        if (jdk.version().startsWith("1.")) {
            versions.add("1." + jdk.feature());
        }
        return versions;
    }

    private static Set<String> vendors(Jdk jdk) {
        var vendors = new LinkedHashSet<>(List.of(COMMON_VENDOR));
        if (!jdk.vendor().isEmpty()) {
            vendors.add(jdk.vendor());
        }
        if (jdk.vendor().equals("eclipse")) {
            vendors.addAll(List.of("temurin", "adoptium"));
        }
        return vendors;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
