package fr.sillage.catalog.intention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import fr.sillage.catalog.feed.PublicIntention;

class IntentionStatusTest {

    @Test
    void What_anybody_may_read_has_the_words_that_the_public_reads() {
        assertThat(Arrays.stream(IntentionStatus.values()).filter(IntentionStatus::isPublic))
                .allSatisfy(status -> assertThat(status.label())
                        .isEqualTo(PublicIntention.Status.valueOf(status.name()).label()))
                .hasSameSizeAs(PublicIntention.Status.values());
    }

    @Test
    void No_two_have_the_same_words() {
        assertThat(IntentionStatus.values()).extracting(IntentionStatus::label).doesNotHaveDuplicates().doesNotContainNull();
    }
}
