package com.example.plans;

/** Allows so many things a second, and after a pause so many at once. */
public final class TokenBucket {

    private final double perSecond;
    private final double most;
    private double tokens;
    private long lastMillis;

    public TokenBucket(double perSecond, int most, long nowMillis) {
        this.perSecond = perSecond;
        this.most = most;
        this.tokens = most;
        this.lastMillis = nowMillis;
    }

    public boolean take(int wanted, long nowMillis) {
        fill(nowMillis);
        if (tokens < wanted) {
            return false;
        }
        tokens -= wanted;
        return true;
    }

    /** Milliseconds until so many can be taken, rounded up; 0 when they can now. */
    public long waitMillis(int wanted, long nowMillis) {
        fill(nowMillis);
        if (tokens >= wanted) {
            return 0;
        }
        return (long) Math.ceil((wanted - tokens) * 1000 / perSecond);
    }

    private void fill(long nowMillis) {
        double earned = (nowMillis - lastMillis) * perSecond / 1000;
        tokens = Math.min(most, tokens + earned);
        lastMillis = nowMillis;
    }
}
