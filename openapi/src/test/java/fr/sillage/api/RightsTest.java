package fr.sillage.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

class RightsTest {

    private static final String OWN = "223500018";
    private static final String OTHER = "226200012";

    private static Rights of(Right... rights) {
        return new Rights(QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal("somebody"))
                .addAttribute(Right.ATTRIBUTE, Set.of(rights)).build());
    }

    @Test
    void A_steward_of_one_buyer_writes_for_it_and_for_no_other() {
        Rights rights = of(new Right(Role.STEWARD, OWN));

        assertThatCode(() -> rights.require(Role.STEWARD, OWN)).doesNotThrowAnyException();
        assertThatThrownBy(() -> rights.require(Role.STEWARD, OTHER)).isInstanceOf(ProblemException.class);
    }

    @Test
    void What_is_done_in_a_joint_scheme_needs_one_of_its_buyers_and_joining_needs_each() {
        Rights rights = of(new Right(Role.STEWARD, OWN));

        assertThatCode(() -> rights.require(Role.STEWARD, List.of(OTHER, OWN))).doesNotThrowAnyException();
        assertThatThrownBy(() -> rights.requireForEach(Role.STEWARD, List.of(OWN, OTHER)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void A_right_for_the_instance_is_one_for_every_buyer_but_not_the_other_way_round() {
        assertThat(of(new Right(Role.ADMIN, "*")).has(Role.CONTRIBUTOR, OTHER)).isTrue();
        assertThatThrownBy(() -> of(new Right(Role.ADMIN, OWN)).requireForInstance(Role.ADMIN))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void Members_of_committees_and_partners_read_and_do_not_write() {
        for (Role role : List.of(Role.READER, Role.COMMITTEE, Role.PARTNER, Role.SERVICE)) {
            Rights rights = of(new Right(role, OWN));
            assertThatCode(() -> rights.requireReading(List.of(OWN))).doesNotThrowAnyException();
            assertThat(rights.has(Role.CONTRIBUTOR, OWN)).isFalse();
        }
    }

    @Test
    void Having_read_opens_no_way_to_write() {
        Rights rights = of(new Right(Role.STEWARD, OWN));
        rights.requireReading(List.of(OWN));

        assertThatThrownBy(rights::author).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> rights.require(Role.READER, OWN)).isInstanceOf(IllegalArgumentException.class);
        rights.require(Role.STEWARD, OWN);
        assertThat(rights.author()).isEqualTo("somebody");
    }

    @Test
    void The_anonymous_are_asked_to_sign_in_and_nobody_s_rights_are_no_rights() {
        Rights anonymous = new Rights(QuarkusSecurityIdentity.builder().setAnonymous(true).build());

        assertThatThrownBy(() -> anonymous.requireReading(List.of(OWN))).isInstanceOf(UnauthorizedException.class);
        assertThat(anonymous.readable()).isEqualTo(Optional.of(Set.of()));
    }
}
