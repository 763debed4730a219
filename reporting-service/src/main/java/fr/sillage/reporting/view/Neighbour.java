package fr.sillage.reporting.view;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A service that views are made from. */
@Schema(name = "Neighbour")
public enum Neighbour {
    CATALOG,
    INDICATORS
}
