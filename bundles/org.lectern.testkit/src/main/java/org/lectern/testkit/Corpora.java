package org.lectern.testkit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lectern.api.analysis.Analysis;
import org.lectern.api.analysis.Corpus;
import org.lectern.api.analysis.Setting;
import org.lectern.api.model.Answer;
import org.lectern.api.model.Paper;

/** Small corpora for tests of analyses. */
public final class Corpora {
    private Corpora() {}

    /** These papers, without labels and settings. */
    public static Corpus of(Paper... papers) {
        return of(List.of(papers));
    }

    /** These papers, without labels and settings. */
    public static Corpus of(Collection<Paper> papers) {
        return new Fixed(List.copyOf(papers), List.of(), Map.of());
    }

    /** The corpus with these labels in force. */
    public static Corpus labelled(Corpus corpus, Answer... answers) {
        return new Fixed(corpus.papers().toList(), List.of(answers), corpus.settings());
    }

    /** The corpus with these settings, as name, value, name, value, …; the analysis' defaults filled in. */
    public static Corpus set(Corpus corpus, Analysis analysis, String... namesAndValues) {
        var settings = new HashMap<String, String>();
        for (Setting setting : analysis.settings()) {
            settings.put(setting.name(), setting.defaultValue());
        }
        for (int i = 0; i < namesAndValues.length; i += 2) {
            settings.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Fixed(corpus.papers().toList(), corpus.answers(), Map.copyOf(settings));
    }

    private record Fixed(List<Paper> all, List<Answer> answers, Map<String, String> settings) implements Corpus {
        @Override
        public Stream<Paper> papers() {
            return all.stream();
        }

        @Override
        public long size() {
            return all.size();
        }
    }
}
