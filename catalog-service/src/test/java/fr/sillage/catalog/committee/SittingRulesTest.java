package fr.sillage.catalog.committee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import fr.sillage.api.Fault;
import fr.sillage.catalog.scheme.Period;

class SittingRulesTest {

    private static final Period PERIOD = new Period(LocalDate.of(2017, 1, 1), LocalDate.of(2020, 12, 31));

    private static Stream<String> faults(String date, String... present) {
        var body = new SittingBody(null, null, null, List.of(present), null, null);
        return faults(date, body);
    }

    private static Stream<String> faults(String date, SittingBody body) {
        return SittingRules.faults(LocalDate.parse(date), body, PERIOD, Set.of("ada", "paul"), Set.of("Présidente")).stream()
                .map(fault -> fault.pointer() + " " + fault.code());
    }

    @Test
    void Members_without_an_account_are_told_by_their_capacity() {
        assertThat(faults("2018-07-05", new SittingBody(null, null, null, null, null,
                List.of(new Attendance("Présidente", Attendance.State.REPRESENTED, "Vice-présidente")))))
                .isEmpty();
        assertThat(faults("2018-07-05", new SittingBody(null, null, null, null, null,
                List.of(new Attendance("Préfet", Attendance.State.PRESENT, null),
                        new Attendance("Présidente", Attendance.State.EXCUSED, "Vice-présidente")))))
                .containsExactly("/attendance/0/member capacity-unknown",
                        "/attendance/1/representedBy attendance-not-represented");
    }

    @Test
    void A_scheme_is_discussed_before_it_is_in_force_and_after() {
        assertThat(faults("2016-10-03")).isEmpty();
        assertThat(faults("2018-07-05", "ada", "paul")).isEmpty();
        assertThat(faults("2021-06-30")).isEmpty();
    }

    @Test
    void A_date_of_another_age_is_a_slip() {
        assertThat(faults("2011-12-31")).containsExactly("?date sitting-outside-reason");
        assertThat(faults("2026-01-01")).containsExactly("?date sitting-outside-reason");
        assertThat(faults("0217-07-05")).containsExactly("?date sitting-outside-reason");
        assertThat(faults("2012-01-01")).isEmpty();
        assertThat(faults("2025-12-31")).isEmpty();
    }

    @Test
    void Only_members_are_named_as_present_each_once() {
        assertThat(faults("2018-07-05", "ada", "ada", "eve")).containsExactly("/present/1 named-twice",
                "/present/2 member-unknown");
    }

    @Test
    void A_member_is_listed_once_and_decides_on_a_type_once() {
        var twice = new Member("ada", "Ada", "Présidente", null, List.of("report-edition", "report-edition"));
        var again = new Member("ada", null, "Conseillère", null, null);
        var nameless = new Member(null, null, "Le directeur ou son représentant", null, null);
        var body = new CommitteeBody("Comité", Committee.Kind.OTHER, null, null, List.of(twice, again, nameless, nameless),
                null, null);

        assertThat(CommitteeRules.faults(body)).extracting(Fault::pointer).containsExactly("/members/0/decides/1",
                "/members/1/person");
    }

    @Test
    void A_committee_sits_between_months_in_their_order_and_its_members_decide_on_nothing_else() {
        var body = new CommitteeBody("Comité", Committee.Kind.REVIEW, null, null,
                List.of(new Member("ada", null, "Présidente", null, List.of("purchase-strategy", "objective"))),
                List.of(new Cadence(7, 7, 2018, 2018, null), new Cadence(12, 1, 2019, 2018, null)),
                List.of(new Power("purchase-strategy", Power.Kind.DECIDES, null, null),
                        new Power("purchase-strategy", Power.Kind.PROPOSES, null, null)));

        assertThat(CommitteeRules.faults(body)).extracting(Fault::pointer).containsExactly("/powers/1",
                "/members/0/decides/1", "/cadence/1/untilMonth", "/cadence/1/lastYear");
    }
}
