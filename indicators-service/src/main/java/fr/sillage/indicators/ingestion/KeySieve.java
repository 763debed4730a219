package fr.sillage.indicators.ingestion;

/**
 * Knows for certain that no key came twice, or only suspects that one did. It keeps 64 bits of each key, of a million keys at
 * most; for longer files it always suspects.
 */
final class KeySieve {

    private static final int MOST_KEYS = 1 << 20;

    private long[] slots = new long[1 << 10];
    private int size;
    private boolean suspicious;

    /** @param series the {@link #hash} of what names it */
    void add(long series, String period) {
        if (suspicious) {
            return;
        }
        if (size == MOST_KEYS) {
            suspicious = true;
            slots = null;
            return;
        }
        if (2 * (size + 1) > slots.length) {
            grow();
        }
        if (!put(finished(hash(series, period)))) {
            suspicious = true;
            slots = null;
            return;
        }
        size++;
    }

    boolean suspectsTwins() {
        return suspicious;
    }

    private void grow() {
        long[] before = slots;
        slots = new long[2 * before.length];
        for (long hash : before) {
            if (hash != 0) {
                put(hash);
            }
        }
    }

    private boolean put(long hash) {
        int slot = (int) hash & slots.length - 1;
        while (slots[slot] != 0) {
            if (slots[slot] == hash) {
                return false;
            }
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = hash;
        return true;
    }

    /** FNV-1a, of 64 bits. */
    static long hash(String... texts) {
        long hash = 0xcbf29ce484222325L;
        for (String text : texts) {
            hash = hash(hash, text);
        }
        return hash;
    }

    private static long hash(long before, String text) {
        long hash = before;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return (hash ^ 0xFFFF) * 0x100000001b3L;
    }

    /** FNV-1a mixes its low bits badly; the finish is that of MurmurHash3. */
    private static long finished(long mixed) {
        long hash = (mixed ^ mixed >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
