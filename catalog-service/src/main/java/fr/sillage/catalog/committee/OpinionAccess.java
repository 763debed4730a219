package fr.sillage.catalog.committee;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import fr.sillage.api.ProblemException;
import fr.sillage.api.ProblemType;
import fr.sillage.api.Rights;
import fr.sillage.api.Role;
import fr.sillage.catalog.scheme.Scheme;

/** Who may record what a committee thinks: its members, each on what they decide on, and the scheme's team as its secretary. */
@ApplicationScoped
public class OpinionAccess {

    private final Rights rights;

    public OpinionAccess(Rights rights) {
        this.rights = rights;
    }

    /** @throws ProblemException 403 for anybody else, saying what is lacking */
    Opinion.Recorder toRecord(Scheme scheme, Committee committee, Subject subject) {
        Optional<Member> caller = committee.members().stream()
                .filter(member -> member.person() != null && rights.isCaller(member.person())).findFirst();
        boolean decides = caller.filter(member -> member.decides().contains(subject.type())).isPresent();
        if (decides && rights.has(Role.COMMITTEE, scheme.buyers())) {
            rights.require(Role.COMMITTEE, scheme.buyers());
            return Opinion.Recorder.MEMBER;
        }
        if (rights.has(Role.STEWARD, scheme.buyers())) {
            rights.require(Role.STEWARD, scheme.buyers());
            return Opinion.Recorder.SECRETARY;
        }
        if (caller.isEmpty()) {
            throw ProblemException.of(ProblemType.FORBIDDEN, "opinion-not-member", committee.title());
        }
        if (!decides) {
            throw ProblemException.of(ProblemType.FORBIDDEN, "opinion-not-decided", committee.title(), subject.type());
        }
        throw ProblemException.of(ProblemType.FORBIDDEN, "opinion-without-role", committee.title(),
                String.join(", ", scheme.buyers()));
    }
}
