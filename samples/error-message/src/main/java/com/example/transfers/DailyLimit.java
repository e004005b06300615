package com.example.transfers;

import java.util.HashMap;
import java.util.Map;

/** Stops an account from sending more than its limit on one day. The limit itself may be used up to the last cent. */
public final class DailyLimit {

    private final long limitInCents;
    private final Map<String, Long> sentToday = new HashMap<>();

    public DailyLimit(long limitInCents) {
        this.limitInCents = limitInCents;
    }

    /** Books the transfer, or refuses it and books nothing. */
    public void book(Transfer transfer) {
        long sent = sentToday.getOrDefault(transfer.account(), 0L);
        if (sent + transfer.cents() >= limitInCents) {
            throw new LimitExceededException(
                    "daily limit exceeded: account=" + transfer.account() + " limit=" + limitInCents);
        }
        sentToday.put(transfer.account(), sent + transfer.cents());
    }

    public long leftInCents(String account) {
        return limitInCents - sentToday.getOrDefault(account, 0L);
    }

    public void startNewDay() {
        sentToday.clear();
    }
}
