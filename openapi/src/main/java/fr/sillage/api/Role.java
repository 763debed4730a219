package fr.sillage.api;

import java.util.Set;

/** What somebody may be for a buyer. A role contains the roles named with it. */
public enum Role {
    READER,
    CONTRIBUTOR(READER),
    COMMITTEE(READER),
    PARTNER(READER),
    STEWARD(READER, CONTRIBUTOR),
    ADMIN(READER, CONTRIBUTOR, STEWARD),
    /** Another service of this instance: reads everything, for the people it then answers. */
    SERVICE(READER);

    private final Set<Role> contained;

    Role(Role... contained) {
        this.contained = Set.of(contained);
    }

    boolean contains(Role other) {
        return this == other || contained.contains(other);
    }
}
