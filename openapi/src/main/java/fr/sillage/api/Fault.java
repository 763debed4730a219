package fr.sillage.api;

public record Fault(String pointer, String code, String message) {
}
