package io.greenloop.patcher.domain.template;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.patcher.domain.template.compile.Mend;
import io.greenloop.patcher.domain.template.compile.Mends;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of templates says what the sources say of each. */
class TemplatesPageTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path PAGE = ROOT.resolve("docs/templates.md");
    private static final Pattern JAVADOC =
            Pattern.compile("/\\*\\*(?:(?!\\*/).)*?\\*/(?=\\s*(?:public )?(?:abstract )?final class)", Pattern.DOTALL);
    private static final String HEAD = """
            # Templates

            What tier 0 knows of mistakes. Each template looks at one tree of a suspicious statement and suggests ways to put it right that
            type-check, most likely first; how a fault shows itself says which templates are likely. What they suggest is ranked together, by
            how suspicious the place is, how likely the template is for this kind of failure, how near the change is to what is there and how
            small it is; then by [what the first trials taught](decisions/0013-the-search-learns-from-its-trials.md). The name stands beside
            each candidate on the page and in the events. What stands several times in a method is also replaced in all of these places at
            once (`+repeated`).

            A dependency whose version does not exist has drafts of its own (`dependency-version`), and errors of the compiler that need more
            than one edit are mended together. Where the project came with its history, what the last three commits did to main code is
            taken back: each change by itself, each file, and all of them (`revert`).

            This page is made from the sources: `mvn -pl patcher -am test -Dtest=TemplatesPageTest -Dwrite-docs=true
            -Dsurefire.failIfNoSpecifiedTests=false`.

            | name | the mistake |
            |---|---|
            """;

    private static final String MENDS = """

            ## Mends

            What the compiler complains about is looked at by these as well, each complaint by itself.

            | name | the mistake |
            |---|---|
            """;

    @Test
    void everyTemplateHasANameOfItsOwn() {
        assertThat(Templates.all())
                .hasSizeGreaterThan(30)
                .extracting(Template::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
    }

    @Test
    void noTemplateIsCertainOrNeverAsked() {
        for (var template : Templates.all()) {
            assertThat(Arrays.stream(FailureClue.values()).map(template::prior))
                    .as(template.name())
                    .allMatch(prior -> prior >= 0 && prior <= 1)
                    .anyMatch(prior -> prior > 0);
        }
    }

    @Test
    void thePageIsUpToDate() throws IOException {
        var page = HEAD
                + Templates.all().stream()
                        .sorted(Comparator.comparing(Template::name))
                        .map(template -> row(template.name(), template.getClass()))
                        .collect(joining())
                + MENDS
                + Mends.all().stream()
                        .sorted(Comparator.comparing(Mend::name))
                        .map(mend -> row(mend.name(), mend.getClass()))
                        .collect(joining());
        if (Boolean.getBoolean("write-docs")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String row(String name, Class<?> type) {
        return "| `%s` | %s |\n".formatted(name, mistake(type));
    }

    private static String mistake(Class<?> type) {
        var source =
                ROOT.resolve("patcher/src/main/java").resolve(type.getName().replace('.', '/') + ".java");
        try {
            var javadoc = JAVADOC.matcher(Files.readString(source));
            assertThat(javadoc.find()).as("javadoc of %s", type.getSimpleName()).isTrue();
            return javadoc.group()
                    .replaceAll("\\s*\\n\\s*\\*\\s?", " ")
                    .replaceAll("^/\\*\\*\\s*|\\s*/$|\\s*\\*/$", "")
                    .replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
                    .replace("|", "\\|")
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
