package io.greenloop.javasource.messages;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a change does to messages.
 *
 * @param gone messages that are no longer emitted, or that made way for another text where they stood
 * @param fewer messages that are still emitted, from fewer places than before
 * @param uncaused messages that went with a cause more often before
 * @param reordered messages into which the same is filled in another order, as they are after the change
 * @param added messages that are emitted more often than before
 */
public record MessageDifference(
        List<Message> gone, List<Message> fewer, List<Message> uncaused, List<Message> reordered, List<Message> added) {

    public MessageDifference {
        gone = List.copyOf(gone);
        fewer = List.copyOf(fewer);
        uncaused = List.copyOf(uncaused);
        reordered = List.copyOf(reordered);
        added = List.copyOf(added);
    }

    public static MessageDifference between(List<Message> before, List<Message> after) {
        var said = new HashSet<Message.Meaning>();
        var texts = new HashSet<String>();
        for (var message : after) {
            said.addAll(meanings(message));
            texts.addAll(TemplateBranches.of(message.template()));
        }
        var added = surplus(after, before, message -> true);
        var less = surplus(before, after, message -> true).stream()
                .filter(message -> !message.template().isEmpty() || !isSpokenNow(message, added))
                .toList();
        var moved = new HashSet<Message.Meaning>();
        var placesBefore = before.stream().map(Place::of).collect(toSet());
        after.stream()
                .filter(message -> !placesBefore.contains(Place.of(message)))
                .forEach(message -> moved.addAll(meanings(message)));
        var gone = less.stream()
                .filter(message -> !isSaid(message, said, texts) || isReplaced(message, added))
                .toList();
        return new MessageDifference(
                gone,
                less.stream()
                        .filter(message -> !message.kind().isIndirect() && !gone.contains(message))
                        // Several places may have become one that all of them go through.
                        .filter(message -> !moved.containsAll(meanings(message)))
                        .toList(),
                uncaused(before, after),
                reordered(before, after),
                added);
    }

    /** The added message that most likely took the place of a gone one: the same text, else the same way out of the same method. */
    public Optional<Message> replacementOf(Message message) {
        return added.stream()
                .filter(candidate -> candidate.template().equals(message.template())
                        && candidate.method().equals(message.method()))
                .findFirst()
                .or(() -> first(
                        message,
                        candidate -> candidate.sink().equals(message.sink())
                                && candidate.method().equals(message.method())))
                .or(() -> first(
                        message,
                        candidate -> candidate.sink().equals(message.sink())
                                || candidate.method().equals(message.method())))
                .or(() -> added.stream()
                        .filter(candidate -> !message.template().isEmpty()
                                && candidate.template().equals(message.template()))
                        .findFirst());
    }

    private Optional<Message> first(Message message, Predicate<Message> fits) {
        return added.stream()
                .filter(candidate -> candidate.kind() == message.kind() && fits.test(candidate))
                .findFirst();
    }

    /** A text in branches is said when all of its branches are, wherever they went. */
    private static boolean isSaid(Message message, Set<Message.Meaning> said, Set<String> texts) {
        return meanings(message).stream()
                .allMatch(meaning ->
                        message.kind().isIndirect() ? texts.contains(meaning.template()) : said.contains(meaning));
    }

    /** Whether what came without words now comes with some. */
    private static boolean isSpokenNow(Message silent, List<Message> added) {
        return added.stream()
                .filter(other -> other.method().equals(silent.method()))
                .anyMatch(other -> other.kind() == MessageKind.PRECONDITION && silent.kind() == MessageKind.EXCEPTION
                        || other.kind() == silent.kind() && other.sink().equals(silent.sink()));
    }

    /** Whether another text took a message's place, though the same is still said elsewhere. */
    private static boolean isReplaced(Message message, List<Message> added) {
        return !message.kind().isIndirect()
                && !message.template().isEmpty()
                && added.stream()
                        .anyMatch(other -> other.kind() == message.kind()
                                && other.sink().equals(message.sink())
                                && other.method().equals(message.method()));
    }

    private static List<Message> uncaused(List<Message> before, List<Message> after) {
        var lost = surplus(before, after, Message::caused);
        var still = count(after, message -> true, MessageDifference::meanings);
        var once = count(before, message -> true, MessageDifference::meanings);
        return lost.stream()
                .filter(message -> still.getOrDefault(message.meaning(), 0) >= once.getOrDefault(message.meaning(), 0))
                .toList();
    }

    private static List<Message> reordered(List<Message> before, List<Message> after) {
        var once = before.stream().collect(groupingBy(Place::of));
        var reordered = new ArrayList<Message>();
        after.stream().collect(groupingBy(Place::of)).forEach((place, now) -> {
            var old = new ArrayList<>(once.getOrDefault(place, List.of()).stream()
                    .map(Message::arguments)
                    .toList());
            var other = now.stream()
                    .filter(message -> !old.remove(message.arguments()))
                    .toList();
            other.stream()
                    .filter(message -> old.stream().anyMatch(arguments -> isPermuted(arguments, message.arguments())))
                    .forEach(reordered::add);
        });
        return reordered;
    }

    private static boolean isPermuted(List<String> before, List<String> after) {
        return !before.equals(after)
                && before.stream()
                        .sorted()
                        .toList()
                        .equals(after.stream().sorted().toList());
    }

    /** What there is more of, told from the same in other methods: a message is missed where it stood. */
    private static List<Message> surplus(List<Message> of, List<Message> over, Predicate<Message> counted) {
        var left = count(over, counted, MessageDifference::meanings);
        var leftThere = count(over, counted, MessageDifference::places);
        var elsewhere = new ArrayList<Message>();
        for (var message : of) {
            if (!counted.test(message)) {
                continue;
            }
            if (places(message).stream().allMatch(place -> leftThere.getOrDefault(place, 0) > 0)) {
                places(message).forEach(place -> leftThere.merge(place, -1, Integer::sum));
                meanings(message).forEach(meaning -> left.merge(meaning, -1, Integer::sum));
            } else {
                elsewhere.add(message);
            }
        }
        var surplus = new ArrayList<Message>();
        for (var message : elsewhere) {
            if (meanings(message).stream().allMatch(meaning -> left.getOrDefault(meaning, 0) > 0)) {
                meanings(message).forEach(meaning -> left.merge(meaning, -1, Integer::sum));
            } else {
                surplus.add(message);
            }
        }
        return surplus;
    }

    private static <T> Map<T, Integer> count(
            List<Message> messages, Predicate<Message> counted, Function<Message, List<T>> what) {
        var count = new HashMap<T, Integer>();
        messages.stream()
                .filter(counted)
                .flatMap(message -> what.apply(message).stream())
                .forEach(each -> count.merge(each, 1, Integer::sum));
        return count;
    }

    private static List<Place> places(Message message) {
        return meanings(message).stream()
                .map(meaning -> new Place(meaning, message.method()))
                .toList();
    }

    /** What a message can mean: one meaning for each branch of its text. */
    private static List<Message.Meaning> meanings(Message message) {
        return TemplateBranches.of(message.template()).stream()
                .map(text -> new Message.Meaning(message.kind(), message.sink(), text))
                .toList();
    }

    private record Place(Message.Meaning meaning, String method) {

        static Place of(Message message) {
            return new Place(message.meaning(), message.method());
        }
    }
}
