import java.time.Instant;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** What a CI job publishes when its build is red: one CloudEvent on {@code greenloop.jobs.requested}. */
final class RequestHealing {

    public static void main(String[] arguments) throws Exception {
        String kafka = arguments[0];
        String repository = arguments[1];
        String ref = arguments[2];
        String key = arguments[3];
        String event = """
                {"specversion": "1.0",
                 "id": "%s",
                 "source": "/ci/example",
                 "type": "io.greenloop.job.requested.v1",
                 "time": "%s",
                 "datacontenttype": "application/json",
                 "data": {"source": {"type": "git", "url": "%s", "ref": "%s"},
                          "policy": {"budget": {"iterations": 20}},
                          "key": "%s"}}
                """.formatted(UUID.randomUUID(), Instant.now(), repository, ref, key);
        var settings = new Properties();
        settings.put("bootstrap.servers", kafka);
        settings.put("acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("greenloop.jobs.requested", key, event)).get();
        }
        System.out.println("requested " + key);
    }
}
