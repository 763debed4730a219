package fr.sillage.reporting;

/** What of the catalog is for anybody, as the tests have it: what is not asked for as published holds a draft too. */
final class NeighbourLibrary {

    private static final String DRAFT = "Brouillon du service";

    private NeighbourLibrary() {
    }

    /** @return null where there is no such thing */
    static String answer(String[] path, String query) {
        boolean published = query != null && query.contains("state=PUBLISHED");
        if (path[3].equals("terms")) {
            return visible(Neighbours.example("terms.json"), published);
        }
        if (path.length == 4) {
            return visible(Neighbours.example("library.json"), published);
        }
        return switch (path[4]) {
            case "shelves" -> Neighbours.example("shelves.json");
            case "critere-papier" -> Neighbours.example("library-item.json");
            case "brouillon" -> Neighbours.example("library-item.json").replace("\"PUBLISHED\"", "\"DRAFT\"");
            default -> null;
        };
    }

    /** @return null where there is no such thing, or it is asked for in a way that cannot be */
    static String programme(String[] path, String query) {
        if (path[3].equals("vocabularies")) {
            return Neighbours.example("words.json");
        }
        if (query != null && query.contains("after=suite-2")) {
            return "{\"items\": []}";
        }
        return path.length == 5 ? query.contains("quarter=RIEN") ? null : Neighbours.example("intentions.json")
                : path[5].equals("35-2026-001") ? Neighbours.example("intention.json") : null;
    }

    /** @return null where it is asked for otherwise than a report of 2027 does */
    static String purchases(String[] path, String query) {
        if (query == null || !query.contains("buyer=223500018") || !query.contains("year=2027")) {
            return null;
        }
        return switch (path[4]) {
            case "reasons" -> Neighbours.example("reasons.json");
            case "warnings" -> query.contains("code=warning-social-unjustified") ? Neighbours.example("warnings.json") : null;
            default -> null;
        };
    }

    private static String visible(String list, boolean published) {
        return published ? list : list.replace("SPASER", DRAFT).replace("Papier recyclé", DRAFT);
    }
}
