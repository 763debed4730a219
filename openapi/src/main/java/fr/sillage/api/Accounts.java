package fr.sillage.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/**
 * Who signs in with a name and a password: the other services of this instance by their shared secret, and on a trial instance
 * one account per role whose password is its name.
 */
@ApplicationScoped
public class Accounts implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    /** Name under which services call each other. */
    static final String SERVICE = "service";

    private static final String ILLE_ET_VILAINE = "223500018";
    private static final String RENNES_METROPOLE = "243500139";

    private static final Map<String, Right> LOCAL = Map.of(
            "reader", new Right(Role.READER, Right.EVERY_BUYER),
            "steward", new Right(Role.STEWARD, Right.EVERY_BUYER),
            "admin", new Right(Role.ADMIN, Right.EVERY_BUYER),
            "contributor", new Right(Role.CONTRIBUTOR, ILLE_ET_VILAINE),
            "committee", new Right(Role.COMMITTEE, ILLE_ET_VILAINE),
            "partner", new Right(Role.PARTNER, RENNES_METROPOLE));

    private final boolean localAccounts;
    private final Optional<String> serviceSecret;

    public Accounts(@ConfigProperty(name = "sillage.local-accounts", defaultValue = "false") boolean localAccounts,
            @ConfigProperty(name = "sillage.service-secret") Optional<String> serviceSecret) {
        this.localAccounts = localAccounts;
        this.serviceSecret = serviceSecret;
    }

    /** A production instance must not run with passwords that everybody knows. */
    void refuseLocalAccountsInProduction(@Observes StartupEvent start) {
        if (localAccounts && LaunchMode.current() == LaunchMode.NORMAL && !ConfigUtils.getProfiles().contains("local")) {
            throw new IllegalStateException(
                    "sillage.local-accounts=true is for trial only: unset it, or say quarkus.profile=local");
        }
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(UsernamePasswordAuthenticationRequest request,
            AuthenticationRequestContext context) {
        String name = request.getUsername();
        String password = new String(request.getPassword().getPassword());
        if (name.equals(SERVICE) && serviceSecret.filter(secret -> same(secret, password)).isPresent()) {
            return Uni.createFrom().item(identity(name, new Right(Role.SERVICE, Right.EVERY_BUYER)));
        }
        if (localAccounts && LOCAL.containsKey(name) && same(name, password)) {
            return Uni.createFrom().item(identity(name, LOCAL.get(name)));
        }
        return Uni.createFrom().failure(new AuthenticationFailedException());
    }

    private static SecurityIdentity identity(String name, Right right) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addAttribute(Right.ATTRIBUTE, Set.of(right))
                .build();
    }

    /** In a time that does not tell how much of the secret was right. */
    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
