package io.greenloop.standalone.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What one folder of manifests is for Kubernetes: rendered by kubectl where there is one, else file by file. */
record KubernetesManifests(List<JsonNode> all, boolean rendered) {

    private static final String MODELS = "io.kubernetes.client.openapi.models.";

    static KubernetesManifests of(String folder) {
        return rendered(folder)
                .map(yaml -> new KubernetesManifests(Documents.in(yaml), true))
                .orElseGet(() -> new KubernetesManifests(fileByFile(folder).toList(), false));
    }

    private static Optional<String> rendered(String folder) {
        try {
            var process = new ProcessBuilder("kubectl", "kustomize", folder)
                    .directory(Documents.root().toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var yaml = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError("kubectl kustomize %s failed".formatted(folder));
            }
            return Optional.of(yaml);
        } catch (IOException noKubectl) {
            System.err.println(
                    "NOT CHECKED: the manifests as kustomize renders them, because there is no kubectl here");
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Without what kustomize adds: labels, namespace, tags of images. */
    private static Stream<JsonNode> fileByFile(String folder) {
        var kustomization =
                Documents.in(Documents.text(folder + "/kustomization.yaml")).get(0);
        return Documents.elements(kustomization.path("resources"))
                .map(JsonNode::asText)
                .flatMap(resource -> resource.endsWith(".yaml")
                        ? Documents.in(Documents.text(folder + "/" + resource)).stream()
                        : fileByFile(Path.of(folder, resource).normalize().toString()));
    }

    Stream<JsonNode> ofKind(String kind) {
        return all.stream().filter(each -> each.path("kind").asText().equals(kind));
    }

    /** Pod specifications, by the Deployments they are in. */
    Stream<JsonNode> pods() {
        return ofKind("Deployment").map(each -> each.at("/spec/template"));
    }

    static String name(JsonNode manifest) {
        return manifest.at("/metadata/name").asText();
    }

    /** The one container of a pod. */
    static JsonNode container(JsonNode pod) {
        return pod.at("/spec/containers/0");
    }

    /**
     * What the generated models of the Kubernetes API say against a manifest: unknown fields, missing ones, wrong types; empty
     * when nothing.
     */
    static Optional<String> objection(JsonNode manifest) {
        var version = manifest.path("apiVersion").asText();
        var shortVersion = version.substring(version.indexOf('/') + 1);
        var model = MODELS
                + Character.toUpperCase(shortVersion.charAt(0))
                + shortVersion.substring(1)
                + manifest.path("kind").asText();
        try {
            Class.forName(model)
                    .getMethod("validateJsonElement", JsonElement.class)
                    .invoke(null, JsonParser.parseString(manifest.toString()));
            return Optional.empty();
        } catch (InvocationTargetException e) {
            return Optional.of(e.getCause().getMessage());
        } catch (ReflectiveOperationException noSuchKind) {
            return Optional.of("Kubernetes knows no %s %s"
                    .formatted(version, manifest.path("kind").asText()));
        }
    }
}
