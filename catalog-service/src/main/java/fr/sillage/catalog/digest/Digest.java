package fr.sillage.catalog.digest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import fr.sillage.catalog.feed.FeedNews;
import fr.sillage.catalog.feed.PublicIntention;
import fr.sillage.catalog.vocabulary.Theme;

/** What of the news concerns a list. A text that nobody would read to its end is cut, and says so. */
final class Digest {

    static final int MOST_OF_A_KIND = 100;

    private final DigestListBody list;
    private final Map<FeedNews.Kind, List<PublicIntention>> told = new EnumMap<>(FeedNews.Kind.class);
    private final Map<FeedNews.Kind, Integer> counts = new EnumMap<>(FeedNews.Kind.class);

    Digest(DigestListBody list) {
        this.list = list;
    }

    void add(FeedNews.Item news) {
        if (concerns(news.told()) && counts.merge(news.kind(), 1, Integer::sum) <= MOST_OF_A_KIND) {
            told.computeIfAbsent(news.kind(), kind -> new ArrayList<>()).add(news.told());
        }
    }

    String title() {
        return list.title();
    }

    int count(FeedNews.Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    /** Those that are written out. */
    List<PublicIntention> told(FeedNews.Kind kind) {
        return told.getOrDefault(kind, List.of());
    }

    private boolean concerns(PublicIntention intention) {
        boolean ofFamily = list.families().isEmpty() || list.families().contains(intention.family().code())
                || list.families().contains(intention.family().parent());
        boolean ofTheme = list.themes().isEmpty()
                || themes(intention).anyMatch(theme -> list.themes().stream().map(Theme::name).anyMatch(theme::equals));
        return ofFamily && ofTheme;
    }

    /** Names of the themes of the whole and of its lots, each once. */
    static Stream<String> themes(PublicIntention intention) {
        return intention.allConsiderations().map(PublicIntention.Consideration::theme).distinct();
    }
}
