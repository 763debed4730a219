package fr.sillage.catalog.partner;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.Right;
import fr.sillage.api.Role;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/** Knows a partner by its key, as one who may write for its own SIREN alone. */
@ApplicationScoped
class PartnerIdentities implements IdentityProvider<ApiKeyRequest> {

    private final DataSource dataSource;
    private final Clock clock;

    PartnerIdentities(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    @Override
    public Class<ApiKeyRequest> getRequestType() {
        return ApiKeyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(ApiKeyRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> ApiKey.read(request.text()).map(this::identity)
                .orElseThrow(AuthenticationFailedException::new));
    }

    /** @return null for a key that was never made, was revoked, or is of a partner that was switched off */
    private SecurityIdentity identity(ApiKey key) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT p.code, p.siren, k.sha256, k.last_used FROM partner_key k JOIN partner p ON p.id = k.partner_id
                        WHERE k.id = ? AND k.revoked_at IS NULL AND p.active""")) {
            select.setString(1, key.id());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next() || !key.hasDigest(row.getString("sha256"))) {
                    return null;
                }
                LocalDate today = LocalDate.now(clock);
                if (!today.equals(row.getObject("last_used", LocalDate.class))) {
                    use(connection, key, today);
                }
                return QuarkusSecurityIdentity.builder()
                        .setPrincipal(new QuarkusPrincipal("partner:" + row.getString("code")))
                        .addAttribute(Right.ATTRIBUTE, Set.of(new Right(Role.PARTNER, row.getString("siren"))))
                        .build();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The keys cannot be read", e);
        }
    }

    private static void use(Connection connection, ApiKey key, LocalDate today) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE partner_key SET last_used = ? WHERE id = ?")) {
            update.setObject(1, today);
            update.setString(2, key.id());
            update.executeUpdate();
        }
    }
}
