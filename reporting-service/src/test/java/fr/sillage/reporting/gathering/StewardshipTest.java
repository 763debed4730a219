package fr.sillage.reporting.gathering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.ProcessingException;

import org.junit.jupiter.api.Test;

import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.api.Right;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;

class StewardshipTest {

    private static final CatalogSnapshot.Scheme SCHEME = new CatalogSnapshot.Scheme("a", "A",
            new CatalogSnapshot.Period(LocalDate.of(2024, 1, 1), LocalDate.of(2028, 12, 31)), List.of("223500018"), "ADOPTED",
            null, null, List.of(), List.of(), null, null);

    private static Rights rights(Role role, String buyer) {
        return new Rights(QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal("somebody"))
                .addAttribute(Right.ATTRIBUTE, Set.of(new Right(role, buyer))).build());
    }

    private static Stewardship stewardship(Role role, String buyer, RuntimeException failure) {
        // no class of ours: one that implements the client would be taken for a resource of the service
        var catalog = (CatalogClient) Proxy.newProxyInstance(CatalogClient.class.getClassLoader(),
                new Class<?>[] { CatalogClient.class }, (client, method, arguments) -> {
                    if (failure != null) {
                        throw failure;
                    }
                    return SCHEME;
                });
        return new Stewardship(new Gathering(catalog, null, null, null), rights(role, buyer));
    }

    private static void assertRefused(Stewardship stewardship, ProblemType type) {
        assertThatThrownBy(() -> stewardship.requireForLater("a")).isInstanceOfSatisfying(ProblemException.class,
                e -> assertThat(e.type()).isEqualTo(type));
    }

    @Test
    void A_steward_of_one_of_the_buyers_is_heard() {
        assertThat(stewardship(Role.STEWARD, "223500018", null).requireForLater("a")).contains(SCHEME);
    }

    @Test
    void A_steward_of_another_buyer_is_not() {
        assertRefused(stewardship(Role.STEWARD, "226200012", null), ProblemType.FORBIDDEN);
    }

    @Test
    void Another_role_for_the_buyer_is_not_enough() {
        assertRefused(stewardship(Role.CONTRIBUTOR, "223500018", null), ProblemType.FORBIDDEN);
    }

    @Test
    void An_unknown_scheme_is_a_fault_of_the_request() {
        assertRefused(stewardship(Role.STEWARD, "*", new NotFoundException()), ProblemType.RULE_BROKEN);
    }

    @Test
    void While_the_catalog_is_down_only_a_steward_of_the_instance_is_heard() {
        var down = new ProcessingException("connection refused");
        assertThat(stewardship(Role.STEWARD, "*", down).requireForLater("a")).isEmpty();
        assertRefused(stewardship(Role.STEWARD, "223500018", down), ProblemType.UNAVAILABLE);
    }

    @Test
    void The_anonymous_must_sign_in() {
        var anonymous = new Rights(QuarkusSecurityIdentity.builder().setAnonymous(true).build());
        assertThatThrownBy(() -> new Stewardship(null, anonymous).requireForLater("a"))
                .isInstanceOf(UnauthorizedException.class);
    }
}
