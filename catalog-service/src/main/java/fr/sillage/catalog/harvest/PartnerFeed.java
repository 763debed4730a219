package fr.sillage.catalog.harvest;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import fr.sillage.api.Fault;

/** Asks a partner for its changes. It follows no redirection and waits no longer than it was told. */
@ApplicationScoped
class PartnerFeed {

    private static final Logger LOG = Logger.getLogger(PartnerFeed.class);
    private static final String PATH = "/api/v1/public/purchasing-intentions";

    private final HttpClient client;
    private final Duration patience;
    private final Duration longestPage;

    PartnerFeed(@ConfigProperty(name = "sillage.harvest.connect-timeout") Duration connect,
            @ConfigProperty(name = "sillage.harvest.read-timeout") Duration patience,
            @ConfigProperty(name = "sillage.harvest.longest-page") Duration longestPage) {
        this.patience = patience;
        this.longestPage = longestPage;
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(connect).build();
    }

    /** Where anybody may read an intention of theirs. */
    static String address(String url, String ref) {
        return base(url) + PATH + "/" + ref;
    }

    /**
     * What changed since a position, in order.
     *
     * @throws RestartedFeedException where the feed does not reach that position
     * @throws UnreadablePageException where something is answered, and it is no page
     * @throws HarvestException where nothing is, or a refusal
     */
    ChangesPage changes(String url, long since, int limit) {
        var request = HttpRequest.newBuilder(URI.create(base(url) + PATH + "/changes?since=" + since + "&limit=" + limit))
                .header("Accept", "application/json").timeout(patience).build();
        try {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() == 409 && since > 0) {
                    throw new RestartedFeedException();
                }
                if (response.statusCode() != 200) {
                    throw new HarvestException(Fault.at("", "harvest-refused", response.statusCode()), null);
                }
                CompletableFuture.delayedExecutor(longestPage.toMillis(), TimeUnit.MILLISECONDS).execute(() -> close(body));
                return ChangesPage.read(body);
            }
        } catch (IOException e) {
            throw new HarvestException(Fault.at("", "harvest-unreachable"), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HarvestException(Fault.at("", "harvest-unreachable"), e);
        }
    }

    /** A page that trickles in for ever is cut off; one that was read long ago does not mind. */
    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            LOG.debug("A page that was read could not be closed", e);
        }
    }

    private static String base(String url) {
        return url.replaceFirst("/+$", "");
    }
}
