package io.greenloop.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Supplier;

/**
 * One thing that somebody does wrong, and what the system has to say.
 *
 * @param way in: REST, upload, job, Kafka, command line
 * @param code status or exit code, or how the job ends
 * @param type problem type, with its code where there are several; or number and kind of the failure
 * @param detail part of the sentence
 */
record BadInputRow(String way, String input, Supplier<Answer> send, String code, String type, String detail) {

    /** What the system said; in the same terms. */
    record Answer(String code, String type, String detail) {}

    Answer ask() {
        var answer = send.get();
        assertThat(answer.code()).as(answer.toString()).isEqualTo(code);
        assertThat(answer.type()).as(answer.toString()).isEqualTo(type);
        assertThat(answer.detail()).as(answer.toString()).contains(detail).doesNotContain("io.greenloop", "Exception");
        return answer;
    }

    @Override
    public String toString() {
        return way + ": " + input;
    }
}
