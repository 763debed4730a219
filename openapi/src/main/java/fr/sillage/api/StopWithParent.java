package fr.sillage.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;

/**
 * Ends the service when its standard input ends, if it was started so: whoever started it holds the other end, which
 * closes with that process however it ends. It is also the only polite way to stop a process on Windows.
 */
class StopWithParent {

    private static final Logger LOG = Logger.getLogger(StopWithParent.class);

    void watch(@Observes StartupEvent started,
            @ConfigProperty(name = "sillage.stop-with-stdin", defaultValue = "false") boolean enabled) {
        if (enabled) {
            Thread watcher = new Thread(() -> exitAtEndOf(System.in), "stop-with-parent");
            watcher.setDaemon(true);
            watcher.start();
        }
    }

    private static void exitAtEndOf(InputStream input) {
        try {
            input.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LOG.info("Standard input has ended: stopping");
        Quarkus.asyncExit();
    }
}
