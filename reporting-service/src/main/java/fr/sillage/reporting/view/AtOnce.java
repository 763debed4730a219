package fr.sillage.reporting.view;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.context.ThreadContext;
import org.jboss.logging.MDC;

/** Asks for several things at once on behalf of one request, and of all requests together for no more than a few. */
@ApplicationScoped
class AtOnce {

    /** The services asked have some ten connections to their database each, and others to answer. */
    static final int AT_MOST = 8;
    private static final String REQUEST = "requestId";

    private final ThreadContext context;
    /** Of its own: tasks that wait for a thread of those that wait for them would wait for ever. */
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_MOST);

    AtOnce(ThreadContext context) {
        this.context = context;
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    /**
     * The answers in the order of the questions. The first is asked alone, so that a service that is down is found to be so
     * once.
     *
     * @throws RuntimeException of the first question that failed, once all have come to an end
     */
    <T, R> List<R> each(List<T> questions, Function<T, R> ask) {
        if (questions.isEmpty()) {
            return List.of();
        }
        R first = ask.apply(questions.get(0));
        Function<T, R> here = context.contextualFunction(ask);
        Object request = MDC.get(REQUEST);
        List<CompletableFuture<R>> others = questions.stream().skip(1)
                .map(question -> CompletableFuture.supplyAsync(() -> named(request, here, question), threads)).toList();
        try {
            CompletableFuture.allOf(others.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
        return Stream.concat(Stream.of(first), others.stream().map(CompletableFuture::join)).toList();
    }

    /** The request's id goes on to the services that are asked. */
    private static <T, R> R named(Object request, Function<T, R> ask, T question) {
        if (request != null) {
            MDC.put(REQUEST, request);
        }
        try {
            return ask.apply(question);
        } finally {
            MDC.remove(REQUEST);
        }
    }
}
