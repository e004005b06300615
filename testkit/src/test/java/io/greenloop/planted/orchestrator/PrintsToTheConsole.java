package io.greenloop.planted.orchestrator;

/** Breaks: services print nothing. */
final class PrintsToTheConsole {

    void say() {
        System.out.println("printed");
    }
}
