package fr.sillage.catalog.strategy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Those whose advice goes into a strategy: the purchasing team, who knows the environment, and who knows the social clauses.
 */
@Schema(name = "Expertise")
public enum Expertise {
    PURCHASING,
    ENVIRONMENT,
    SOCIAL
}
