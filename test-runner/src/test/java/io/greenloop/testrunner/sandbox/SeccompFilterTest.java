package io.greenloop.testrunner.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

/** Interprets the program the way the kernel does, since a wrong jump opens what should be closed. */
class SeccompFilterTest {

    private static final int ALLOWED = 0x7fff0000;
    private static final int NOT_PERMITTED = 0x00050001;
    private static final int X86_64 = 0xC000003E;

    @Test
    void ordinaryCallsAreAllowed() {
        for (var number : new int[] {0, 1, 2, 9, 57, 59, 61, 202, 257}) {
            assertThat(verdict(X86_64, number, 0, 0)).as("call %d", number).isEqualTo(ALLOWED);
        }
    }

    @Test
    void tracingMountsAndOtherNamespacesAreNotPermitted() {
        for (var number : new int[] {101, 165, 272, 308, 310, 321, 425, 442}) {
            assertThat(verdict(X86_64, number, 0, 0)).as("call %d", number).isEqualTo(NOT_PERMITTED);
        }
    }

    @Test
    void clone3DoesNotExistAndCloneMakesThreadsButNoNamespaces() {
        assertThat(verdict(X86_64, 435, 0, 0)).isEqualTo(0x00050000 | 38);
        assertThat(verdict(X86_64, 56, 0x003D0F00, 0)).isEqualTo(ALLOWED);
        assertThat(verdict(X86_64, 56, 0x10000000, 0)).isEqualTo(NOT_PERMITTED);
    }

    @Test
    void onlyOrdinarySocketsCanBeMade() {
        for (var family : new int[] {1, 2, 10, 16}) {
            assertThat(verdict(X86_64, 41, family, 0)).as("family %d", family).isEqualTo(ALLOWED);
        }
        for (var family : new int[] {0, 17, 38, 40}) {
            assertThat(verdict(X86_64, 41, family, 0)).as("family %d", family).isEqualTo(0x00050000 | 97);
        }
    }

    @Test
    void nothingIsTypedIntoATerminal() {
        assertThat(verdict(X86_64, 16, 0, 0x5412)).isEqualTo(NOT_PERMITTED);
        assertThat(verdict(X86_64, 16, 0, 0x541C)).isEqualTo(NOT_PERMITTED);
        assertThat(verdict(X86_64, 16, 0, 0x5401)).isEqualTo(ALLOWED);
    }

    @Test
    void otherCallConventionsEndTheProcess() {
        assertThat(verdict(0x40000003, 1, 0, 0)).isEqualTo(0x80000000);
        assertThat(verdict(X86_64, 0x40000001, 0, 0)).isEqualTo(0x80000000);
    }

    private static int verdict(int architecture, int number, int first, int second) {
        var program = ByteBuffer.wrap(SeccompFilter.program()).order(ByteOrder.LITTLE_ENDIAN);
        var loaded = 0;
        for (int at = 0; ; at++) {
            var code = program.getShort(at * 8);
            var ifTrue = program.get(at * 8 + 2) & 0xFF;
            var ifFalse = program.get(at * 8 + 3) & 0xFF;
            var value = program.getInt(at * 8 + 4);
            if (code == 0x06) {
                return value;
            }
            if (code == 0x20) {
                loaded = loaded(value, architecture, number, first, second);
                continue;
            }
            at += isTaken(code, loaded, value) ? ifTrue : ifFalse;
        }
    }

    private static int loaded(int offset, int architecture, int number, int first, int second) {
        return switch (offset) {
            case 0 -> number;
            case 4 -> architecture;
            case 16 -> first;
            case 24 -> second;
            default -> throw new AssertionError("loads from " + offset);
        };
    }

    private static boolean isTaken(int code, int loaded, int value) {
        return switch (code) {
            case 0x15 -> loaded == value;
            case 0x35 -> Integer.compareUnsigned(loaded, value) >= 0;
            case 0x45 -> (loaded & value) != 0;
            default -> throw new AssertionError("code " + code);
        };
    }
}
