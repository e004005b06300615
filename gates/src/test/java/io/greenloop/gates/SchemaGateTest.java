package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SchemaGateTest {

    private final Gate gate = new SchemaGate();

    @Test
    void migrationsAndContractsAreForAPersonToSee() {
        var migration = "src/main/resources/db/migration/V1__rates.sql";
        var review = Review.ofProject()
                .file(migration, "create table rates (id int);\n")
                .file("api/rates.proto", "message Rate {\n  int32 id = 1;\n}\n");

        assertThat(Review.codes(review.replacing(migration, "int", "bigint").by(gate)))
                .containsExactly("MIGRATION_CHANGED");
        assertThat(Review.codes(Review.ofProject()
                        .adding("src/main/resources/db/migration/V2__more.sql", "alter table rates drop id;")
                        .by(gate)))
                .containsExactly("MIGRATION_ADDED");
        assertThat(Review.codes(Review.ofProject()
                        .file("api/rates.proto", "message Rate {\n  int32 id = 1;\n}\n")
                        .replacing("api/rates.proto", "id = 1", "id = 2")
                        .by(gate)))
                .containsExactly("SCHEMA_CHANGED");
    }

    @Test
    void whatIsOnlyAddedToAContractPasses() {
        assertThat(Review.ofProject()
                        .file("api/rates.proto", "message Rate {\n  int32 id = 1;\n}\n")
                        .replacing("api/rates.proto", "id = 1;", "id = 1;\n  string name = 2;")
                        .by(gate))
                .isEqualTo(Verdict.PASS);
        assertThat(Review.ofProject()
                        .adding("src/test/resources/schema.sql", "create table a;")
                        .by(gate))
                .isEqualTo(Verdict.PASS);
    }
}
