package fr.sillage.indicators.target;

/** What a target is for. */
public record TargetKey(String scheme, String indicator, String buyer, String item) {
}
