package fr.sillage.catalog.feed;

import java.util.List;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** What published intentions are read as. */
enum PublicFormat {
    PAGE(MediaType.APPLICATION_JSON_TYPE),
    LINES(MediaType.valueOf(PublicFiles.NDJSON)),
    TABLE(MediaType.valueOf(PublicFiles.CSV).withCharset("UTF-8"));

    private final MediaType type;

    PublicFormat(MediaType type) {
        this.type = type;
    }

    MediaType type() {
        return type;
    }

    /**
     * @param offered the usual one first
     * @return the one that suits best; that one of them does was seen to before
     */
    static PublicFormat accepted(HttpHeaders headers, PublicFormat... offered) {
        return headers.getAcceptableMediaTypes().stream()
                .flatMap(accepted -> List.of(offered).stream().filter(format -> accepted.isCompatible(format.type)))
                .findFirst().orElse(offered[0]);
    }
}
