package fr.sillage.catalog.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

class StrategyHashTest {

    private static PurchaseStrategyBody strategy(String objectives, Advice... advice) {
        return new PurchaseStrategyBody(objectives, "Marché local", null, null, null, null, null, null, List.of(advice));
    }

    private static Advice advice(String text) {
        return new Advice(Expertise.SOCIAL, "Référente", LocalDate.of(2026, 3, 2), text);
    }

    @Test
    void The_hash_is_that_of_the_text_and_stays_from_release_to_release() {
        // printf '%s' '{"objectives":"Chauffer moins","market":"Marché local","advice":[{"expertise":"SOCIAL","by":"Référente",…}]}' | sha256sum
        assertThat(StrategyHash.of(strategy("Chauffer moins", advice("Favorable"))))
                .isEqualTo("7ce43f6465a43f0a49c784128c20eada47fdc126f0495a87f733234cc463d5f1");
    }

    @Test
    void Another_word_or_another_advice_is_another_strategy() {
        String hash = StrategyHash.of(strategy("Chauffer moins", advice("Favorable")));
        assertThat(StrategyHash.of(strategy("Chauffer moins", advice("Favorable")))).isEqualTo(hash);
        assertThat(StrategyHash.of(strategy("Chauffer mieux", advice("Favorable")))).isNotEqualTo(hash);
        assertThat(StrategyHash.of(strategy("Chauffer moins", advice("Réservé")))).isNotEqualTo(hash);
    }
}
