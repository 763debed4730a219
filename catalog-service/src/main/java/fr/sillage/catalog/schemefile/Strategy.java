package fr.sillage.catalog.schemefile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of that which a file does not hold. */
@Schema(name = "SchemeImportStrategy")
public enum Strategy {
    UPSERT,
    REPLACE
}
