package fr.sillage.catalog.purchasemap;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import fr.sillage.api.Fault;

/**
 * The first diagnosis: on which families it pays to act, and where that can be done soon.
 * <p>
 * A family counts {@code importance × room × what is left to do}:
 * <ul>
 * <li><b>importance</b>, 0 to 9: up to three points each for its share of the year's spend (10 %, 3 %, 1 %), for the highest
 * of its stakes and for its risk (low 1, medium 2, high 3);
 * <li><b>room</b>, 1 to 4: the leeway (low 1, medium 2, high 3, as low while nobody said), one more where a purchase of the
 * family is about to be made, one less where a single supplier has it all; never less than 1;
 * <li><b>what is left to do</b>: the share of the spend that includes no consideration yet.
 * </ul>
 * Among equals the greater spend comes first, then the code. What is not known counts nothing, and the reasons say so: the
 * list can be asked for on the first day, and it is for people to decide.
 */
final class Diagnosis {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final List<BigDecimal> SHARES = List.of(BigDecimal.TEN, new BigDecimal(3), BigDecimal.ONE);

    private Diagnosis() {
    }

    /** @param upcoming how many purchases of the family are planned and not launched */
    record Candidate(String family, MapFamilyBody body, int upcoming) {
    }

    /**
     * @param rank from 1
     * @param score exactly what is compared
     * @param reasons in the order in which they are reckoned
     */
    record Ranked(int rank, Candidate candidate, int importance, int room, BigDecimal score, List<DiagnosisReason> reasons) {
    }

    /** @return all candidates, whatever the order they come in */
    static List<Ranked> rank(List<Candidate> candidates) {
        BigDecimal whole = candidates.stream().flatMap(candidate -> candidate.body().total().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        List<Ranked> ordered = candidates.stream().map(candidate -> reckoned(candidate, whole))
                .sorted(Comparator.comparing(Ranked::score).reversed()
                        .thenComparing(ranked -> ranked.candidate().body().total().orElse(BigDecimal.ZERO),
                                Comparator.reverseOrder())
                        .thenComparing(ranked -> ranked.candidate().family()))
                .toList();
        return IntStream.range(0, ordered.size()).mapToObj(i -> {
            Ranked one = ordered.get(i);
            return new Ranked(i + 1, one.candidate(), one.importance(), one.room(), one.score(), one.reasons());
        }).toList();
    }

    private static Ranked reckoned(Candidate candidate, BigDecimal whole) {
        MapFamilyBody body = candidate.body();
        List<DiagnosisReason> reasons = new ArrayList<>();
        int importance = spend(body, whole, reasons) + stakes(body, reasons) + risk(body, reasons);
        int room = room(candidate, reasons);
        if (body.remaining().compareTo(HUNDRED) < 0) {
            reasons.add(new DiagnosisReason(DiagnosisCriterion.CONSIDERED, null,
                    Fault.at("/considered/share", "diagnosis-considered", body.considered().share().stripTrailingZeros())));
        }
        BigDecimal score = new BigDecimal(importance * room).multiply(body.remaining()).divide(HUNDRED);
        return new Ranked(0, candidate, importance, room, score, reasons);
    }

    private static int spend(MapFamilyBody body, BigDecimal whole, List<DiagnosisReason> reasons) {
        if (body.total().isEmpty()) {
            return add(reasons, DiagnosisCriterion.SPEND, 0, Fault.at("/spend", "diagnosis-spend-unknown"));
        }
        BigDecimal spend = body.total().get();
        if (whole.signum() == 0) {
            return add(reasons, DiagnosisCriterion.SPEND, 0, Fault.at("/spend", "diagnosis-spend", spend, 0));
        }
        // compared by multiplying: no rounding moves a family over a bound
        BigDecimal hundredfold = spend.multiply(HUNDRED);
        int points = (int) SHARES.stream().filter(share -> hundredfold.compareTo(share.multiply(whole)) >= 0).count();
        return add(reasons, DiagnosisCriterion.SPEND, points, Fault.at("/spend", "diagnosis-spend", spend,
                hundredfold.divide(whole, 1, RoundingMode.HALF_UP).stripTrailingZeros()));
    }

    private static int stakes(MapFamilyBody body, List<DiagnosisReason> reasons) {
        if (body.stakes().isEmpty()) {
            return add(reasons, DiagnosisCriterion.STAKES, 0, Fault.at("/stakes", "diagnosis-stakes-unknown"));
        }
        Degree highest = body.highestStake().get();
        return add(reasons, DiagnosisCriterion.STAKES, highest.points(), Fault.at("/stakes", "diagnosis-stakes", highest,
                body.stakes().stream().filter(stake -> stake.degree() == highest).map(MapFamilyBody.Stake::theme).toList()));
    }

    private static int risk(MapFamilyBody body, List<DiagnosisReason> reasons) {
        return body.risk() == null
                ? add(reasons, DiagnosisCriterion.RISK, 0, Fault.at("/risk", "diagnosis-risk-unknown"))
                : add(reasons, DiagnosisCriterion.RISK, body.risk().degree().points(),
                        Fault.at("/risk", "diagnosis-risk", body.risk().degree()));
    }

    private static int room(Candidate candidate, List<DiagnosisReason> reasons) {
        MapFamilyBody body = candidate.body();
        int room = body.leeway() == null
                ? add(reasons, DiagnosisCriterion.LEEWAY, 1, Fault.at("/leeway", "diagnosis-leeway-unknown"))
                : add(reasons, DiagnosisCriterion.LEEWAY, body.leeway().degree().points(),
                        Fault.at("/leeway", "diagnosis-leeway", body.leeway().degree()));
        if (candidate.upcoming() > 0) {
            room += add(reasons, DiagnosisCriterion.UPCOMING, 1, Fault.at("", "diagnosis-upcoming", candidate.upcoming()));
        }
        if (body.suppliers() != null && body.suppliers() == 1 && room > 1) {
            room += add(reasons, DiagnosisCriterion.SINGLE_SUPPLIER, -1, Fault.at("/suppliers", "diagnosis-single-supplier"));
        }
        return room;
    }

    private static int add(List<DiagnosisReason> reasons, DiagnosisCriterion criterion, int points, Fault words) {
        reasons.add(new DiagnosisReason(criterion, points, words));
        return points;
    }
}
