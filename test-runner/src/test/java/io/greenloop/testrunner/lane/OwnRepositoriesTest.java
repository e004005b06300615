package io.greenloop.testrunner.lane;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnRepositoriesTest {

    @TempDir
    Path project;

    @Test
    void onlyAllowedHostsAreAskedAndOnlyOverHttps() throws IOException {
        Files.writeString(project.resolve("pom.xml"), """
                <project><url>https://good.example/home</url><repositories>
                  <repository><id>a</id><url>https://good.example/maven</url></repository>
                  <repository><id>b</id><url>http://good.example/plain</url></repository>
                  <repository><id>c</id><url>https://bad.example/maven</url></repository>
                  <repository><id>d</id><url>https://me:secret@good.example/x</url></repository>
                  <!-- <repository><url>https://good.example/commented</url></repository> -->
                </repositories><pluginRepositories>
                  <pluginRepository><url>https://good.example/plugins</url></pluginRepository>
                </pluginRepositories></project>
                """);

        assertThat(OwnRepositories.of(project, List.of("good.example")))
                .containsExactly(URI.create("https://good.example/maven"), URI.create("https://good.example/plugins"));
        assertThat(OwnRepositories.of(project, List.of())).isEmpty();
    }

    @Test
    void aPomOfAnotherEncodingIsReadToo() throws IOException {
        Files.writeString(project.resolve("pom.xml"), """
                <?xml version="1.0" encoding="ISO-8859-1"?>
                <project><name>Gesch\u00e4ft</name><repositories>
                  <repository><id>a</id><url>https://good.example/maven</url></repository>
                </repositories></project>
                """, ISO_8859_1);

        assertThat(OwnRepositories.of(project, List.of("good.example")))
                .containsExactly(URI.create("https://good.example/maven"));
    }
}
