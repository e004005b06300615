package io.greenloop.testrunner.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.greenloop.contracts.CandidateResult;
import io.greenloop.contracts.CandidateResult.Verdict;
import io.greenloop.contracts.FailureKind;
import io.greenloop.testkit.samples.Samples;
import io.greenloop.worker.TransientFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Projects whose annotation processors write code: Lombok and MapStruct on a path of their own, Immutables on the class path. */
class ProcessorsIT {

    private static final String BUILD = "by the project's own build";
    private static final String DEPENDENCIES = """
            <dependency>
              <groupId>org.projectlombok</groupId><artifactId>lombok</artifactId><version>1.18.42</version>
              <scope>provided</scope>
            </dependency>
            <dependency>
              <groupId>org.mapstruct</groupId><artifactId>mapstruct</artifactId><version>1.6.3</version>
            </dependency>
            """;
    private static final String PROCESSORS = """
            <configuration>
              <annotationProcessorPaths>
                <path><groupId>org.projectlombok</groupId><artifactId>lombok</artifactId><version>1.18.42</version></path>
                <path>
                  <groupId>org.projectlombok</groupId>
                  <artifactId>lombok-mapstruct-binding</artifactId>
                  <version>0.2.0</version>
                </path>
                <path>
                  <groupId>org.mapstruct</groupId><artifactId>mapstruct-processor</artifactId><version>1.6.3</version>
                </path>
              </annotationProcessorPaths>
              <compilerArgs><arg>-Amapstruct.defaultComponentModel=default</arg></compilerArgs>
            </configuration>
            """;
    private static final String LOMBOK_AND_MAPSTRUCT = """
            package shop;

            import lombok.Data;
            import org.mapstruct.Mapper;
            import org.mapstruct.Mapping;
            import org.mapstruct.factory.Mappers;

            @Mapper
            public interface Orders {
                Orders MAPPER = Mappers.getMapper(Orders.class);

                @Mapping(target = "sum", source = "count")
                View view(Order order);

                @Data
                class Order {
                    private int price;
                    private int count;

                    public int total() {
                        return getPrice() + getCount();
                    }
                }

                @Data
                class View {
                    private int sum;
                }
            }
            """;
    private static final String LOMBOK_AND_MAPSTRUCT_TEST = """
            package shop;

            import static org.junit.jupiter.api.Assertions.assertEquals;

            import org.junit.jupiter.api.Test;

            class OrdersTest {
                private final Orders.Order order = new Orders.Order();

                @Test
                void totals() {
                    order.setPrice(3);
                    order.setCount(4);
                    assertEquals(12, order.total());
                }

                @Test
                void isSeenWithItsPrice() {
                    order.setPrice(3);
                    order.setCount(4);
                    assertEquals(3, Orders.MAPPER.view(order).getSum());
                }

                @Test
                void isEqualToItself() {
                    assertEquals(new Orders.Order(), order);
                }
            }
            """;
    private static final String IMMUTABLES = """
            <dependency>
              <groupId>org.immutables</groupId><artifactId>value</artifactId><version>2.11.3</version>
              <scope>provided</scope>
            </dependency>
            """;
    private static final String IMMUTABLE = """
            package shop;

            import org.immutables.value.Value;

            @Value.Immutable
            public interface Price {
                int net();

                @Value.Default
                default int tax() {
                    return net() / 5;
                }

                default int gross() {
                    return net() - tax();
                }
            }
            """;
    private static final String IMMUTABLE_TEST = """
            package shop;

            import static org.junit.jupiter.api.Assertions.assertEquals;

            import org.junit.jupiter.api.Test;

            class PriceTest {
                @Test
                void addsTax() {
                    assertEquals(12, ImmutablePrice.builder().net(10).build().gross());
                }

                @Test
                void taxCanBeGiven() {
                    assertEquals(3, ImmutablePrice.builder().net(10).tax(3).build().tax());
                }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void whatLombokAndMapStructWriteIsWrittenAnewForEachCandidateInTheSandbox() throws Exception {
        var job = prepared(project(
                DEPENDENCIES, PROCESSORS, Map.of("Orders", LOMBOK_AND_MAPSTRUCT), "Orders", LOMBOK_AND_MAPSTRUCT_TEST));
        var before = job.reproduce();
        assertThat(before.kind()).as(job.log(before)).isEqualTo(FailureKind.TEST_FAILURE);
        assertThat(job.log(before)).doesNotContain("whole builds only");

        var path = "src/main/java/shop/Orders.java";
        var one = job.candidate(path, "getPrice() + getCount()", "getPrice() * getCount()");
        var other = job.candidate(path, "source = \"count\"", "source = \"price\"");
        var both = job.candidate(
                path,
                LOMBOK_AND_MAPSTRUCT,
                LOMBOK_AND_MAPSTRUCT
                        .replace("getPrice() + getCount()", "getPrice() * getCount()")
                        .replace("source = \"count\"", "source = \"price\""));
        var broken = job.candidate(path, "getPrice() + getCount()", "getPrise() * getCount()");
        var results = job.validate(before, List.of(one, other, both, broken)).results();

        assertThat(results)
                .extracting(CandidateResult::candidateId, CandidateResult::verdict)
                .containsExactlyInAnyOrder(
                        tuple(one.id(), Verdict.FAILING),
                        tuple(other.id(), Verdict.FAILING),
                        tuple(both.id(), Verdict.PLAUSIBLE),
                        tuple(broken.id(), Verdict.NOT_COMPILING));
        assertThat(results).allSatisfy(result -> assertThat(result.note()).doesNotContain(BUILD));
        assertThat(results).anySatisfy(result -> assertThat(result.note()).matches("line \\d+: cannot find symbol"));
        assertThat(job.confirm(before, both).results().get(0).verdict()).isEqualTo(Verdict.PLAUSIBLE);
    }

    @Test
    void processorsThatStandOnTheClassPathTakePartToo() throws Exception {
        var job = prepared(project(IMMUTABLES, "", Map.of("Price", IMMUTABLE), "Price", IMMUTABLE_TEST));
        var before = job.reproduce();
        assertThat(before.kind()).as(job.log(before)).isEqualTo(FailureKind.TEST_FAILURE);

        var path = "src/main/java/shop/Price.java";
        var right = job.candidate(path, "net() - tax()", "net() + tax()");
        // The processor writes other members now, which only a build can judge.
        var other = job.candidate(path, "    @Value.Default\n", "");
        var results = job.validate(before, List.of(right, other)).results();

        assertThat(results.get(0).verdict()).as(results.get(0).note()).isEqualTo(Verdict.PLAUSIBLE);
        assertThat(results.get(0).note()).doesNotContain(BUILD);
        assertThat(results.get(1).verdict()).as(results.get(1).note()).isEqualTo(Verdict.NOT_COMPILING);
    }

    private Rig.Job prepared(Path project) throws Exception {
        var job = new Rig(folder, Map.of()).job(project);
        try {
            assertThat(job.prepare().missing()).isEmpty();
            return job;
        } catch (TransientFailure noRepository) {
            return Assumptions.abort("the annotation processors are not here, and no repository can be reached");
        }
    }

    private Path project(String dependencies, String compiler, Map<String, String> classes, String tested, String test)
            throws IOException {
        var project = Files.createDirectories(folder.resolve("shop"));
        var pom = Files.readString(Samples.root().resolve("wrong-operator").resolve("pom.xml"));
        Files.writeString(
                project.resolve("pom.xml"),
                pom.replace("  </dependencies>", dependencies + "  </dependencies>")
                        .replace("<version>3.14.1</version>", "<version>3.14.1</version>" + compiler));
        var main = Files.createDirectories(project.resolve("src/main/java/shop"));
        for (var source : classes.entrySet()) {
            Files.writeString(main.resolve(source.getKey() + ".java"), source.getValue());
        }
        var tests = Files.createDirectories(project.resolve("src/test/java/shop"));
        Files.writeString(tests.resolve(tested + "Test.java"), test);
        return project;
    }
}
