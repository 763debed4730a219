package fr.sillage.catalog.snapshot;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import fr.sillage.catalog.committee.Committee;
import fr.sillage.catalog.committee.CommitteeView;
import fr.sillage.catalog.committee.Member;
import fr.sillage.catalog.committee.OpinionView;
import fr.sillage.catalog.committee.SittingView;

/**
 * A committee with all it did, as it may be told in public: people by name and capacity, never by the ids of their accounts.
 */
public record CommitteeWithSittings(@NotNull String code, @NotNull String title, @NotNull Committee.Kind kind, String remit,
        String meets, @NotNull List<Person> members,
        @NotNull @Schema(description = "In the order of their dates") List<Session> sittings) {

    /** Without a name where a member is known by their capacity alone. */
    @Schema(name = "MemberInPublic")
    public record Person(String name, @NotNull String capacity, String organisation) {

        static Person from(Member member) {
            return new Person(member.name(), member.capacity(), member.organisation());
        }
    }

    /** @param present in the order in which the sitting names them; who is no member any more is left out */
    @Schema(name = "SittingWithOpinions")
    public record Session(@NotNull LocalDate date, String title, String agenda, String minutes,
            @NotNull @Schema(description = "Those of its present members who were there") List<Person> present,
            @NotNull @Schema(description = "As they were recorded") List<OpinionView> opinions) {

        static Session from(SittingView sitting, List<Member> members, List<OpinionView> opinions) {
            List<Person> present = sitting.present().stream()
                    .map(person -> members.stream().filter(member -> person.equals(member.person())).findFirst().orElse(null))
                    .filter(Objects::nonNull).map(Person::from).toList();
            return new Session(sitting.date(), sitting.title(), sitting.agenda(), sitting.minutes(), present, opinions);
        }
    }

    static CommitteeWithSittings from(CommitteeView committee, List<Session> sittings) {
        return new CommitteeWithSittings(committee.code(), committee.title(), committee.kind(), committee.remit(),
                committee.meets(), committee.members().stream().map(Person::from).toList(), sittings);
    }
}
