package fr.sillage.indicators.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class KeySieveTest {

    private final KeySieve sieve = new KeySieve();

    @Property
    void A_twin_is_never_missed(@ForAll @Size(min = 2, max = 60) List<@AlphaChars @StringLength(max = 2) String> texts) {
        KeySieve fresh = new KeySieve();
        Set<String> seen = new HashSet<>();
        boolean twins = false;
        for (String text : texts) {
            fresh.add(KeySieve.hash(text, "223500018", "_T"), "2024");
            twins |= !seen.add(text);
        }
        if (twins) {
            assertThat(fresh.suspectsTwins()).isTrue();
        }
    }

    @Test
    void Half_a_million_different_keys_raise_no_suspicion() {
        for (int i = 0; i < 500_000; i++) {
            sieve.add(KeySieve.hash("m" + i % 200, String.valueOf(200_000_000 + i / 2400), "_T"), 2000 + i / 200 % 12 + "");
        }
        assertThat(sieve.suspectsTwins()).isFalse();
        sieve.add(KeySieve.hash("m0", "200000000", "_T"), "2000");
        assertThat(sieve.suspectsTwins()).isTrue();
    }

    @Test
    void Keys_do_not_run_into_each_other() {
        sieve.add(KeySieve.hash("ab", "c", "_T"), "2024");
        sieve.add(KeySieve.hash("a", "bc", "_T"), "2024");
        assertThat(sieve.suspectsTwins()).isFalse();
    }

    @Test
    void A_file_too_long_to_be_kept_in_mind_is_always_suspect() {
        for (int i = 0; i <= 1 << 20; i++) {
            sieve.add(KeySieve.hash("m", "b", "_T"), Integer.toString(i));
        }
        assertThat(sieve.suspectsTwins()).isTrue();
    }
}
