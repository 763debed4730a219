package fr.sillage.catalog.targetedfile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For what a file is looked at closely. */
@Schema(name = "TargetingCriterion")
public enum TargetingCriterion {
    AMOUNT,
    USERS,
    VISIBILITY,
    CROSS_CUTTING,
    SEVERAL_YEARS,
    SOCIAL,
    ENVIRONMENT
}
