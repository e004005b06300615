import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * What reads along: every change of every job on {@code greenloop.jobs.events}, until as many jobs have ended as are wanted
 * or nothing was heard for too long.
 */
final class FollowingJobs {

    private static final Pattern TYPE = Pattern.compile("\"news\":\\{\"type\":\"([^\"]*)\"");
    private static final Pattern OUTCOME = Pattern.compile("\"outcome\":\"([^\"]*)\"");

    public static void main(String[] arguments) {
        String kafka = arguments[0];
        int wanted = Integer.parseInt(arguments[1]);
        Duration patience = Duration.parse(arguments[2]);
        var settings = new Properties();
        settings.put("bootstrap.servers", kafka);
        // A group of one's own, kept: after a restart it goes on where it stopped.
        settings.put("group.id", "following-jobs");
        settings.put("auto.offset.reset", "earliest");
        int ended = 0;
        var lastHeard = Instant.now();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of("greenloop.jobs.events"));
            while (ended < wanted) {
                for (var event : consumer.poll(Duration.ofMillis(500))) {
                    lastHeard = Instant.now();
                    // The key is the job; one job's events come in order, and one of them may come twice.
                    String news = first(TYPE, event.value());
                    System.out.println(event.key() + " " + news + " " + first(OUTCOME, event.value()));
                    if (news.equals("ended")) {
                        ended++;
                    }
                }
                if (Duration.between(lastHeard, Instant.now()).compareTo(patience) > 0) {
                    System.err.println("nothing heard for " + patience);
                    System.exit(1);
                }
            }
        }
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }
}
