package fr.sillage.catalog.framework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Who hangs on a framework. */
@ApplicationScoped
class FrameworkUse {

    private final EntityManager entityManager;

    FrameworkUse(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    boolean isUsed(Framework framework) {
        return (boolean) entityManager.createNativeQuery("""
                SELECT EXISTS (SELECT FROM answer_version v
                               JOIN framework_action a ON a.id = v.framework_action_id WHERE a.framework_id = :id)
                    OR EXISTS (SELECT FROM framework_reference WHERE framework = :code)""")
                .setParameter("id", framework.id()).setParameter("code", framework.code()).getSingleResult();
    }
}
