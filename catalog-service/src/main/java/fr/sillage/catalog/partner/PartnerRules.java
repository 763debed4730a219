package fr.sillage.catalog.partner;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import fr.sillage.api.Fault;
import fr.sillage.catalog.feed.PublicIntention;

final class PartnerRules {

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private PartnerRules() {
    }

    static List<Fault> faults(String code, PartnerBody body) {
        List<Fault> faults = new ArrayList<>();
        if (code.equals(PublicIntention.Source.SELF)) {
            faults.add(Fault.at("", "partner-is-self", code));
        }
        if (body.url() == null) {
            if (body.harvest()) {
                faults.add(Fault.at("/url", "partner-url-missing"));
            }
        } else if (!isBase(body.url())) {
            faults.add(Fault.at("/url", "partner-url-wrong", body.url()));
        }
        return faults;
    }

    private static boolean isBase(String url) {
        try {
            URI uri = new URI(url);
            return uri.getScheme() != null && SCHEMES.contains(uri.getScheme()) && uri.getHost() != null
                    && uri.getUserInfo() == null && uri.getQuery() == null && uri.getFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
