package io.greenloop.gates;

import static io.greenloop.gates.PomFact.BUILD;
import static io.greenloop.gates.PomFact.CHECK;
import static io.greenloop.gates.PomFact.TEST_RUN;

import io.greenloop.contracts.Decision;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/**
 * Reads from a POM what decides which tests run, whether their failures count, which checks the build makes and which code
 * it runs. Versions are not among it: what takes part may be replaced by another version of itself.
 */
final class PomFacts {

    private static final Pattern RUNS_TESTS = Pattern.compile("maven-(?:surefire|failsafe)-plugin");
    private static final Pattern CHECKS =
            Pattern.compile("maven-(?:enforcer|checkstyle|pmd)-plugin|spotbugs-maven-plugin"
                    + "|jacoco-maven-plugin|forbiddenapis|spotless-maven-plugin|animal-sniffer-maven-plugin|pitest-maven"
                    + "|japicmp-maven-plugin|revapi-maven-plugin|error_prone_core");
    private static final String COMPILER = "maven-compiler-plugin";
    private static final Pattern SWITCH =
            Pattern.compile("(?i)(?:.*\\.)?skip\\w*|.*\\.skip|maven\\.test\\..*|(?:surefire"
                    + "|failsafe|it)\\..*|test|groups|excludedGroups|testFailureIgnore|failIfNoTests"
                    + "|argLine|enableAssertions|forkCount|forkMode|reuseForks|parallel|jvm|dependenciesToScan"
                    + "|runOrder|rerunFailingTestsCount|includes?|excludes?|trimStackTrace|maven\\.compiler\\.proc.*"
                    + "|maven\\.(?:main|ext|surefire|failsafe)\\..*");
    /** What says which Java is compiled, and nothing else. */
    private static final Pattern LEVEL = Pattern.compile(
            "(?:maven\\.compiler\\.)?(?:release|source|target|test(?:Source|Target|Release)|parameters)|.*[eE]ncoding");

    private static final Pattern VERSION = Pattern.compile("\\w[\\w.+-]*");
    private static final Pattern WORD = Pattern.compile("[A-Za-z-]+");
    private static final Set<String> TEST_LAYOUT =
            Set.of("testSourceDirectory", "testOutputDirectory", "testResource", "testExclude", "testInclude");
    private static final Set<String> LAYOUT = Set.of(
            "packaging",
            "directory",
            "outputDirectory",
            "sourceDirectory",
            "scriptSourceDirectory",
            "defaultGoal",
            "finalName",
            "targetPath",
            "systemPath",
            "activation",
            "extension");
    private static final String FIRST_OF_PLATFORM = "2.22.0";
    private static final Set<String> IDENTITY = Set.of("groupId", "artifactId", "version");

    private final Set<PomFact> facts = new TreeSet<>();

    private final Map<String, String> properties;

    private PomFacts(Map<String, String> properties) {
        this.properties = properties;
    }

    static Set<PomFact> of(Pom pom) {
        var reader = new PomFacts(pom.properties());
        pom.all("plugin").forEach(reader::plugin);
        pom.all("plugin").forEach(reader::age);
        pom.all("module")
                .forEach(module -> reader.facts.add(PomFact.lasting("MODULE_REMOVED", "module " + text(module))));
        TEST_LAYOUT.forEach(name -> pom.all(name)
                .forEach(element -> reader.facts.add(PomFact.fixed(TEST_RUN, name + " " + text(element)))));
        LAYOUT.forEach(name -> pom.all(name).stream()
                .filter(element -> !isInsidePlugin(element))
                .forEach(element -> reader.facts.add(PomFact.fixed(BUILD, name + " " + text(element)))));
        pom.all("properties").stream()
                .filter(properties -> !isInsidePlugin(properties))
                .flatMap(properties -> Pom.children(properties).stream())
                .forEach(reader::property);
        return reader.facts;
    }

    private void property(Element property) {
        var name = property.getNodeName();
        var value = text(property);
        if (SWITCH.matcher(name).matches() && !name.endsWith("version")) {
            facts.add(PomFact.fixed(TEST_RUN, name + " = " + value));
        } else if (!LEVEL.matcher(name).matches() && !isVersion(value)) {
            // Whatever it is used for, it is no version: an option, a path, a name of something to run.
            facts.add(new PomFact(BUILD, name + " = " + value, Decision.REJECT, Decision.PASS));
        }
    }

    private static boolean isVersion(String value) {
        return VERSION.matcher(value).matches() && !WORD.matcher(value).matches();
    }

    private void plugin(Element plugin) {
        var name = Pom.text(plugin, "artifactId").orElse("");
        if (name.contains("${")) {
            // A name that is put together elsewhere could be any plugin's.
            facts.add(PomFact.fixed(TEST_RUN, "plugin " + name));
        }
        var runsTests = RUNS_TESTS.matcher(name).matches();
        if (runsTests || CHECKS.matcher(name).matches()) {
            facts.add(PomFact.lasting(runsTests ? TEST_RUN : CHECK, "plugin " + name));
        }
        for (var part : Pom.children(plugin)) {
            if (!IDENTITY.contains(part.getNodeName())) {
                leaves(part, name, name + " " + part.getNodeName());
            }
        }
    }

    /** An old one runs none of the tests, and says that all is well. */
    private void age(Element plugin) {
        var name = Pom.text(plugin, "artifactId").orElse("");
        var version = Pom.text(plugin, "version").orElse("");
        var known = version.startsWith("${") && version.endsWith("}")
                ? properties.getOrDefault(version.substring(2, version.length() - 1), "")
                : version;
        if (RUNS_TESTS.matcher(name).matches()
                && known.matches("\\d.*")
                && Versions.isAbove(FIRST_OF_PLATFORM, known)) {
            facts.add(new PomFact(
                    TEST_RUN,
                    // Without the version: from one old one to another, nothing is worse than it was.
                    "%s below %s, which knows nothing of the JUnit Platform".formatted(name, FIRST_OF_PLATFORM),
                    Decision.REJECT,
                    Decision.PASS));
        }
    }

    private void leaves(Element element, String plugin, String path) {
        var children = Pom.children(element);
        if (children.isEmpty()) {
            leaf(plugin, path, element);
        }
        children.forEach(child -> leaves(child, plugin, path + "/" + child.getNodeName()));
    }

    private void leaf(String plugin, String path, Element element) {
        var text = path + " = " + text(element);
        if (RUNS_TESTS.matcher(plugin).matches()) {
            facts.add(PomFact.fixed(TEST_RUN, path + " = " + switched(text(element))));
        } else if (CHECKS.matcher(plugin).matches()) {
            facts.add(PomFact.fixed(CHECK, text));
        } else if (plugin.equals(COMPILER) && path.startsWith(COMPILER + " configuration")) {
            var isLevel = LEVEL.matcher(element.getNodeName()).matches();
            facts.add(new PomFact(BUILD, text, isLevel ? Decision.PASS : compiler(element), Decision.PASS));
        } else {
            facts.add(new PomFact(BUILD, text, Decision.REJECT, Decision.ESCALATE));
        }
    }

    /** A switch that is turned by a property is turned all the same. */
    private String switched(String value) {
        var name = value.startsWith("${") && value.endsWith("}") ? value.substring(2, value.length() - 1) : "";
        return properties.getOrDefault(name, "").equals("true") ? "true" : value;
    }

    /** To compile nothing is no repair; other options of the compiler are for somebody stronger to judge. */
    private static Decision compiler(Element option) {
        return option.getNodeName().toLowerCase(Locale.ROOT).contains("skip") ? Decision.REJECT : Decision.ESCALATE;
    }

    private static boolean isInsidePlugin(Element element) {
        for (var at = element.getParentNode(); at instanceof Element parent; at = at.getParentNode()) {
            if (parent.getNodeName().equals("plugin")) {
                return true;
            }
        }
        return false;
    }

    private static String text(Element element) {
        return element.getTextContent().strip().replaceAll("\\s+", " ");
    }
}
