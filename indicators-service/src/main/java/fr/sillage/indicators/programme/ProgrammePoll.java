package fr.sillage.indicators.programme;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

import fr.sillage.indicators.ingestion.ServiceIngestion;
import fr.sillage.indicators.ingestion.ServiceIngestion.Figure;
import fr.sillage.indicators.ingestion.ServiceIngestion.Taken;
import fr.sillage.indicators.observation.ObservationStatus;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/**
 * Takes over what the catalog counts of programmes of purchases, as figures of the measures of the same codes: of the year that
 * is going on, provisionally, and of the one before. What it tells no more of a buyer, since nothing is left to be counted,
 * becomes 0 where it was taken over before. Several instances may do so at once: the later finds nothing to write.
 */
@ApplicationScoped
class ProgrammePoll {

    /** The author of what it writes, by which it knows its own figures from those that people gave. */
    static final String AUTHOR = "programme";

    private static final Logger LOG = Logger.getLogger(ProgrammePoll.class);

    private final ProgrammeClient catalog;
    private final ServiceIngestion ingestion;
    private final ProgrammePollRepository polls;
    private final Clock clock;

    ProgrammePoll(@RestClient ProgrammeClient catalog, ServiceIngestion ingestion, ProgrammePollRepository polls, Clock clock) {
        this.catalog = catalog;
        this.ingestion = ingestion;
        this.polls = polls;
        this.clock = clock;
    }

    @Scheduled(every = "{sillage.programme.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        Instant now = clock.instant();
        int year = LocalDate.now(clock).getYear();
        try {
            // asked for before anything is written: a catalog that goes away in between leaves all as it was
            List<ProgrammeFigures> told = List.of(catalog.figures(year - 1), catalog.figures(year));
            List<Figure> figures = new ArrayList<>();
            told.forEach(programme -> {
                figures.addAll(figures(programme, programme.year() < year));
                figures.addAll(leftOver(programme, programme.year() < year));
            });
            Taken taken = ingestion.take(AUTHOR, figures);
            taken.leftToOthers().forEach(figure -> LOG.infof("%s of %s in %d is left as it was given; the programme says %s",
                    figure.measure(), figure.buyer(), figure.year(), figure.value()));
            polls.keep(ProgrammePollView.of(now, told.get(1).position(), taken));
        } catch (ProcessingException | WebApplicationException e) {
            LOG.infof("The programme cannot be looked at: %s", e.getMessage());
            polls.keep(ProgrammePollView.failed(now, polls.last()));
        }
    }

    private static List<Figure> figures(ProgrammeFigures programme, boolean over) {
        return programme.buyers().stream().flatMap(buyer -> buyer.figures().stream()
                .map(figure -> figure(figure.measure(), buyer.buyer(), figure.value(), programme, over))).toList();
    }

    private List<Figure> leftOver(ProgrammeFigures programme, boolean over) {
        Set<Counted> counted = programme.buyers().stream().flatMap(buyer -> buyer.figures().stream()
                .map(figure -> new Counted(figure.measure(), buyer.buyer()))).collect(Collectors.toSet());
        return ingestion.own(AUTHOR, programme.year()).stream()
                .filter(own -> !counted.contains(new Counted(own.measure(), own.buyer())))
                .map(own -> figure(own.measure(), own.buyer(), BigDecimal.ZERO, programme, over)).toList();
    }

    private record Counted(String measure, String buyer) {
    }

    private static Figure figure(String measure, String buyer, BigDecimal value, ProgrammeFigures programme, boolean over) {
        return new Figure(measure, buyer, programme.year(), value,
                over ? ObservationStatus.NORMAL : ObservationStatus.PROVISIONAL,
                "Compté dans la programmation des achats (position " + programme.position() + ")");
    }
}
