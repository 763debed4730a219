package fr.sillage.indicators.indicator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.indicators.observation.Declared;

/** An observation that a figure is made of. */
record Source(Role role, Declared declared) {

    @Schema(name = "OperandRole")
    enum Role {
        NUMERATOR("numérateur"),
        DENOMINATOR("dénominateur");

        private final String word;

        Role(String word) {
            this.word = word;
        }

        /** As people write it in a table. */
        String word() {
            return word;
        }
    }
}
