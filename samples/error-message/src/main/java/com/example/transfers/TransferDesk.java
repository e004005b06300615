package com.example.transfers;

import java.util.ArrayList;
import java.util.List;

/** Takes transfers in and keeps the lines that monitoring reads. */
public final class TransferDesk {

    private final DailyLimit limit;
    private final List<String> log = new ArrayList<>();

    public TransferDesk(DailyLimit limit) {
        this.limit = limit;
    }

    /** Says whether the transfer was booked; a refusal leaves a line in the log. */
    public boolean accept(Transfer transfer) {
        try {
            limit.book(transfer);
            return true;
        } catch (LimitExceededException e) {
            log.add("WARN " + e.getMessage());
            return false;
        }
    }

    public List<String> log() {
        return List.copyOf(log);
    }
}
