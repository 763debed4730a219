package fr.sillage.catalog.intention;

import java.util.Set;

/** What is known of CPV codes without the list itself. */
final class CpvCodes {

    /** The 45 divisions of règlement (CE) n° 213/2008, annexe I. */
    private static final Set<String> DIVISIONS = Set.of("03", "09", "14", "15", "16", "18", "19", "22", "24", "30", "31", "32",
            "33", "34", "35", "37", "38", "39", "41", "42", "43", "44", "45", "48", "50", "51", "55", "60", "63", "64", "65",
            "66", "70", "71", "72", "73", "75", "76", "77", "79", "80", "85", "90", "92", "98");

    /** Where official codes bear check digits that no formula gives: 09310000-5, 51000000-9, 72400000-4, 034… */
    private static final Set<String> IRREGULAR_DIVISIONS = Set.of("03", "09", "51", "72");

    /** Single ones elsewhere of which that is known, such as 34422000-7, cycles with an auxiliary motor. */
    private static final Set<String> IRREGULAR = Set.of("34211100-9", "34421000-7", "34422000-7", "35125300-2", "35331300-3",
            "37442100-8", "48628000-9", "71351920-2", "79342410-4");

    private CpvCodes() {
    }

    static boolean isOfDivision(String cpv) {
        return DIVISIONS.contains(cpv.substring(0, 2));
    }

    /** The eight digits alone. */
    static String digits(String cpv) {
        return cpv.substring(0, 8);
    }

    /**
     * The check digit as found in published codes: the digits weighted 3, 7, 1 in turn, modulo 10. The regulation prints the
     * digits and no formula; this one holds for all codes but those {@link #isIrregular}.
     */
    static int checkDigit(String cpv) {
        int[] weights = { 3, 7, 1 };
        int sum = 0;
        for (int i = 0; i < 8; i++) {
            sum += (cpv.charAt(i) - '0') * weights[i % 3];
        }
        return sum % 10;
    }

    /** Whether the check digit, where one was given, is another than the formula's. */
    static boolean isOff(String cpv) {
        return cpv.length() > 8 && cpv.charAt(9) - '0' != checkDigit(cpv);
    }

    /** Whether nothing can be said of its check digit without the list. */
    static boolean isIrregular(String cpv) {
        return IRREGULAR_DIVISIONS.contains(cpv.substring(0, 2)) || IRREGULAR.contains(cpv);
    }
}
