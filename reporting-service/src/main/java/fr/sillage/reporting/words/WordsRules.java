package fr.sillage.reporting.words;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import fr.sillage.api.Fault;
import fr.sillage.reporting.report.Markdown;

/** What a page could not bear, told before it has to. */
final class WordsRules {

    /** Some seventy pages: whoever writes more means a document of its own. */
    static final int MOST_BYTES = 200_000;

    List<Fault> faults(WordsBody body) {
        var faults = new ArrayList<Fault>();
        int bytes = body.markdown().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            faults.add(Fault.at("/markdown", "words-too-long", bytes, MOST_BYTES));
        } else if (Markdown.isTooDeep(body.markdown())) {
            faults.add(Fault.at("/markdown", "words-too-deep"));
        }
        return faults;
    }
}
