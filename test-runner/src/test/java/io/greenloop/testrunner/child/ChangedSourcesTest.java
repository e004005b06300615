package io.greenloop.testrunner.child;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangedSourcesTest {

    @TempDir
    Path project;

    @Test
    void aSourceIsWrittenAsTheCompilerReadsItAndPutBackByteByByte() throws IOException {
        var file = project.resolve("A.java");
        Files.writeString(file, "class A { char c = '\u00e4'; }", ISO_8859_1);
        var before = Files.readAllBytes(file);
        var changed = new ChangedSources(project, ISO_8859_1);

        changed.put("A.java", "class A { char c = '\u00f6'; }");
        assertThat(Files.readString(file, ISO_8859_1)).contains("'\u00f6'");

        changed.putBack();
        assertThat(file).hasBinaryContent(before);
    }

    @Test
    void aSourceThatIsNewIsGoneAfterwards() throws IOException {
        var changed = new ChangedSources(project, UTF_8);

        changed.put("fresh/B.java", "class B { }");
        assertThat(project.resolve("fresh/B.java")).exists();

        changed.putBack();
        assertThat(project.resolve("fresh/B.java")).doesNotExist();
    }

    @Test
    void theCharsetIsThatOfTheCompilersOption() throws IOException {
        assertThat(charset("-encoding", "ISO-8859-1")).isEqualTo(ISO_8859_1);
        assertThat(charset("-encoding", "no-such-charset")).isEqualTo(UTF_8);
        assertThat(charset("-Xlint")).isEqualTo(UTF_8);
    }

    private static Charset charset(String... options) throws IOException {
        var lines = new StringBuilder();
        for (var option : options) {
            lines.append(Lines.encode(List.of("option", option))).append('\n');
        }
        var places = new String[] {"project", "exchange", "", ""};
        return CompileOrders.read(places, new BufferedReader(new StringReader(lines.toString())))
                .charset();
    }
}
