package com.example.transfers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TransferDeskTest {

    private final TransferDesk desk = new TransferDesk(new DailyLimit(5_000));

    @Test
    void aTransferOfTheWholeLimitIsAcceptedWithoutAnyWarning() {
        assertTrue(desk.accept(new Transfer("FR-7", 5_000)));
        assertEquals(List.of(), desk.log());
    }

    @Test
    void aRefusalLeavesTheLineThatMonitoringReads() {
        assertFalse(desk.accept(new Transfer("FR-7", 5_001)));
        assertEquals(List.of("WARN daily limit exceeded: account=FR-7 limit=5000"), desk.log());
    }
}
