package org.lectern.api.analysis;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Paper;
import org.osgi.annotation.versioning.ProviderType;

/** What one run of an analysis works on. It does not change while the analysis runs. */
@ProviderType
public interface Corpus {
    /** The papers, in the order in which they were added. May be streamed several times; close it, or read it to its end. */
    Stream<Paper> papers();

    /** How many papers there are. */
    long size();

    /** The labels in force on these papers that the user may see. */
    default List<Answer> answers() {
        return List.of();
    }

    /** What the user set, by {@link Setting#name()}; checked against the analysis' settings, defaults filled in. */
    default Map<String, String> settings() {
        return Map.of();
    }

    /** What the user set for this name, as a whole number. */
    default int number(String setting) {
        return Integer.parseInt(Optional.ofNullable(settings().get(setting))
                .orElseThrow(() -> new IllegalArgumentException("No setting is called " + setting)));
    }
}
