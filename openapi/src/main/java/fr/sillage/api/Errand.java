package fr.sillage.api;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;

/** Lets work outlive its request: it goes on in another thread, in the caller's name and under the request's id. */
@ApplicationScoped
public class Errand {

    private final CurrentIdentityAssociation identities;
    private final RequestId requestId;

    public Errand(CurrentIdentityAssociation identities, RequestId requestId) {
        this.identities = identities;
        this.requestId = requestId;
    }

    /** To be called within the request; what is returned may run at any time later. */
    public Runnable of(Runnable work) {
        SecurityIdentity caller = identities.getIdentity();
        String id = requestId.value();
        return () -> {
            ManagedContext request = Arc.container().requestContext();
            request.activate();
            try {
                identities.setIdentity(caller);
                requestId.accept(id);
                work.run();
            } finally {
                request.terminate();
            }
        };
    }
}
