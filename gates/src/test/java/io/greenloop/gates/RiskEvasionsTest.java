package io.greenloop.gates;

import static org.assertj.core.api.Assertions.assertThat;

import io.greenloop.contracts.GateReason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes of main code that keep every name and take away what it stood for. */
class RiskEvasionsTest {

    private static final String MAIN = "src/main/java/com/acme/Desk.java";
    private static final String CODE = """
            package com.acme;
            import java.util.Set;
            class Desk {
                private final Set<String> clerks = Set.of("ann");
                boolean mayRefund(String user) {
                    return clerks.contains(user);
                }
                boolean isMaybe(String user) {
                    return clerks.contains(user);
                }
                void refund(String user, int cents) {
                    if (!mayRefund(user)) {
                        throw new SecurityException("user may not refund");
                    }
                    if (cents > 100) {
                        throw new IllegalArgumentException("too much");
                    }
                }
                String query(String id) {
                    return "select name from clerks where id = ?";
                }
                private int asked;
                String kind(String text) {
                    try {
                        return Kind.valueOf(text).name();
                    } catch (RuntimeException e) {
                        return "none";
                    }
                }
                enum Kind { OPEN }
                int number(String text) {
                    return Integer.parseInt(text);
                }
            }
            """;

    private final Gate gate = new RiskGate();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "boolean mayRefund(String user) {\n        return clerks.contains(user); => boolean mayRefund(String user) {\n        return user != null; => AUTHORISATION_CHANGED",
                "boolean mayRefund(String user) {\n        return clerks.contains(user); => boolean mayRefund(String user) {\n        return clerks.contains(user) || user.startsWith(\"svc\"); => AUTHORISATION_CHANGED",
                "if (!mayRefund(user)) { => if (!mayRefund(user) && cents < 0) { => AUTHORISATION_CHANGED",
                "where id = ?\"; => where id = ?\".replace(\"?\", id); => SQL_BUILT_BY_HAND",
                "return Integer.parseInt(text); => try { return Integer.parseInt(text); } catch (RuntimeException e) { return 0; } => EXCEPTION_SWALLOWED",
                "return Integer.parseInt(text); => try { return Integer.parseInt(text); } catch (NumberFormatException | NullPointerException e) { } return 0; => EXCEPTION_SWALLOWED",
                "return Integer.parseInt(text); => try { return Integer.parseInt(text); } catch (RuntimeException e) { e.getMessage(); return 0; } => EXCEPTION_SWALLOWED",
                "return Integer.parseInt(text); => try { return clerks.size(); } catch (IllegalArgumentException e) { return 0; } => EXCEPTION_SWALLOWED",
                "private int asked; => private static int asked; => STATE_ALIASED",
            })
    void whatIsTakenAwayUnderTheSameNameIsForSomebodyStronger(String change) {
        var parts = change.split(" => ", -1);

        assertThat(verdict(parts).reasons()).extracting(GateReason::code).contains(parts[2]);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "boolean isMaybe(String user) {\n        return clerks.contains(user); => boolean isMaybe(String user) {\n        return user != null;",
                "if (cents > 100) { => if (cents > 1000) {",
                "where id = ?\"; => where id = ?\".replace(\"clerks\", \"people\");",
                "return Integer.parseInt(text); => try { return Integer.parseInt(text); } catch (NumberFormatException e) { return 0; }",
                "return Integer.parseInt(text); => try { return Integer.parseInt(text); } catch (RuntimeException e) { System.err.println(e); return 0; }",
                "int number(String text) { => int length(String text) { try { return text.length(); } catch (RuntimeException e) { return 0; } } int number(String text) {",
                "} catch (RuntimeException e) { => } catch (IllegalArgumentException e) {",
                "} catch (RuntimeException e) { => } catch (NullPointerException e) {",
                "return Integer.parseInt(text); => try { return Kind.valueOf(text).ordinal(); } catch (IllegalArgumentException e) { return 0; }",
                "private int asked; => private int asked; private static int all;",
                "private int asked; => private static final int asked = 1;",
            })
    void aGoodChangeOfTheSameLookPasses(String change) {
        assertThat(verdict(change.split(" => ", -1))).isEqualTo(Verdict.PASS);
    }

    private Verdict verdict(String... parts) {
        return Review.ofProject()
                .file(MAIN, CODE)
                .replacing(MAIN, parts[0], parts[1])
                .by(gate);
    }
}
