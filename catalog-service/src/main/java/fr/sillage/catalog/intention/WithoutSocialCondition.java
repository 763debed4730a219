package fr.sillage.catalog.intention;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import fr.sillage.catalog.vocabulary.Ground;

/**
 * Why a purchase does without a social condition of performance: to be recorded since 22 August 2026 (art. L2112-2-1, III, and
 * L2184-1 of the Code de la commande publique).
 */
public record WithoutSocialCondition(@NotNull Ground ground, @NotBlank @Size(max = 5_000) String text) {
}
