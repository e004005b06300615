package io.greenloop.standalone.deployment;

import static io.greenloop.standalone.deployment.KubernetesManifests.container;
import static io.greenloop.standalone.deployment.KubernetesManifests.name;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The manifests are what the Kubernetes API takes, and fit one another, the services and the documentation. */
class KubernetesManifestsTest {

    private static final KubernetesManifests BASE = KubernetesManifests.of("k8s/base");
    private static final KubernetesManifests DEMO = KubernetesManifests.of("k8s/overlays/demo");
    private static final List<String> SERVICES = List.of("orchestrator", "test-runner", "patcher", "analyzer");

    static Stream<JsonNode> manifests() {
        return DEMO.all().stream();
    }

    static Stream<JsonNode> pods() {
        return BASE.pods();
    }

    @Test
    void theFourServicesAreThere() {
        assertThat(BASE.ofKind("Deployment").map(KubernetesManifests::name))
                .containsExactlyInAnyOrderElementsOf(SERVICES);
        assertThat(BASE.ofKind("Secret")).as("secrets are made by hand").isEmpty();
        assertThat(DEMO.ofKind("Deployment").map(KubernetesManifests::name)).contains("kafka", "postgres");
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void everyManifestIsWhatTheApiTakes(JsonNode manifest) {
        assertThat(KubernetesManifests.objection(manifest)).isEmpty();
    }

    @Test
    void theCheckIsStrict() {
        var service = (ObjectNode) BASE.ofKind("Service").findFirst().orElseThrow();
        var misspelt = service.deepCopy();
        misspelt.withObject("/spec").put("selektor", "x");
        var mistyped = service.deepCopy();
        mistyped.withObject("/spec").put("ports", "8080");

        assertThat(KubernetesManifests.objection(misspelt))
                .hasValueSatisfying(reason -> assertThat(reason).contains("selektor"));
        assertThat(KubernetesManifests.objection(mistyped)).isPresent();
    }

    @Test
    void everySelectorFindsItsPods() {
        Stream.concat(DEMO.ofKind("Service"), DEMO.ofKind("Deployment")).forEach(each -> {
            var selector = each.path("kind").asText().equals("Service")
                    ? each.at("/spec/selector")
                    : each.at("/spec/selector/matchLabels");
            assertThat(DEMO.pods())
                    .as("pods that %s %s selects", each.path("kind").asText(), name(each))
                    .filteredOn(pod -> has(pod, selector))
                    .hasSize(1);
        });
        BASE.ofKind("PodDisruptionBudget")
                .forEach(budget -> assertThat(BASE.pods())
                        .as(name(budget))
                        .anyMatch(pod -> has(pod, budget.at("/spec/selector/matchLabels"))));
    }

    @Test
    void everyServiceLeadsToAPortThatIsThere() {
        DEMO.ofKind("Service").forEach(service -> {
            var pod = DEMO.pods()
                    .filter(each -> has(each, service.at("/spec/selector")))
                    .findFirst()
                    .orElseThrow();
            assertThat(Documents.elements(service.at("/spec/ports"))
                            .map(port -> port.path("targetPort").asText()))
                    .as(name(service))
                    .allMatch(port -> portsOf(pod).contains(port));
        });
    }

    @Test
    void everyNetworkPolicyIsAboutPodsThatAreThere() {
        assumeTrue(BASE.rendered(), "labels are added by kustomize, and there is no kubectl here");
        assertThat(BASE.ofKind("NetworkPolicy")).hasSize(3);
        BASE.ofKind("NetworkPolicy").forEach(policy -> {
            var selector = policy.at("/spec/podSelector");
            assertThat(BASE.pods())
                    .as(name(policy))
                    .anyMatch(pod -> has(pod, selector.path("matchLabels")) && isNamed(pod, selector));
        });
        var all = BASE.ofKind("NetworkPolicy")
                .filter(policy -> name(policy).equals("all"))
                .findFirst()
                .orElseThrow();
        assertThat(BASE.pods()).allMatch(pod -> has(pod, all.at("/spec/podSelector/matchLabels")));
    }

    @ParameterizedTest
    @MethodSource("pods")
    void whatIsSetIsAPropertyOfOurs(JsonNode pod) {
        var set = Stream.concat(
                Documents.elements(container(pod).path("env"))
                        .map(variable -> variable.path("name").asText()),
                configurations(pod).flatMap(each -> Documents.names(each.path("data"))));

        assertThat(set).isNotEmpty().allMatch(Variables::areKnown);
    }

    @ParameterizedTest
    @MethodSource("pods")
    void whatIsReferredToIsDeclaredOrDocumented(JsonNode pod) {
        var guide = Documents.text("docs/deployment.md");
        var spec = pod.path("spec");
        var keys = Stream.concat(
                Documents.elements(container(pod).path("env")).map(each -> each.at("/valueFrom/secretKeyRef/key")),
                Documents.elements(spec.path("volumes"))
                        .flatMap(volume -> Documents.elements(volume.at("/secret/items")))
                        .map(item -> item.path("key")));

        assertThat(keys.filter(JsonNode::isTextual).map(JsonNode::asText))
                .allSatisfy(key -> assertThat(guide).contains("--from-literal=%s=".formatted(key)));
        assertThat(configurations(pod))
                .hasSameSizeAs(texts(container(pod).path("envFrom")))
                .isNotEmpty();
        assertThat(BASE.ofKind("ServiceAccount").map(KubernetesManifests::name))
                .contains(spec.path("serviceAccountName").asText());
        assertThat(BASE.ofKind("PersistentVolumeClaim").map(KubernetesManifests::name))
                .containsAll(Documents.elements(spec.path("volumes"))
                        .map(volume -> volume.at("/persistentVolumeClaim/claimName"))
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText)
                        .toList());
        assertThat(Documents.elements(spec.path("volumes"))
                        .map(volume -> volume.path("name").asText()))
                .containsExactlyInAnyOrderElementsOf(
                        Documents.elements(container(pod).path("volumeMounts"))
                                .map(mount -> mount.path("name").asText())
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("pods")
    void itIsProbedWhereItAnswers(JsonNode pod) {
        for (var probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
            var get = container(pod).path(probe).path("httpGet");
            assertThat(get.path("path").asText())
                    .isEqualTo(probe.equals("readinessProbe") ? "/q/health/ready" : "/q/health/live");
            assertThat(portsOf(pod)).contains(get.path("port").asText());
            // Only the orchestrator checks by which name it is called.
            var isChecked = isFor(pod, "orchestrator");
            assertThat(get.at("/httpHeaders/0/value").asText()).isEqualTo(isChecked ? "localhost" : "");
        }
    }

    @ParameterizedTest
    @MethodSource("pods")
    void itMayDoNoMoreThanItMust(JsonNode pod) {
        var spec = pod.path("spec");
        var security = container(pod).path("securityContext");

        assertThat(spec.path("automountServiceAccountToken").asBoolean(true)).isFalse();
        assertThat(spec.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(security.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
        assertThat(security.path("readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(texts(security.at("/capabilities/drop"))).containsExactly("ALL");
        assertThat(container(pod).at("/resources/limits/memory").isTextual()).isTrue();
        // The one exception, which docs/deployment.md explains.
        assertThat(security.has("procMount") || security.has("seccompProfile")).isEqualTo(isFor(pod, "test-runner"));
    }

    @ParameterizedTest
    @MethodSource("pods")
    void itsImageIsTheOneThatComposeBuilds(JsonNode pod) {
        var service = pod.at("/metadata/labels").path("app.kubernetes.io/name").asText();
        var image = container(pod).path("image").asText();

        assertThat(image).startsWith("greenloop/" + service);
        assertThat(Documents.text("docker-compose.yml")).contains(":-greenloop/%s:latest}".formatted(service));
    }

    private static Stream<JsonNode> configurations(JsonNode pod) {
        var names = Documents.elements(container(pod).path("envFrom"))
                .map(source -> source.at("/configMapRef/name").asText())
                .toList();
        return BASE.ofKind("ConfigMap").filter(each -> names.contains(name(each)));
    }

    private static List<String> portsOf(JsonNode pod) {
        return Documents.elements(container(pod).path("ports"))
                .map(port -> port.path("name").asText())
                .toList();
    }

    private static boolean isFor(JsonNode pod, String service) {
        return pod.at("/metadata/labels")
                .path("app.kubernetes.io/name")
                .asText()
                .equals(service);
    }

    /** Whether the pod carries every label; true of no labels. */
    private static boolean has(JsonNode pod, JsonNode labels) {
        return Documents.names(labels)
                .allMatch(label -> pod.at("/metadata/labels").path(label).equals(labels.path(label)));
    }

    /** Of the expressions only the one kind is used: a label in a list of values. */
    private static boolean isNamed(JsonNode pod, JsonNode selector) {
        return Documents.elements(selector.path("matchExpressions"))
                .allMatch(expression -> texts(expression.path("values"))
                        .contains(pod.at("/metadata/labels")
                                .path(expression.path("key").asText())
                                .asText()));
    }

    private static List<String> texts(JsonNode array) {
        return Documents.elements(array)
                .map(each -> each.isTextual() ? each.asText() : each.toString())
                .toList();
    }
}
