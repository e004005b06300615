package io.greenloop.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnifiedDiffsTest {

    @TempDir
    Path folder;

    @Test
    void aDiffHasThreeLinesOfContextAndGitsHeader() {
        String diff = UnifiedDiffs.between("A.txt", "1\n2\n3\n4\n5\n6\n7\n8\n", "1\n2\n3\n4\nfive\n6\n7\n8\n");

        assertThat(diff).isEqualTo("""
                        diff --git a/A.txt b/A.txt
                        --- a/A.txt
                        +++ b/A.txt
                        @@ -2,7 +2,7 @@
                         2
                         3
                         4
                        -5
                        +five
                         6
                         7
                         8
                        """);
    }

    @Test
    void equalTextsHaveNoDiff() {
        assertThat(UnifiedDiffs.between("A.txt", "same\n", "same\n")).isEmpty();
    }

    /** The texts use '~' for a line end, '!' for a carriage return and '-' for no file. */
    @ParameterizedTest
    @CsvSource({
        "one~two~, one~2~",
        "one~two, one~2",
        "one~two, one~two~",
        "one~two~, one~two",
        "-, new~",
        "-, new",
        "-, ''",
        "'', first~",
        "last~, ''",
        "gone~, -",
        "gone, -",
        "'', -",
        "one!~two!~, one!~2!~",
        "-- a comment~, ++ a comment~",
        "~~~a~~~, ~~b~~~",
        "Grüße 世界~, Grüsse 世界~",
    })
    void gitMakesOfADiffWhatItWasMadeFrom(String beforeCoded, String afterCoded) throws IOException {
        String before = decoded(beforeCoded);
        String after = decoded(afterCoded);
        var git = ShellGit.init(folder);
        if (before != null) {
            git.file("a dir/Grüße.txt", before);
        }

        Files.writeString(folder.resolve("patch"), UnifiedDiffs.between("a dir/Grüße.txt", before, after));
        git.run("apply", "patch");

        Files.delete(folder.resolve("patch"));
        assertThat(Projects.read(folder)).isEqualTo(after == null ? Map.of() : Map.of("a dir/Grüße.txt", after));
    }

    private static String decoded(String text) {
        return text.equals("-") ? null : text.replace('~', '\n').replace('!', '\r');
    }

    @Test
    void changedPathsNameBothSidesOfARename() {
        String diff = """
                diff --git a/old.txt b/new.txt
                similarity index 100%
                rename from old.txt
                rename to new.txt
                """ + UnifiedDiffs.between("src/B.java", "b\n", "c\n");

        assertThat(UnifiedDiffs.changedPaths(diff)).containsExactly("new.txt", "old.txt", "src/B.java");
    }

    @Test
    void changedLinesCountWhatIsAddedAndWhatIsRemoved() {
        String diff = UnifiedDiffs.between("A", "1\n2\n3\n", "1\n3\n4\n") + UnifiedDiffs.between("B", null, "x\ny\n");

        assertThat(UnifiedDiffs.changedLines(diff)).isEqualTo(4);
    }

    @Test
    void removedLinesThatLookLikeHeadersAreContent() {
        String diff = UnifiedDiffs.between("A.sql", "-- a/evil\n++ b/evil\nselect 1\n", "select 1\n");

        assertThat(UnifiedDiffs.changedPaths(diff)).containsExactly("A.sql");
        assertThat(UnifiedDiffs.changedLines(diff)).isEqualTo(2);
    }

    @Test
    void whatADamagedDiffTouchesIsNotGuessed() {
        String damaged = UnifiedDiffs.between("A", "1\n2\n", "1\n3\n").replace("+3\n", "");

        assertThatIllegalArgumentException().isThrownBy(() -> UnifiedDiffs.changedPaths(damaged));
        assertThatIllegalArgumentException().isThrownBy(() -> UnifiedDiffs.changedLines(damaged));
    }

    @Test
    void equalChangesHaveOneNormalForm() {
        String ours = UnifiedDiffs.between("A.java", "a\n", "b\n") + UnifiedDiffs.between("B.java", "c\n", "d\n");
        String theirs = """
                Subject: a patch

                --- a/B.java\t2026-11-21 00:00:00
                +++ b/B.java\t2026-11-21 00:00:01
                @@ -1 +1 @@ class B
                -c
                +d
                diff --git a/A.java b/A.java
                index 1234567..89abcde 100644
                --- a/A.java
                +++ b/A.java
                @@ -1,1 +1,1 @@
                -a
                +b
                """.replace("\n", "\r\n");

        assertThat(UnifiedDiffs.normalise(theirs)).isEqualTo(UnifiedDiffs.normalise(ours));
    }

    @Test
    void differentChangesHaveDifferentNormalForms() {
        String one = UnifiedDiffs.normalise(UnifiedDiffs.between("A", "a\n", "b\n"));

        assertThat(one)
                .isNotEqualTo(UnifiedDiffs.normalise(UnifiedDiffs.between("A", "a\n", "b")))
                .isNotEqualTo(UnifiedDiffs.normalise(UnifiedDiffs.between("B", "a\n", "b\n")))
                .isNotEqualTo(UnifiedDiffs.normalise(UnifiedDiffs.between("A", null, "b\n")));
    }
}
