package io.greenloop.bench.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.greenloop.bench.BenchFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CandidateListTest {

    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Files.createDirectory(folder.resolve("small"));
        var list = CandidateList.of(
                "a < b", List.of(new Mutation(2, 1, "<="), new Mutation(4, 1, "(a + 1)"), new Mutation(2, 1, "")));
        list.write(folder, "small");

        assertThat(CandidateList.read(folder, "small")).isEqualTo(list);
    }

    @Test
    void aListIsForOneText() {
        var list = CandidateList.of("a < b", List.of());
        list.requireFor("a < b");
        assertThatThrownBy(() -> list.requireFor("a > b")).isInstanceOf(BenchFailure.class);
    }

    @ParameterizedTest
    @EnumSource(BenchProject.class)
    void eachProjectHasFiveHundredCandidates(BenchProject project) {
        var list = CandidateList.read(BenchProject.lists(), project.title());
        assertThat(list.mutations()).hasSizeGreaterThanOrEqualTo(500).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(value = BenchProject.class, names = "LIBRARY", mode = EnumSource.Mode.EXCLUDE)
    void theListsAreForTheProjectsAsTheyAre(BenchProject project) throws IOException {
        var text =
                Files.readString(BenchProject.lists().resolve(project.title()).resolve(project.path()));
        CandidateList.read(BenchProject.lists(), project.title()).requireFor(text);
    }
}
