package fr.sillage.api.table;

import java.util.List;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** Which of several representations a caller prefers. */
public final class Wanted {

    private Wanted() {
    }

    /**
     * @param offered media types, the usual one first
     * @return one of the offered; that one of them is acceptable was seen to before
     */
    public static String of(HttpHeaders headers, String... offered) {
        List<MediaType> types = List.of(offered).stream().map(MediaType::valueOf).toList();
        return headers.getAcceptableMediaTypes().stream()
                .flatMap(accepted -> types.stream().filter(accepted::isCompatible)).findFirst().orElse(types.get(0))
                .toString();
    }
}
