package fr.sillage.api;

import java.time.Clock;
import java.time.ZoneId;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import io.quarkus.arc.DefaultBean;

/** The time by which the rules go: that of the collectivités this is for. The ledger alone uses the database's. */
public class ClockProducer {

    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.system(PARIS);
    }
}
