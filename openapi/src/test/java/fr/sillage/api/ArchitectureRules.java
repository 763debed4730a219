package fr.sillage.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;

import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Produces;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The few rules a reviewer would forget; each service's {@code ArchitectureTest} runs them on its own classes. */
public class ArchitectureRules {

    @ArchTest
    static final ArchRule RESOURCES_SHOW_NO_ENTITY = methods().that().areDeclaredInClassesThat()
            .haveSimpleNameEndingWith("Resource").and().arePublic().should(new ArchCondition<>("take and return no entity") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    method.getAllInvolvedRawTypes().stream().filter(ArchitectureRules::isEntity)
                            .filter(type -> isInSignature(method, type))
                            .forEach(type -> events.add(SimpleConditionEvent.violated(method,
                                    method.getFullName() + " shows " + type.getName())));
                }
            });

    /** Otherwise a caller who accepts XML would get the record's toString. */
    @ArchTest
    static final ArchRule RESOURCES_SAY_WHAT_THEY_PRODUCE = classes().that().haveSimpleNameEndingWith("Resource")
            .should().beAnnotatedWith(Produces.class);

    @ArchTest
    static final ArchRule NOTHING_INJECTS_FIELDS = noFields().should().beAnnotatedWith(Inject.class);

    @ArchTest
    static final ArchRule NOBODY_ASKS_THE_SYSTEM_CLOCK = noClasses().should().callMethod(LocalDate.class, "now")
            .orShould().callMethod(LocalDateTime.class, "now").orShould().callMethod(Instant.class, "now")
            .orShould().callMethod(ZonedDateTime.class, "now");

    @ArchTest
    static final ArchRule ENTITIES_ARE_NO_RECORDS_OF_THE_WIRE = classes().that().haveSimpleNameEndingWith("View")
            .or().haveSimpleNameEndingWith("Body").should().beRecords();

    private static boolean isEntity(JavaClass type) {
        return type.isAnnotatedWith(Entity.class);
    }

    private static boolean isInSignature(JavaMethod method, JavaClass type) {
        return method.getReturnType().getAllInvolvedRawTypes().contains(type)
                || method.getParameterTypes().stream().anyMatch(p -> p.getAllInvolvedRawTypes().contains(type));
    }
}
