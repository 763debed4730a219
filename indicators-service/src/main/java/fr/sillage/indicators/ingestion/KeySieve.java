package fr.sillage.indicators.ingestion;

import java.util.Arrays;

/**
 * Knows for certain that no key came twice, or only suspects that one did. It keeps 64 bits of each key, of a million keys at
 * most; for longer files it always suspects.
 */
final class KeySieve {

    private static final int MOST_KEYS = 1 << 20;

    private long[] slots = new long[1 << 10];
    private int size;
    private boolean suspicious;

    void add(String measure, String buyer, String item, String period) {
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
        if (!put(hash(measure, buyer, item, period))) {
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
        Arrays.stream(before).filter(hash -> hash != 0).forEach(this::put);
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

    private static long hash(String... texts) {
        long hash = 0xcbf29ce484222325L;
        for (String text : texts) {
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
            }
            hash = (hash ^ 0xFFFF) * 0x100000001b3L;
        }
        // FNV-1a mixes its low bits badly; the finish is that of MurmurHash3.
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
