package fr.sillage.reporting.view;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.reporting.gathering.Figures;

@Schema(name = "ViewAim", description = "A value or a range")
public record AimView(BigDecimal value, BigDecimal min, BigDecimal max) {

    static AimView of(Figures.Aim aim) {
        return aim == null ? null : new AimView(aim.value(), aim.min(), aim.max());
    }
}
