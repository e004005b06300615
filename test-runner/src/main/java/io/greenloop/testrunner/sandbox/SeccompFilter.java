package io.greenloop.testrunner.sandbox;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The system calls that code under test may not make, as a classic BPF program for x86_64 in the layout of
 * {@code struct sock_filter}, the way {@code bwrap --seccomp} reads it.
 */
final class SeccompFilter {

    private static final int LOAD = 0x20;
    private static final int IF_EQUAL = 0x15;
    private static final int IF_AT_LEAST = 0x35;
    private static final int IF_ANY_BIT = 0x45;
    private static final int RETURN = 0x06;

    private static final int NUMBER = 0;
    private static final int ARCHITECTURE = 4;
    private static final int FIRST_ARGUMENT = 16;
    private static final int SECOND_ARGUMENT = 24;

    private static final int ALLOW = 0x7fff0000;
    private static final int KILL = 0x80000000;
    private static final int FAIL = 0x00050000;
    private static final int EPERM = 1;
    private static final int ENOSYS = 38;
    private static final int EAFNOSUPPORT = 97;

    private static final int X86_64 = 0xC000003E;
    private static final int X32_BIT = 0x40000000;
    private static final int CLONE = 56;
    private static final int CLONE3 = 435;
    private static final int SOCKET = 41;
    private static final int IOCTL = 16;
    private static final int ANY_NEW_NAMESPACE = 0x7E020000;
    private static final List<Integer> TERMINAL_INJECTION = List.of(0x5412, 0x541C);
    /** AF_UNIX, AF_INET, AF_INET6, AF_NETLINK: in a network name space of one's own these reach nothing. */
    private static final List<Integer> FAMILIES = List.of(1, 2, 10, 16);

    private static final int[] TRACING = {101, 310, 311, 312, 298, 321, 323, 438, 440};
    private static final int[] KEYRINGS = {248, 249, 250};
    private static final int[] IO_URING = {425, 426, 427};
    private static final int[] NAMESPACES_AND_MOUNTS = {155, 161, 165, 166, 272, 308, 428, 429, 430, 431, 432, 433, 442
    };
    private static final int[] KERNEL = {103, 169, 170, 171, 175, 176, 246, 313, 320};
    private static final int[] FILE_HANDLES = {300, 301, 303, 304};
    private static final int[] CLOCK = {159, 164, 227, 305};
    private static final int[] OTHER = {134, 135, 163, 167, 168, 172, 173, 212, 237, 238, 239, 256, 279};

    private final List<byte[]> program = new ArrayList<>();

    private SeccompFilter() {}

    /** Whether there is a program for this machine. */
    static boolean isKnownFor(String architecture) {
        return architecture.equals("amd64") || architecture.equals("x86_64");
    }

    static byte[] program() {
        var filter = new SeccompFilter();
        filter.refuseOtherArchitectures();
        filter.refuse(CLONE3, ENOSYS);
        denied().forEach(number -> filter.refuse(number, EPERM));
        filter.refuseCloneIntoNamespaces();
        filter.refuseRareSocketFamilies();
        filter.refuseTerminalInjection();
        filter.add(RETURN, 0, 0, ALLOW);
        var bytes = ByteBuffer.allocate(filter.program.size() * 8);
        filter.program.forEach(bytes::put);
        return bytes.array();
    }

    private static IntStream denied() {
        return List.of(TRACING, KEYRINGS, IO_URING, NAMESPACES_AND_MOUNTS, KERNEL, FILE_HANDLES, CLOCK, OTHER).stream()
                .flatMapToInt(IntStream::of)
                .sorted();
    }

    private void refuseOtherArchitectures() {
        add(LOAD, 0, 0, ARCHITECTURE);
        add(IF_EQUAL, 1, 0, X86_64);
        add(RETURN, 0, 0, KILL);
        add(LOAD, 0, 0, NUMBER);
        add(IF_AT_LEAST, 0, 1, X32_BIT);
        add(RETURN, 0, 0, KILL);
    }

    private void refuse(int number, int error) {
        add(IF_EQUAL, 0, 1, number);
        add(RETURN, 0, 0, FAIL | error);
    }

    private void refuseCloneIntoNamespaces() {
        add(IF_EQUAL, 0, 4, CLONE);
        add(LOAD, 0, 0, FIRST_ARGUMENT);
        add(IF_ANY_BIT, 0, 1, ANY_NEW_NAMESPACE);
        add(RETURN, 0, 0, FAIL | EPERM);
        add(LOAD, 0, 0, NUMBER);
    }

    private void refuseRareSocketFamilies() {
        add(IF_EQUAL, 0, FAMILIES.size() + 3, SOCKET);
        add(LOAD, 0, 0, FIRST_ARGUMENT);
        for (int i = 0; i < FAMILIES.size(); i++) {
            add(IF_EQUAL, FAMILIES.size() - i, 0, FAMILIES.get(i));
        }
        add(RETURN, 0, 0, FAIL | EAFNOSUPPORT);
        add(LOAD, 0, 0, NUMBER);
    }

    private void refuseTerminalInjection() {
        add(IF_EQUAL, 0, 4, IOCTL);
        add(LOAD, 0, 0, SECOND_ARGUMENT);
        add(IF_EQUAL, 1, 0, TERMINAL_INJECTION.get(0));
        add(IF_EQUAL, 0, 1, TERMINAL_INJECTION.get(1));
        add(RETURN, 0, 0, FAIL | EPERM);
    }

    private void add(int code, int ifTrue, int ifFalse, int value) {
        program.add(ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) code)
                .put((byte) ifTrue)
                .put((byte) ifFalse)
                .putInt(value)
                .array());
    }
}
