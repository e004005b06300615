package io.greenloop.testrunner.lane;

import io.greenloop.contracts.TestId;
import io.greenloop.testrunner.behaviour.CallEnd;
import io.greenloop.testrunner.behaviour.ClassConstants;
import io.greenloop.testrunner.behaviour.ComparedBehaviour;
import io.greenloop.testrunner.behaviour.ComparedMethod;
import io.greenloop.testrunner.behaviour.Inputs;
import io.greenloop.testrunner.behaviour.RecordedCalls;
import io.greenloop.testrunner.child.Lines;
import io.greenloop.testrunner.child.WarmOrders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Calls the changed methods of all candidates, and of the code as it was, with the same inputs. */
final class BehaviourTrial {

    /** What the code as it was looks like to a worker. */
    private static final long FUEL_OF_TESTS = 50_000_000;

    private static final Duration LONGEST_TESTS = Duration.ofSeconds(60);
    private static final int MOST_INPUTS = 240;

    private final ComparedCode code;
    private final WarmReplies replies;
    private final List<byte[]> tests;
    private final long seed;
    private final List<String> notes = new ArrayList<>();

    /**
     * @param tests class files of the tests, for what they mention
     * @param seed the same for the same job
     */
    BehaviourTrial(ComparedCode code, WarmReplies replies, List<byte[]> tests, long seed) {
        this.code = code;
        this.replies = replies;
        this.tests = tests;
        this.seed = seed;
    }

    /** What was called with what, for people. */
    List<String> notes() {
        return notes;
    }

    /** @param reaching tests that run on the code as it was, so that their calls are made again */
    ComparedBehaviour run(List<TestId> reaching) {
        var compared = new ComparedBehaviour(code.candidates().size());
        if (code.methods().isEmpty()) {
            return compared;
        }
        var recorded = recorded(reaching);
        var inputs = new Inputs(constants(), new Random(seed));
        for (int i = 0; i < code.methods().size(); i++) {
            var calls = recorded.getOrDefault(i, List.of());
            var made = inputs.of(code.methods().get(i), calls, MOST_INPUTS);
            compare(compared, code.methods().get(i), made);
            notes.add("%s was called with %d inputs, after %d that tests call it with"
                    .formatted(code.methods().get(i).shown(), made.size(), calls.size()));
        }
        return compared;
    }

    private void compare(ComparedBehaviour compared, ComparedMethod method, List<List<String>> inputs) {
        var before = replies.call(CandidateClasses.UNCHANGED, method, inputs);
        var again = replies.call(CandidateClasses.UNCHANGED, method, inputs);
        var after = new ArrayList<List<CallEnd>>();
        for (var candidate : code.candidates()) {
            after.add(replies.call(candidate.classes(), method, inputs));
        }
        for (int i = 0; i < inputs.size(); i++) {
            var place = i;
            var ends = after.stream().map(all -> all.get(place)).toList();
            compared.add(method.shown(inputs.get(i)), before.get(i), again.get(i), ends);
        }
    }

    /** Arguments of calls by the number of the method. */
    private Map<Integer, List<List<String>>> recorded(List<TestId> reaching) {
        var marked = new HashMap<String, byte[]>();
        for (var type : code.original().entrySet()) {
            marked.put(type.getKey(), RecordedCalls.marked(type.getValue(), code.methods()));
        }
        var recorded = new HashMap<Integer, List<List<String>>>();
        var run = replies.run(classes(marked), FUEL_OF_TESTS, WarmTests.named(reaching), LONGEST_TESTS);
        for (var told : run.map(WarmRun::told).orElse(List.of())) {
            if (told.size() == 2 && told.get(0).equals(WarmOrders.RECORDED)) {
                var fields = Lines.decode(told.get(1));
                number(fields.get(0))
                        .ifPresent(number -> recorded.computeIfAbsent(number, missing -> new ArrayList<>())
                                .add(fields.subList(1, fields.size())));
            }
        }
        return recorded;
    }

    private static Optional<Integer> number(String text) {
        // Code under test can write there too.
        return text.matches("\\d{1,3}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** What the candidates mention too: who treats one value apart has to name it. */
    private ClassConstants constants() {
        var all = new ArrayList<>(tests);
        all.addAll(code.original().values());
        code.candidates()
                .forEach(candidate -> all.addAll(candidate.classes().classes().values()));
        return ClassConstants.of(all);
    }

    private static CandidateClasses classes(Map<String, byte[]> classes) {
        return new CandidateClasses(CandidateClasses.Result.COMPILED, "", classes, Set.of(), 0);
    }
}
