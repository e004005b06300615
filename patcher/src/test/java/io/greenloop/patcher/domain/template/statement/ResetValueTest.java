package io.greenloop.patcher.domain.template.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.patcher.domain.template.Suggested;
import org.junit.jupiter.api.Test;

class ResetValueTest {

    @Test
    void aMarkThatIsAskedForIsSet() {
        var suggested = Suggested.by(new ResetValue(), """
                class Subject {
                    void walk(boolean[][] open, int floor, int room) {
                        if (open[floor][room]) {
                            return;
                        }
                        walk(open, floor + 1, room);
                    }
                }
                """);

        assertThat(suggested).contains("open[floor][room] = true;");
    }

    @Test
    void aMarkThatIsSetIsTakenBack() {
        var suggested = Suggested.by(new ResetValue(), """
                class Subject {
                    int ways(boolean[] taken, int seat) {
                        int ways = 0;
                        if (!taken[seat]) {
                            taken[seat] = true;
                            ways += ways(taken, seat + 1);
                        }
                        return ways;
                    }
                }
                """);

        assertThat(suggested).contains("taken[seat] = false;");
    }

    @Test
    void whatIsAddedUpBeginsAnewInEachRound() {
        var suggested = Suggested.by(new ResetValue(), """
                class Subject {
                    int[] sums(int[][] rows) {
                        int[] sums = new int[rows.length];
                        int sum = 0;
                        for (int i = 0; i < rows.length; i++) {
                            for (int value : rows[i]) {
                                sum += value;
                            }
                            sums[i] = sum;
                        }
                        return sums;
                    }
                }
                """);

        assertThat(suggested).contains("sum = 0;");
    }

    @Test
    void whatWasPutBeforeACallIsTakenAwayBehindIt() {
        var suggested = Suggested.by(new ResetValue(), """
                import java.util.List;

                class Subject {
                    void paths(List<String> path, int left, List<String> all) {
                        if (left == 0) {
                            all.add(String.join("/", path));
                            return;
                        }
                        path.add("" + left);
                        paths(path, left - 1, all);
                    }
                }
                """);

        assertThat(suggested).contains("path.remove(path.size() - 1);");
    }
}
