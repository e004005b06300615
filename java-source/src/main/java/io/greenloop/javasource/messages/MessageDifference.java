package io.greenloop.javasource.messages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * What a change does to the messages of the files it touches.
 *
 * @param gone messages that are emitted less often than before
 * @param added messages that are emitted more often than before
 */
public record MessageDifference(List<Message> gone, List<Message> added) {

    public MessageDifference {
        gone = List.copyOf(gone);
        added = List.copyOf(added);
    }

    public static MessageDifference between(List<Message> before, List<Message> after) {
        return new MessageDifference(surplus(before, after), surplus(after, before));
    }

    /** The added message that most likely took the place of a gone one: from the same way out, else the same method. */
    public Optional<Message> replacementOf(Message message) {
        return added.stream()
                .filter(candidate -> candidate.kind() == message.kind()
                        && (candidate.sink().equals(message.sink())
                                || candidate.method().equals(message.method())))
                .findFirst()
                .or(() -> added.stream()
                        .filter(candidate -> candidate.template().equals(message.template()))
                        .findFirst());
    }

    private static List<Message> surplus(List<Message> of, List<Message> over) {
        var left = new HashMap<Message.Meaning, Integer>();
        over.forEach(message -> left.merge(message.meaning(), 1, Integer::sum));
        var surplus = new ArrayList<Message>();
        for (var message : of) {
            if (left.merge(message.meaning(), -1, Integer::sum) < 0) {
                surplus.add(message);
            }
        }
        return surplus;
    }
}
